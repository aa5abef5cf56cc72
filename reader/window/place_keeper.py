"""The place somebody is at, written down once they have stayed there."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from anthology.story import StoryId
from reader.page.wishes import PlaceChange

_SETTLED = 250
"""Milliseconds that a place must last before it is written down."""


class PlaceKeeper(QObject):
    """Holds a place until it has settled, then says that it is to be kept."""

    settled = Signal(PlaceChange)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place: PlaceChange | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED)
        self._timer.timeout.connect(self.keep)

    def take(self, change: PlaceChange) -> None:
        """This is the place now. What was read is kept before somebody goes away from it."""
        before = self._place
        if before and before.read and (before.story != change.story or not change.read):
            self.keep()
        self._place = change
        self._timer.start()

    @Slot()
    def keep(self) -> None:
        """Say the place at once, if that is not done yet."""
        self._timer.stop()
        place, self._place = self._place, None
        if place:
            self.settled.emit(place)

    def let_go(self, stories: frozenset[StoryId] | None = None) -> None:
        """Keep no place in these stories, or in none at all."""
        if stories is None or (self._place and self._place.story in stories):
            self._timer.stop()
            self._place = None
