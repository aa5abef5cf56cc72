"""The story view in the reader's hands: keys, mouse and wheel turn it, select in it and click its marks."""

from PySide6.QtCore import QMimeData, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from anthology.annotations.mark import Highlight
from reader.page.canonical_copy import copied_words
from reader.page.caret_view import CaretView
from reader.page.frames import Frame
from reader.page.geometry import position_in_table
from reader.page.gestures import Move, WheelTurns, extends_selection, is_caret_key, move_of, notches_of
from reader.page.strip import Strip
from reader.page.targets import Target
from reader.page.wishes import SizeWish
from reader.settings import PageSettings
from reader.theme.look import Look

_CLICK = 5
_ZONE = 6
_MOVE, _KEEP = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor


class PageView(CaretView):
    """Reads keys and pointers in story offsets. What it cannot do itself it wishes for."""

    highlight_pressed = Signal(Highlight)
    size_wished = Signal(SizeWish)

    def __init__(self, settings: PageSettings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(settings, look, parent)
        self._wheel = WheelTurns()
        self._pressed_at: QPointF | None = None
        self._pressed_on_selection = False
        self.viewport().setMouseTracking(True)

    # Where things are on the screen

    def offset_at(self, point: QPointF) -> int:
        """The story offset nearest to a point of the view."""
        if self.layout_now is None:
            return 0
        position = self._in_table(point)
        if position is None:
            accuracy = Qt.HitTestAccuracy.FuzzyHit
            position = self.document().documentLayout().hitTest(self._to_document(point), accuracy)
        return self.layout_now.typeset.offsets.offset(max(0, position))

    def highlight_at(self, point: QPointF) -> Highlight | None:
        """The uppermost highlight under a point of the view."""
        under = [
            mark
            for mark in self.highlights_seen()
            if any(box.contains(point) for box in self.rectangles_of(mark.passage))
        ]
        return under[-1] if under else None

    def drop_selection(self) -> None:
        """Select nothing, and put the caret away."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self._caret_shown = False
        self._put_cursor(cursor)

    def _to_document(self, point: QPointF) -> QPointF:
        """Through the nearest column: a drag may cross the gutter."""
        frames = self.frames()
        return min(frames, key=lambda frame: _distance(frame, point)).to_document(point) if frames else point

    def _in_table(self, point: QPointF) -> int | None:
        """The document position under a point of the view, if that is in a table."""
        frames = self.frames()
        frame = min(frames, key=lambda frame: _distance(frame, point)) if frames else None
        return position_in_table(frame.rows, frame.to_document(point)) if frame else None

    def _keep_to_cell(self, point: QPointF, mode: QTextCursor.MoveMode) -> None:
        """Qt knows lines that stand one under another; in a table the cursor goes where the pointer is."""
        position = self._in_table(point)
        if position is not None:
            cursor = self.textCursor()
            cursor.setPosition(position, mode)
            self._put_cursor(cursor)

    def _frame_under(self, point: QPointF) -> tuple[Strip, Frame] | None:
        """The column under a point, of whichever story."""
        for strip in self.strips_seen():
            for frame in self.frames_of(strip):
                top = frame.y + frame.rows[0].top - frame.top if frame.rows else 0
                bottom = frame.y + frame.rows[-1].bottom - frame.top if frame.rows else 0
                if not _distance(frame, point) and (self.is_paged or top <= point.y() < bottom):
                    return strip, frame
        return None

    def _translated(self, event: QMouseEvent) -> QMouseEvent:
        """The event as QTextEdit would have seen it if the document were scrolled there."""
        seen = self._to_document(event.position()) - QPointF(0, self.verticalScrollBar().value())
        return QMouseEvent(
            event.type(), seen, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a selection, in the story pointed at; the side buttons are for the window."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
            return
        self._take_story(event.position())
        self._pressed_at = event.position()
        self._pressed_on_selection = self.textCursor().hasSelection()
        self._caret_shown = False
        with self._holding_still():
            super().mousePressEvent(self._translated(event))
        extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self._keep_to_cell(event.position(), _KEEP if extends else _MOVE)
        self.viewport().update()

    def _take_story(self, point: QPointF) -> None:
        """Whoever works on a story that hangs beside the one on the page has come to it."""
        found = self._frame_under(point)
        if found and self._reel and found[0] is not self._reel.current:
            self.drop_selection()
            self._come_to(self._reel, found[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, or show what a click would do."""
        if event.buttons() == Qt.MouseButton.NoButton:
            self.viewport().setCursor(self._pointer_over(event.position()))
            return
        with self._holding_still():
            super().mouseMoveEvent(self._translated(event))
        self._keep_to_cell(event.position(), _KEEP)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        with self._holding_still():
            super().mouseDoubleClickEvent(self._translated(event))
        if self._in_table(event.position()) is not None:
            self._keep_to_cell(event.position(), _MOVE)
            cursor = self.textCursor()
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            self._put_cursor(cursor)
        self._pressed_at = None
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or click."""
        with self._holding_still():
            super().mouseReleaseEvent(self._translated(event))
        self.viewport().update()
        pressed, self._pressed_at = self._pressed_at, None
        still = pressed is not None and (event.position() - pressed).manhattanLength() < _CLICK
        if still and event.button() == Qt.MouseButton.LeftButton:
            self._click(event.position())
        self.selection_settled.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The bar over a selection is the menu; there is no other."""
        event.accept()
        self.selection_settled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch or a stroke turns the page; with Ctrl the words grow."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.size_wished.emit(SizeWish(1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        elif self.is_paged:
            self.turn(self._wheel.turn(event, to_left=self._runs_left()))
            event.accept()
        elif self.moves and (notches := notches_of(event)):
            lines = notches * QApplication.wheelScrollLines()
            self.scroll_by(round(lines * self.verticalScrollBar().singleStep()))
            event.accept()
        else:
            super().wheelEvent(event)

    def _click(self, point: QPointF) -> None:
        if self._pressed_on_selection:
            return
        if target := self.target_at(point):
            self.open_target(target)
        elif highlight := self.highlight_at(point):
            self.highlight_pressed.emit(highlight)
        elif self.is_paged:
            self.turn(self._side(point))

    def _side(self, point: QPointF) -> int:
        """Which way a click there turns: the outer sixths of the page do."""
        width = self.viewport().width()
        side = (point.x() > width - width / _ZONE) - (point.x() < width / _ZONE)
        return -side if self._runs_left() else side

    def _pointer_over(self, point: QPointF) -> Qt.CursorShape:
        if self.target_at(point) or self.highlight_at(point):
            return Qt.CursorShape.PointingHandCursor
        on_words = self._frame_under(point) is not None
        return Qt.CursorShape.IBeamCursor if on_words else Qt.CursorShape.ArrowCursor

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn, scroll, or select; every other key is left to whoever holds the page."""
        move = move_of(event)
        if extends_selection(event) or (self._caret_shown and is_caret_key(event)):
            self.move_caret(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (target := self._target_here()):
            self.open_target(target)
        elif move is not None:
            self._go(move)
        else:
            event.ignore()

    def _go(self, move: Move) -> None:
        self._caret_shown = False
        text = self.story.text if self.story else ""
        match move:
            case Move.START:
                self.go_to(0)
            case Move.END:
                self.go_to(len(text))
            case Move.LINE_DOWN | Move.LINE_UP if not self.is_paged:
                step = self.verticalScrollBar().singleStep()
                self.scroll_by(step if move is Move.LINE_DOWN else -step)
            case Move.RIGHT | Move.LEFT:
                self.turn(1 if (move is Move.RIGHT) != self._runs_left() else -1)
            case _:
                self.turn(1 if move in (Move.ON, Move.LINE_DOWN) else -1)

    def _target_here(self) -> Target | None:
        """What Enter opens: what Tab has led to, else the link at the caret or the end of a selection."""
        if self.target or not (self._caret_shown or self.textCursor().hasSelection()):
            return self.target
        selected = self.selected_range()
        at = selected.end if selected else self.caret_offset()
        return next((t for t in self.targets_seen() if t.passage.start <= at <= t.passage.end), None)

    def _runs_left(self) -> bool:
        return self.layout_now is not None and self.layout_now.typeset.right_to_left

    # What Qt takes from it

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words of the story, whatever layout has put among them."""
        made, selected = QMimeData(), self.selected_range()
        if self.story and selected:
            made.setText(copied_words(self.story, selected))
        return made

    def selection_rectangle(self) -> QRect | None:
        """What of the selection can be seen, in pixels of the view."""
        selected = self.selected_range()
        return around(self.rectangles_of(selected)) if selected else None


def around(found: list[QRectF]) -> QRect | None:
    """The smallest rectangle around the boxes."""
    whole = QRectF()
    for box in found:
        whole = whole.united(box)
    return whole.toAlignedRect() if found else None


def _distance(frame: Frame, point: QPointF) -> float:
    """How far beside a column a point is; 0 above, below and on it."""
    return max(frame.x - point.x(), point.x() - frame.x - frame.width, 0.0)
