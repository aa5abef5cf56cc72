"""The paper in the size and type there is: laid out anew whenever one of them changes."""

from time import perf_counter

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from reader.page.lines import align
from reader.page.paper_view import PaperView
from reader.page.reel import Reel, seam_of
from reader.page.shape import page_shape
from reader.page.strip import Strip
from reader.page.wishes import Step
from reader.settings import PageSettings
from reader.theme.look import Look

_IDLE = 0.005
"""Seconds of work in one go: less than the time between two frames."""


class LayoutView(PaperView):
    """A new layout moves nobody: the anchor is shown where it was."""

    laid_out = Signal()

    def __init__(self, settings: PageSettings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(settings, look, parent)
        self._growth = QTimer(self, singleShot=True, interval=0)
        self._growth.timeout.connect(self._grow_a_little)

    def set_settings(self, settings: PageSettings) -> None:
        """Set the page another way; the reader stays where they are."""
        stale, self._settings = _words_change(self._settings, settings), settings
        self._dress()
        self._lay_out(stale=stale)

    def set_look(self, look: Look) -> None:
        """Show everything in other colours or at another scale."""
        self._look = look
        self._dress()
        self._lay_out(stale=True)

    def _lay_out(self, *, stale: bool = False) -> None:
        """Set and break the story for the present size, and show the anchor again."""
        if self._reel is None:
            return
        current = self._reel.current
        self._reel.take_down()
        if stale:
            self._reel.forget_type()
        if not self.isVisible():
            current.layout = None
            current.typeset = None if stale else current.typeset
            return
        selected = self.selected_range()
        self._restoring = True
        self._set_current(current, stale=stale)
        if selected and not self.textCursor().hasSelection():
            self.select(selected)
        self._show_anchor()
        self._restoring = False
        self.laid_out.emit()

    def _set_current(self, strip: Strip, *, stale: bool) -> None:
        """Into this widget's own document; the old one lives until the view has the new one."""
        made = strip.typeset
        if made is None or stale:
            made = strip.set_type(self._settings, self._look, self._anchor)
        width = page_shape(self.viewport().size(), self._settings, made.type_size).width
        if width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(width)
        align(made, width, justified=self._settings.justified)
        if self.document() is not made.document:
            self.setDocument(made.document)
        strip.typeset, strip.top = made, 0
        self.verticalScrollBar().setSingleStep(made.type_size.leading)
        strip.lay_out(self.viewport().size(), self._settings)
        strip.reach(self._anchor)
        self._grow_later()

    def is_growing(self) -> bool:
        """Whether the rest of a long story is still being set, in idle moments."""
        return self._growth.isActive()

    def _grow_later(self) -> None:
        if self._reel and not self._reel.current.is_whole:
            self._growth.start()

    @Slot()
    def _grow_a_little(self) -> None:
        """A long story is set to its end between events, while it is seen; then its pages are counted."""
        if not self.isVisible():
            return
        ends = perf_counter() + _IDLE
        while self._reel and self._reel.current.grow() and perf_counter() < ends:
            pass
        self._show_range()
        if self._reel and self._reel.current.is_whole:
            self.laid_out.emit()
        self._grow_later()

    def _reach_offset(self, offset: int) -> None:
        """Set at once what somebody wants to see, and a little more."""
        if self._reel and not self._reel.current.is_whole:
            self._reel.current.reach(offset)
            self._show_range()

    def _show_anchor(self) -> None:
        """Scroll to the anchor; in the paged flow it is enough to paint."""
        layout = self.layout_now
        if self._reel and layout and not self.is_paged:
            restoring, self._restoring = self._restoring, True
            strip, height = self._reel.current, self.viewport().height()
            row = layout.row_of(self._anchor)
            value = strip.top + row.top - min(self._above, max(0, height - 2 * (row.bottom - row.top)))
            if not self._roams:
                value = max(strip.top, min(value, strip.bottom - height))
            self._hang_what_shows(self._reel, value)
            self._show_range()
            self.verticalScrollBar().setValue(value)
            self._restoring = restoring
        self.viewport().update()

    def _hang_what_shows(self, reel: Reel, value: int) -> None:
        """What was to be seen beside the story is there again before anybody can miss it."""
        for step in Step:
            waiting = reel.waiting[step]
            while waiting and (
                value < reel.top - seam_of(reel.current)
                if step is Step.PREVIOUS
                else value + self.viewport().height() > reel.bottom + seam_of(reel.current)
            ):
                strip = waiting.pop(0)
                for _ in strip.setting(self.viewport().size(), self._settings, self._look):
                    pass
                reel.hang(step, strip)

    def _turn_reel(self, reel: Reel, step: Step) -> None:
        """The neighbour becomes the story on the page; nothing that can be seen moves."""
        with self._holding_still():
            reel.move(step)
            strip = reel.current
            self._caret_shown = False
            if strip.typeset:
                self.setDocument(strip.typeset.document)
                strip.lay_lines_again(self.viewport().size(), self._settings)
            self.setAccessibleName(strip.story.title)

    # Qt's own events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size, another layout, the same words."""
        self._restoring = True
        super().resizeEvent(event)
        self._restoring = False
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is laid out before it can be seen, so that it is laid out once."""
        self._restoring = True  # Qt goes to its cursor when it is first shown
        super().showEvent(event)
        self._restoring = False
        self._lay_out()


def _words_change(old: PageSettings, new: PageSettings) -> bool:
    """Whether the document itself becomes another, not only its width."""
    return _of_words(old) != _of_words(new)


def _of_words(settings: PageSettings) -> tuple[object, ...]:
    return (settings.face, settings.size, settings.leading, settings.hyphenated, settings.initial)
