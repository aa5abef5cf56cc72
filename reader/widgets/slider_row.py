"""A number on a scale: its name, a slider and the value beside it."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QWidget

from reader.theme.look import Look
from reader.widgets.labels import Label, quiet_font, row_font


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high` in equal steps; `shown` is the format of a value."""

    low: float
    high: float
    step: float
    shown: str = "{:g}"

    def last(self) -> int:
        """The position of `high`; that of `low` is 0."""
        return round((self.high - self.low) / self.step)

    def value(self, position: int) -> float:
        """The value at a position, without the dust of binary fractions."""
        return round(self.low + position * self.step, 6)

    def position(self, value: float) -> int:
        """The position nearest to a value."""
        return min(max(round((value - self.low) / self.step), 0), self.last())


class _QuietSlider(QSlider):
    """A slider that leaves the wheel to the panel it is in."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SliderRow(QWidget):
    """`changed` follows a person's hand or keys, step by step, never `show_value`."""

    changed = Signal()

    def __init__(
        self, name: str, scale: Scale, look: Look, parent: QWidget | None = None, *, lead: int = 88
    ) -> None:
        """`lead` is the least width of the name, in pixels at 100 %: rows in a column share it."""
        super().__init__(parent)
        self._lead = lead
        self._scale, self._value = scale, scale.low
        self._look, self._narrow = look, False
        self._name = Label(name, row_font, look)
        self._shown = Label("", quiet_font, look, tone="soft")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._slider = _QuietSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, scale.last())
        self._slider.setPageStep(max(1, scale.last() // 5))
        self._slider.setAccessibleName(name)
        self._slider.setToolTip(name)
        self._slider.valueChanged.connect(self._take)
        self._name.setBuddy(self._slider)
        self._middle = QWidget()
        self._line = QHBoxLayout(self._middle)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._slider)
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        self.set_look(look)

    def put_ends(self, start: QWidget, end: QWidget) -> None:
        """Put a control on either side of the slider."""
        self._line.insertWidget(0, start)
        self._line.addWidget(end)
        for before, after in ((start, self._slider), (self._slider, end)):
            QWidget.setTabOrder(before, after)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the slider under its name and value instead of between them.

        WORKAROUND: PySide 6.11, told to remove a layout from a layout (`removeItem`), may call a
        widget elsewhere deleted; so the slider stands on a widget, which moves by being added again.
        """
        self._narrow = narrow
        self._grid.addWidget(self._name, 0, 0)
        self._grid.addWidget(self._shown, 0, 2)
        self._grid.addWidget(self._middle, *((1, 0, 1, 3) if narrow else (0, 1, 1, 1)))
        self._grid.setRowMinimumHeight(0, self._look.px(20 if narrow else 36))

    def set_look(self, look: Look) -> None:
        """Take another size."""
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(4))
        self._line.setSpacing(look.px(4))
        self._name.set_look(look)
        self._name.setMinimumWidth(look.px(self._lead))
        self._shown.set_look(look)
        self._shown.setMinimumWidth(look.px(36))
        self._slider.setMinimumSize(look.px(72), look.px(24))
        self._look = look
        self.set_narrow(narrow=self._narrow)

    def value(self) -> float:
        """The value in force: as it was shown until the slider moves."""
        return self._value

    def show_value(self, value: float) -> None:
        """Show a value, also one between two steps."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(self._scale.position(value))
        self._say(value)

    @Slot(int)
    def _take(self, position: int) -> None:
        self._say(self._scale.value(position))
        self.changed.emit()

    def _say(self, value: float) -> None:
        self._value = value
        words = self._scale.shown.format(value).replace(".", QLocale().decimalPoint())
        self._shown.setText(words)
        self._slider.setAccessibleDescription(words)
