"""What leads somewhere: which words, which note, and how one gets there and back by keyboard and mouse."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from anthology.story import BlockId, BlockKind, Story, StoryId, StyleKind
from anthology.text import Passage
from reader.page.note_slip import NoteSlip
from reader.page.page import PagePane
from reader.page.target_words import leads_to, spoken
from reader.page.targets import Link, note_blocks, targets_of
from reader.page.wishes import LinkWish
from reader.settings import PageSettings
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import block, styled

KEY = Qt.Key
NOTE = "Said by the ferryman to whoever would listen, and by nobody else."
TWICE = styled("twice", StyleKind.LINK, "https://b.example/")


def a_story_with_notes(*, paragraphs: int = 2) -> Story:
    """Two calls, a link out, a link within; the first note has two blocks."""
    return Story(
        StoryId("noted"),
        "Noted",
        "",
        "en",
        (
            block(BlockKind.HEADING, "The crossing", level=2, ident="h1"),
            block(
                BlockKind.PARAGRAPH,
                "It is said",
                styled("1", StyleKind.NOTE_REFERENCE, "n1"),
                " and believed",
                styled("2", StyleKind.NOTE_REFERENCE, "n2"),
                ", see ",
                styled("the ", StyleKind.LINK, "https://example.org/a?b=1&c=<d>"),
                styled("page", StyleKind.LINK, "https://example.org/a?b=1&c=<d>"),
                " and ",
                styled("above", StyleKind.LINK, "#h1"),
                ".",
            ),
            *(block(BlockKind.PARAGRAPH, "Words that go on. " * 20) for _ in range(paragraphs)),
            block(BlockKind.NOTE, NOTE, styled(" Truly", StyleKind.EMPHASIS), ident="n1"),
            block(
                BlockKind.NOTE,
                "He said it ",
                styled("twice", StyleKind.LINK, "https://b.example/"),
                ident="p9",
            ),
            block(BlockKind.NOTE, "By few.", ident="n2"),
        ),
    )


def slip_of(pane: PagePane) -> NoteSlip:
    return pane.findChild(NoteSlip)


def test_links_are_their_words_and_address_also_across_styles() -> None:
    """Two runs with one address are one link; a note is called by its id."""
    story = a_story_with_notes()
    links = [t for t in targets_of(story) if isinstance(t, Link)]
    assert [(link.passage.of(story.text), link.address) for link in links] == [
        ("1", "#n1"),
        ("2", "#n2"),
        ("the page", "https://example.org/a?b=1&c=<d>"),
        ("above", "#h1"),
        ("twice", "https://b.example/"),
    ]


def test_a_note_goes_on_in_the_blocks_that_nothing_calls() -> None:
    """The next note that is called is another one."""
    story = a_story_with_notes()
    assert [b.id for b in note_blocks(story, BlockId("n1"))] == ["n1", "p9"]
    assert [b.id for b in note_blocks(story, BlockId("n2"))] == ["n2"]
    assert note_blocks(story, BlockId("h1")) == ()


def test_where_a_link_leads_is_said_in_words() -> None:
    """The address in full, the heading, the first words of the note."""
    story = a_story_with_notes()
    note, _, out, within, _ = targets_of(story)
    assert leads_to(out, story) == "To https://example.org/a?b=1&c=<d>"
    assert leads_to(within, story) == "To “The crossing”"
    assert leads_to(note, story).startswith("Said by the ferryman")
    assert spoken(note, story).startswith("Note 1: Said by")


def test_tab_walks_what_leads_somewhere_and_enter_opens_it(show: ShowPane, qtbot: QtBot) -> None:
    """There and back again; the words of the page are not selected by it."""
    pane = show(a_story_with_notes())
    view = pane.view
    walked = []
    for _ in range(4):
        qtbot.keyClick(view, KEY.Key_Tab)
        assert view.target is not None
        walked.append(view.target.passage.of(view.story.text if view.story else ""))
    assert walked == ["1", "2", "the page", "above"]
    qtbot.keyClick(view, KEY.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(pane.link_wished) as wish:
        qtbot.keyClick(view, KEY.Key_Return)
    assert wish.args == [LinkWish("https://example.org/a?b=1&c=<d>")]
    assert pane.selection() is None


def test_what_tab_stands_on_has_a_ring(show: ShowPane, qtbot: QtBot) -> None:
    """It is gone when Tab goes on, and when the page is turned."""
    pane = show(a_story_with_notes(paragraphs=30))
    plain = pane.view.viewport().grab().toImage()
    qtbot.keyClick(pane.view, KEY.Key_Tab)
    assert pane.view.viewport().grab().toImage() != plain
    qtbot.keyClick(pane.view, KEY.Key_Space)
    assert pane.view.target is None


def test_a_note_opens_at_its_call_by_keyboard_and_gives_the_keyboard_back(
    show: ShowPane, qtbot: QtBot
) -> None:
    """All of its blocks, beside the call and not over it; Esc closes, nothing has moved."""
    pane = show(a_story_with_notes())
    place = pane.place()
    qtbot.keyClick(pane.view, KEY.Key_Tab)
    qtbot.keyClick(pane.view, KEY.Key_Return)
    slip = slip_of(pane)
    assert slip.isVisible()
    assert slip.text.hasFocus()
    assert slip.text.accessibleName() == f"{NOTE} Truly\nHe said it twice"
    call = pane.view.rectangles_of(targets_of(a_story_with_notes())[0].passage)[0]
    call.translate(pane.view.viewport().mapTo(pane, QPoint(0, 0)))
    assert not slip.card.paper().intersects(call.toAlignedRect())
    assert slip.rect().contains(slip.card.geometry())
    qtbot.keyClick(slip.text, KEY.Key_Escape)
    assert not slip.isVisible()
    assert pane.view.hasFocus()
    assert pane.place() == place


def test_the_words_of_a_note_keep_their_styles(show: ShowPane, qtbot: QtBot) -> None:
    """Emphasis is italic; a link can be followed from there."""
    pane = show(a_story_with_notes())
    pane.view.link_pressed.emit(targets_of(a_story_with_notes())[0])
    text = slip_of(pane).text
    cursor = text.document().find("Truly")
    assert cursor.charFormat().font().italic()
    qtbot.keyClick(text, KEY.Key_Tab)
    assert text.textCursor().selectedText() == "twice"
    with qtbot.waitSignal(pane.link_wished) as wish:
        qtbot.keyClick(text, KEY.Key_Return)
    assert wish.args == [LinkWish("https://b.example/")]
    assert not slip_of(pane).isVisible()


def test_one_can_go_to_the_note_itself(show: ShowPane, qtbot: QtBot) -> None:
    """Tab leads to the button."""
    pane = show(a_story_with_notes(paragraphs=40))
    story = a_story_with_notes(paragraphs=40)
    pane.view.link_pressed.emit(targets_of(story)[1])
    slip = slip_of(pane)
    qtbot.keyClick(slip.text, KEY.Key_Tab)
    assert slip.visit.hasFocus()
    qtbot.keyClick(slip.visit, KEY.Key_Return)
    assert not slip.isVisible()
    assert pane.view.seen().start <= story.text.index("By few.") < pane.view.seen().end
    assert pane.view.hasFocus()


def test_a_long_note_scrolls_and_stays_on_the_page(show: ShowPane, qtbot: QtBot) -> None:
    """Down scrolls it, and the page under it stays where it is."""
    made = a_story_with_notes()
    long = Story(
        made.id, made.title, "", "en", (*made.blocks[:-1], block(BlockKind.NOTE, NOTE * 60, ident="n2"))
    )
    pane = show(long, width=480, height=420)
    pane.view.link_pressed.emit(targets_of(long)[1])
    slip = slip_of(pane)
    assert slip.card.height() < pane.height() * 0.6
    before = slip.text.verticalScrollBar().value()
    qtbot.keyClick(slip.text, KEY.Key_Down)
    assert slip.text.verticalScrollBar().value() > before


def test_a_press_beside_the_slip_only_puts_it_away(show: ShowPane, qtbot: QtBot) -> None:
    """The outer edge of the page turns nothing then."""
    pane = show(a_story_with_notes(paragraphs=40))
    place = pane.place()
    pane.view.link_pressed.emit(targets_of(a_story_with_notes())[0])
    slip = slip_of(pane)
    qtbot.mouseClick(slip, Qt.MouseButton.LeftButton, pos=QPoint(slip.width() - 5, slip.height() - 5))
    assert not slip.isVisible()
    assert pane.place() == place


def test_the_pointer_over_a_link_says_where_it_leads(show: ShowPane) -> None:
    """In plain words, whatever signs the address has."""
    story = a_story_with_notes()
    pane = show(story)
    link = targets_of(story)[2]
    point = pane.view.rectangles_of(link.passage)[0].center().toPoint()
    viewport = pane.view.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
    assert QToolTip.text() == "<p>To https://example.org/a?b=1&amp;c=&lt;d&gt;</p>"
    QToolTip.hideText()


def test_a_link_to_no_place_is_said_and_not_followed(show: ShowPane, qtbot: QtBot) -> None:
    """The window tells of it; the page stays."""
    pane = show(a_story_with_notes(paragraphs=10), settings=PageSettings(size=24))
    place = pane.place()
    with qtbot.waitSignal(pane.link_wished) as wish:
        pane.view.link_pressed.emit(Link(Passage(0, 1), "#nowhere"))
    assert wish.args == [LinkWish("#nowhere")]
    assert pane.place() == place


def test_enter_opens_the_note_that_is_selected_or_at_the_caret(show: ShowPane, qtbot: QtBot) -> None:
    """Whoever reads with a caret need not look for another key."""
    story = a_story_with_notes()
    pane = show(story)
    call = targets_of(story)[0].passage
    pane.view.select(Passage(call.start - 4, call.end))
    qtbot.keyClick(pane.view, KEY.Key_Return)
    assert slip_of(pane).isVisible()


def test_a_note_goes_with_its_page(show: ShowPane) -> None:
    """Also when something else than the reader turns it."""
    pane = show(a_story_with_notes(paragraphs=30))
    pane.view.link_pressed.emit(targets_of(a_story_with_notes())[0])
    assert slip_of(pane).isVisible()
    pane.turn(1)
    assert not slip_of(pane).isVisible()
    assert pane.view.hasFocus()
