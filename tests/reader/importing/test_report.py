"""The report says what became of every file, refusals first, and asks about what is nearly the same."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from anthology.importing.report import FileReport, ImportReport, Likeness, Outcome
from anthology.story import StoryId
from reader.importing.report_dialog import ReportDialog
from reader.importing.report_rows import FileRow, GroupRow, LikenessRow, report_rows
from reader.importing.report_words import broken_off, stopped, summary
from reader.importing.wishes import Choice, LikenessWish
from reader.theme.look import Look


def a_report(name: str, outcome: Outcome = Outcome.IMPORTED, stories: int = 1, **more: object) -> FileReport:
    ids = tuple(StoryId(f"{name}-{n}") for n in range(stories))
    return FileReport(Path("/mine") / name, outcome, stories=ids, **more)  # type: ignore[arg-type]


def alike(name: str) -> Likeness:
    return Likeness(StoryId(f"new {name}"), name, StoryId(f"old {name}"), name, 0.98)


REFUSED = a_report("winter.epub", Outcome.REFUSED, 0, reason="Cannot read “winter.epub”: it is torn.")
FILES = (
    a_report("a.txt", title="The Ferry"),
    REFUSED,
    a_report("cold.epub", stories=12, title="Cold Winters", likenesses=(alike("The Gift"), alike("Snow"))),
    a_report("old.txt", Outcome.UNCHANGED),
)


@pytest.fixture
def dialog(qtbot: QtBot, any_look: Look) -> ReportDialog:
    made = ReportDialog(any_look, ImportReport(FILES))
    qtbot.addWidget(made)
    made.show()
    return made


def shapes(dialog: ReportDialog) -> list[str]:
    words = {
        GroupRow: lambda row: f"# {row.title} {row.count}",
        FileRow: lambda row: row.file.path.name,
        LikenessRow: lambda row: f"~ {row.likeness.new_title} {row.settled or ''}".strip(),
    }
    return [words[type(row)](row) for row in dialog.model.rows]


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ((), "Nothing was found there that could be a story."),
        (FILES[:1], "“The Ferry” added."),
        (FILES[2:3], "12 stories added from “Cold Winters”."),
        ((FILES[0], FILES[2]), "13 stories added from 2 files."),
        ((REFUSED,), "Cannot read “winter.epub”: it is torn."),
        ((FILES[0], REFUSED), "“The Ferry” added. 1 file could not be added."),
        (FILES[3:], "“old.txt” is in the library already."),
        ((FILES[3], FILES[3]), "All 2 files are in the library already."),
        ((a_report("a.txt", Outcome.UPDATED, title="The Ferry"),), "“The Ferry” updated."),
    ],
)
def test_one_line_says_what_became_of_all(files: tuple[FileReport, ...], line: str) -> None:
    """Numbers only where there is more than one."""
    assert summary(files) == line


def test_what_was_stopped_or_broke_off_says_what_is_there() -> None:
    """Nobody has to wonder what was lost."""
    assert stopped(()) == "Stopped. Nothing was added."
    assert stopped(FILES[:1]) == "Stopped. “The Ferry” added."
    assert broken_off("The disk is full.", FILES) == "The disk is full. 2 files had come in before."


def test_refusals_come_first_then_what_is_nearly_there(dialog: ReportDialog) -> None:
    """Then what was added, and what needs nothing last."""
    assert shapes(dialog) == [
        "# Could not be added 1",
        "winter.epub",
        "# Nearly the same as a story here 2",
        "~ The Gift",
        "~ Snow",
        "# Added 2",
        "a.txt",
        "cold.epub",
        "# Unchanged 1",
        "old.txt",
    ]


def test_the_report_is_narrowed_to_one_outcome(qtbot: QtBot, dialog: ReportDialog) -> None:
    """By a click on its word."""
    word = next(b for b in dialog.kinds.findChildren(QAbstractButton) if b.text() == "Unchanged 1")
    qtbot.mouseClick(word, Qt.MouseButton.LeftButton)
    assert shapes(dialog) == ["# Unchanged 1", "old.txt"]


def test_each_pair_is_asked_about_or_all_of_them_at_once(qtbot: QtBot, dialog: ReportDialog) -> None:
    """After the last answer the question leaves."""
    wishes: list[LikenessWish] = []
    dialog.likeness_wished.connect(wishes.append)
    qtbot.mouseClick(dialog.strip.buttons[Choice.OLD], Qt.MouseButton.LeftButton)
    assert wishes == [LikenessWish((alike("The Gift"),), Choice.OLD)]
    assert not dialog.strip.isEnabled()
    dialog.show_settled(wishes[0])
    assert shapes(dialog)[3:5] == [f"~ The Gift {Choice.OLD}", "~ Snow"]
    assert dialog.strip.isEnabled()
    assert not dialog.strip.for_all.isVisible()
    qtbot.mouseClick(dialog.strip.buttons[Choice.BOTH], Qt.MouseButton.LeftButton)
    dialog.show_settled(wishes[1])
    assert not dialog.strip.isVisible()


def test_one_answer_may_hold_for_all(qtbot: QtBot, dialog: ReportDialog) -> None:
    """Where a whole book comes a second time."""
    dialog.strip.for_all.click()
    with qtbot.waitSignal(dialog.likeness_wished) as wished:
        qtbot.mouseClick(dialog.strip.buttons[Choice.NEW], Qt.MouseButton.LeftButton)
    assert wished.args == [LikenessWish((alike("The Gift"), alike("Snow")), Choice.NEW)]


def test_what_cannot_be_united_is_asked_again(qtbot: QtBot, dialog: ReportDialog) -> None:
    """With the reason above the question."""
    qtbot.mouseClick(dialog.strip.buttons[Choice.NEW], Qt.MouseButton.LeftButton)
    dialog.show_failure("The library is locked. Try again.")
    assert dialog.strip.isEnabled()
    assert dialog.strip.isVisible()


def test_enter_opens_what_is_chosen_and_ctrl_c_copies(qtbot: QtBot, dialog: ReportDialog) -> None:
    """A refusal has nothing to open."""
    assert not dialog.open_story.isEnabled()
    qtbot.keyClick(dialog.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "/mine/winter.epub: Cannot read “winter.epub”: it is torn." in QApplication.clipboard().text()
    dialog.list.setCurrentIndex(dialog.model.index(6, 0))
    with qtbot.waitSignal(dialog.open_wished) as wished:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert wished.args == [FILES[0]]


def test_thousands_of_files_are_looked_through_by_name() -> None:
    """Every one of them is a row, and words narrow them."""
    many = tuple(a_report(f"{n}.txt") for n in range(5000))
    assert len(report_rows(many, "everything", "", {})) == 5001
    assert len(report_rows(many, "everything", "4999", {})) == 2


@pytest.mark.parametrize("asked", [False, True])
@pytest.mark.parametrize(("width", "height"), [(828, 552), (1178, 736)])
def test_at_twice_the_size_nothing_is_cut_to_the_side(
    qtbot: QtBot, look: Look, width: int, height: int, asked: bool
) -> None:
    """Words and buttons go on in the next line."""
    dialog = ReportDialog(Look(look.theme, 2.0), ImportReport(FILES))
    qtbot.addWidget(dialog)
    dialog.resize(width, height)
    dialog.show()
    if asked:
        dialog.list.setCurrentIndex(dialog.model.index(3, 0))
    QApplication.processEvents()
    assert dialog.strip.isVisible() == asked
    assert (dialog.width(), dialog.height()) == (width, height)
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisible():
            right = button.mapTo(dialog, button.rect().topRight()).x()
            assert right < dialog.width(), button.text()
            parent = button.parentWidget()
            assert parent.rect().contains(button.geometry()), button.text()
