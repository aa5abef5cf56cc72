"""The main flows with keys and mouse, on the real page."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Colour
from anthology.text import Passage
from reader.page.note_slip import NoteSlip
from reader.page.page import PagePane
from reader.page.targets import Link
from reader.page.wishes import (
    CopiedWords,
    HighlightWish,
    LinkWish,
    NoteWish,
    PlaceChange,
    SearchWish,
    SizeWish,
    Step,
    StepWish,
)
from reader.settings import Columns, Flow, PageSettings
from reader.theme.look import Look
from reader.wishes import ColourWish, RemovalWish
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import (
    HEBREW,
    a_bookmark,
    a_hard_story,
    a_highlight,
    bundled,
    image_of,
    long_story,
)

KEY, SHIFT, CONTROL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def _press(
    qtbot: QtBot, pane: PagePane, key: Qt.Key, modifiers: Qt.KeyboardModifier = SHIFT & CONTROL
) -> None:
    qtbot.keyClick(pane.view, key, modifiers)


def _point(pane: PagePane, passage: Passage) -> QPoint:
    return pane.view.rectangles_of(passage)[0].center().toPoint()


def _click(qtbot: QtBot, pane: PagePane, point: QPoint) -> None:
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=point)


def _drag(qtbot: QtBot, pane: PagePane, start: QPoint, end: QPoint) -> None:
    viewport = pane.view.viewport()
    qtbot.mousePress(viewport, LEFT, pos=start)
    moved = QPointF(end)
    event = _mouse_move(pane, moved)
    QApplication.sendEvent(viewport, event)
    qtbot.mouseRelease(viewport, LEFT, pos=end)


def _mouse_move(pane: PagePane, point: QPointF) -> QEvent:
    from PySide6.QtGui import QMouseEvent

    where = QPointF(pane.view.viewport().mapToGlobal(point))
    return QMouseEvent(
        QEvent.Type.MouseMove, point, where, Qt.MouseButton.NoButton, LEFT, Qt.KeyboardModifier.NoModifier
    )


def _wheel(pane: PagePane, delta: int, modifiers: Qt.KeyboardModifier, phase: Qt.ScrollPhase) -> None:
    viewport = pane.view.viewport()
    point = QPointF(viewport.rect().center())
    event = QWheelEvent(
        point,
        QPointF(viewport.mapToGlobal(point)),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        phase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def _first_page(pane: PagePane) -> int:
    numbers = pane.view.page_numbers()
    assert numbers is not None
    return numbers[0]


# Turning


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_PageDown, KEY.Key_Right, KEY.Key_Down])
def test_keys_turn_the_page_and_back(key: Qt.Key, show: ShowPane, qtbot: QtBot) -> None:
    """Each has its opposite."""
    pane = show(long_story())
    _press(qtbot, pane, key)
    assert _first_page(pane) == 2
    back = {
        KEY.Key_Space: (KEY.Key_Space, SHIFT),
        KEY.Key_PageDown: (KEY.Key_PageUp, SHIFT & CONTROL),
        KEY.Key_Right: (KEY.Key_Left, SHIFT & CONTROL),
        KEY.Key_Down: (KEY.Key_Up, SHIFT & CONTROL),
    }[key]
    _press(qtbot, pane, *back)
    assert _first_page(pane) == 1


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_home_and_end_lead_to_the_ends(show: ShowPane, qtbot: QtBot, held: Qt.KeyboardModifier) -> None:
    """First and last page, also with Ctrl, as in an editor."""
    pane = show(long_story())
    _press(qtbot, pane, KEY.Key_End, held)
    assert pane.view.change_of_place().at_end
    with qtbot.waitSignal(pane.story_wished) as wish:
        _press(qtbot, pane, KEY.Key_Right)
    assert wish.args == [StepWish(Step.NEXT)]
    _press(qtbot, pane, KEY.Key_Home, held)
    assert _first_page(pane) == 1


def test_a_hebrew_story_turns_to_the_left(show: ShowPane, qtbot: QtBot) -> None:
    """Its first page is the right one of two."""
    story = a_story("\n".join([HEBREW * 4] * 20), language="he")
    pane = show(story, width=1004)
    frames = pane.view.frames()
    assert frames[0].x > frames[1].x
    _press(qtbot, pane, KEY.Key_Left)
    assert _first_page(pane) == 3


def test_the_outer_sixths_of_the_page_turn_it(show: ShowPane, qtbot: QtBot) -> None:
    """The middle does not."""
    pane = show(long_story())
    width, height = pane.view.viewport().width(), pane.view.viewport().height()
    _click(qtbot, pane, QPoint(width - 20, height // 2))
    assert _first_page(pane) == 2
    _click(qtbot, pane, QPoint(width // 2, height // 2))
    assert _first_page(pane) == 2
    _click(qtbot, pane, QPoint(20, height // 2))
    assert _first_page(pane) == 1


def test_a_notch_of_the_wheel_turns_once(show: ShowPane) -> None:
    """Small steps add up; a stroke on the touchpad turns one page however long it is."""
    pane = show(long_story())
    none = Qt.KeyboardModifier.NoModifier
    for delta in (-120, -60, -60):
        _wheel(pane, delta, none, Qt.ScrollPhase.NoScrollPhase)
    assert _first_page(pane) == 3
    _wheel(pane, 0, none, Qt.ScrollPhase.ScrollBegin)
    for _ in range(20):
        _wheel(pane, 50, none, Qt.ScrollPhase.ScrollUpdate)
    _wheel(pane, 0, none, Qt.ScrollPhase.ScrollEnd)
    assert _first_page(pane) == 2


def test_ctrl_and_wheel_wish_for_larger_words(show: ShowPane, qtbot: QtBot) -> None:
    """Qt's own zoom would change the document behind our back."""
    pane = show(long_story())
    with qtbot.waitSignal(pane.size_wished) as wish:
        _wheel(pane, 120, CONTROL, Qt.ScrollPhase.NoScrollPhase)
    assert wish.args == [SizeWish(1)]
    assert _first_page(pane) == 1


def test_the_scrolled_flow_scrolls_by_lines_and_screens(show: ShowPane, qtbot: QtBot) -> None:
    """And says where it is."""
    pane = show(long_story(), settings=PageSettings(flow=Flow.SCROLLED))
    bar = pane.view.verticalScrollBar()
    _press(qtbot, pane, KEY.Key_Down)
    assert bar.value() == bar.singleStep()
    with qtbot.waitSignal(pane.place_changed):
        _press(qtbot, pane, KEY.Key_Space)
    assert bar.value() > pane.view.viewport().height() * 0.8
    _wheel(pane, -120, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
    assert pane.place().offset > 0
    pane.go_to(len(long_story().text))
    with qtbot.waitSignal(pane.story_wished):
        _press(qtbot, pane, KEY.Key_Space)


def test_a_click_on_the_progress_line_leads_there(show: ShowPane, qtbot: QtBot) -> None:
    """Half way along is half way through."""
    pane = show(long_story(), marks=(a_bookmark(long_story(), "Erosion"),))
    qtbot.mouseClick(pane.footer.line, LEFT, pos=QPoint(pane.footer.width() // 2, 10))
    assert pane.place().offset == pytest.approx(len(long_story().text) / 2, rel=0.02)
    assert " of " in pane.footer.accessibleDescription()


# Selecting


def test_a_drag_selects_and_the_bar_offers_what_can_be_done(show: ShowPane, qtbot: QtBot) -> None:
    """From word to word."""
    story = a_hard_story()
    pane = show(story, width=700)
    start, end = story.text.index("office"), story.text.index("affluent")
    boxes = [pane.view.rectangles_of(Passage(at, at + 1))[0] for at in (start, end)]
    _drag(qtbot, pane, *(QPoint(round(b.left()) + 1, round(b.center().y())) for b in boxes))
    assert pane.selection() == Passage(start, end)
    assert pane.bar.isVisible()
    assert pane.rect().contains(pane.bar.geometry())


def test_a_drag_across_the_gutter_selects_through_both_columns(show: ShowPane, qtbot: QtBot) -> None:
    """From one page to the next."""
    story = long_story()
    pane = show(story, width=1004)
    layout = pane.view.layout_now
    assert layout is not None
    edge = layout.page_offset(1)
    _drag(
        qtbot,
        pane,
        _point(pane, Passage(edge - 60, edge - 59)),
        _point(pane, Passage(edge + 60, edge + 61)),
    )
    selected = pane.selection()
    assert selected is not None
    assert selected.start < edge - 50
    assert selected.end > edge + 50


def test_a_double_click_selects_a_word_through_its_soft_hyphens(show: ShowPane, qtbot: QtBot) -> None:
    """The whole word, and nothing turns."""
    story = a_hard_story()
    pane = show(story, width=700)
    start = story.text.index("notwithstanding")
    point = _point(pane, Passage(start + 6, start + 7))
    qtbot.mouseDClick(pane.view.viewport(), LEFT, pos=point)
    selected = pane.selection()
    assert selected is not None
    assert selected.of(story.text) == "notwithstanding"


def test_the_keyboard_selects_with_a_caret_to_be_seen(show: ShowPane, qtbot: QtBot) -> None:
    """It starts on the page, passes soft hyphens in one step, and turns the page when it leaves."""
    story = long_story()
    pane = show(story)
    pane.turn(1)
    begin = pane.view.seen().start
    for _ in range(12):
        _press(qtbot, pane, KEY.Key_Right, SHIFT)
    assert pane.selection() == Passage(begin, begin + 12)
    assert pane.view.has_caret()
    assert pane.bar.isVisible()
    page = _first_page(pane)
    for _ in range(60):
        _press(qtbot, pane, KEY.Key_Down, SHIFT)
    assert _first_page(pane) > page
    _press(qtbot, pane, KEY.Key_Escape)
    assert pane.selection() is None
    assert not pane.view.has_caret()
    assert not pane.bar.isVisible()


def test_a_selection_outlives_a_new_layout(show: ShowPane) -> None:
    """Also one that makes another document."""
    pane = show(a_hard_story())
    pane.view.select(Passage(10, 30))
    pane.set_settings(PageSettings(size=25, hyphenated=False))
    assert pane.selection() == Passage(10, 30)


def test_copies_are_the_canonical_words(show: ShowPane, qtbot: QtBot) -> None:
    """No soft hyphens, an empty line between paragraphs."""
    story = a_hard_story()
    pane = show(story, width=700)
    first, second = story.blocks[1].text, story.blocks[2].text
    start = story.text.index(first)
    pane.view.select(Passage(start, start + len(first) + 1 + len(second)))
    with qtbot.waitSignal(pane.copied) as copied:
        _press(qtbot, pane, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == f"{first}\n\n{second}"
    assert copied.args == [CopiedWords(f"{first}\n\n{second}")]
    assert pane.view.createMimeDataFromSelection().text() == f"{first}\n\n{second}"


@pytest.mark.parametrize(("key", "colour"), list(zip("12345", Colour, strict=True)))
def test_one_key_colours_a_selection(key: str, colour: Colour, show: ShowPane, qtbot: QtBot) -> None:
    """And the selection steps back for the highlight."""
    story = a_hard_story()
    pane = show(story)
    pane.view.select(Passage(4, 10))
    pane.view.selection_settled.emit()
    with qtbot.waitSignal(pane.highlight_wished) as wish:
        _press(qtbot, pane, KEY(ord(key)))
    assert wish.args == [HighlightWish(story.id, Passage(4, 10), colour)]
    assert pane.selection() is None
    assert not pane.bar.isVisible()


def test_note_and_search_have_a_key_each(show: ShowPane, qtbot: QtBot) -> None:
    """N and F."""
    story = a_hard_story()
    pane = show(story)
    pane.view.select(Passage(4, 16))
    pane.view.selection_settled.emit()
    with qtbot.waitSignal(pane.search_wished) as search:
        _press(qtbot, pane, KEY.Key_F)
    assert search.args == [SearchWish("office floor")]
    with qtbot.waitSignal(pane.highlight_wished) as wish:
        _press(qtbot, pane, KEY.Key_N)
    assert wish.args == [HighlightWish(story.id, Passage(4, 16), Colour.YELLOW, with_note=True)]


def test_the_bars_keys_are_not_shortcuts_of_the_window_meanwhile(show: ShowPane, qtbot: QtBot) -> None:
    """A window may use the same letters while nothing is selected."""
    pane = show(a_hard_story())
    override = QKeyEvent(QEvent.Type.ShortcutOverride, KEY.Key_N, Qt.KeyboardModifier.NoModifier, "n")
    override.ignore()
    QApplication.sendEvent(pane, override)
    assert not override.isAccepted()
    pane.view.select(Passage(4, 16))
    pane.view.selection_settled.emit()
    QApplication.sendEvent(pane, override)
    assert override.isAccepted()
    del qtbot


def test_the_bar_can_be_clicked(show: ShowPane, qtbot: QtBot) -> None:
    """Each button has a name and a tooltip with its key."""
    pane = show(a_hard_story())
    pane.view.select(Passage(4, 16))
    pane.view.selection_settled.emit()
    buttons = [button for button in pane.bar.findChildren(QToolButton) if button.isVisible()]
    assert len(buttons) == 11
    assert all(button.accessibleName() and button.toolTip().endswith(")") for button in buttons)
    with qtbot.waitSignal(pane.highlight_wished) as wish:
        qtbot.mouseClick(buttons[2], LEFT)
    assert wish.args[0].colour is Colour.BLUE


@pytest.mark.parametrize("width", [272, 652, 1004])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_bar_fits_the_page(width: int, scale: float, show: ShowPane, look: Look) -> None:
    """In two rows where one would be cut; at 200 % from about 400 pixels on."""
    pane = show(a_hard_story(), width=max(width, int(210 * scale)), dress=Look(look.theme, scale))
    pane.choose_mark(a_highlight(a_hard_story(), "office"))
    assert pane.bar.isVisible()
    assert pane.rect().contains(pane.bar.geometry())


# What is on the page already


def test_a_click_on_a_highlight_offers_to_change_it(show: ShowPane, qtbot: QtBot) -> None:
    """Another colour, its note, away with it."""
    story = bundled()[1]
    mark = a_highlight(story, "It survived braces", note="why braces")
    pane = show(story, marks=(mark,))
    with qtbot.waitSignal(pane.mark_chosen) as chosen:
        _click(qtbot, pane, _point(pane, mark.passage))
    assert chosen.args == [mark]
    with qtbot.waitSignal(pane.colour_wished) as colour:
        _press(qtbot, pane, KEY.Key_3)
    assert colour.args == [ColourWish(mark, Colour.BLUE)]
    with qtbot.waitSignal(pane.note_wished) as note:
        _press(qtbot, pane, KEY.Key_N)
    assert note.args == [NoteWish(mark)]
    assert not pane.bar.isVisible()  # its bin does not stand by while the note is written
    _click(qtbot, pane, _point(pane, mark.passage))
    with qtbot.waitSignal(pane.removal_wished) as removal:
        _press(qtbot, pane, KEY.Key_Delete)
    assert removal.args == [RemovalWish(mark)]
    pane.show_marks(())
    assert not pane.bar.isVisible()


def test_a_click_on_a_link_or_note_reference_follows_it(show: ShowPane, qtbot: QtBot) -> None:
    """The window is asked for the web; a note shows itself."""
    story = a_hard_story()
    pane = show(story, width=700, height=1400, settings=PageSettings(columns=Columns.ONE))
    at = story.text.index("link")
    with qtbot.waitSignal(pane.link_wished) as wish:
        _click(qtbot, pane, _point(pane, Passage(at, at + 4)))
    assert wish.args == [LinkWish("https://example.org/")]
    at = story.text.index("A note1") + 6
    _click(qtbot, pane, _point(pane, Passage(at, at + 1)))
    slip = pane.findChild(NoteSlip)
    assert slip.isVisible()
    assert slip.text.accessibleName() == "What the note says."


def test_a_link_within_a_story_goes_there(show: ShowPane) -> None:
    """No slip opens for it."""
    story = a_story(paragraphs=60)
    pane = show(story)
    pane.view.link_pressed.emit(Link(Passage(0, 1), f"#{story.blocks[-1].id}"))
    assert pane.findChild(NoteSlip) is None
    assert pane.view.seen().end > story.block_starts()[-1]


def test_hits_lie_over_highlights_and_the_current_one_is_stronger(show: ShowPane, look: Look) -> None:
    """Three colours where three things are."""
    story = bundled()[1]
    mark = a_highlight(story, "one certainty left over from childhood")
    pane = show(story, marks=(mark,))
    first, second = (story.text.index(word) for word in ("certainty", "childhood"))
    hits = (Passage(first, first + 9), Passage(second, second + 9))
    pane.show_hits(hits, hits[1])
    image = image_of(pane)
    colours = []
    for passage in (*hits, Passage(mark.passage.start, mark.passage.start + 3)):
        box = pane.view.rectangles_of(passage)[0]
        colours.append(image.pixelColor(round(box.center().x()), round(box.top() + 2)).name())
    assert colours == [look.theme.hit, look.theme.current_hit, look.theme.yellow]


def test_a_note_has_a_sign_and_a_bookmark_a_ribbon_in_the_margin(show: ShowPane) -> None:
    """Beside the column, and only there."""
    story = bundled()[1]
    plain = image_of(show(story))
    pane = show(
        story, marks=(a_highlight(story, "one certainty", note="n"), a_bookmark(story, "Then I got divorced"))
    )
    marked, layout = image_of(pane), pane.view.layout_now
    assert layout is not None
    changed = {
        x < layout.shape.left
        for x in (*range(layout.shape.left - 2), *range(layout.shape.right + 4, plain.width()))
        for y in range(plain.height())
        if plain.pixel(x, y) != marked.pixel(x, y)
    }
    assert changed == {True, False}


def test_marks_move_nothing(show: ShowPane, qtbot: QtBot) -> None:
    """They are paint."""
    pane = show(long_story())
    layout = pane.view.layout_now
    with qtbot.assertNotEmitted(pane.view.laid_out):
        pane.show_marks((a_highlight(long_story(), "It survived braces"),))
        pane.show_hits((Passage(3, 9),), None)
    assert pane.view.layout_now is layout


def test_only_turning_and_scrolling_count_as_reading(qtbot: QtBot, show: ShowPane) -> None:
    """A jump to the last page, such as to a hit, makes no story read."""
    pane = show(long_story())
    changes: list[PlaceChange] = []
    pane.place_changed.connect(changes.append)
    pane.go_to(len(pane.story.text) if pane.story else 0)
    assert (changes[-1].at_end, changes[-1].read) == (True, False)
    _press(qtbot, pane, KEY.Key_PageUp)
    assert changes[-1].read
    _press(qtbot, pane, KEY.Key_PageDown)
    assert (changes[-1].at_end, changes[-1].read) == (True, True)


def test_turning_past_the_last_page_has_read_it(qtbot: QtBot, show: ShowPane) -> None:
    """Also a story of one page, which is never turned within."""
    pane = show(a_story(paragraphs=1))
    changes: list[PlaceChange] = []
    pane.place_changed.connect(changes.append)
    with qtbot.waitSignal(pane.story_wished):
        _press(qtbot, pane, KEY.Key_Space)
    assert (changes[-1].at_end, changes[-1].read) == (True, True)


def test_a_change_of_the_desktops_font_leaves_the_page_alone(show: ShowPane) -> None:
    """Qt would lay the document out anew behind the lines that are painted."""
    pane = show(long_story())
    before = image_of(pane)
    font = QApplication.font("QTextEdit")
    QApplication.setFont(QFont("Inter", 30), "QTextEdit")
    QApplication.processEvents()
    assert image_of(pane) == before
    QApplication.setFont(font, "QTextEdit")


def test_a_selection_by_keyboard_begins_with_the_words(qtbot: QtBot, show: ShowPane) -> None:
    """The title can be seen, and is not to be crossed first."""
    pane = show(long_story())
    _press(qtbot, pane, KEY.Key_Right, SHIFT)
    assert pane.selection() == Passage(0, 1)
