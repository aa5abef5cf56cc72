"""Finding one's way: the last leaf, going somewhere, the headings of a story, notes, a picture large."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QMouseEvent, QPainter, QRadialGradient
from PySide6.QtWidgets import QApplication, QWidget

from anthology.runs import canonical_runs
from anthology.story import Block, BlockId, BlockKind, ReadingState, Run, Story, Style, StyleKind
from reader.page.targets import targets_of
from reader.window.session import Session
from tests.screenshots.evening import Scene, find, in_theme

_END = 10**9
_LAMP = f"{'1a' * 32}.png"


def _leaf(session: Session) -> QWidget:
    session.page.go_to(_END)
    session.page.turn(1)
    return session.window


def _leaf_at_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _leaf(session)


def _end_of_all(session: Session) -> QWidget:
    session.collecting.collecting.mark_as(session.browsing.cards, ReadingState.READ)
    session.browsing.refresh()
    session.browsing.open_story(session.browsing.cards[-1].id, offset=_END)
    session.page.turn(1)
    return session.window


def _not_yet_read(session: Session) -> QWidget:
    session.browsing.open_story(session.browsing.cards[-1].id, offset=_END)
    session.page.turn(1)
    return session.window


def _go_to(session: Session) -> QWidget:
    story = session.browsing.story()
    assert story
    session.marking.bookmark(story, find(session, "When there was nothing left"))
    session.page.going.open_field()
    return session.window


def _go_to_page(session: Session) -> QWidget:
    in_theme(session, "night")
    session.page.going.open_field()
    session.page.going.slip.field.setText("3")
    return session.window


def _headings(session: Session) -> QWidget:
    session.page.going.open_headings()
    return session.window


def _landing(session: Session) -> QWidget:
    """The pointer over the progress line, with ticks for hits and a bookmark."""
    session.finding.open()
    session.finding.panel.search_for("she")
    session.finding.panel.next_hit()
    session.window.show_panel("")
    line, layout = session.page.footer.line, session.page.view.layout_now
    assert layout
    at = QPoint(round(layout.shape.left + (layout.shape.right - layout.shape.left) * 0.55), 10)
    kind, none = QMouseEvent.Type.MouseMove, Qt.MouseButton.NoButton
    where = QPointF(line.mapToGlobal(at))
    QApplication.sendEvent(
        line, QMouseEvent(kind, QPointF(at), where, none, none, Qt.KeyboardModifier.NoModifier)
    )
    return session.window


def _note(session: Session) -> QWidget:
    """A call that Tab has led to, and all of its note."""
    story = _noted(session)
    session.page.show_story(story, ())
    call = targets_of(story)[0]
    session.page.go_to_passage(call.passage)
    session.page.view.stand_on(call)
    session.page.view.open_target(call)
    return session.window


def _note_at_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _note(session)


def _picture(session: Session) -> QWidget:
    story = session.page.story
    assert story
    words = Run("A lamp left burning in a window, while the snow lies deep in the garden")
    lamp = Block(BlockKind.IMAGE, canonical_runs([words]), source=_LAMP)
    first, *others = story.blocks
    shown = replace(story, blocks=(first, lamp, *others))
    picture = targets_of(shown)[0]
    session.page.show_story(shown, (), picture.passage.start, {_LAMP: _lamp()})
    session.page.view.open_target(picture)
    return session.window


def _noted(session: Session) -> Story:
    """The story on the page, with a note called in its first lines."""
    story = session.page.story
    assert story
    first, *others = story.blocks
    call = Run("1", (Style(StyleKind.NOTE_REFERENCE, "n1"),))
    emphasis, link = (Style(StyleKind.EMPHASIS),), (Style(StyleKind.LINK, "https://example.org/braces"),)
    note = Block(
        BlockKind.NOTE,
        (
            Run("It did not, in fact, survive all of it. See "),
            Run("The Woman on the Landing", emphasis),
            Run(", which is told by her son; and for the braces, "),
            Run("what the dentist wrote", link),
            Run("."),
        ),
        id=BlockId("n1"),
    )
    more = Block(BlockKind.NOTE, (Run("Nobody in the family remembers it this way."),), id=BlockId("n1b"))
    return replace(story, blocks=(replace(first, runs=(*first.runs, call)), *others, note, more))


def _lamp() -> bytes:
    """A window by night, painted."""
    image = QImage(1800, 1200, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        dusk = QLinearGradient(0, 0, 0, 1200)
        dusk.setColorAt(0, QColor("#1c2740"))
        dusk.setColorAt(1, QColor("#5a6f8f"))
        painter.fillRect(image.rect(), dusk)
        glow = QRadialGradient(QPointF(900, 560), 620)
        glow.setColorAt(0, QColor(255, 208, 120, 235))
        glow.setColorAt(1, QColor(255, 208, 120, 0))
        painter.fillRect(image.rect(), glow)
        painter.fillRect(QRectF(0, 980, 1800, 220), QColor("#dfe6ee"))
        painter.setPen(Qt.PenStyle.NoPen)
        for x in (700, 920):
            for y in (340, 580):
                painter.fillRect(QRectF(x, y, 190, 210), QColor("#ffdf9a"))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


SCENES: dict[str, Scene] = {
    "leaf": _leaf,
    "leaf-night": _leaf_at_night,
    "leaf-end-of-all": _end_of_all,
    "leaf-not-yet-read": _not_yet_read,
    "go-to": _go_to,
    "go-to-page-night": _go_to_page,
    "headings": _headings,
    "landing": _landing,
    "note": _note,
    "note-night": _note_at_night,
    "picture-large": _picture,
}
