"""A layout that sets its parts side by side and goes on in the next line where room is short."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class Flow(QLayout):
    """Parts have the size they ask for; `spacing` is between them and between lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        if parent:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            parent.setSizePolicy(policy)

    def addItem(self, item: QLayoutItem) -> None:
        """Put a part at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The part at that place, if there is one."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the part at that place out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It never wants more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the lines at this width."""
        return self._place(QRect(0, 0, width, 0), only_measure=True)

    def setGeometry(self, rect: QRect) -> None:
        """Put every part in its place."""
        super().setGeometry(rect)
        self._place(rect, only_measure=False)

    def sizeHint(self) -> QSize:
        """All of them in one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self.spacing() * max(0, len(shown) - 1)
        high = max((size.height() for size in shown), default=0)
        return self._with_margins(QSize(sum(size.width() for size in shown) + gaps, high))

    def minimumSize(self) -> QSize:
        """Room for the widest of them."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        sides = self.contentsMargins()
        return size + QSize(sides.left() + sides.right(), sides.top() + sides.bottom())

    def _place(self, rect: QRect, *, only_measure: bool) -> int:
        """Set the parts in lines; how high all of it is."""
        room = rect.marginsRemoved(self.contentsMargins())
        at, line = room.topLeft(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(1, room.width()), 16_777_215))
            if at.x() > room.left() and at.x() + size.width() > room.left() + room.width():
                at, line = QPoint(room.left(), at.y() + line + self.spacing()), 0
            if not only_measure:
                item.setGeometry(QRect(at, size))
            at += QPoint(size.width() + self.spacing(), 0)
            line = max(line, size.height())
        return at.y() + line - rect.y() + self.contentsMargins().bottom()
