"""All writes of a transaction are kept, or none; a killed process loses nothing that was kept."""

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from anthology.store.store import Store
from tests.anthology.store.conftest import TickingClock
from tests.builders import a_story

WRITER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from anthology.store.store import Store
from tests.builders import a_story

store = Store.open(Path(sys.argv[1]), lambda: datetime.now(UTC))
store.stories.add(a_story(ident="kept"))
with store.transaction():
    store.stories.remove("kept")
    for n in range(200):
        store.stories.add(a_story(ident=f"{n}", paragraphs=200))
    print("written", flush=True)
    sys.stdin.readline()
"""


class Misfortune(Exception):
    """Something goes wrong."""


def _add_and_fail(store: Store, ident: str) -> None:
    with store.transaction():
        store.stories.add(a_story(ident=ident))
        raise Misfortune


def test_a_failure_takes_back_everything_within(store: Store) -> None:
    """Also what was complete in itself."""
    with pytest.raises(Misfortune):
        _add_and_fail(store, "one")
    assert store.stories.count() == 0


def test_an_inner_failure_that_is_dealt_with_takes_back_the_inner_part(store: Store) -> None:
    """The rest is kept."""
    with store.transaction():
        store.stories.add(a_story(ident="one"))
        with pytest.raises(Misfortune):
            _add_and_fail(store, "two")
        store.stories.add(a_story(ident="three"))
    assert [card.id for card in store.stories.cards()] == ["one", "three"]


def test_a_killed_process_loses_nothing_committed(folder: Path, clock: TickingClock) -> None:
    """And shows nothing of what it had begun."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == "written\n"
        with closing(Store.open(folder, clock)) as meanwhile:
            assert [card.id for card in meanwhile.stories.cards()] == ["kept"]
        writer.send_signal(signal.SIGKILL)
    with closing(Store.open(folder, clock)) as store:
        assert [card.id for card in store.stories.cards()] == ["kept"]
        assert store.check() == ()
        store.stories.add(a_story(ident="later"))
