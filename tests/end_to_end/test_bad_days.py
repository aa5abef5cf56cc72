"""On a bad day one clear sentence is said, in the command line and in the window, and nothing is lost."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from io import RawIOBase
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Colour
from anthology.errors import LibraryUnavailable
from anthology.library import Library
from anthology.story import StoryId
from anthology.text import Passage
from reader.export.dialog import ExportDialog
from reader.export.foot import Foot
from reader.export.place_field import PlaceField
from reader.failures import Failure, report_bugs_to
from reader.settings import Settings, read_settings
from reader.widgets.failure_bar import FailureBar
from reader.window.session import Session
from tests.anthology.command_line import command, run, run_apart
from tests.end_to_end.evening import an_evening, highlights, key, open_titled, press, search_for
from tests.worlds import a_library

NIGHT, LANDING = "Two Hours by Night", "The Woman on the Landing"
LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a library with one highlight, opened twice, so that it has a backup."""
    folder = tmp_path / "library"
    with closing(a_library(folder)) as library:
        library.add_highlight(library.story_named(NIGHT).id, Passage(3, 16), note="kept")
    a_library(folder).close()
    return folder


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Makes a small disk of that many bytes; skips where none can be mounted."""
    place = tmp_path / "disk"
    place.mkdir()

    def mounted(size: str) -> Path:
        words = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
        if not shutil.which("mount") or subprocess.run(words, capture_output=True, check=False).returncode:
            pytest.skip("no disk can be mounted here")
        return place

    yield mounted
    subprocess.run(["umount", str(place)], capture_output=True, check=False)


def filled(disk: Path) -> Path:
    """Take all room of a disk, to the last byte."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 512, 1):
            while wrote(file, size):
                pass
    return filler


def wrote(file: RawIOBase, size: int) -> bool:
    try:
        return file.write(b"x" * size) == size
    except OSError:
        return False


def highlight(session: Session, start: int, end: int) -> None:
    """Highlight a passage of the open story."""
    session.page.view.select(Passage(start, end))
    session.page.highlight_selection(Colour.GREEN)


def said_in_bar(qtbot: QtBot, session: Session, words: str) -> None:
    """Wait until the bar says this."""
    qtbot.waitUntil(lambda: words in session.window.bar.text())


def notes(home: Path) -> list[str]:
    """The notes of all marks, by the command line."""
    return [mark["note"] for mark in run(home, "marks", "--json").document()["marks"]]


# ------------------------------------------------------------------ a library that cannot be used


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def rubbish(path: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


def truncated(path: Path) -> None:
    os.truncate(path, 20_000)


def emptied(path: Path) -> None:
    os.truncate(path, 0)


def somebody_elses(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE things (name)")


SPOILED = [
    (newer, "newer version of Anthology has written it (format 99", "Update Anthology"),
    (rubbish, "it is not a library of Anthology", "put the backup"),
    (truncated, "parts of it are damaged", "put the backup"),
    (emptied, "it is empty", "put the backup"),
    (somebody_elses, "some other program", "put the backup"),
]


@pytest.mark.parametrize(
    ("spoil", "why", "next_step"), SPOILED, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_library_that_cannot_be_used_is_told_and_left_alone(
    spoil: Callable[[Path], None], why: str, next_step: str, home: Path, qtbot: QtBot
) -> None:
    """In both doors; as soon as the file is mended the window goes on without a restart."""
    path, good = home / "library.sqlite3", home.parent / "good"
    shutil.copy(path, good)
    spoil(path)
    bytes_found = path.read_bytes()
    for arguments in (("list",), ("marks", "--json"), ("highlight", NIGHT, 0, 3), ("check",)):
        sentence = run(home, *arguments).sentence()
        assert str(path) in sentence
        assert why in sentence
        assert next_step in sentence
    with an_evening(qtbot, home) as session:
        assert sentence in said_in(session.window.shown_page())
        with qtbot.waitSignal(session.desk.unavailable):
            key(session, "Ctrl+L", "F3", "Ctrl+D", "Ctrl+E", "Ctrl+Z")
        assert sentence in said_in(session.window.shown_page())
        assert path.read_bytes() == bytes_found
        shutil.copy(good, path)
        press(session.unavailable.button)
        qtbot.waitUntil(session.contents.isVisible)
        qtbot.waitUntil(lambda: len(highlights(session)) == 1)
    assert notes(home) == ["kept"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    """It stays as it is."""
    (tmp_path / "library").write_text("a file", encoding="utf-8")
    sentence = run(tmp_path / "library", "list").sentence()
    assert "Check the folder" in sentence
    with an_evening(qtbot, tmp_path / "library") as session:
        assert sentence in said_in(session.window.shown_page())
    assert (tmp_path / "library").read_text(encoding="utf-8") == "a file"


def test_a_read_only_library_is_told(home: Path, qtbot: QtBot, disk: Callable[[str], Path]) -> None:
    """On a real disk that cannot be written to; nothing there changes."""
    place = disk("8m")
    shutil.copytree(home, place / "library")
    subprocess.run(["mount", "-o", "remount,ro", str(place)], capture_output=True, check=True)
    try:
        sentence = run_apart(place / "library", "list").sentence()
        assert "cannot be reached or written to" in sentence
        assert "Check the folder and its rights" in sentence
        with an_evening(qtbot, place / "library") as session:
            assert sentence in said_in(session.window.shown_page())
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(place)], capture_output=True, check=True)
    assert notes(place / "library") == ["kept"]


# ------------------------------------------------------------------ a library in use


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Another program is writing to the library and does not come to an end."""
    words = [sys.executable, "-c", LOCK, str(home / "library.sqlite3")]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdin
        assert other.stdout.readline() == b"locked\n"
        try:
            yield
        finally:
            other.stdin.close()
            other.wait()


def less_patient(session: Session) -> None:
    """Let the window's library give up after a moment and not only after five seconds."""

    def hurry(library: Library) -> None:
        library._store._database.rows("PRAGMA busy_timeout = 200")

    session.desk.ask(hurry, lambda _: None)


def test_a_locked_library_can_be_read_and_says_why_it_cannot_be_written(home: Path, qtbot: QtBot) -> None:
    """The command line waits five seconds for the other program; afterwards all goes on as before."""
    with an_evening(qtbot, home) as session:
        open_titled(qtbot, session, NIGHT)
        less_patient(session)
        with locked(home):
            waiting = subprocess.Popen(
                command(home, "highlight", NIGHT, 20, 30),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            assert notes(home) == ["kept"]
            highlight(session, 40, 50)
            said_in_bar(qtbot, session, "another program is using it. Close the other one and try again.")
            session.window.bar.clear()
            with qtbot.waitSignal(session.searching.found):
                search_for(qtbot, session, "porch")
            out, err = waiting.communicate(timeout=20)
        assert (waiting.returncode, out) == (1, "")
        assert err.count("\n") == 1
        assert "another program is using it" in err
        highlight(session, 40, 50)
        qtbot.waitUntil(lambda: len(highlights(session)) == 2)
        assert session.window.bar.text() == ""
    assert notes(home) == ["kept", ""]


def test_two_windows_share_a_library(home: Path, qtbot: QtBot) -> None:
    """Each sees the marks of the other with its next change; what one took away the other is told of."""
    with an_evening(qtbot, home) as one, an_evening(qtbot, home) as two:
        for session in (one, two):
            open_titled(qtbot, session, NIGHT)
        highlight(one, 100, 110)
        qtbot.waitUntil(lambda: len(highlights(one)) == 2)
        highlight(two, 200, 210)
        qtbot.waitUntil(lambda: len(highlights(two)) == 3)
        gone = highlights(two)[1]
        with qtbot.waitSignal(one.marking.told):
            one.marking.remove(gone.id)
        two.marking.remove(gone.id)
        said_in_bar(qtbot, two, "There is no such mark")
        two.noting.undo()
        qtbot.waitUntil(lambda: len(highlights(two)) == 3)
    assert len(notes(home)) == 3


def test_a_folder_pulled_away_is_told_and_can_come_back(home: Path, qtbot: QtBot) -> None:
    """What is done meanwhile is refused, not lost; no library and no folder is made in its place."""
    away = home.parent / "away"
    run(home, "index", "rebuild")
    with an_evening(qtbot, home) as session:
        open_titled(qtbot, session, NIGHT)
        home.rename(away)
        highlight(session, 40, 50)
        said_in_bar(qtbot, session, "moved, deleted or replaced while it was open. Put it back")
        session.window.bar.clear()
        session.page.turn(1)
        said_in_bar(qtbot, session, "Put it back")
        session.dressing.larger()
        said_in_bar(qtbot, session, "Cannot remember the settings")
        session.window.commands["find"].trigger()
        session.finding.panel.search_for("porch")
        qtbot.waitUntil(lambda: "Put it back" in said_in(session.finding.panel))
        assert not home.exists()
        away.rename(home)
        highlight(session, 40, 50)
        qtbot.waitUntil(lambda: len(highlights(session)) == 2)
    assert notes(home) == ["kept", ""]


def said_in(room: QWidget | None) -> str:
    """All words that are said there."""
    assert room
    return " ".join(label.text() for label in room.findChildren(QLabel))


def test_a_library_that_was_deleted_under_our_hands_takes_nothing_more(home: Path) -> None:
    """A write that goes to a file without a name would be lost when the window closes."""
    with closing(a_library(home)) as library:
        story = library.story_named(NIGHT).id
        shutil.rmtree(home)
        with pytest.raises(LibraryUnavailable, match="deleted"):
            library.add_bookmark(story, 0)
        with pytest.raises(LibraryUnavailable, match="deleted"):
            library.remember_place(story, 0, 0.5)


# ------------------------------------------------------------------ full disks


def test_a_full_disk_refuses_a_highlight_and_keeps_the_others(
    home: Path, qtbot: QtBot, disk: Callable[[str], Path]
) -> None:
    """As soon as there is room again, it is taken."""
    library = disk("2m") / "library"
    shutil.copytree(home, library)
    with an_evening(qtbot, library) as session:
        open_titled(qtbot, session, NIGHT)
        qtbot.waitUntil(lambda: len(highlights(session)) == 1)
        filler = filled(library.parent)
        for n in range(3):
            highlight(session, 40 + n, 50 + n)
            said_in_bar(qtbot, session, "the disk is full. Make room and try again; nothing was changed.")
            session.window.bar.clear()
        assert len(highlights(session)) == 1
        assert "the disk is full" in run_apart(library, "bookmark", NIGHT, 3).sentence()
        filler.unlink()
        highlight(session, 40, 50)
        qtbot.waitUntil(lambda: len(highlights(session)) == 2)
    assert notes(library) == ["kept", ""]
    assert run(library, "check").status == 0


def test_a_book_that_finds_no_room_leaves_the_old_one(
    home: Path, qtbot: QtBot, disk: Callable[[str], Path]
) -> None:
    """In the command line and in the dialog; everything chosen in the dialog is still there."""
    target = disk("100k") / "doorway.epub"
    target.write_bytes(b"the old book")
    sentence = run(home, "export", target).sentence()
    assert "doorway.epub" in sentence
    assert "full" in sentence or "space" in sentence
    with an_evening(qtbot, home) as session:
        dialog = opened_dialog(qtbot, session, target)
        with qtbot.waitSignal(session.publishing.failed, timeout=20_000):
            press(dialog.findChild(Foot).make)
            dialog.findChild(FailureBar).action_wished.emit()
        assert dialog.findChild(FailureBar).text() == sentence
        assert dialog.findChild(Foot).make.isEnabled()
        dialog.close()
    assert list(target.parent.iterdir()) == [target]
    assert target.read_bytes() == b"the old book"


def test_a_file_may_not_grow_past_a_limit(home: Path, tmp_path: Path) -> None:
    """The same where the system allows no more bytes in a file."""
    target = tmp_path / "book.epub"
    done = subprocess.run(
        command(home, "export", target),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "Cannot write “book.epub”" in done.stderr
    assert not target.exists()


def opened_dialog(qtbot: QtBot, session: Session, target: Path) -> ExportDialog:
    """The export dialog with its first cover and a place for the book."""
    with qtbot.waitSignal(session.publishing.cover_drawn, timeout=10_000):
        session.window.commands["export"].trigger()
    dialog = session.bookmaking.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.findChild(PlaceField).findChild(QLineEdit).setText(str(target))
    return dialog


@pytest.mark.parametrize("place", ["missing/book.epub", "a-file/book.epub", "a-folder"])
def test_a_place_that_cannot_be_written_is_told(place: str, home: Path, tmp_path: Path) -> None:
    """With what to do; nothing appears there."""
    (tmp_path / "a-file").write_text("x", encoding="utf-8")
    (tmp_path / "a-folder").mkdir()
    target = tmp_path / place
    sentence = run(home, "export", target).sentence()
    assert sentence.startswith(f"Cannot write “{target.name}”: ")
    assert sentence.count(". ") == 1
    with closing(a_library(home)):
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a-file", "a-folder", "library"]


# ------------------------------------------------------------------ caches and settings


def test_an_index_of_rubbish_is_made_anew(home: Path, qtbot: QtBot) -> None:
    """The text answers meanwhile."""
    run(home, "index", "rebuild")
    before = run(home, "search", "porch", "--json").document()["stories"]
    for path in (home / "cache" / "index").rglob("*"):
        if path.is_file():
            path.write_bytes(os.urandom(300))
    assert run(home, "search", "porch", "--json").document()["stories"] == before
    assert run(home, "check", "--json").document()["index"] == "current"
    shutil.rmtree(home / "cache" / "index")
    (home / "cache" / "index").write_text("a file", encoding="utf-8")
    found = run(home, "search", "porch", "--json")
    assert (found.status, found.err.count("\n")) == (0, 1)
    assert "Cannot write the search index" in found.err
    with an_evening(qtbot, home) as session:
        search_for(qtbot, session, '"porch light"')
        assert session.finding.panel.model.results.total_hits == 1
        assert session.window.bar.text() == ""
    looked = run(home, "check", "--json")
    assert (looked.status, looked.err) == (1, "")
    assert '"index": "missing"' in looked.out


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"\x00\xff\xfe rubbish",
        b"[" * 100_000,
        b"null",
        b'{"page": {"face": "Comic", "size": 1e999, "leading": NaN, "margin": "wide", "columns": 7}}',
        b'{"page": 3, "theme": "pink", "panel": "attic", "geometry": "!", "export_folder": "\\u0000"}',
        b'{"geometry": "AAAA", "story": "\\ud800", "anthology": "nowhere", "shelf_open": "perhaps"}',
    ],
)
def test_settings_of_rubbish_are_as_at_the_first_start(written: bytes, home: Path, qtbot: QtBot) -> None:
    """The window opens, and what is chosen then is remembered."""
    file = home / "settings" / "settings.json"
    file.parent.mkdir()
    file.write_bytes(written)
    with an_evening(qtbot, home) as session:
        assert session.contents.isVisible()
        assert session.window.look.theme.name == Settings().theme
        session.dressing.larger()
        size = session.settings.page.size
        assert session.window.bar.text() == ""
    assert size == Settings().page.size + 1
    assert read_settings(file).page.size == size


def test_hopeless_and_empty_queries_are_told_in_the_panel(home: Path, qtbot: QtBot) -> None:
    """A sentence in the panel, no failure in the bar; the next query is answered."""
    with an_evening(qtbot, home) as session:
        session.finding.open()
        for query in ("-night", '"', "***", "(", "\\"):
            with qtbot.waitSignal(session.searching.refused):
                session.finding.panel.search_for(query)
            assert "Type a word" in said_in(session.finding.panel)
        session.finding.panel.search_for("   ")
        assert session.window.bar.text() == ""
        search_for(qtbot, session, "porch")
        assert session.finding.panel.model.results.total_hits == 2


def test_what_is_not_there_is_told_in_the_bar(home: Path, qtbot: QtBot) -> None:
    """A story of an unknown id, an offset outside the text: a sentence, and the page stays."""
    with an_evening(qtbot, home) as session:
        open_titled(qtbot, session, NIGHT)
        session.browsing.open_story(StoryId("nobody"))
        said_in_bar(qtbot, session, "There is no story “nobody”")
        shown = session.page.story
        assert shown
        assert shown.title == NIGHT
        session.marking.bookmark(shown.id, 10**9)
        said_in_bar(qtbot, session, f"its text runs from 0 to {len(shown.text)}")


# ------------------------------------------------------------------ ends without goodbye

READS = """
import sys
from PySide6.QtWidgets import QApplication
from anthology.resource_files import resource_folder
from reader.app import put_together
from reader.background.runner import BackgroundRunner
application = QApplication([])
session = put_together(sys.argv[1], BackgroundRunner(), resource_folder(), 1.0)
session.window.resize(1280, 800)
session.window.show()
opened = []
def shown(told):
    if not opened:
        opened.append(told)
        session.page.turn(2)
def open_one(*_):
    card = next(card for card in session.browsing.cards if card.title == sys.argv[2])
    session.shelf.story_requested.emit(card)
def told(_shelf):
    session.desk.ask(lambda library: library.last_position(), kept_at)
def kept_at(position):
    if position and position.offset and position.offset == session.page.place().offset:
        print(position.offset, flush=True)
session.browsing.contents_shown.connect(open_one)
session.browsing.story_shown.connect(shown)
session.browsing._reading.shelf_told.connect(told)
session.open()
application.exec()
"""


def test_a_window_that_is_killed_opens_where_it_was(home: Path, qtbot: QtBot) -> None:
    """No goodbye is needed: the story, the place in it, and every mark are on disk."""
    words = [sys.executable, "-c", READS, str(home), LANDING]
    with subprocess.Popen(words, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as reader:
        assert reader.stdout
        offset = int(reader.stdout.readline())
        reader.send_signal(signal.SIGKILL)
    with an_evening(qtbot, home) as session:
        qtbot.waitUntil(lambda: session.page.story is not None)
        assert session.page.story
        assert session.page.story.title == LANDING
        assert session.page.place().offset == offset > 0
        qtbot.waitUntil(lambda: len(highlights(session)) == 1)
    assert run(home, "check").status == 0


def test_a_bug_of_ours_is_told_and_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every one with its traceback, in a folder that is made for it; the sentence names the file."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    told: list[Failure] = []
    log = tmp_path / "new" / "bugs.log"
    report_bugs_to(log, told.append)
    for number in (1, 2):
        fail_with(f"no such thing {number}")
    written = log.read_text(encoding="utf-8")
    assert written.count("Traceback") == 2
    assert "ValueError: no such thing 2" in written
    assert str(log) in told[0].sentence
    assert "Your marks are safe" in told[1].sentence
    assert "no such thing 1" in capsys.readouterr().err


def test_a_bug_is_told_also_where_it_cannot_be_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is on standard error then."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    (tmp_path / "file").write_text("", encoding="utf-8")
    told: list[Failure] = []
    report_bugs_to(tmp_path / "file" / "bugs.log", told.append)
    fail_with("no such thing")
    assert len(told) == 1
    assert "no such thing" in capsys.readouterr().err


def fail_with(words: str) -> None:
    """Let an error reach the hook as one out of a slot does."""
    try:
        raise ValueError(words)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
