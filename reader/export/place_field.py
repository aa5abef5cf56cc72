"""Where the book is saved: it follows the title until somebody chooses another place."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from reader.export.file_name import file_name, with_suffix
from reader.theme.look import Look
from reader.translation import tr


class PlaceField(QWidget):
    """A path to type or to choose; `changed` follows both."""

    changed = Signal()

    def __init__(self, folder: Path, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._own = folder, False
        self.line = QLineEdit()
        self.line.setFont(look.ui(13))
        self.line.setAccessibleName(tr("Save as"))
        self.line.textEdited.connect(self._take_typed)
        self.choose = QPushButton(tr("Choose…"))
        self.choose.setFont(look.ui(13))
        self.choose.setAutoDefault(False)
        self.choose.setToolTip(tr("Choose a folder and a name"))
        self.choose.setCursor(Qt.CursorShape.PointingHandCursor)
        self.choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)

    def path(self) -> Path | None:
        """The path of the book, ending in `.epub`; None if no name is given."""
        typed = self.line.text().strip()
        if not typed or typed.endswith("/"):
            return None
        return with_suffix(self._folder / Path(typed).expanduser())

    def follow(self, title: str) -> None:
        """Name the file after the title, unless the place was chosen by hand."""
        if not self._own:
            self._show(str(self._folder / file_name(title)))

    @Slot(str)
    def _take_typed(self, text: str) -> None:
        self._own = bool(text)
        self.line.setToolTip(text)
        self.changed.emit()

    @Slot()
    def _ask(self) -> None:
        chooser = QFileDialog(
            self, tr("Where to save the book"), str(self.path() or self._folder), tr("EPUB (*.epub)")
        )
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("epub")
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)  # the dialog asks by itself
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._take_chosen)
        chooser.open()

    @Slot(str)
    def _take_chosen(self, path: str) -> None:
        self._own = True
        self._show(path)
        self.changed.emit()

    def _show(self, path: str) -> None:
        self.line.setText(path)
        self.line.setToolTip(path)
