"""The faces that are offered first, and the way to all the others."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.settings import PageSettings
from reader.theme.installed import offered_faces
from reader.theme.look import Look
from reader.translation import tr
from reader.typography.part import Part
from reader.widgets.faces import Faces, MoreRow


class Typefaces(Part):
    """Each name in its own face. One that is not among them is added when it is the one in force."""

    more_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(2)
        self._faces = Faces(tr("Typeface"), offered_faces(), look)
        self.more = MoreRow(tr("Another typeface…"), look)
        for part in (self._faces, self.more):
            self.column.addWidget(part)
            self.dressed.append(part)
        self._faces.changed.connect(self._take_face)
        self.more.clicked.connect(self.more_wished)

    def show_settings(self, settings: PageSettings) -> None:
        """Show which face is in force."""
        super().show_settings(settings)
        self._faces.show_value(settings.face)

    @Slot()
    def _take_face(self) -> None:
        self.wish(face=self._faces.value())
