"""The rows of the list of typefaces. A face is loaded when its row comes into sight, and not before."""

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.theme import fonts, icons
from reader.theme.installed import writes_latin
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.row_ground import ground_box, paint_ground
from reader.widgets.row_model import ROW, Index, RowModel

_HEIGHT = 40


class FaceModel(RowModel[str]):
    """Keeps all names, shows those that hold what is looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.face = ""
        self._faces: tuple[str, ...] = ()

    def set_faces(self, faces: tuple[str, ...]) -> None:
        """Choose from other faces."""
        self._faces = faces
        self.set_rows(faces)

    def set_filter(self, words: str) -> None:
        """Show only names with every one of the words in them; those that begin with the first one lead."""
        wanted = words.casefold().split()
        found = [face for face in self._faces if all(word in face.casefold() for word in wanted)]
        if wanted:
            found.sort(key=lambda face: not face.casefold().startswith(wanted[0]))
        self.set_rows(tuple(found))

    def index_of(self, face: str) -> QModelIndex:
        """The row of a face; none if it is not shown."""
        return self.index(self.rows.index(face), 0) if face in self.rows else QModelIndex()

    def told(self, row: str) -> str:
        """The name, and whether it is the one in force."""
        return tr("{face}, in use").format(face=row) if row == self.face else row

    def letters(self, row: str) -> str:
        """Faces are found by their first letters."""
        return row


class FaceDelegate(QStyledItemDelegate):
    """The name in the face itself, with a check when it is in force."""

    def __init__(self, model: FaceModel, look: Look) -> None:
        super().__init__(model)
        self._model, self.look = model, look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are of one height: no face has to be loaded to know it."""
        return QSize(0, self.look.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, name, check."""
        face, look = str(index.data(ROW)), self.look
        picked = face == self._model.face
        painter.save()
        paint_ground(painter, option, look, picked=picked)
        box = ground_box(option.rect, look)
        words = box.adjusted(look.px(10), 0, -look.px(34), 0)
        painter.setFont(self._own_face(face))
        painter.setPen(look.colour("ink"))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(face, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.setClipRect(box)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        if picked:
            side = look.px(16)
            place = QRectF(words.right() + look.px(8), box.center().y() - side / 2, side, side)
            icons.draw(painter, "check", place, look.colour("accent"))
        painter.restore()

    def _own_face(self, face: str) -> QFont:
        """A face without the letters of its name is named in that of controls."""
        if not writes_latin(face):
            return self.look.ui(14)
        return fonts.font(face, 16 * self.look.scale, optical=16)
