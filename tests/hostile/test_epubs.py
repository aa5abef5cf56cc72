"""Every hostile book ends as it must: in time, in a sentence or in the library, and nowhere else."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic

import psutil
import pytest

from anthology.importing.report import FileReport, Outcome
from anthology.library import Library
from tests.hostile.epubs import INPUTS
from tests.worlds import a_library

LONGEST = 12
"""Seconds for one file: ten, and something for a busy machine."""
MOST_MEMORY = 500_000_000


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(a_library(tmp_path / "library", welcome=False)) as library:
        yield library


def brought_in(library: Library, path: Path) -> FileReport:
    """What became of the file; its time and the memory of all processes are kept within bounds."""
    began, report = monotonic(), None
    for step in library.import_files([path]):
        tree = psutil.Process().children(recursive=True)
        assert sum(_held(each) for each in tree) < MOST_MEMORY
        report = getattr(step, "finished", None) or report
    assert monotonic() - began < LONGEST
    assert report
    return report


def _held(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:  # it ended meanwhile
        return 0


@pytest.mark.parametrize("name", INPUTS)
def test_a_hostile_book_ends_as_it_must(library: Library, tmp_path: Path, name: str) -> None:
    """Refused with the cause, or taken in whole; nothing beside the library is touched."""
    hostile, path = INPUTS[name], tmp_path / "hostile.epub"
    path.write_bytes(hostile.make())
    report = brought_in(library, path)
    if hostile.refused:
        assert report.outcome is Outcome.REFUSED, report
        assert report.reason.startswith("Cannot read “hostile.epub”: ")
        assert hostile.refused in report.reason
        assert "our fault" not in report.reason
        assert library.cards() == ()
    else:
        assert report.outcome is Outcome.IMPORTED, report
        words = "\n".join(library.story(card.id).text for card in library.cards())
        assert hostile.kept in words
        assert hostile.absent not in words
        assert not hostile.warned or any(hostile.warned in warning for warning in report.warnings)
    assert library.check().findings == ()
    assert {each.name for each in tmp_path.iterdir()} == {"hostile.epub", "library"}
