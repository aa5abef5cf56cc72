"""What the groups of controls in the Aa panel share."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.settings import PageSettings
from reader.theme.look import Look

if TYPE_CHECKING:
    from reader.widgets.dressed import Dressed


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

    def set_narrow(self, look: Look, *, narrow: bool) -> None:
        """Arrange it for a panel where names do not fit beside what they name."""

    def wish(self, **values: object) -> None:
        """Say that those settings should have other values."""
        wanted = replace(self.settings, **values)  # type: ignore[arg-type] # fields of the settings
        if wanted != self.settings:
            self.wished.emit(wanted)
