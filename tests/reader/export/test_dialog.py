"""The dialog says what is wished, shows what it is told, and loses nothing that was chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from anthology.export.book import Device, ExportReport
from anthology.progress import Progress
from anthology.story import Anthology, AnthologyId, ReadingState, StoryCard, StoryId
from reader.export.choosing_page import ChoosingPage
from reader.export.dialog import ExportDialog
from reader.export.wishes import CoverWish, ExportWish
from reader.theme.look import Look
from reader.widgets.cover_preview import CoverPreview
from reader.widgets.failure_bar import FailureBar
from reader.widgets.labels import Label
from reader.widgets.tick import Tick

TITLES = ("Two Hours by Night", "The Man She Kept", "Gone Home to Sleep")
CARDS = tuple(
    StoryCard(StoryId(f"s{n}"), title, "", "en", "", 1200, n + 4, ReadingState.NEW, 0.0, 0)
    for n, title in enumerate(TITLES)
)
ANTHOLOGY = Anthology(AnthologyId("urn:x"), "The Doorway", tuple(card.id for card in CARDS), "Three Stories")


@pytest.fixture
def dialog(qtbot: QtBot, any_look: Look, tmp_path: Path) -> ExportDialog:
    made = ExportDialog(any_look, ANTHOLOGY, CARDS, tuple(card.id for card in CARDS), tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def _button(dialog: ExportDialog, text: str) -> QPushButton:
    fitting = [b for b in dialog.findChildren(QPushButton) if b.text() == text]
    return next((button for button in fitting if button.isVisible()), fitting[0])


def _line(dialog: ExportDialog, name: str) -> QLineEdit:
    return next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == name)


def _says(dialog: ExportDialog, words: str) -> bool:
    return any(words in label.text() for label in dialog.findChildren(Label) if label.isVisible())


def _press(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    qtbot.mouseClick(_button(dialog, text), Qt.MouseButton.LeftButton)


def _jpeg(colour: str) -> bytes:
    picture = QImage(40, 60, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "JPEG")
    return buffer.data().data()


def test_the_wish_holds_everything_that_was_chosen(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    """Stories in their order, title, editor, device, highlights and place."""
    _line(dialog, "Title").setText("  Small   Hours ")
    _line(dialog, "Editor").setText("Ed Itor")
    dialog.findChild(Tick).click()
    kobo = next(w for w in dialog.findChildren(QWidget) if getattr(w, "text", str)() == "Kobo")
    qtbot.mouseClick(kobo, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.export_wished) as wished:
        _press(qtbot, dialog, "Make the book")
    stories = tuple(card.id for card in CARDS)
    place = tmp_path / "Small Hours.epub"
    assert wished.args == [ExportWish(place, "Small Hours", "Ed Itor", stories, Device.KOBO, True)]


def test_without_stories_or_title_it_says_what_is_missing(qtbot: QtBot, dialog: ExportDialog) -> None:
    """The main button waits, and the foot says for what."""
    assert _says(dialog, "3 stories · 15 min")
    _press(qtbot, dialog, "None")
    assert _says(dialog, "Tick at least one story.")
    assert not _button(dialog, "Make the book").isEnabled()
    _press(qtbot, dialog, "All")
    _line(dialog, "Title").setText(" ")
    assert _says(dialog, "Give the book a title.")
    assert not _button(dialog, "Make the book").isEnabled()


def test_the_file_is_named_after_the_title_until_it_is_chosen(dialog: ExportDialog, qtbot: QtBot) -> None:
    """A place that was typed is not changed by a new title."""
    place, title = _line(dialog, "Save as"), _line(dialog, "Title")
    title.setText("A/B: C")
    assert place.text().endswith("/A B C.epub")
    place.clear()
    qtbot.keyClicks(place, "/somewhere/mine")
    title.setText("Other")
    assert place.text() == "/somewhere/mine"


def test_a_file_that_exists_is_replaced_only_when_asked(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    """The question is asked in the dialog; pressing the main button again asks again."""
    (tmp_path / "The Doorway.epub").touch()
    bar = dialog.findChild(FailureBar)
    with qtbot.assertNotEmitted(dialog.export_wished):
        _press(qtbot, dialog, "Make the book")
        _press(qtbot, dialog, "Make the book")
    assert bar.text() == "“The Doorway.epub” exists. Replace it?"
    with qtbot.waitSignal(dialog.export_wished):
        _press(qtbot, dialog, "Replace")


def test_another_title_takes_the_question_back(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    """“Replace” never means another file than the one in the question."""
    (tmp_path / "The Doorway.epub").touch()
    _press(qtbot, dialog, "Make the book")
    _line(dialog, "Title").setText("Small Hours")
    assert not dialog.findChild(FailureBar).isVisible()


def test_covers_are_asked_for_once_typing_rests(qtbot: QtBot, dialog: ExportDialog) -> None:
    """A cover for every letter would be work for nobody."""
    wishes: list[CoverWish] = []
    dialog.cover_wished.connect(wishes.append)
    with qtbot.waitSignal(dialog.cover_wished):
        qtbot.keyClicks(_line(dialog, "Editor"), "Ed Itor")
    assert wishes == [CoverWish("The Doorway", "Ed Itor", tuple(card.id for card in CARDS), 2)]
    with qtbot.waitSignal(dialog.cover_wished):
        _line(dialog, "Title").setText("Other")
    assert wishes[-1] == CoverWish("Other", "Ed Itor", tuple(card.id for card in CARDS), 3)


def test_a_cover_that_comes_too_late_is_dropped(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Only the answer to the newest wish is shown."""
    with qtbot.waitSignal(dialog.cover_wished):
        _line(dialog, "Title").setText("Other")
    cover = next(preview for preview in dialog.findChildren(CoverPreview) if preview.isVisible())
    dialog.show_cover(_jpeg("#ff0000"), 1)
    assert cover.cover().isNull()
    dialog.show_cover(_jpeg("#0000ff"), 2)
    assert not cover.cover().isNull()
    dialog.show_cover(b"no picture", 2)
    assert not cover.cover().isNull()


def test_while_it_is_made_nothing_can_be_changed_but_stopped(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Esc wishes to stop and leaves the dialog open until somebody says that it has."""
    _press(qtbot, dialog, "Make the book")
    dialog.show_progress(Progress(1, 3, "Setting “Two Hours by Night”"))
    assert _says(dialog, "Setting “Two Hours by Night”")
    assert not _line(dialog, "Title").isEnabled()
    with qtbot.waitSignal(dialog.cancel_wished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.show_cancelled()
    assert _says(dialog, "Stopped. No book was written.")
    assert _line(dialog, "Title").isEnabled()


def test_a_failure_keeps_everything_and_offers_the_button_again(qtbot: QtBot, dialog: ExportDialog) -> None:
    """The sentence stands in the dialog; progress that comes later is not shown."""
    _line(dialog, "Editor").setText("Ed Itor")
    _press(qtbot, dialog, "Make the book")
    dialog.show_failure("Cannot write “The Doorway.epub”: the disk is full. Choose another folder.")
    dialog.show_progress(Progress(2, 3, "too late"))
    assert _says(dialog, "the disk is full")
    assert _line(dialog, "Editor").text() == "Ed Itor"
    assert _button(dialog, "Make the book").hasFocus()
    with qtbot.waitSignal(dialog.export_wished):
        _press(qtbot, dialog, "Make the book")


def test_a_made_book_is_reported(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    """Name, size, stories and every warning; then on to the file, or to another book."""
    report = ExportReport(tmp_path / "The Doorway.epub", 3, 412_345, "0" * 64, ("One picture is grey.",))
    _press(qtbot, dialog, "Make the book")
    dialog.show_done(report)
    assert all(
        _says(dialog, words) for words in ("The Doorway.epub", "3 stories · 412 KB", "One picture is grey.")
    )
    with qtbot.waitSignal(dialog.show_file_wished) as wished:
        _press(qtbot, dialog, "Show the file")
    assert wished.args == [report]
    dialog.show_notice("No file manager answers here.")
    assert _says(dialog, "No file manager answers here.")
    _press(qtbot, dialog, "Make another")
    assert _line(dialog, "Title").isEnabled()
    dialog.show_done(ExportReport(report.path, 1, 1_250_000, "", ()))
    assert _says(dialog, "1 story · 1.2 MB")
    assert not _says(dialog, "One picture is grey.")
    _press(qtbot, dialog, "Close")
    assert not dialog.isVisible()


@pytest.mark.parametrize(("width", "height"), [(900, 600), (1760, 1200)])
def test_at_twice_the_size_everything_can_be_reached(
    qtbot: QtBot, look: Look, tmp_path: Path, width: int, height: int
) -> None:
    """What does not fit is scrolled to, never cut to the side."""
    dialog = ExportDialog(Look(look.theme, 2.0), ANTHOLOGY, CARDS, (), tmp_path)
    qtbot.addWidget(dialog)
    dialog.resize(width, height)
    dialog.show()
    area = dialog.findChild(ChoosingPage)
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    assert (dialog.width(), dialog.height()) == (width, height)
    assert area.widget().width() <= width
