"""What the groups of controls in the Aa panel share."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.settings import PageSettings
from reader.theme.look import Look

if TYPE_CHECKING:
    from reader.widgets.dressed import Dressed

_LEAST = 290


def is_narrow(look: Look, room: int) -> bool:
    """Whether so many pixels are too few for names beside what they name."""
    return room < look.px(_LEAST)


class Part(QWidget):
    """Controls under one another. `wished` says how a person wants the page instead, at once.

    `show_settings` is silent.
    """

    wished = Signal(PageSettings)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = PageSettings()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.dressed: list[Dressed] = []

    def show_settings(self, settings: PageSettings) -> None:
        """Show how the page is set."""
        self.settings = settings

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        for part in self.dressed:
            part.set_look(look)

    def make_room(self, look: Look, room: int) -> None:
        """Arrange it in so many pixels; where they are few, every name goes above what it names."""

    def wish(self, **values: object) -> None:
        """Say that those settings should have other values."""
        wanted = replace(self.settings, **values)  # type: ignore[arg-type] # fields of the settings
        if wanted != self.settings:
            self.wished.emit(wanted)
