"""What helps to keep one's eyes on the words: line guide, focus, and a page that moves by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.page.page import PagePane
from reader.theme.look import Look
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow
from reader.window.remembered import Aids
from reader.window.way_out import WayOut

if TYPE_CHECKING:
    from reader.page.auto_scroll import AutoScroll
    from reader.page.idle_pointer import IdlePointer
    from reader.page.line_guide import LineGuide
    from reader.page.speed_slip import SpeedSlip


class Aiding(QObject):
    """Each aid is built when it is first asked for; all of them are for a story on the page."""

    remembered = Signal(Aids)

    def __init__(self, window: MainWindow, page: PagePane, browsing: Browsing, aids: Aids) -> None:
        super().__init__(window)
        self._window, self._page, self._browsing = window, page, browsing
        self._aids, self.way_out = aids, WayOut(window)
        self._guide: LineGuide | None = None
        self._scrolling: AutoScroll | None = None
        self._slip: SpeedSlip | None = None
        self._pointer: IdlePointer | None = None
        self._focused = self._was_bare = False
        for name, deed in (
            ("guide", self.guide),
            ("guide_lines", self.other_lines),
            ("focus", self.focus),
            ("auto_scroll", self.scroll),
        ):
            window.commands[name].triggered.connect(deed)
        window.arranged.connect(self._arranged)
        browsing.story_shown.connect(self._show_state)
        browsing.contents_shown.connect(self._show_state)
        browsing.emptied.connect(self._show_state)
        self._show_state()

    # The line guide

    @property
    def line_guide(self) -> "LineGuide":
        """The guide."""
        if self._guide is None:
            from reader.page.line_guide import LineGuide

            self._guide = LineGuide(self._page.view, self._window.look)
            self._guide.show_lines(self._aids.lines)
        return self._guide

    @Slot()
    def guide(self) -> None:
        """All but a few lines step back; or all come forward again."""
        self.line_guide.turn_on(on=not self.line_guide.is_on)
        self._let_guide_stand()
        self._page.view.setFocus()
        self._show_state()

    @Slot()
    def other_lines(self) -> None:
        """One line, three, five, and one again."""
        from reader.page.line_guide import NUMBERS

        guide = self.line_guide
        if not guide.is_on:
            self.guide()
        at = NUMBERS.index(guide.number) if guide.number in NUMBERS else 0
        guide.show_lines(NUMBERS[(at + 1) % len(NUMBERS)])
        self._remember(Aids(guide.number, self._aids.speed))

    # Nothing but the words

    @property
    def pointer(self) -> "IdlePointer":
        """What hides the pointer over the words."""
        if self._pointer is None:
            from reader.page.idle_pointer import IdlePointer

            self._pointer = IdlePointer(self._page.view.viewport())
        return self._pointer

    @Slot()
    def focus(self) -> None:
        """Leave nothing on the screen but the words; or bring everything back."""
        if self._focused:
            self._leave_focus()
            self._window.show_bare(bare=self._was_bare)
        else:
            self._focused, self._was_bare = True, self._window.is_bare()
            self._window.show_bare(bare=True)
            self._page.show_calm(calm=True)
            self.pointer.watch(on=True)
        self._page.view.setFocus()
        self._show_state()

    def _leave_focus(self) -> None:
        self._focused = False
        self._page.show_calm(calm=False)
        self.pointer.watch(on=False)

    @Slot()
    def _arranged(self) -> None:
        """Whatever brings the rooms of the window back ends it: Esc, a panel, F11."""
        if self._focused and not self._window.is_bare():
            self._leave_focus()
        self._show_state()

    # A page that moves by itself

    @property
    def scrolling(self) -> "AutoScroll":
        """What moves the page."""
        if self._scrolling is None:
            from reader.page.auto_scroll import AutoScroll
            from reader.page.speed_slip import SpeedSlip

            self._scrolling = AutoScroll(self._page)
            self._scrolling.change_speed(self._aids.speed - self._scrolling.speed)
            self._slip = SpeedSlip(self._scrolling, self._window.look, self._page, self._page.view)
            self._scrolling.changed.connect(self._scrolling_changed)
        return self._scrolling

    @Slot()
    def scroll(self) -> None:
        """Let the page move by itself, or stand."""
        if self.scrolling.is_running:
            self.scrolling.stop()
        else:
            self._page.view.setFocus()
            self.scrolling.start()

    @Slot()
    def _scrolling_changed(self) -> None:
        if self.scrolling.speed != self._aids.speed:
            self._remember(Aids(self._aids.lines, self.scrolling.speed))
        self._let_guide_stand()
        self._show_state()

    # How

    def _let_guide_stand(self) -> None:
        """While the page moves by itself, the eyes stay where they are."""
        if self._guide is not None:
            self._guide.stand_still(still=self._scrolling is not None and self._scrolling.is_running)

    def _remember(self, aids: Aids) -> None:
        self._aids = aids
        self.remembered.emit(aids)

    @Slot(Look)
    def set_look(self, look: Look) -> None:
        """Give what is built other colours."""
        for part in (self._guide, self._slip, self.way_out):
            if part is not None:
                part.set_look(look)

    @Slot()
    def _show_state(self) -> None:
        do, reading = self._window.commands, self._browsing.story() is not None
        for name in ("guide", "guide_lines", "focus", "auto_scroll"):
            do[name].setEnabled(reading or do[name].isChecked())
        do["guide"].setChecked(self._guide is not None and self._guide.is_on)
        do["focus"].setChecked(self._focused)
        do["auto_scroll"].setChecked(self._scrolling is not None and self._scrolling.is_running)
