"""Every typeface of this system, to look through: what the page looks like in each shows at once."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reader.theme.installed import installed_faces
from reader.theme.look import Look
from reader.translation import tr
from reader.typography.face_rows import FaceDelegate, FaceModel
from reader.widgets.field import Field
from reader.widgets.ground import Ground
from reader.widgets.icon_button import IconButton
from reader.widgets.labels import Label, heading_font, row_font
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW


class FaceList(Ground):
    """A field that narrows a list of names, each in its own face.

    `chosen` follows the arrow keys and the pointer; Enter, Esc and the arrow at the top are `left`.
    """

    chosen = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("panel", look, parent)
        self._face = ""
        self.setAccessibleName(tr("Typefaces"))
        self._build(look)
        self._lay_out()
        self._wire()
        self.set_look(look)

    def face(self) -> str:
        """The face in force."""
        return self._face

    def show_face(self, face: str) -> None:
        """Show which face is in force; silent."""
        self._face = self.model.face = face
        self.list.viewport().update()

    def begin(self) -> None:
        """Show all of them, the one in force in the middle, and wait for letters."""
        self.model.set_faces(installed_faces())
        self.field.clear()
        self._narrow("")
        self.field.setFocus()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        for part in (self._back, self._heading, self.field, self._nothing):
            part.set_look(look)
        self._delegate.look = look
        self._head.setContentsMargins(look.px(10), 0, look.px(16), 0)
        self._head.setSpacing(look.px(6))
        self._field_box.setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(8))
        self._nothing.setContentsMargins(look.px(20), look.px(8), look.px(20), 0)
        self._column.setContentsMargins(0, look.px(14), 0, 0)
        self.list.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; from the field, Down goes into the list and Enter takes its first row."""
        down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif down and self.model.rows:
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0, 0))
        else:
            super().keyPressEvent(event)

    def _build(self, look: Look) -> None:
        self._back = IconButton("left", tr("Back to type and paper (Esc)"), look)
        self._heading = Label(tr("Typefaces"), heading_font, look)
        self.field = Field(tr("Look for a typeface"), look, pixels=13)
        self.model = FaceModel()
        self._delegate = FaceDelegate(self.model, look)
        self.list = RowList(tr("Typefaces"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self._nothing = Label(tr("No typeface of this computer is called that."), row_font, look, tone="soft")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)

    def _lay_out(self) -> None:
        self._column, self._head, self._field_box = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        self._column.setSpacing(0)
        self._head.addWidget(self._back)
        self._head.addWidget(self._heading, 1)
        self._field_box.addWidget(self.field)
        self._column.addLayout(self._head)
        self._column.addLayout(self._field_box)
        self._column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self._back.clicked.connect(self.left)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._take_first)
        self.list.chosen.connect(self._take_and_leave)
        self.list.selectionModel().currentChanged.connect(self._try)

    @Slot(str)
    def _narrow(self, words: str) -> None:
        self.model.set_filter(words)
        self._stack.setCurrentWidget(self.list if self.model.rows else self._nothing)
        here = self.model.index_of(self._face)
        if here.isValid():
            self.list.setCurrentIndex(here)
            self.list.scrollTo(here, RowList.ScrollHint.PositionAtCenter)

    @Slot(QModelIndex, QModelIndex)
    def _try(self, now: QModelIndex, _before: QModelIndex) -> None:
        """What a person walks over is shown on the page."""
        if self.list.hasFocus() and now.isValid():
            self._take(str(now.data(ROW)))

    @Slot()
    def _take_first(self) -> None:
        if self.model.rows:
            self._take(self.model.rows[0])
            self.left.emit()

    @Slot(QModelIndex)
    def _take_and_leave(self, index: QModelIndex) -> None:
        """A click tries the face; Enter on it, or a click on the one that is tried, is enough."""
        enough = index.data(ROW) == self._face
        self._take(str(index.data(ROW)))
        if enough:
            self.left.emit()

    def _take(self, face: str) -> None:
        if face != self._face:
            self.show_face(face)
            self.chosen.emit()
