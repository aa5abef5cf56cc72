"""Whatever is brought in, each file ends in one sentence or in the library, and nothing else is touched."""

from contextlib import closing
from pathlib import Path
from random import Random
from time import monotonic
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from anthology.importing.report import Outcome
from anthology.library import Library
from tests.worlds import a_library

LONGEST = 12
"""Seconds for one file: ten, and something for a busy machine."""


def a_zip(path: Path, members: dict[str, bytes]) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def hostile(folder: Path) -> dict[str, bool]:
    """Writes bad files; whether each must be refused."""
    noise = Random(3).randbytes(5000)  # noqa: S311 - the same noise every time
    plain = {
        "empty.txt": b"",
        "noise.docx": noise,
        "noise.epub": noise,
        "noise.zip": noise,
        "cut.zip": b"PK\x03\x04" + noise,
        "old.doc": b"\xd0\xcf\x11\xe0" + noise,
        "book.mobi": b"\0" * 60 + b"BOOKMOBI" + noise,
        "deep.html": b"<html><body>" + b"<div>" * 100_000 + b"<p>The bottom of it all.",
        "entities.html": b"<!DOCTYPE html [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><html><p>So: &b;</p></html>",
        "wide.txt": b"word " * 10_000_000,
    }
    for name, content in plain.items():
        (folder / name).write_bytes(content)
    a_zip(folder / "outside.zip", {"../outside.txt": b"Out."})
    a_zip(folder / "root.zip", {"/tmp/outside.txt": b"Out."})  # noqa: S108 - nothing may be written there
    a_zip(folder / "bomb.zip", {"bomb.txt": b"0" * 60_000_000})
    a_zip(folder / "nothing.zip", {"a.exe": b"MZ"})
    either = ("deep.html", "entities.html", "wide.txt")
    return {path.name: path.name not in either for path in sorted(folder.iterdir())}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return a_library(tmp_path / "library", welcome=False)


def test_hostile_files_are_refused_or_taken_in_and_leave_nothing_behind(
    library: Library, tmp_path: Path
) -> None:
    """Each within its time, with a sentence that names it."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    refused = hostile(folder)
    before = {path.name: path.read_bytes()[:100] for path in folder.iterdir()}
    with closing(library):
        for name, must in refused.items():
            began = monotonic()
            steps = list(library.import_files([folder / name]))
            assert monotonic() - began < LONGEST, name
            (report,) = [step.finished for step in steps if getattr(step, "finished", None)]
            if must:
                assert report.outcome is Outcome.REFUSED, name
            if report.outcome is Outcome.REFUSED:
                assert report.reason.startswith(f"Cannot read “{name}”: "), report.reason
                assert report.reason.endswith("."), report.reason
                assert "our fault" not in report.reason, report.reason
    assert {path.name: path.read_bytes()[:100] for path in folder.iterdir()} == before
    assert {path.name for path in tmp_path.iterdir()} == {"hostile", "library"}
