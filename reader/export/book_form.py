"""What is said about the book: its cover, title, editor, device, highlights and place."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from anthology.export.book import Device
from anthology.story import Anthology
from reader.export.place_field import PlaceField
from reader.theme.look import Look
from reader.translation import marked, tr, translated
from reader.widgets.cover_preview import CoverPreview
from reader.widgets.labels import Label, caps_font
from reader.widgets.segments import SegmentedChoice
from reader.widgets.tick import Tick

DEVICES = {
    Device.GENERIC.value: marked("Any e-reader"),
    Device.KOBO.value: "Kobo",
    Device.KINDLE.value: "Kindle",
    Device.POCKETBOOK.value: "PocketBook",
}


class BookForm(QWidget):
    """`changed` follows the words that stand on the cover, and the place."""

    changed = Signal()

    def __init__(self, anthology: Anthology, folder: Path, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.cover = CoverPreview(look)
        self.title = self._line(tr("Title"), anthology.title)
        self.title.setFont(look.book(16, 500))
        self.editor = self._line(tr("Editor"), anthology.editor)
        self.devices = SegmentedChoice(tr("Made for"), translated(DEVICES), look)
        self.devices.show_value(Device.GENERIC)
        self.highlights = Tick(tr("with my highlights and notes"), look)
        self.highlights.setToolTip(tr("Coloured words and your notes become part of the book"))
        self.place = PlaceField(folder, look)
        self.place.follow(anthology.title)
        self.place.changed.connect(self.changed)
        self._lay_out()

    def set_narrow(self, *, narrow: bool) -> None:
        """Less paper at the sides where there is little of it."""
        side = self._look.px(20 if narrow else 32)
        self._column.setContentsMargins(side, self._look.px(28), side, self._look.px(24))

    def device(self) -> Device:
        """What the book is made for."""
        return Device(self.devices.value())

    def _line(self, name: str, text: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setAccessibleName(name)
        line.setFont(self._look.ui(14))
        line.setMinimumWidth(self._look.px(120))
        line.textChanged.connect(self.changed)
        return line

    def _lay_out(self) -> None:
        look = self._look
        words = QVBoxLayout()
        words.setSpacing(look.px(8))
        self._put(words, tr("Title"), self.title)
        words.addSpacing(look.px(8))
        self._put(words, tr("Editor"), self.editor)
        words.addSpacing(look.px(8))
        words.addWidget(self.highlights)
        words.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(look.px(24))
        upper.addWidget(self.cover, 0, Qt.AlignmentFlag.AlignTop)
        upper.addLayout(words, 1)
        self._column = column = QVBoxLayout(self)
        self.set_narrow(narrow=False)
        column.setSpacing(look.px(8))
        column.addLayout(upper)
        column.addSpacing(look.px(16))
        self._put(column, tr("Made for"), self.devices)
        column.addSpacing(look.px(16))
        self._put(column, tr("Save as"), self.place)
        column.addStretch(1)

    def _put(self, column: QVBoxLayout, name: str, field: QWidget) -> None:
        """A field under its name."""
        label = Label(name.upper(), caps_font, self._look, tone="faint")
        label.setAccessibleName(name)
        column.addWidget(label)
        column.addWidget(field)
