"""A choice among many words: a quiet button that names it, and a menu that opens below."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from reader.theme import icons
from reader.theme.look import Look
from reader.widgets.rings import inside, ring

_MOST_LETTERS = 48


class MenuChoice(QAbstractButton):
    """Shows the value in force; one that is not the first is tinted, for it narrows something.

    `changed` follows a person's choice, never `show_value`.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        options: Mapping[str, str],
        look: Look,
        *,
        tinted: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`options` maps values to words; `name` is for tooltip and screen reader."""
        super().__init__(parent)
        self._look, self._name, self._tinted = look, name, tinted
        self._options, self._value = dict(options), next(iter(options), "")
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFont(look.ui(13))
        self._say()

    def value(self) -> str:
        """The value in force."""
        return self._value

    def show_value(self, value: str) -> None:
        """Show another value; one that is not offered is as the first."""
        self._value = value if value in self._options else next(iter(self._options), "")
        self._say()

    def set_options(self, options: Mapping[str, str]) -> None:
        """Offer other values; the one in force stays if it still is among them."""
        self._options = dict(options)
        self.show_value(self._value)

    def sizeHint(self) -> QSize:
        """The words and the chevron; words of a very long value are cut."""
        metrics, look = QFontMetrics(self.font()), self._look
        words = min(metrics.horizontalAdvance(self._words()), look.px(200))
        return QSize(words + look.px(42), max(look.px(34), metrics.height() + look.px(12)))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter open the menu as Space does."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    @Slot()
    def open_menu(self) -> None:
        """Offer the values below the button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._name)
        one_of = QActionGroup(menu)
        for value, words in self._options.items():
            action = menu.addAction(_short(words).replace("&", "&&"))
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value == self._value)
            one_of.addAction(action)
        one_of.triggered.connect(self._take)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + self._look.px(2))))
        if checked := one_of.checkedAction():
            menu.setActiveAction(checked)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline frame, the words, a chevron."""
        look, narrowing = self._look, self._narrows()
        box = inside(self.rect(), look)
        ground = "pick" if narrowing or self.isDown() else "hover" if self.underMouse() else "field"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(ring(look, "accent" if self.hasFocus() else "line"))
            painter.setBrush(look.colour(ground))
            painter.drawRoundedRect(box, look.px(8), look.px(8))
            painter.setPen(look.colour("ink" if narrowing or not self._tinted else "soft"))
            painter.setFont(self.font())
            words = self.rect().adjusted(look.px(12), 0, -look.px(28), 0)
            shown = painter.fontMetrics().elidedText(
                self._words(), Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
            side = look.px(12)
            chevron = QRectF(self.width() - look.px(10) - side, (self.height() - side) / 2, side, side)
            icons.draw(painter, "down", chevron, look.colour("soft"))

    def _narrows(self) -> bool:
        return self._tinted and self._value != next(iter(self._options), "")

    def _words(self) -> str:
        return self._options.get(self._value, "")

    def _say(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._words()}")
        self.setText(self._words())
        self.updateGeometry()
        self.update()

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        value = str(action.data())
        if value != self._value:
            self.show_value(value)
            self.changed.emit()


def _short(words: str) -> str:
    return words if len(words) <= _MOST_LETTERS else f"{words[: _MOST_LETTERS - 2].rstrip()}…"
