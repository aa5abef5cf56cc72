"""Types the mixed queries into the real window; says what keystrokes and memory cost.

`python -m tests.benchmarks.searching_window LIBRARY` prints one line of JSON: megabytes (PSS) of
the window before, after and at most, and for every keystroke the milliseconds until the answer to
what then stands in the field is painted, and those that the window did not come round in meanwhile.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from anthology.resource_files import resource_folder
from reader.app import put_together
from reader.background.runner import BackgroundRunner
from reader.operations.searching import Found, NotFound
from reader.window.session import Session
from tests.benchmarks.queries import QUERIES

_TYPED = (
    "the old man",
    '"to be or not to be"',
    "mother -son",
    "lov*",
    "horse near/8 river",
    "recieve~",
    "*ing",
)
_LONG_MS, _BEAT_MS = 30_000, 4
"""After so long something is wrong; and so often the window should come round."""


class Watch(QObject):
    """Sees answers come, hits painted, and how long the window does nothing else."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._panel, self._loop = session.finding.panel, QEventLoop(self)
        self.answered_at = self.painted_at = self._beat_at = self.longest_pause = 0.0
        self._beat, self._limit = (
            QTimer(self, interval=_BEAT_MS),
            QTimer(self, interval=_LONG_MS, singleShot=True),
        )
        self._beat.timeout.connect(self._look_at_the_clock)
        self._limit.timeout.connect(self._loop.quit)
        session.searching.found.connect(self._answered)
        session.searching.refused.connect(self._refused)
        for widget in (self._panel, self._panel.list.viewport()):
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The event loop comes round once everything that is to be painted is."""
        if event.type() == QEvent.Type.Paint and self.answered_at:
            self.painted_at = time.perf_counter()
            QTimer.singleShot(0, self._loop.quit)
        return False

    def wait(self, deed: Callable[[], None]) -> float:
        """Milliseconds from a deed until the answer to it is painted; the window is left to itself."""
        self.answered_at = self.painted_at = 0.0
        self._beat_at = began = time.perf_counter()
        self._beat.start()
        self._limit.start()
        deed()
        while not self.painted_at and self._limit.isActive():
            self._loop.exec()
        self._beat.stop()
        if not self._limit.isActive():
            raise TimeoutError
        return (self.painted_at - began) * 1000

    @Slot()
    def _look_at_the_clock(self) -> None:
        now = time.perf_counter()
        late = (now - self._beat_at) * 1000 - _BEAT_MS
        self.longest_pause, self._beat_at = max(self.longest_pause, late), now

    @Slot(Found)
    def _answered(self, _found: Found) -> None:
        self._see()

    @Slot(NotFound)
    def _refused(self, _not_found: NotFound) -> None:
        self._see()

    def _see(self) -> None:
        """An answer is painted, even where it is the same as before."""
        self.answered_at = time.perf_counter()
        self._panel.list.viewport().update()
        self._panel.update()


def _memory() -> float:
    process = psutil.Process()
    tree = [process, *process.children(recursive=True)]
    return float(sum(each.memory_full_info().pss for each in tree) / 1e6)


def _settled(seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.005)


def main(library: Path) -> None:
    """Open the window, look at its memory, type, look again."""
    application = QApplication.instance() or QApplication([])
    session = put_together(str(library), BackgroundRunner(), resource_folder(), 1.0)
    session.window.resize(1280, 800)
    session.window.show()
    session.open()
    _settled(1)
    session.furnish()
    _settled(2)
    idle = _memory()
    session.window.commands["find"].trigger()
    _settled(0.5)
    watch = Watch(session)
    keys, pauses = _type(watch, session)
    most = max(_memory(), *(_asked(watch, session, asked.text) for asked in QUERIES))
    _settled(1)
    after = _memory()
    told = {"idle": idle, "searching": after, "most": max(most, after), "keys": keys, "pauses": pauses}
    print(json.dumps(told), flush=True)  # noqa: T201 - this is the answer
    session.window.close()
    session.close()
    application.processEvents()


def _type(watch: Watch, session: Session) -> tuple[list[tuple[str, float]], list[float]]:
    """Letter by letter: milliseconds to the painted answer, and the longest pause of the window in each."""
    keys, pauses, field = [], [], session.finding.panel.field
    for words in _TYPED:
        field.clear()
        _settled(0.1)
        for number, letter in enumerate(words, 1):
            watch.longest_pause = 0.0
            took = watch.wait(lambda key=letter: QTest.keyClicks(field, key))  # type: ignore[misc]
            keys.append((words[:number], took))
            pauses.append(watch.longest_pause)
            _settled(0.1)
    return keys, pauses


def _asked(watch: Watch, session: Session, query: str) -> float:
    """Megabytes after a query."""
    watch.wait(lambda: session.finding.panel.field.setText(query))
    return _memory()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
