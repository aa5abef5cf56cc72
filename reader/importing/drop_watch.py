"""Files and words that are dragged over the window, and dropped there."""

from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.importing.drop_overlay import DropOverlay
from reader.importing.offer import Offer, heading, offer_of, sentence
from reader.theme.look import Look


class DropWatch(QObject):
    """Watches a window. What is over it is looked at once, when it comes; `dropped` if it is let go.

    While a dialog is open nothing can be dropped behind it.
    """

    dropped = Signal(Offer)

    def __init__(self, window: QWidget, page: QWidget, look: Look) -> None:
        """`page` is the part of the window that is covered while something is dragged."""
        super().__init__(window)
        self._window, self._offer = window, Offer()
        self.overlay = DropOverlay(look, page)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Four events are ours."""
        kinds = QEvent.Type
        if event.type() in (kinds.DragEnter, kinds.DragMove):
            self._show(cast(QDragMoveEvent, event))
        elif event.type() == kinds.Drop:
            self._take(cast(QDropEvent, event))
        elif event.type() == kinds.DragLeave:
            self._leave()
        else:
            return super().eventFilter(watched, event)
        return True

    def _show(self, event: QDragMoveEvent) -> None:
        """What could never come in is told of, and not taken: who lets it enter hears when it leaves."""
        enters = event.type() == QEvent.Type.DragEnter
        if enters:
            self._look_at(event.mimeData())
        _accept(event, welcome=self._offer.is_anything if enters else bool(self._offer))

    def _look_at(self, mime: QMimeData) -> None:
        free = QApplication.activeModalWidget() is None
        self._offer = offer_of(mime) if free else Offer()
        if self._offer.is_anything:
            self.overlay.say(heading(self._offer), sentence(self._offer), welcome=bool(self._offer))

    def _take(self, event: QDropEvent) -> None:
        offer = self._offer
        self._leave()
        _accept(event, welcome=bool(offer))
        if offer:
            self.dropped.emit(offer)

    def _leave(self) -> None:
        self._offer = Offer()
        self.overlay.hide()


def _accept(event: QDropEvent, *, welcome: bool) -> None:
    """Files are copied, never moved away from where they are."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.setAccepted(welcome)
