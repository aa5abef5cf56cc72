"""The cover of an anthology: seen, chosen from a file, dropped here, or taken away."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.cover_preview import CoverPreview

_PICTURES = marked("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.tif *.tiff *.bmp)")


class CoverWell(QWidget):
    """`chosen` is a picture that was chosen here, `is_taken_away` whether the one that was there goes."""

    unreadable = Signal(str)
    """The name of a file that is no picture."""

    def __init__(self, cover: bytes, look: Look, parent: QWidget | None = None, *, has_own: bool) -> None:
        super().__init__(parent)
        self.chosen: Path | None = None
        self.is_taken_away = False
        self.preview = CoverPreview(look)
        self.preview.show_cover(cover)
        self._choose = self._link(tr("Choose a picture…"), look)
        self._choose.clicked.connect(self._ask)
        self._away = self._link(tr("Take it away"), look)
        self._away.setToolTip(tr("A cover is drawn from the title instead"))
        self._away.clicked.connect(self._take_away)
        self._away.setVisible(has_own)
        self._has_own = has_own
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.preview)
        column.addWidget(self._choose)
        column.addWidget(self._away)
        column.addStretch(1)

    def choose(self, path: Path) -> None:
        """Take that picture for the cover, if it is one."""
        picture = QPixmap(str(path))
        if picture.isNull():
            self.unreadable.emit(path.name)
            return
        self.chosen, self.is_taken_away = path, False
        self.preview.show_pixmap(picture)
        self._away.setVisible(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file may be a picture."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            event.acceptProposedAction()
            self.choose(Path(urls[0].toLocalFile()))

    def _link(self, text: str, look: Look) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("role", "link")
        link.setFont(look.ui(12, 500))
        link.setAutoDefault(False)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        return link

    @Slot()
    def _ask(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a cover"), "", tr(_PICTURES))
        if path:
            self.choose(Path(path))

    @Slot()
    def _take_away(self) -> None:
        """The drawn cover is shown when it is saved; until then the place is blank paper."""
        self.chosen, self.is_taken_away = None, self._has_own
        self.preview.show_pixmap(QPixmap())
        self._away.setVisible(False)
        self._choose.setFocus()
