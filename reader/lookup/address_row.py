"""A line for the reader's own address of a web search."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.lookup.web import is_address
from reader.lookup.wishes import WebChoice
from reader.settings import WebSearch
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.field import Field
from reader.widgets.labels import Label, quiet_font


class AddressRow(QWidget):
    """Takes an address with `{words}` in it, and nothing else."""

    chosen = Signal(WebChoice)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Field(tr("Address with {words} in it"), look, pixels=13)
        self._keep = QPushButton(tr("Keep"))
        self._keep.setCursor(Qt.CursorShape.PointingHandCursor)
        self._hint = Label("", quiet_font, look, tone="soft")
        self._hint.setWordWrap(True)
        self._hint.setText(
            tr(
                "For example https://dictionary.example/?q={words}, where what is looked up takes the place "
                "of {words}."
            )
        )
        self._row = QHBoxLayout()
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self._keep)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self._hint)
        self.field.textChanged.connect(self._follow)
        self.field.returnPressed.connect(self._take)
        self._keep.clicked.connect(self._take)
        self.hide()
        self.set_look(look)
        self._follow()

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._row.setSpacing(look.px(4))
        self._column.setSpacing(look.px(4))
        self.field.set_look(look)
        self._hint.set_look(look)
        self._keep.setFont(look.ui(13))

    def open(self, address: str) -> None:
        """Show the address that was kept last, to be changed."""
        self.field.setText(address or "https://")
        self.show()
        self.field.setFocus()

    def height_for(self, width: int) -> int:
        """How high it is in that width."""
        return self.field.height() + self._column.spacing() + self._hint.heightForWidth(width)

    @Slot()
    def _follow(self) -> None:
        self._keep.setEnabled(is_address(self.field.text().strip()))

    @Slot()
    def _take(self) -> None:
        address = self.field.text().strip()
        if is_address(address):
            self.hide()
            self.chosen.emit(WebChoice(WebSearch.OWN, address))
