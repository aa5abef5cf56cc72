"""The page with a caret, for who selects with the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

from reader.page.frames import LaidOut
from reader.page.linked_view import LinkedView
from reader.page.offsets import SOFT_HYPHEN
from reader.page.strip import Strip


class CaretView(LinkedView):
    """Qt moves the caret; where that leads, the page goes along."""

    selection_settled = Signal()

    def move_caret(self, event: QKeyEvent) -> None:
        """By a key; it starts on the page, never stops before a soft hyphen, and takes the page along."""
        if self.layout_now and not self._caret_shown:
            self._begin_on_page(self.layout_now)
        self._caret_shown = True
        before = self.textCursor().position()
        self._let_qt_move(event)
        if self._on_soft_hyphen(before):
            self._let_qt_move(event)
        self._follow_caret()
        self.selection_settled.emit()

    def _begin_on_page(self, layout: LaidOut) -> None:
        """The title can be seen, not selected."""
        cursor, frames = self.textCursor(), self.frames()
        words = layout.typeset.offsets.position(0)
        if frames and (
            cursor.position() < words or not any(frame.holds(cursor.position()) for frame in frames)
        ):
            cursor.setPosition(max(words, frames[0].rows[0].start))
            self._put_cursor(cursor)

    def _let_qt_move(self, event: QKeyEvent) -> None:
        with self._holding_still():
            QTextEdit.keyPressEvent(self, event)

    def _on_soft_hyphen(self, before: int) -> bool:
        """Whether the caret has just stepped over a soft hyphen and nothing else."""
        position = self.textCursor().position()
        passed = min(before, position)
        return abs(position - before) == 1 and self.document().characterAt(passed) == SOFT_HYPHEN

    def _follow_caret(self) -> None:
        layout = self.layout_now
        if layout is None or self._reel is None:
            return
        position = self.textCursor().position()
        if not self.is_paged:
            self._scroll_to_caret(self._reel.current, layout, layout.typeset.offsets.offset(position))
        elif not any(frame.holds(position) for frame in self.frames()):
            page = layout.page_of(layout.typeset.offsets.offset(position))
            self._move_to(layout.page_offset(page), 0, read=True)
        self.viewport().update()

    def _scroll_to_caret(self, strip: Strip, layout: LaidOut, offset: int) -> None:
        """Just so far that its line is whole."""
        bar, row = self.verticalScrollBar(), layout.row_of(offset)
        above = strip.top + row.top - bar.singleStep() - bar.value()
        below = strip.top + row.bottom + bar.singleStep() - bar.value() - self.viewport().height()
        if above < 0 or below > 0:
            bar.setValue(bar.value() + (above if above < 0 else below))
