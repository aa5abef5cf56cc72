"""Starts the window as a person does and says when the first page with words was painted.

`python -m tests.benchmarks.start --library DIR` prints the moment (seconds of the monotonic
clock) and then stays for a while, so that its memory can be looked at.
"""

# ruff: noqa: E402 - the program looks for no garbage while it loads, and neither does this

import gc
import sys
import time

gc.disable()

from PySide6.QtCore import QEvent, QObject, QTimer

from reader import app, start
from reader.window.session import Session

STAY_MS = 1500


class FirstWords(QObject):
    """Sees the page's first paint with a story on it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        session.page.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The words stand on the screen once the event loop comes round after the paint."""
        if event.type() == QEvent.Type.Paint and self._session.page.story:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        print(time.monotonic(), flush=True)  # noqa: T201 - this is the answer
        QTimer.singleShot(STAY_MS, self._session.window.close)


def _watched(*arguments: object) -> Session:
    session = _put_together(*arguments)  # type: ignore[arg-type]
    FirstWords(session)
    return session


_put_together = app.put_together

if __name__ == "__main__":
    app.put_together = _watched  # type: ignore[assignment]
    sys.exit(start.main())
