"""The list of keyboard shortcuts, where any command can be given other keys."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.keys.commands import Command, Keyboard
from reader.keys.key_delegate import KeyDelegate
from reader.keys.key_menu import KeyMenu
from reader.keys.key_rows import KeyModel, rows_of
from reader.keys.key_strip import KeyStrip
from reader.keys.verdict import verdict_on
from reader.keys.wishes import KeyChange
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.field import Field
from reader.widgets.ground import Hairline
from reader.widgets.labels import Label, heading_font
from reader.widgets.opening_size import open_at
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW

_Key = Qt.Key


class KeysDialog(QDialog):
    """Emits every change at once; the keys are those of `keyboard`."""

    keys_changed = Signal(KeyChange)

    def __init__(self, keyboard: Keyboard, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keyboard, self._look = keyboard, look
        self._adding, self._asked = False, ""
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.model = KeyModel()
        self._delegate = KeyDelegate(self.model, look)
        self.field = Field(tr("Filter by words or keys"), look)
        self.list = RowList(tr("Keyboard shortcuts"), type_ahead=False)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.strip = KeyStrip(look)
        self.reset, self.reset_all = self._button(tr("Usual keys")), self._button(tr("Reset all"))
        self.close_button = self._button(tr("Close"))
        self._lay_out()
        self._wire()
        self._show()
        self.field.setFocus()
        open_at(self, look, 600, 640)

    @property
    def waiting(self) -> str:
        """The name of the command whose new keys are waited for; empty for none."""
        return self._delegate.waiting

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field and the list; while new keys are waited for, every one of the list's."""
        if watched is self.field and event.type() is QEvent.Type.FocusIn and self.waiting:
            self._stop()
        if not isinstance(event, QKeyEvent) or event.type() not in (
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        ):
            return super().eventFilter(watched, event)
        if self.waiting and not self._asked:
            if event.type() is QEvent.Type.KeyPress:
                self._pressed(event)
            event.accept()
            return True
        pressed = event.type() is QEvent.Type.KeyPress
        key = self._field_key if watched is self.field else self._list_key
        return (pressed and key(event.key())) or super().eventFilter(watched, event)

    def reject(self) -> None:
        """Esc: first what is asked or waited for, then the dialog."""
        if self.waiting:
            self._stop()
        else:
            super().reject()

    # Making

    def _lay_out(self) -> None:
        look = self._look
        head, foot, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(look.px(28), look.px(24), look.px(28), look.px(8))
        head.setSpacing(look.px(12))
        head.addWidget(Label(tr("Keyboard shortcuts"), heading_font, look))
        head.addWidget(self.field)
        foot.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        foot.setSpacing(look.px(8))
        foot.addWidget(self.reset)
        foot.addWidget(self.reset_all)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(Hairline(look))
        column.addWidget(self.strip)
        column.addWidget(Hairline(look))
        column.addLayout(foot)

    def _wire(self) -> None:
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.chosen.connect(self._chosen)
        self.list.typed.connect(self._type_on)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.strip.taken.connect(self._take)
        self.strip.left.connect(self._stop)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self.close_button.clicked.connect(self.accept)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._look.ui(13))
        button.setAutoDefault(False)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    # The list

    @Slot()
    def _filter(self) -> None:
        self._stop()
        self._show()

    def _show(self) -> None:
        current = self._current()
        self.model.set_rows(rows_of(self.keyboard, self.field.text()))
        if current:
            self.list.setCurrentIndex(self.model.place_of(current.name))
        if not self.model.rows:
            self.strip.say(tr("Nothing has these words or keys."))
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        current = self._current()
        self.reset.setEnabled(current is not None and current.changed)
        self.reset_all.setEnabled(bool(self.keyboard.changes().changed))

    def _current(self) -> Command | None:
        row = self.list.currentIndex().data(ROW)
        return row if isinstance(row, Command) else None

    @Slot()
    def _moved(self) -> None:
        if self.waiting and (self._current() is None or self._current_name() != self.waiting):
            self._stop()
        self._show_buttons()

    def _current_name(self) -> str:
        current = self._current()
        return current.name if current else ""

    @Slot(QModelIndex)
    def _chosen(self, index: QModelIndex) -> None:
        if isinstance(index.data(ROW), Command):
            self._replace()
        else:
            self.strip.say(tr("These keys cannot be changed."))

    @Slot(str)
    def _type_on(self, letters: str) -> None:
        """Letters typed in the list belong into the field."""
        self.field.setFocus()
        self.field.end(False)
        self.field.insert(letters)

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        """What else can be done with the keys of a command, for who does not know the keys for it."""
        current = self._current()
        if current is None:
            return
        menu = KeyMenu(current, self.list)
        menu.change_wished.connect(self._replace)
        menu.more_wished.connect(self._add)
        menu.none_wished.connect(self._take_away)
        menu.usual_wished.connect(self._reset)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _field_key(self, key: int) -> bool:
        if key in (_Key.Key_Down, _Key.Key_Return, _Key.Key_Enter) and self.model.rows:
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(1, 0))
            return True
        return False

    def _list_key(self, key: int) -> bool:
        if key == _Key.Key_Up and self.list.currentIndex().row() <= 1:
            self.field.setFocus()
        elif key == _Key.Key_Delete and self._current():
            self._take_away()
        elif key == _Key.Key_Insert and self._current():
            self._add()
        else:
            return False
        return True

    # New keys

    @Slot()
    def _replace(self) -> None:
        self._wait(adding=False)

    @Slot()
    def _add(self) -> None:
        self._wait(adding=True)

    @Slot()
    def _take_away(self) -> None:
        self._give(self._current_name(), ())

    def _wait(self, *, adding: bool) -> None:
        self._delegate.waiting, self._adding, self._asked = self._current_name(), adding, ""
        self.list.setFocus()
        self.list.viewport().update()
        words = self.keyboard.command(self.waiting).words
        self.strip.say(
            tr("Press the new keys for “{command}”. Esc leaves them as they are.").format(command=words)
        )

    @Slot()
    def _stop(self) -> None:
        self._delegate.waiting, self._asked = "", ""
        self.list.viewport().update()
        self.strip.say("")

    def _pressed(self, event: QKeyEvent) -> None:
        if event.key() == _Key.Key_Escape:
            self._stop()
            return
        verdict = verdict_on(event, self.keyboard, self.waiting)
        if verdict.keys and not verdict.sentence:
            self._give_wished(verdict.keys)
        elif verdict.keys:
            self._asked = verdict.keys if verdict.question else ""
            self.strip.say(verdict.sentence, question=verdict.question)
        if self._asked:
            self.strip.take.setFocus()

    @Slot()
    def _take(self) -> None:
        self._give_wished(self._asked)
        self.list.setFocus()

    def _give_wished(self, keys: str) -> None:
        name = self.waiting
        others = self.keyboard.command(name).keys if self._adding else ()
        self._give(name, (*(each for each in others if each != keys), keys))

    def _give(self, name: str, keys: tuple[str, ...]) -> None:
        self._stop()
        self._change(self.keyboard.given(name, keys))

    @Slot()
    def _reset(self) -> None:
        if current := self._current():
            self._give(current.name, current.usual)
            self.list.setFocus()

    @Slot()
    def _reset_all(self) -> None:
        self._stop()
        self._change(self.keyboard.usual())
        self.list.setFocus()

    def _change(self, keyboard: Keyboard) -> None:
        self.keyboard = keyboard
        self._show()
        self.keys_changed.emit(keyboard.changes())
