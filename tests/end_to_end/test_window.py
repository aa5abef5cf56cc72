"""The main flows in the real window, by keyboard and by mouse, and what holds for all of its controls."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Bookmark, Colour
from anthology.text import Passage
from reader.export.dialog import ExportDialog
from reader.export.foot import Foot
from reader.export.place_field import PlaceField
from reader.failures import Failure
from reader.search.lines import lines_of
from reader.settings import Columns, Flow
from reader.window.actions import Actions
from reader.window.session import Session
from tests.end_to_end.evening import (
    an_evening,
    ground_under,
    highlights,
    key,
    open_titled,
    press,
    search_for,
    words_at,
)

NIGHT, DAY_NINE = "Two Hours by Night", "Day Nine: My Biggest Failure"
PANELS = ("find", "marks", "type")
CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView, QComboBox, QAbstractSlider)


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The window, with the first story on the page."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        qtbot.waitUntil(session.page.view.hasFocus)
        yield session


def title(session: Session) -> str:
    assert session.page.story
    return session.page.story.title


def highlight(qtbot: QtBot, session: Session, passage: Passage) -> None:
    """Highlight a passage, and wait until it is kept."""
    session.page.view.select(passage)
    with qtbot.waitSignal(session.marking.told):
        session.page.highlight_selection(Colour.PINK)


# ------------------------------------------------------------------ search


def test_ctrl_f_finds_as_one_types_and_enter_goes_there(qtbot: QtBot, evening: Session) -> None:
    """The keyboard is in the field at once; the hit is lit; Esc gives the page back as it was."""
    key(evening, "Ctrl+F")
    panel, theme = evening.finding.panel, evening.window.look.theme
    assert panel.field.hasFocus()
    with qtbot.waitSignal(evening.searching.found):
        QTest.keyClicks(panel.field, '"porch light"')
    (hit,) = panel.model.results.stories[0].hits
    key(evening, "Return")
    qtbot.waitUntil(lambda: ground_under(evening, hit.passage) == {theme.current_hit})
    assert words_at(evening, hit.passage) == "porch light"
    key(evening, "Esc")
    assert evening.window.panel() == ""
    assert evening.page.view.hasFocus()
    assert ground_under(evening, hit.passage) == {theme.paper}


def test_f3_walks_every_hit_of_every_story_and_comes_round(qtbot: QtBot, evening: Session) -> None:
    """In the order of the panel, forwards and backwards; each is lit on the page."""
    search_for(qtbot, evening, "night")
    results = evening.finding.panel.model.results
    hits = [(story.title, line.hit) for story in results.stories for line in lines_of(story.hits)]
    assert len(results.stories) > 1
    for name, hit in (*hits, hits[0]):
        walk(qtbot, evening, "F3", name)
        if hit.kind.value == "text":
            assert ground_under(evening, hit.passage) == {evening.window.look.theme.current_hit}
    walk(qtbot, evening, "Shift+F3", hits[-1][0])
    assert ground_under(evening, hits[-1][1].passage) == {evening.window.look.theme.current_hit}


def walk(qtbot: QtBot, session: Session, keys: str, name: str) -> None:
    """Press the key, and wait until that story is on the page."""
    key(session, keys)
    qtbot.waitUntil(lambda: title(session) == name and session.window.shown_page() is session.page)
    QApplication.processEvents()


def test_ctrl_f_a_second_time_closes_the_panel(evening: Session) -> None:
    """From the page it goes to the field, with all of it selected."""
    key(evening, "Ctrl+F")
    QTest.keyClicks(evening.finding.panel.field, "porch")
    evening.page.view.setFocus()
    key(evening, "Ctrl+F")
    assert evening.finding.panel.field.selectedText() == "porch"
    key(evening, "Ctrl+F")
    assert evening.window.panel() == ""


# ------------------------------------------------------------------ marks


def test_ctrl_d_sets_a_bookmark_and_takes_it_away(qtbot: QtBot, evening: Session) -> None:
    """The icon above the page is filled as long as the page in view has one."""
    button = named(evening.window, QAbstractButton, "Bookmark this place")
    empty = button.grab().toImage()
    with qtbot.waitSignal(evening.marking.told):
        key(evening, "Ctrl+D")
    (mark,) = evening.noting.told.marks
    assert isinstance(mark, Bookmark)
    assert mark.place.offset == evening.page.place().offset
    assert button.grab().toImage() != empty
    evening.page.turn(1)
    assert button.grab().toImage() == empty
    evening.page.turn(-1)
    assert button.grab().toImage() != empty
    with qtbot.waitSignal(evening.marking.told):
        press(button)
    assert evening.noting.told.marks == ()
    assert button.grab().toImage() == empty


def test_what_was_removed_comes_back_also_tomorrow(qtbot: QtBot, tmp_path: Path) -> None:
    """Ctrl+Z undoes a removal, Ctrl+Shift+Z does it again; also after a restart."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        highlight(qtbot, session, Passage(3, 16))
        (mark,) = highlights(session)
        session.marking.remove(mark.id)
        qtbot.waitUntil(lambda: not highlights(session))
        assert session.window.bar.text() == "Highlight removed."
        with qtbot.waitSignal(session.marking.told):
            key(session, "Ctrl+Z")
        assert highlights(session) == [mark]
        assert ground_under(session, mark.passage) == {session.window.look.theme.pink}
        with qtbot.waitSignal(session.marking.told):
            key(session, "Ctrl+Shift+Z")
        assert highlights(session) == []
    with an_evening(qtbot, tmp_path) as session:
        qtbot.waitUntil(lambda: session.page.story is not None)
        with qtbot.waitSignal(session.marking.told):
            key(session, "Ctrl+Z")
        qtbot.waitUntil(lambda: highlights(session) == [mark])


def test_words_selected_by_keyboard_are_highlighted_by_one_key(qtbot: QtBot, evening: Session) -> None:
    """Shift and arrows select from the top of the page in view; a figure gives the colour."""
    key(evening, "Space")
    top = evening.page.place().offset
    for _ in range(12):
        key(evening, "Shift+Right")
    assert evening.page.selection() == Passage(top, top + 12)
    with qtbot.waitSignal(evening.marking.told):
        key(evening, "3")
    (mark,) = highlights(evening)
    assert (mark.colour, mark.passage) == (Colour.BLUE, Passage(top, top + 12))


# ------------------------------------------------------------------ how the page is set


def test_what_is_chosen_in_the_type_panel_holds_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    """Theme, size, flow and columns, each shown at once."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        key(session, "Ctrl+T")
        for choice in ("Night", "Two", "Scrolling"):
            press(with_text(session.window, QRadioButton, choice))
        key(session, "Ctrl++", "Ctrl++")
        assert session.page.view.is_paged is False
        assert ground_under(session, Passage(0, 2)) == {session.window.look.theme.paper}
    with an_evening(qtbot, tmp_path) as session:
        qtbot.waitUntil(lambda: session.page.story is not None)
        chosen = session.settings.page
        assert (chosen.columns, chosen.flow, chosen.size) == (Columns.TWO, Flow.SCROLLED, 21)
        assert session.window.look.theme.name == "night"
        assert session.page.view.is_paged is False
        assert session.window.panel() == "type"
        assert with_text(session.window, QRadioButton, "Night").isChecked()


def test_size_panel_and_shelf_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    """The window opens as it was closed."""
    with an_evening(qtbot, tmp_path) as session:
        session.window.resize(760, 640)
        key(session, "F9", "Ctrl+M")
        assert not session.window.shelf_is_open()
    with an_evening(qtbot, tmp_path, size=None) as session:
        assert (session.window.width(), session.window.height()) == (760, 640)
        assert session.window.panel() == "marks"
        assert not session.window.shelf_is_open()
        key(session, "Ctrl+M", "F9")
        assert session.window.shelf_is_open()
        assert session.window.panel() == ""


def test_the_place_is_kept_to_the_word_whatever_happens_to_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    """Over other sizes of window and words, another flow, panels, and a restart."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        session.page.turn(1)
        place = session.page.place().offset
        changes = ("Ctrl++", "Ctrl++", "F9", "Ctrl+T", "Ctrl+-", "Ctrl+F", "Ctrl+0", "F9")
        for keys, (width, height) in zip(changes, itertools.cycle([(900, 600), (1400, 900), (700, 500)])):
            key(session, keys)
            session.window.resize(width, height)
            QApplication.processEvents()
            stays_at(session, place)
        key(session, "Ctrl+T")
        for flow in ("Scrolling", "Pages"):
            press(with_text(session.window, QRadioButton, flow))
            QApplication.processEvents()
            stays_at(session, place)
    with an_evening(qtbot, tmp_path) as session:
        qtbot.waitUntil(lambda: session.page.story is not None)
        stays_at(session, place)


def stays_at(session: Session, place: int) -> None:
    """The place is the same, and it can be seen."""
    seen = session.page.view.seen()
    assert session.page.place().offset == place
    assert seen.start <= place < seen.end


# ------------------------------------------------------------------ ways about


def test_f11_leaves_only_the_page_and_comes_back(evening: Session) -> None:
    """Esc is no trap: F11 itself gives everything back."""
    key(evening, "Ctrl+M", "F11")
    assert evening.window.isFullScreen()
    assert not evening.window.top.isVisible()
    assert not evening.window.shelf_is_open()
    assert evening.page.view.isVisible()
    key(evening, "F11")
    assert not evening.window.isFullScreen()
    assert evening.window.top.isVisible()
    assert evening.window.shelf_is_open()
    assert evening.window.panel() == "marks"


def test_from_story_to_story_and_past_the_last_to_the_contents(qtbot: QtBot, evening: Session) -> None:
    """By Ctrl+Page Down and up; Ctrl+L shows the contents at any time, and Enter begins a story there."""
    names = [card.title for card in evening.browsing.cards]
    for name in names[1:]:
        walk(qtbot, evening, "Ctrl+PgDown", name)
    walk(qtbot, evening, "Ctrl+PgUp", names[-2])
    walk(qtbot, evening, "Ctrl+PgDown", names[-1])
    key(evening, "Ctrl+PgDown")
    qtbot.waitUntil(evening.contents.isVisible)
    with qtbot.waitSignal(evening.browsing.story_shown):
        key(evening, "Return")
    key(evening, "Ctrl+L")
    assert evening.contents.isVisible()


def test_turning_past_the_end_goes_on_to_the_next_story(qtbot: QtBot, evening: Session) -> None:
    """Over the last leaf; and back past the beginning to the end of the one before, which has been read."""
    pages = evening.page.view.page_numbers()
    assert pages
    for _ in range(pages[2] + 2):
        if title(evening) == NIGHT:
            key(evening, "Space")
            QApplication.processEvents()
    qtbot.waitUntil(lambda: title(evening) != NIGHT)
    assert evening.page.place().offset == 0
    walk(qtbot, evening, "Shift+Space", NIGHT)
    assert evening.page.view.seen().end >= len(evening.page.story.text if evening.page.story else "")
    qtbot.waitUntil(lambda: evening.browsing.cards[0].state.value == "read")


# ------------------------------------------------------------------ books


def test_a_book_is_made_by_keyboard_alone(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """Ctrl+E, Space takes a story out, Tab leads to the place, Enter makes it; Esc closes."""
    dialog = opened_dialog(qtbot, evening)
    press_key(dialog, Qt.Key.Key_Space)
    field = dialog.findChild(PlaceField).findChild(QLineEdit)
    tab_to(dialog, field)
    field.selectAll()
    QTest.keyClicks(field, str(tmp_path / "four.epub"))
    with qtbot.waitSignal(evening.publishing.done, timeout=20_000):
        press_key(dialog, Qt.Key.Key_Return)
    assert (tmp_path / "four.epub").stat().st_size > 10_000
    press_key(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: evening.bookmaking.dialog is None)
    assert evening.settings.export_folder == str(tmp_path)


def test_a_book_can_be_given_up_at_any_time(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """Esc while it is being made stops it, and nothing is written; Esc once more closes the dialog."""
    dialog = opened_dialog(qtbot, evening)
    dialog.findChild(PlaceField).findChild(QLineEdit).setText(str(tmp_path / "none.epub"))
    with qtbot.waitSignal(evening.publishing.cancelled, timeout=20_000):
        press(dialog.findChild(Foot).make)
        press_key(dialog, Qt.Key.Key_Escape)
    assert not list(tmp_path.glob("*.epub*"))
    press_key(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: evening.bookmaking.dialog is None)


def opened_dialog(qtbot: QtBot, session: Session) -> ExportDialog:
    """The export dialog, with its first cover drawn."""
    with qtbot.waitSignal(session.publishing.cover_drawn, timeout=10_000):
        key(session, "Ctrl+E")
    dialog = session.bookmaking.dialog
    assert isinstance(dialog, ExportDialog)
    return dialog


def press_key(dialog: QDialog, which: Qt.Key) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, which)


def tab_to(dialog: QDialog, goal: QWidget) -> None:
    """Press Tab until the keyboard is there."""
    for _ in range(40):
        if goal.hasFocus():
            return
        press_key(dialog, Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes there")


# ------------------------------------------------------------------ every control


def test_every_command_is_in_the_menu_and_no_two_share_a_shortcut(evening: Session) -> None:
    """The menu is one key away."""
    in_menus = {action for part in evening.window.menu.actions() for action in part.menu().actions()}
    actions = [evening.window.commands[name] for name in Actions.WORDS]
    assert set(actions) <= in_menus
    keys = [keys.toString() for action in actions for keys in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert named(evening.window, QAbstractButton, "Menu").shortcut() == QKeySequence("F10")


@pytest.mark.parametrize(
    "state",
    ["contents", "page", *PANELS, "export", "shortcuts", "about", "failure", "look_up", "print"],
)
def test_every_control_has_a_name_and_says_what_it_does(state: str, qtbot: QtBot, evening: Session) -> None:
    """For people who see it and for people who hear it: an accessible name, and words or a tooltip."""
    room = brought_to(qtbot, evening, state)
    labels = {label.text().upper() for label in room.findChildren(QLabel) if label.isVisible()}
    for control in controls_in(room):
        assert name_of(control), control
        assert words_of(control) or name_of(control).upper() in labels, name_of(control)


@pytest.mark.parametrize("state", ["contents", "page", *PANELS])
def test_tab_reaches_every_control(state: str, qtbot: QtBot, evening: Session) -> None:
    """Except those that another key reaches: one of a choice, and what only a pointer needs."""
    room = brought_to(qtbot, evening, state)
    reached, start = set(), room.focusWidget() or room
    for _ in range(80):
        press_key(room, Qt.Key.Key_Tab)
        reached.add(room.focusWidget())
    assert start in reached or start is room
    for control in controls_in(room):
        if control.isEnabled() and not isinstance(control, QRadioButton):
            assert control in reached, name_of(control)


def brought_to(qtbot: QtBot, session: Session, state: str) -> QWidget:
    """The window, or the dialog that is open in that state."""
    if state == "contents":
        key(session, "Ctrl+L")
    elif state == "failure":
        highlight(qtbot, session, Passage(3, 16))
        session.marking.remove(highlights(session)[0].id)
        qtbot.waitUntil(lambda: bool(session.window.bar.text()))
    elif state == "export":
        return opened_dialog(qtbot, session)
    elif state != "page":
        session.window.commands[state].trigger()
    QApplication.processEvents()
    dialogs = [each for each in session.window.findChildren(QDialog) if each.isVisible()]
    return dialogs[0] if dialogs else session.window


def controls_in(room: QWidget) -> list[QWidget]:
    """Everything that can be seen there and used."""
    every = [each for kind in CONTROLS for each in room.findChildren(kind) if each.isVisible()]
    return [each for each in every if not isinstance(each, QScrollBar) and not within_another(each)]


def within_another(control: QWidget) -> bool:
    """A part of a control that Qt made itself, such as the field of a box."""
    return isinstance(control.parent(), (QComboBox, QLineEdit))


def name_of(control: QWidget) -> str:
    """What is read out."""
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or text


def words_of(control: QWidget) -> str:
    """What can be read: its words, its tooltip, or what stands in it while it is empty."""
    if isinstance(control, QAbstractItemView):
        return control.accessibleName()
    text = control.text() if isinstance(control, QAbstractButton) else ""
    placeholder = control.placeholderText() if isinstance(control, QLineEdit) else ""
    return text or control.toolTip() or placeholder


def named(room: QWidget, kind: type, name: str) -> QAbstractButton:
    """The control of that accessible name."""
    return next(each for each in room.findChildren(kind) if name_of(each) == name)


def with_text(room: QWidget, kind: type, text: str) -> QAbstractButton:
    """The button of that text."""
    return next(each for each in room.findChildren(kind) if each.text() == text)


# ------------------------------------------------------------------ room


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("shelf_first", [True, False])
def test_a_narrow_window_leaves_room_for_the_page(panel: str, shelf_first: bool, evening: Session) -> None:
    """At 900 by 600 the shelf gives way to the panel, and comes back when that closes."""
    if shelf_first:
        evening.window.resize(900, 600)
    evening.window.commands[panel].trigger()
    evening.window.resize(900, 600)
    QApplication.processEvents()
    assert evening.page.width() >= 400
    evening.window.commands[panel].trigger()
    QApplication.processEvents()
    assert evening.window.shelf_is_open()
    assert evening.page.width() >= 400


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_at_200_per_cent_nothing_is_wider_than_the_window(
    size: tuple[int, int], qtbot: QtBot, tmp_path: Path
) -> None:
    """With and without a panel, with a long sentence in the bar; every control is within the window."""
    with an_evening(qtbot, tmp_path, scale=2.0) as session:
        open_titled(qtbot, session, NIGHT)
        for state in ("page", *PANELS, "contents"):
            if state != "page":
                session.window.commands[state].trigger()
            session.tell(
                Failure("Cannot use the library “/a/long/path/library.sqlite3”: it is gone. Do this.")
            )
            session.window.resize(*size)
            QApplication.processEvents()
            assert session.window.width() <= size[0]
            assert [name_of(each) for each in controls_in(session.window) if sticks_out(each)] == []


def sticks_out(control: QWidget) -> bool:
    """Whether it reaches over the left or right edge of the window."""
    left = control.mapTo(control.window(), QPoint(0, 0)).x()
    return left < 0 or left + control.width() > control.window().width()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_bar_is_as_high_as_its_sentence(scale: float, qtbot: QtBot, tmp_path: Path) -> None:
    """It covers no more of the page than its words need."""
    with an_evening(qtbot, tmp_path, scale=scale) as session:
        for words in (1, 12, 30):
            session.tell(Failure("Sentences " * words))
            QApplication.processEvents()
            bar = session.window.bar
            assert bar.height() == bar.heightForWidth(bar.width())
            assert bar.height() <= session.window.height() / 2


def test_the_bar_is_as_wide_as_what_it_stands_on(qtbot: QtBot, tmp_path: Path) -> None:
    """Also when the panel beside it has closed meanwhile."""
    with an_evening(qtbot, tmp_path) as session:
        session.window.commands["find"].trigger()
        session.tell(Failure("A sentence."))
        QApplication.processEvents()
        narrow = session.window.bar.width()
        session.finding.close()
        QApplication.processEvents()
        assert session.window.bar.width() == session.window.bar.parentWidget().width() > narrow


def test_an_anthology_is_taken_off_the_shelf_and_brought_back(qtbot: QtBot, tmp_path: Path) -> None:
    """It stays away over a restart; the empty shelf has a way back, and the marks come with it."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        with qtbot.waitSignal(session.marking.told):
            session.window.commands["bookmark"].trigger()
        with qtbot.waitSignal(session.browsing.emptied):
            session.window.commands["remove"].trigger()
        assert session.empty.isVisible()
    with an_evening(qtbot, tmp_path) as session:
        assert session.empty.isVisible()
        with qtbot.waitSignal(session.browsing.contents_shown):
            press(session.empty.button)
        assert len(session.browsing.cards) == 5
        qtbot.waitUntil(lambda: len(session.noting.told.marks) == 1)
