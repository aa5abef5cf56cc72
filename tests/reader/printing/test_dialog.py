"""The dialog for paper says what is chosen, shows how it will look, and is stopped before it is closed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from anthology.progress import Progress
from reader.printing.dialog import PrintDialog
from reader.printing.wishes import Choice, PreviewWish, Scope
from reader.settings import Paper, PrintedMarks, PrintSettings
from reader.theme.look import Look
from reader.widgets.segments import Segment

SCOPES = {Scope.STORY: "This story", Scope.SELECTION: "Selection", Scope.ANTHOLOGY: "Anthology"}
CHOICE = Choice(Scope.STORY, PrintSettings(Paper.A5, 12, 18, PrintedMarks.NOTES, running_title=False))
Shown = Callable[..., PrintDialog]


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> Shown:
    def show(dress: Look = look, *, to_file: bool = True) -> PrintDialog:
        dialog = PrintDialog(dress, SCOPES, CHOICE, to_file=to_file)
        qtbot.addWidget(dialog)
        dialog.said = []  # type: ignore[attr-defined]
        for signal in (dialog.preview_wished, dialog.pdf_wished, dialog.paper_wished, dialog.chosen):
            signal.connect(dialog.said.append)  # type: ignore[attr-defined]
        dialog.stop_wished.connect(lambda: dialog.said.append("stop"))  # type: ignore[attr-defined]
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return show


def said(dialog: PrintDialog) -> list[object]:
    return dialog.said  # type: ignore[attr-defined, no-any-return]


def pages(count: int) -> tuple[QImage, ...]:
    image = QImage(640, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return (image,) * count


def segment(dialog: PrintDialog, words: str) -> Segment:
    return next(each for each in dialog.findChildren(Segment) if each.text() == words)


def test_it_opens_on_what_was_chosen_last_and_asks_for_the_first_pages(shown: Shown) -> None:
    """Nobody has to press anything to see them."""
    dialog = shown()
    assert dialog.form.choice() == CHOICE
    (wish,) = said(dialog)
    assert isinstance(wish, PreviewWish)
    assert (wish.choice, wish.number) == (CHOICE, 1)
    dialog.show_preview(pages(4), 12, 1)
    assert dialog.pages.count() == 4
    assert dialog.foot.words() == "12 pages"


def test_a_preview_that_comes_too_late_is_not_shown(shown: Shown) -> None:
    """Something else is chosen by now."""
    dialog = shown()
    dialog.show_preview(pages(1), 1, 1)
    dialog.show_preview(pages(4), 9, 0)
    assert dialog.pages.count() == 1
    assert dialog.foot.words() == "One page"


def test_every_choice_is_said_and_seen(shown: Shown, qtbot: QtBot) -> None:
    """By mouse and by keys; the pages follow a moment later."""
    dialog = shown()
    segment(dialog, "Anthology").click()
    segment(dialog, "Letter").click()
    for slider in dialog.findChildren(QSlider):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    choice = dialog.form.choice()
    assert choice.scope is Scope.ANTHOLOGY
    assert (choice.settings.paper, choice.settings.size, choice.settings.margin) == (Paper.LETTER, 13, 19)
    assert said(dialog)[-1] == choice
    with qtbot.waitSignal(dialog.preview_wished):
        pass
    assert said(dialog)[-1] == PreviewWish(choice, 2, 4, 640)


@pytest.mark.parametrize("to_file", [True, False])
def test_enter_does_what_the_dialog_was_opened_for(shown: Shown, to_file: bool) -> None:
    """Save, or print; the other is a button beside it."""
    dialog = shown(to_file=to_file)
    wished: list[str] = []
    dialog.pdf_wished.connect(lambda _: wished.append("pdf"))
    dialog.paper_wished.connect(lambda _: wished.append("paper"))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert wished == ["pdf" if to_file else "paper"]


def test_esc_stops_what_is_being_made_and_then_closes(shown: Shown) -> None:
    """Nothing can be chosen meanwhile."""
    dialog = shown()
    dialog.show_making(Progress(1, 5, "Setting “One”"))
    assert not dialog.form.isEnabled()
    assert dialog.foot.words() == "Setting “One”"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert said(dialog)[-1] == "stop"
    dialog.show_done("Stopped.")
    assert dialog.form.isEnabled()
    assert dialog.bar.text() == "Stopped."
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_failure_is_said_and_everything_is_still_there(shown: Shown) -> None:
    """One sentence."""
    dialog = shown()
    dialog.show_preview(pages(2), 2, 1)
    dialog.show_making(Progress(1, 5, "Setting “One”"))
    dialog.show_failure("Cannot write “One.pdf”: the disk is full.")
    assert dialog.bar.text() == "Cannot write “One.pdf”: the disk is full."
    assert dialog.form.choice() == CHOICE
    assert dialog.foot.words() == "2 pages"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_where_there_is_little_room(shown: Shown, look: Look, scale: float) -> None:
    """The pages give way to what is chosen, and buttons keep their words."""
    dialog = shown(Look(look.theme, scale))
    dialog.resize(round(480 * scale), round(400 * scale))
    assert not dialog.pages.isVisible()
    for button in (dialog.foot.close_it, dialog.foot.paper, dialog.foot.pdf):
        assert button.width() >= button.sizeHint().width()
        assert dialog.rect().contains(button.geometry().translated(dialog.foot.pos()))
