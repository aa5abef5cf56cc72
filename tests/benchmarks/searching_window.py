"""Types the mixed queries into the real window; says what keystrokes and memory cost.

`python -m tests.benchmarks.searching_window LIBRARY` prints one line of JSON: megabytes (PSS) of
the window before, after and at most, and for every keystroke the milliseconds until the hits of
what stands in the field then are painted. Nothing but the wait that typing fast asks for is left out.
"""

import json
import sys
import time
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QObject
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
_LONG = 30
"""Seconds after which something is wrong."""


class Watch(QObject):
    """Sees answers come and hits painted."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session, self.answers, self.painted = session, 0, 0.0
        self._panel = session.finding.panel
        session.searching.found.connect(self._answered)
        session.searching.refused.connect(self._refused)
        for widget in (self._panel, self._panel.list.viewport()):
            widget.installEventFilter(self)

    def _answered(self, _found: Found) -> None:
        self.answers += 1

    def _refused(self, _not_found: NotFound) -> None:
        self.answers += 1

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The last paint is the one that shows the answer."""
        if event.type() == QEvent.Type.Paint:
            self.painted = time.perf_counter()
        return False

    def press(self, letter: str) -> float:
        """Milliseconds from a letter to the painted answer."""
        answers, began = self.answers, time.perf_counter()
        QTest.keyClicks(self._panel.field, letter)
        while self.answers == answers:
            _go_on(began)
        self._panel.list.viewport().repaint()
        _go_on(began)
        return (self.painted - began) * 1000


def _go_on(began: float) -> None:
    QApplication.processEvents()
    if time.perf_counter() - began > _LONG:
        raise TimeoutError


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
    watch, field = Watch(session), session.finding.panel.field
    keys: list[tuple[str, float]] = []
    for words in _TYPED:
        field.clear()
        for number, letter in enumerate(words, 1):
            keys.append((words[:number], watch.press(letter)))
            _settled(0.1)
    most = _memory()
    for asked in QUERIES:
        answers, began = watch.answers, time.perf_counter()
        field.setText(asked.text)
        while watch.answers == answers:
            _go_on(began)
        most = max(most, _memory())
    _settled(1)
    told = {
        "idle": idle,
        "searching": _memory(),
        "most": most,
        "keys": keys,
        "keystrokes": [ms for _, ms in keys],
    }
    print(json.dumps(told), flush=True)  # noqa: T201 - this is the answer
    session.window.close()
    session.close()
    application.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
