"""The palette itself: one field over the window, and under it what can be done, opened or looked for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QVBoxLayout, QWidget

from reader.palette.entries import Entry, Kind
from reader.palette.matching import Name, best, prepared
from reader.palette.row_delegate import PaletteDelegate
from reader.palette.rows import EntryRow, PaletteModel, PaletteRow, resting_rows, rows_of
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.field import Field
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW

MOST = 100
"""So many rows are shown; whoever does not find it among them types another letter."""
_WIDTH, _HEIGHT, _ABOVE, _SHADE = 660, 520, 0.08, 14
_ASIDE = 12
"""Anthologies shown while nothing is typed."""
_Move = QAbstractItemView.CursorAction
_MOVES = {
    Qt.Key.Key_Down: _Move.MoveDown,
    Qt.Key.Key_Up: _Move.MoveUp,
    Qt.Key.Key_PageDown: _Move.MovePageDown,
    Qt.Key.Key_PageUp: _Move.MovePageUp,
    Qt.Key.Key_Tab: _Move.MoveDown,
    Qt.Key.Key_Backtab: _Move.MoveUp,
}


class Palette(QWidget):
    """Lies over its parent. The keyboard stays in the field; the list follows it."""

    chosen = Signal(Entry)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Hidden until `open_with`."""
        super().__init__(parent)
        self._look, self._over = look, parent
        self._actions: tuple[Name, ...] = ()
        self._others: tuple[Name, ...] = ()
        self._recent: tuple[Entry, ...] = ()
        self.model = PaletteModel()
        self.field = Field(
            tr("Find an action, a story or an anthology"), look, pixels=16, parent=self, takes_tab=True
        )
        self.list = RowList(tr("What fits"), parent=self)
        self._delegate = PaletteDelegate(self.model, look)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._field_box = QVBoxLayout()
        self._field_box.addWidget(self.field)
        self._column.addLayout(self._field_box)
        self._column.addWidget(self.list, 1)
        self._wire(parent)
        self.set_look(look)
        self.hide()

    def open_with(self, actions: Sequence[Entry], recent: Sequence[Entry]) -> None:
        """Show the palette with an empty field; those were chosen last."""
        able, unable = [one for one in actions if one.able], [one for one in actions if not one.able]
        self._actions, self._recent = prepared((*able, *unable)), tuple(recent)
        self.field.clear()
        self._show_fitting()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_names(self, names: tuple[Name, ...], recent: Sequence[Entry]) -> None:
        """These are the stories and anthologies, anthologies first; what is shown stays in view."""
        self._others, self._recent = names, tuple(recent)
        if self.isVisible():
            self._show_fitting()

    def close_it(self) -> None:
        """Put the palette away; who hears `closed` gives the keyboard back."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = self._delegate.look = look
        self.field.set_look(look)
        edge = look.px(_SHADE)
        self._column.setContentsMargins(edge + 1, edge + look.px(12), edge + 1, edge + look.px(8))
        self._column.setSpacing(look.px(8))
        self._field_box.setContentsMargins(look.px(12), 0, look.px(12), 0)
        self.list.doItemsLayout()
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sheet with a soft shadow."""
        look, edge = self._look, self._look.px(_SHADE)
        sheet = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        shade = look.colour("ink") if not look.theme.dark else look.colour("line").darker(400)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for step in range(edge, 0, -2):
                shade.setAlphaF(0.012 if not look.theme.dark else 0.05)
                painter.setBrush(shade)
                painter.drawRoundedRect(sheet.adjusted(-step, -step, step, step), edge + step, edge + step)
            painter.setPen(QPen(look.colour("line"), 1))
            painter.setBrush(look.colour("panel"))
            painter.drawRoundedRect(sheet, look.px(12), look.px(12))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys that lead elsewhere; the parent's size; the keyboard going elsewhere."""
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self._place()
        elif watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress and self._key(event):
                return True
        elif watched is self.field and event.type() is QEvent.Type.FocusOut:
            self._focus_left()
        return super().eventFilter(watched, event)

    def _wire(self, parent: QWidget) -> None:
        self.field.textChanged.connect(self._show_fitting)
        self.field.installEventFilter(self)
        parent.installEventFilter(self)
        self.list.chosen.connect(self._choose)

    @Slot()
    def _show_fitting(self) -> None:
        asked = " ".join(self.field.text().split())
        if asked:
            self.model.set_rows(rows_of(best((*self._actions, *self._others), asked, MOST), asked))
        else:
            self.model.set_rows(self._resting())
        self.list.scrollToTop()
        self._place()
        self._go_to(self.model.first())

    def _resting(self) -> tuple[PaletteRow, ...]:
        shown = {(one.kind, one.ident) for one in self._recent}
        actions = [name.entry for name in self._actions if (Kind.ACTION, name.entry.ident) not in shown]
        others = [name.entry for name in self._others[:_ASIDE]]
        anthologies = [one for one in others if one.kind is Kind.ANTHOLOGY]
        stories = sum(name.entry.kind is Kind.STORY for name in self._others)
        return resting_rows(self._recent, actions, anthologies, stories)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_it()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key in _MOVES:
            move = _MOVES[Qt.Key(key)]
            self._go_to(self.list.moveCursor(move, Qt.KeyboardModifier.NoModifier))
        else:
            return False
        return True

    def _go_to(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        if index.isValid() and index.row() == 1 and not self.model.can_be_chosen(self.model.rows[0]):
            self.list.scrollToTop()
        if index.isValid() and QAccessible.isActive():
            words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, EntryRow) and row.entry.able:
            self.close_it()
            self.chosen.emit(row.entry)

    def _focus_left(self) -> None:
        """Whoever goes on elsewhere has no more use for the palette; a menu of the field's is no leaving."""
        if QApplication.activePopupWidget() is None and self.window().isActiveWindow():
            self.hide()

    def _place(self) -> None:
        """In the middle, near the top, as high as the rows need and the window has room."""
        room, edge = self._over.rect(), self._look.px(_SHADE)
        width = min(self._look.px(_WIDTH) + 2 * edge, room.width() - self._look.px(8))
        top = max(0, round(room.height() * _ABOVE) - edge)
        most = min(self._look.px(_HEIGHT), room.height() - 2 * top)
        self.setGeometry((room.width() - width) // 2, top, width, most)
        self._column.activate()
        spare = self.list.height() - self.list.height_of_rows()
        if spare > 0:
            self.resize(width, most - spare)
