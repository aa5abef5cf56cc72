"""Moments as the library writes them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""What tells the time; its answers know their zone, or are local."""


def moment(clock: Clock) -> str:
    """Now, UTC in ISO 8601, so that later moments sort after earlier ones."""
    return clock().astimezone(UTC).isoformat(timespec="microseconds")
