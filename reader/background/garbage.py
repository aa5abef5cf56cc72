"""Python's garbage is collected on the GUI thread only.

What goes in cycles may hold objects of Qt, and those must die on the thread they live on: taken
apart by a worker that happens to need memory, they lock the window up or crash it.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_INTERVAL = 1000
"""Milliseconds between two looks; what is new since the last takes well under one to go through."""


class Garbage(QObject):
    """Collects by Python's own thresholds, between events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._settled = False
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """The oldest generation that is due, and with it all younger ones."""
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[-1] and not self._settled:
            # Modules and the window itself stay to the end; to go through them takes a tenth of a second.
            self._settled = True
            gc.collect()
            gc.freeze()
        elif any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
