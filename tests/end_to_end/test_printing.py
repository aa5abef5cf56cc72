"""What is open is saved as a PDF, as the reader has chosen it, or a sentence says why not."""

import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Colour
from anthology.text import Passage
from reader.printing.dialog import PrintDialog
from reader.printing.wishes import Choice, Scope
from reader.settings import Paper, PrintedMarks, PrintSettings
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, key, open_titled

STORY = "The Man She Kept"
SMALL = PrintSettings(Paper.A5, 10, 16)


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    with an_evening(qtbot, tmp_path / "library") as session:
        open_titled(qtbot, session, STORY)
        qtbot.waitUntil(session.page.view.hasFocus)
        yield session


def opened(qtbot: QtBot, session: Session, keys: str = "Ctrl+Shift+P") -> PrintDialog:
    with qtbot.waitSignal(session.printing.printing.previewed):
        key(session, keys)
    assert session.printing.dialog
    return session.printing.dialog


def saved(qtbot: QtBot, session: Session, choice: Choice, path: Path) -> PdfReader:
    with qtbot.waitSignal(session.printing.printing.done, timeout=20_000):
        session.printing.save(choice, path)
    return PdfReader(io.BytesIO(path.read_bytes()), strict=True)


def words(text: str) -> str:
    return re.sub(r"\s+|-", "", text)


def text_of(reader: PdfReader) -> str:
    return words("".join(page.extract_text() for page in reader.pages))


def test_ctrl_p_shows_the_first_pages_of_the_open_story(qtbot: QtBot, evening: Session) -> None:
    """And the selection, where there is one, is what somebody means."""
    dialog = opened(qtbot, evening, "Ctrl+P")
    assert dialog.form.choice().scope is Scope.STORY
    assert dialog.pages.count() >= 2
    assert re.fullmatch(r"\d+ pages", dialog.foot.words())
    dialog.reject()
    evening.window.activateWindow()
    qtbot.waitUntil(evening.window.isActiveWindow)
    evening.page.view.setFocus()
    evening.page.view.select(Passage(100, 300))
    dialog = opened(qtbot, evening)
    assert dialog.form.choice().scope is Scope.SELECTION
    dialog.reject()


def test_a_selection_without_words_is_none(qtbot: QtBot, evening: Session) -> None:
    """Nobody means the space between two words."""
    assert evening.page.story
    space = evening.page.story.text.index(" ")
    evening.page.view.select(Passage(space, space + 1))
    dialog = opened(qtbot, evening)
    assert dialog.form.choice().scope is Scope.STORY
    dialog.reject()


def test_a_story_becomes_a_pdf_with_marks(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """Its words, its notes; the dialog says where it is."""
    story = evening.page.story
    assert story
    start = story.text.index("A coastline")
    evening.marking.highlight(story.id, Passage(start, start + 11), Colour.YELLOW, "Erosion indeed.")
    dialog = opened(qtbot, evening)
    settings = PrintSettings(Paper.A5, 10, 16, PrintedMarks.NOTES, page_numbers=False, running_title=False)
    reader = saved(qtbot, evening, Choice(Scope.STORY, settings), tmp_path / "story.pdf")
    assert reader.metadata
    assert reader.metadata.title == STORY
    found = text_of(reader)
    assert words(story.text[start + 11 :])[:200] in found
    assert words("Your notes a Erosion indeed.") in found
    assert "“story.pdf” is saved." in dialog.bar.text()
    dialog.reject()


def test_a_selection_becomes_a_pdf(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """Nothing else of the story is in it."""
    story = evening.page.story
    assert story
    evening.page.view.select(Passage(100, 400))
    dialog = opened(qtbot, evening)
    bare = PrintSettings(page_numbers=False)
    reader = saved(qtbot, evening, Choice(Scope.SELECTION, bare), tmp_path / "some.pdf")
    assert text_of(reader) == words(f"{story.title}{story.byline}{story.text[100:400]}")
    dialog.reject()


def test_the_whole_anthology_becomes_a_pdf(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """With a title page, and every story in the contents; the window goes on meanwhile."""
    dialog = opened(qtbot, evening)
    told: list[str] = []
    evening.printing.printing.progress.connect(lambda progress: told.append(progress.what))
    reader = saved(qtbot, evening, Choice(Scope.ANTHOLOGY, SMALL), tmp_path / "all.pdf")
    anthology = evening.browsing.anthology
    assert anthology
    stories = [card.title for card in evening.browsing.cards]
    assert [each.title for each in reader.outline] == [anthology.title, "Contents", *stories]
    assert [f"Setting “{title}”" for title in (anthology.title, *stories)] == [
        what for what in dict.fromkeys(told) if what.startswith("Setting")
    ]
    dialog.reject()


def test_it_can_be_stopped_and_nothing_is_left(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """Not even half a file."""
    dialog = opened(qtbot, evening)
    evening.printing.save(Choice(Scope.ANTHOLOGY, SMALL), tmp_path / "all.pdf")
    with qtbot.waitSignal(evening.printing.printing.cancelled, timeout=20_000):
        dialog.reject()
    qtbot.waitUntil(lambda: bool(dialog.bar.text()))
    assert dialog.bar.text() == "Stopped. Nothing was saved or printed."
    assert [path.name for path in tmp_path.iterdir()] == ["library"]
    dialog.reject()


def test_a_folder_that_is_not_there_is_told_of(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """One sentence."""
    dialog = opened(qtbot, evening)
    with qtbot.waitSignal(evening.printing.printing.failed):
        evening.printing.save(Choice(Scope.STORY, SMALL), tmp_path / "none" / "story.pdf")
    assert dialog.bar.text().startswith("Cannot write “story.pdf”: the folder")
    dialog.reject()


def test_a_full_disk_is_told_of_and_what_was_there_stays(
    qtbot: QtBot, evening: Session, tmp_path: Path
) -> None:
    """Nothing half written is left."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("cannot mount a small disk here")
    try:
        (disk / "story.pdf").write_bytes(b"old")
        dialog = opened(qtbot, evening)
        with qtbot.waitSignal(evening.printing.printing.failed, timeout=20_000):
            evening.printing.save(Choice(Scope.STORY, SMALL), disk / "story.pdf")
        assert "the disk is full" in dialog.bar.text()
        assert [path.name for path in disk.iterdir()] == ["story.pdf"]
        assert (disk / "story.pdf").read_bytes() == b"old"
        dialog.reject()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_where_there_is_no_printer_it_says_so(qtbot: QtBot, evening: Session) -> None:
    """And what can be done instead."""
    from PySide6.QtPrintSupport import QPrinterInfo

    if QPrinterInfo.availablePrinterNames():
        pytest.skip("there is a printer here")
    dialog = opened(qtbot, evening, "Ctrl+P")
    dialog.foot.paper.click()
    assert dialog.bar.text().startswith("No printer is set up on this computer.")
    dialog.reject()


def test_what_was_chosen_is_remembered(qtbot: QtBot, evening: Session) -> None:
    """Also tomorrow."""
    dialog = opened(qtbot, evening)
    dialog.form.show_choice(Choice(Scope.STORY, SMALL))
    dialog.form.changed.emit()
    assert evening.settings.printing == SMALL
    dialog.reject()
    QApplication.processEvents()


def test_the_page_may_go_on_while_its_story_is_printed(
    qtbot: QtBot, evening: Session, tmp_path: Path
) -> None:
    """It does where a story is read aloud to its end."""
    assert evening.page.story
    chosen = Passage(100, 160)
    meant = chosen.of(evening.page.story.text)
    evening.page.view.select(chosen)
    dialog = opened(qtbot, evening)
    open_titled(qtbot, evening, "Two Hours by Night")
    assert words(meant) in text_of(saved(qtbot, evening, dialog.form.choice(), tmp_path / "story.pdf"))
    dialog.reject()


def test_a_story_that_stands_in_no_anthology_can_be_printed(qtbot: QtBot, evening: Session) -> None:
    """Also where the shelf holds nothing else."""
    cards, anthology = evening.browsing.cards, evening.browsing.anthology
    assert anthology
    evening.collecting.collecting.take_out(cards, anthology.id)
    qtbot.waitUntil(lambda: not evening.browsing.cards)
    with qtbot.waitSignal(evening.browsing.story_shown):
        evening.browsing.open_story(cards[0].id)
    evening.page.setFocus()
    dialog = opened(qtbot, evening)
    assert dialog.form.choice().scope is Scope.STORY
    dialog.reject()
