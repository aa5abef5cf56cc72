"""A slip over the page with places to go to: to type one, or to choose among the headings."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from reader.page.goal_rows import GoalDelegate, GoalModel
from reader.page.goals import Goal
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.field import Field
from reader.widgets.labels import Label, caps_font, quiet_font
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW
from reader.widgets.slip import Slip, shade_margins
from reader.widgets.veil import Veil

_WIDTH, _ABOVE, _GAP = 420, 24, 6
_Move = QAbstractItemView.CursorAction
_MOVES = {
    Qt.Key.Key_Down: _Move.MoveDown,
    Qt.Key.Key_Up: _Move.MoveUp,
    Qt.Key.Key_PageDown: _Move.MovePageDown,
    Qt.Key.Key_PageUp: _Move.MovePageUp,
}


class GoalSlip(Veil):
    """While there is a field the keyboard stays in it, and the list follows."""

    typed = Signal()
    goal_chosen = Signal(Goal)

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._corner = look, None  # type: Look, QPoint | None
        self.card, self.model = Slip(look, self), GoalModel()
        self.field = Field("", look, parent=self.card)
        self._heading = Label(tr("In this story").upper(), caps_font, look, tone="faint")
        self._nothing = Label("", quiet_font, look, tone="soft")
        self._nothing.setWordWrap(True)
        self.list = RowList(tr("Places in this story"), parent=self.card)
        self._delegate = GoalDelegate(self.model, look)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self._column, self._head = QVBoxLayout(self.card), QVBoxLayout()
        for part in (self.field, self._heading, self._nothing):
            self._head.addWidget(part)
        self._column.addLayout(self._head)
        self._column.addWidget(self.list, 1)
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        self.list.chosen.connect(self._choose)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = self._delegate.look = look
        for part in (self.card, self.field, self._heading, self._nothing):
            part.set_look(look)
        shade, px = shade_margins(look), look.px
        self._column.setContentsMargins(
            shade.left() + 1, shade.top() + px(12), shade.right() + 1, shade.bottom() + px(8)
        )
        self._column.setSpacing(px(8))
        self._head.setContentsMargins(px(14), 0, px(14), 0)
        self.list.doItemsLayout()
        if self.isVisible():
            self.arrange()

    def open_field(self, hint: str) -> None:
        """Ask where to go: the field is empty, `hint` says what it understands."""
        self._corner = None
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.show()
        self._heading.hide()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field.clear()
        self.typed.emit()
        self.open(self.field)

    def open_list(self, goals: Sequence[Goal], current: int, corner: QPoint) -> None:
        """Offer these, with that one marked, the slip's lower left corner at a point of the page."""
        self._corner = corner
        self.field.hide()
        self._heading.show()
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_goals(goals)
        self.open(self.list)
        self.list.setCurrentIndex(self.model.index(max(current, 0), 0))
        self.list.scrollTo(self.list.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def show_goals(self, goals: Sequence[Goal], nothing: str = "") -> None:
        """Show other places; `nothing` is said where there are none."""
        self.model.set_rows(tuple(goals))
        self._nothing.setText(nothing)
        self._nothing.setVisible(bool(nothing) and not goals)
        self.list.setVisible(bool(goals))
        if goals:
            self.list.setCurrentIndex(self.model.index(0, 0))
        if self.isVisible():
            self.arrange()

    def arrange(self) -> None:
        """As high as the rows need and the page has room."""
        px, shade = self._look.px, shade_margins(self._look)
        width = min(px(_WIDTH) + shade.left() + shade.right(), self.width())
        top = 0 if self._corner else px(_ABOVE) - shade.top()
        bottom = self._corner.y() - px(_GAP) + shade.bottom() if self._corner else self.height() - px(_ABOVE)
        left = self._corner.x() - shade.left() - px(14) if self._corner else (self.width() - width) // 2
        left = max(0, min(left, self.width() - width))
        self.card.setGeometry(QRect(left, top, width, max(0, bottom - top)))
        self._column.activate()
        height = self.card.height()
        if self.list.isVisibleTo(self.card):
            height -= max(0, self.list.height() - self.list.height_of_rows())
        else:
            height = min(height, self._column.sizeHint().height())
        self.card.setGeometry(left, bottom - height if self._corner else top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the field that belong to the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex())
                return True
            if event.key() in _MOVES:
                move = self.list.moveCursor(_MOVES[Qt.Key(event.key())], Qt.KeyboardModifier.NoModifier)
                self.list.setCurrentIndex(move)
                self._announce(move)
                return True
        return super().eventFilter(watched, event)

    def _announce(self, index: QModelIndex) -> None:
        """The keyboard is in the field: a screen reader would not hear of the list."""
        if index.isValid() and QAccessible.isActive():
            words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        goal = index.data(ROW) if index.isValid() else None
        if isinstance(goal, Goal):
            self.dismiss()
            self.goal_chosen.emit(goal)
