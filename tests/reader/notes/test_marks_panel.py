"""The marks panel shows marks where they belong and never loses a note."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QMenu

from anthology.annotations.mark import Colour
from reader.notes.panel import MarksPanel
from reader.widgets.row_list import RowList
from tests.reader.notes.marks import S1, S2, SOME, TITLES, a_bookmark, a_highlight
from tests.reader.widgets.ink import assert_rows_keep_apart

LATE, EARLY, BOOKMARK, OTHER, LOST = SOME


@pytest.fixture
def panel(qtbot, look) -> MarksPanel:
    made = MarksPanel(look)
    qtbot.addWidget(made)
    made.resize(352, 800)
    made.show_marks(SOME, TITLES, S1)
    made.show()
    made.activateWindow()
    made.notes = []
    made.note_wished.connect(made.notes.append)
    return made


def ids(panel: MarksPanel) -> list[str]:
    return [mark.id for mark in panel.model.marks()]


def told(view: RowList) -> list[str]:
    model = view.model()
    return [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def choose(panel: MarksPanel, ident: str) -> None:
    panel.list.setCurrentIndex(panel.model.index_of(ident))
    panel.list.setFocus()


def write(panel: MarksPanel, qtbot, mark, words: str) -> None:
    panel.edit_note(mark)
    panel.list.editor.selectAll()
    qtbot.keyClicks(panel.list.editor, words)


def test_marks_stand_by_story_and_place_and_lost_ones_first(panel) -> None:
    """Of this story at first, of all on request."""
    assert ids(panel) == ["early", "mark", "late"]
    panel.filters.show_everything()
    assert ids(panel) == ["lost", "early", "mark", "late", "other"]
    heads = [line for line in told(panel.list) if line.endswith(("mark", "marks"))]
    assert heads == ["Needs attention, 1 mark", "Two Hours by Night, 3 marks", "The Man She Kept, 1 mark"]


def test_a_screen_reader_hears_colour_quote_note_and_date(panel) -> None:
    """Nothing is said by a colour alone."""
    assert told(panel.list)[1:] == [
        "Blue highlight: A coastline doesn’t end on a Tuesday.. weather. 3 Nov 2026",
        "Bookmark: Where it turns. 3 Nov 2026",
        "Yellow highlight: A coastline doesn’t end on a Tuesday.. Note: Compare the porch.. 3 Nov 2026",
    ]


def test_colours_bookmarks_and_words_narrow_the_list(panel, qtbot) -> None:
    """What is chosen together is shown together."""
    dots = {dot.colour: dot for dot in panel.filters.dots}
    dots[Colour.BLUE].click()
    assert ids(panel) == ["early"]
    panel.filters.bookmarks.click()
    assert ids(panel) == ["early", "mark"]
    dots[Colour.BLUE].click()
    panel.filters.bookmarks.click()
    qtbot.keyClicks(panel.filters.field, "PORCH")
    assert ids(panel) == ["late"]
    panel.filters.field.setText("nothing like it")
    assert panel._sentence.text() == "No mark fits what is chosen above."
    panel._all.click()
    assert len(ids(panel)) == 5


def test_the_focus_goes_to_the_first_mark(panel) -> None:
    """The panel itself has no use for the keyboard."""
    panel.setFocus()
    assert panel.list.hasFocus()
    assert panel.list.chosen_mark() == EARLY


def test_enter_and_a_click_go_to_a_mark(panel, qtbot) -> None:
    """Both wish for the mark itself."""
    choose(panel, "mark")
    with qtbot.waitSignal(panel.mark_chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert chosen.args == [BOOKMARK]
    box = panel.list.visualRect(panel.model.index_of("late"))
    with qtbot.waitSignal(panel.mark_chosen) as chosen:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert chosen.args == [LATE]


def test_digits_colour_and_delete_removes(panel, qtbot) -> None:
    """A bookmark has no colour."""
    choose(panel, "late")
    with qtbot.waitSignal(panel.colour_wished) as wish:
        qtbot.keyClick(panel.list, Qt.Key.Key_3)
    assert (wish.args[0].mark, wish.args[0].colour) == (LATE, Colour.BLUE)
    with qtbot.waitSignal(panel.removal_wished) as wish:
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert wish.args[0].mark == LATE
    choose(panel, "mark")
    with qtbot.assertNotEmitted(panel.colour_wished):
        qtbot.keyClick(panel.list, Qt.Key.Key_3)
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.list, Qt.Key.Key_Escape)


def test_n_writes_and_control_enter_keeps(panel, qtbot) -> None:
    """The note shows at once and the list has the keyboard again."""
    choose(panel, "late")
    qtbot.keyClick(panel.list, Qt.Key.Key_N)
    assert panel.list.editor.toPlainText() == "Compare the porch."
    qtbot.keyClicks(panel.list.editor, " Again.")
    qtbot.keyClick(panel.list.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(wish.mark, wish.note) for wish in panel.notes] == [(LATE, "Compare the porch. Again.")]
    assert "Again." in told(panel.list)[-1]
    assert panel.list.hasFocus()
    assert not panel.list.editor.isVisible()


def test_a_double_click_writes_and_a_bookmark_gets_a_name(panel, qtbot) -> None:
    """The same editor for both."""
    box = panel.list.visualRect(panel.model.index_of("mark"))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert panel.list.editor.accessibleName() == "Name of the bookmark"
    panel.list.editor.setPlainText("The turn")
    panel.keep_note()
    assert [(wish.mark, wish.note) for wish in panel.notes] == [(BOOKMARK, "The turn")]


def test_losing_the_focus_keeps_the_note(panel, qtbot) -> None:
    """A click anywhere else is enough."""
    write(panel, qtbot, EARLY, "half a th")
    panel.filters.field.setFocus()
    assert [wish.note for wish in panel.notes] == ["half a th"]
    assert panel.filters.field.hasFocus()


@pytest.mark.parametrize("what", ["hide", "filter", "scope", "gone", "another", "look"])
def test_a_note_is_never_lost(panel, look, qtbot, what: str) -> None:
    """Whatever happens to the panel while somebody writes, the words are kept once."""
    write(panel, qtbot, EARLY, "half a th")
    if what == "hide":
        panel.hide()
    elif what == "filter":
        panel.filters.field.setText("porch")
    elif what == "scope":
        panel.show_marks(SOME, TITLES, S2)
    elif what == "gone":
        panel.show_marks((LATE,), TITLES, S1)
    elif what == "another":
        panel.edit_note(LATE)
    else:
        panel.set_look(replace(look, scale=2.0))
        assert panel.list.editor.isVisible()
        panel.keep_note()
    assert [(wish.mark.id, wish.note) for wish in panel.notes] == [("early", "half a th")]


def test_another_window_in_front_keeps_the_note_and_the_editor(panel, qtbot) -> None:
    """Somebody who looks something up goes on writing."""
    write(panel, qtbot, EARLY, "half")
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(panel.list.editor, away)
    assert [wish.note for wish in panel.notes] == ["half"]
    assert panel.list.editor.isVisible()
    panel.keep_note()
    assert len(panel.notes) == 1


def test_marks_shown_anew_leave_the_editor_open(panel, qtbot) -> None:
    """Work in the background does not take the pen away."""
    write(panel, qtbot, EARLY, "half a th")
    panel.show_marks((*SOME, a_highlight("new", start=1)), TITLES, S1)
    assert panel.list.editor.isVisible()
    assert panel.list.editor.toPlainText() == "half a th"
    row = panel.list.visualRect(panel.model.index_of("early"))
    assert row.contains(panel.list.editor.geometry())
    assert panel.notes == []


def test_esc_leaves_the_note_and_undo_brings_the_words_back(panel, qtbot) -> None:
    """Even what was given up is not gone."""
    write(panel, qtbot, LATE, "on second thoughts")
    qtbot.keyClick(panel.list.editor, Qt.Key.Key_Escape)
    assert panel.notes == []
    assert panel.list.hasFocus()
    panel.edit_note(LATE)
    assert panel.list.editor.toPlainText() == "Compare the porch."
    panel.list.editor.undo()
    assert panel.list.editor.toPlainText() == "on second thoughts"


def test_a_new_mark_can_be_written_on_before_it_is_shown(panel) -> None:
    """The selection bar asks for the note; the marks come a moment later."""
    new = a_highlight("new", S2, 5)
    panel.edit_note(new)
    assert not panel.list.editor.isVisible()
    panel.show_marks((*SOME, new), TITLES, S1)
    assert panel.list.editor.isVisible()
    assert panel.list.currentIndex() == panel.model.index_of("new")


def test_the_menu_offers_what_the_keys_do(panel, qtbot) -> None:
    """For whoever does not know them."""
    panel.list.customContextMenuRequested.emit(panel.list.visualRect(panel.model.index_of("late")).center())
    menu = panel.findChild(QMenu)
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert not actions["Yellow"].isEnabled()
    with qtbot.waitSignal(panel.colour_wished) as wish:
        actions["Purple"].trigger()
    assert wish.args[0].colour is Colour.PURPLE
    with qtbot.waitSignal(panel.removal_wished):
        actions["Remove"].trigger()
    actions["Edit note…"].trigger()
    assert panel.list.editor.isVisible()
    menu.close()


def test_copying_and_saving_take_what_is_shown(panel, qtbot) -> None:
    """In the order in which it is shown."""
    with qtbot.waitSignal(panel.copy_wished) as wish:
        panel._copy.click()
    assert wish.args[0].marks == (EARLY, BOOKMARK, LATE)
    panel.filters.show_everything()
    with qtbot.waitSignal(panel.save_wished) as wish:
        panel._save.click()
    assert len(wish.args[0].marks) == 5


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [240, 352, 441, 600])
def test_rows_keep_apart_at_every_width(panel, look, scale: float, width: int) -> None:
    """Long quotes, long notes, lost marks and the open editor."""
    long = a_highlight("long", start=20, quote="many words to quote " * 30, note="and to note\n" * 20)
    panel.show_marks((*SOME, long, a_bookmark("b", offset=30)), TITLES, S1)
    panel.filters.show_everything()
    panel.set_look(replace(look, scale=scale))
    panel.setFixedWidth(width)
    panel.edit_note(EARLY)
    panel.grab()
    assert_rows_keep_apart(panel.list)


def test_without_marks_a_sentence_says_how_to_make_one(qtbot, any_look) -> None:
    """And nothing can be copied."""
    empty = MarksPanel(any_look)
    qtbot.addWidget(empty)
    empty.show()
    assert "Select words on the page" in empty._sentence.text()
    assert not empty._copy.isVisible()
    assert not empty._all.isVisible()
