"""Where large pictures are decoded while the page stays in the reader's hands."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

Work: TypeAlias = Callable[[], QImage]
Done: TypeAlias = Callable[[QImage], None]


def at_once(work: Work, done: Done) -> None:
    """Do the work now."""
    done(work())


class Darkroom(QObject):
    """Hands work to whoever does it, and says when another picture is there to be shown."""

    developed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker: Callable[[Work, Done], None] = at_once
        """Does work elsewhere, and answers on this thread."""

    def develop(self, work: Work, done: Done) -> None:
        """Decode a picture."""

        def finished(image: QImage) -> None:
            done(image)
            self.developed.emit()

        self.worker(work, finished)
