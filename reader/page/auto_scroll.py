"""The page moves by itself: by pixels in the scrolled flow, page by page in the paged one."""

from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from anthology.text import count_words
from reader.page.page import PagePane

SPEEDS = range(40, 801)
_STEP = 20
_FRAME = 16
"""Milliseconds between two movements."""
_LONGEST = 0.1
"""Seconds that one movement may make up for: after a longer pause nothing leaps."""
_LEAST = 1.5
"""Seconds that a page stays at least, however few its words."""
_LEAF = 6000
"""Milliseconds that the last leaf of a story stays."""
_KEYS = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: -_STEP}


class AutoScroll(QObject):
    """`speed` is in words a minute. + and − change it, Space pauses, Esc and any click end it."""

    changed = Signal()
    """It began, ended, paused, goes on, or goes at another speed."""

    def __init__(self, page: PagePane) -> None:
        super().__init__(page)
        self._door, self._view, self.speed = page, page.view, 220
        self._watched = (page.view, page.view.viewport(), page.leaf)
        self._running = self._paused = False
        self._rest, self._moved_at = 0.0, 0.0
        self._frame = QTimer(self, interval=_FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._frame.timeout.connect(self._move)
        self._page = QTimer(self, singleShot=True)
        self._page.timeout.connect(self.turn_now)
        self._elsewhere = QTimer(self, singleShot=True, interval=0)
        self._elsewhere.timeout.connect(self._look_for_keyboard)
        page.view.place_changed.connect(self._read_on)
        page.view.laid_out.connect(self._read_on)

    @property
    def is_running(self) -> bool:
        """Whether it goes, or pauses."""
        return self._running

    @property
    def is_paused(self) -> bool:
        """Whether it waits for somebody to go on."""
        return self._running and self._paused

    def until_turn(self) -> int:
        """Milliseconds until the page turns; less than none where it does not."""
        return self._page.remainingTime()

    def start(self) -> None:
        """Begin where the reader is."""
        if not self._running:
            self._running, self._paused = True, False
            for watched in self._watched:
                watched.installEventFilter(self)
            self._read_on()
            self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Leave the page where it is."""
        if self._running:
            self._running = self._paused = False
            for watched in self._watched:
                watched.removeEventFilter(self)
            self._halt()
            self.changed.emit()

    def pause(self) -> None:
        """Wait; or go on."""
        self._paused = not self._paused
        self._read_on()
        self.changed.emit()

    def change_speed(self, by: int) -> None:
        """So many words a minute more or less."""
        self.speed = min(max(self.speed + by, SPEEDS[0]), SPEEDS[-1])
        self._read_on()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Its few keys; a click ends it and does nothing else, and so does another page in its place."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self.stop()
            return True
        if event.type() == QEvent.Type.Hide and watched is self._view:
            self.stop()
        elif isinstance(event, QFocusEvent) and event.lostFocus():
            self._lose_keyboard(event.reason())
        return super().eventFilter(watched, event)

    def _lose_keyboard(self, reason: Qt.FocusReason) -> None:
        """Whoever turns to another window finds their line again; who does something else here is done."""
        if reason is not Qt.FocusReason.ActiveWindowFocusReason:
            self._elsewhere.start()
        elif not self._paused:
            self.pause()

    @Slot()
    def _look_for_keyboard(self) -> None:
        """Once it has come to rest: on its way from leaf to page it may pass by anybody."""
        holder = QApplication.focusWidget()
        if holder and not any(part is holder or part.isAncestorOf(holder) for part in self._watched):
            self.stop()

    def _take_key(self, event: QKeyEvent) -> bool:
        allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~allowed:
            return False
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.change_speed(_KEYS[key])
        elif key == Qt.Key.Key_Space:
            self.pause()
        elif key == Qt.Key.Key_Escape:
            self.stop()
        else:
            return False
        return True

    @Slot()
    def _read_on(self) -> None:
        """From here, at the present speed."""
        if not self._running:
            return
        if self._paused:
            self._halt()
        elif not self._view.is_paged:
            self._page.stop()
            if not self._frame.isActive():
                self._moved_at = perf_counter()
                self._frame.start()
        else:
            self._frame.stop()
            self._page.start(round(1000 * self._seconds_here()))

    def _halt(self) -> None:
        self._frame.stop()
        self._page.stop()

    @Slot()
    def _move(self) -> None:
        """As far as the time since the last movement reaches; at the very end of all it is over."""
        now = perf_counter()
        passed, self._moved_at = min(now - self._moved_at, _LONGEST), now
        self._rest += passed * self._pixels_a_second()
        step = int(self._rest)
        self._rest -= step
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + step)
        if self._view.is_at_the_end():
            self.stop()

    def _pixels_a_second(self) -> float:
        """The words of a story are spread over its height."""
        layout, words = self._view.layout_now, self._door.standing.words
        return self.speed / 60 * layout.height / max(1, words) if layout else 0.0

    def _seconds_here(self) -> float:
        """As long as the words on the page take."""
        story = self._view.story
        words = count_words(self._view.seen().of(story.text)) if story else 0
        return max(_LEAST, words * 60 / self.speed)

    @Slot()
    def turn_now(self) -> None:
        """Past the last page stands the last leaf, behind it the next story; past the last one, nothing."""
        self._door.turn(1)
        if self._door.is_at_leaf():
            ending = self._door.leaf.ending
            if ending is None or ending.is_last:
                self.stop()
            else:
                self._page.start(_LEAF)
