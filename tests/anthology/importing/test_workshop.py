"""A file that breaks, stalls or bloats its reader costs that file and no other."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic
from zipfile import ZipFile

import psutil
import pytest

from anthology.importing.sources import Source
from anthology.importing.workshop import SILENCE, Read, Refused, Step, Waiting, Workshop

ENDLESS = "*a _b " * 4_000_000
"""Emphasis that is opened and never closed: it takes a reader of Markdown for ever."""


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """A private folder."""
    (tmp_path / "scratch").mkdir()
    return tmp_path / "scratch"


def a_file(path: Path, text: str = "# Night\n\nNobody came.\n") -> Source:
    path.write_text(text, encoding="utf-8")
    return Source(path, path)


def _everything(source: Source, digest: str) -> bool:
    return True


def a_workshop(scratch: Path, silence: float = SILENCE) -> "closing[Workshop]":
    return closing(Workshop(scratch, _everything, silence=silence))


def ends(steps: Iterator[Step]) -> list[Step]:
    """What became of each source."""
    return [step for step in steps if not isinstance(step, Waiting)]


def titles(step: Step) -> list[str]:
    assert isinstance(step, Read)
    return [each.draft.title for each in step.parcel.drafts()]


def workers() -> list[psutil.Process]:
    """The worker processes of this one that live."""
    return [each for each in psutil.Process().children() if each.status() != psutil.STATUS_ZOMBIE]


def test_sources_are_told_of_in_their_order(scratch: Path, tmp_path: Path) -> None:
    """However long each takes; a parcel is there until the next step."""
    sources = [
        a_file(tmp_path / f"{n}.md", f"# Night {n}\n\n" + "Nobody came. " * (9 - n) * 500) for n in range(8)
    ]
    with a_workshop(scratch) as workshop:
        found = [titles(step)[0] for step in workshop.read(sources) if not isinstance(step, Waiting)]
    assert found == [f"Night {n}" for n in range(8)]
    assert not list(scratch.iterdir())


def test_a_worker_that_is_killed_costs_one_file(scratch: Path, tmp_path: Path) -> None:
    """`kill -9` in the middle of it; the next file has a new worker."""
    slow, good = a_file(tmp_path / "slow.md", ENDLESS), a_file(tmp_path / "good.md")
    with a_workshop(scratch) as workshop:
        steps = workshop.read([slow, good])
        assert isinstance(next(steps), Waiting)
        for worker in workers():
            worker.kill()
        first, *others = ends(steps)
    assert isinstance(first, Refused)
    assert "broke the program" in first.reason
    assert len(others) == 1


def test_a_worker_that_falls_silent_is_given_up(scratch: Path, tmp_path: Path) -> None:
    """In the time that is allowed and little more, and it is gone then."""
    began = monotonic()
    with a_workshop(scratch, silence=1.0) as workshop:
        (end,) = ends(workshop.read([a_file(tmp_path / "slow.md", ENDLESS)]))
    assert end == Refused(Source(tmp_path / "slow.md", tmp_path / "slow.md"), "reading it took too long")
    assert monotonic() - began < 5
    assert not workers()


def test_a_file_that_takes_too_much_memory_is_refused(scratch: Path, tmp_path: Path) -> None:
    """A quarter of a gigabyte of words; the next file is read as ever."""
    large = tmp_path / "large.md"
    large.write_bytes(b"a " * 130_000_000)
    with a_workshop(scratch) as workshop:
        first, second = ends(workshop.read([Source(large, large), a_file(tmp_path / "good.md")]))
    assert first == Refused(Source(large, large), "it takes more memory than a book may")
    assert isinstance(second, Read)


def test_whoever_waits_is_asked_many_times_a_second(scratch: Path, tmp_path: Path) -> None:
    """So that a cancel is heard; the workers are gone after it."""
    with a_workshop(scratch) as workshop:
        steps = workshop.read([a_file(tmp_path / "slow.md", ENDLESS)])
        for _ in range(5):
            began = monotonic()
            assert isinstance(next(steps), Waiting)
            assert monotonic() - began < 1
    assert not workers()


def test_an_archive_is_its_files_and_no_archive_in_it_is_opened(scratch: Path, tmp_path: Path) -> None:
    """Its files stand in its place, by the path inside it and in natural order."""
    inner, outer = tmp_path / "inner.zip", tmp_path / "outer.zip"
    with ZipFile(inner, "w") as archive:
        archive.writestr("deep.md", "# Deep\n\nNobody came.")
    with ZipFile(outer, "w") as archive:
        archive.writestr("b/10.md", "# Ten\n\nNobody came.")
        archive.writestr("b/2.md", "# Two\n\nNobody came.")
        archive.write(inner, "c.zip")
        archive.writestr("notes.exe", "MZ")
    after = a_file(tmp_path / "after.md")
    with a_workshop(scratch) as workshop:
        told = ends(workshop.read([Source(outer, outer), after]))
    assert [step.source.path.name for step in told if not isinstance(step, Waiting)] == [
        "2.md",
        "10.md",
        "c.zip",
        "after.md",
    ]
    assert told[0].source == Source(outer / "b" / "2.md", told[0].source.file, "b")
    assert isinstance(told[2], Refused)
    assert "an archive within an archive" in told[2].reason
