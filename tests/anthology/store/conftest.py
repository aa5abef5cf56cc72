"""A library in a folder of its own, and a clock that goes a minute every time it is asked."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from anthology.store.store import Store


class TickingClock:
    """Starts in the morning of a winter's day."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 2, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now

    def sleep(self, days: int = 1) -> None:
        """Let days go by."""
        self.now += timedelta(days=days)


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def store(folder: Path, clock: TickingClock) -> Iterator[Store]:
    opened = Store.open(folder, clock)
    yield opened
    opened.close()
