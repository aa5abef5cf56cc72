"""Sliders of the Aa panel: size, line spacing, margins."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from reader.settings import LEADINGS, MARGINS, SIZES, PageSettings
from reader.theme.look import Look
from reader.translation import tr
from reader.typography.part import Part, is_narrow
from reader.widgets.letter_button import LetterButton
from reader.widgets.slider_row import Scale, SliderRow

_SIZE = Scale(SIZES[0], SIZES[-1], 1)
_LEADING = Scale(*LEADINGS, 0.05, "{:.2f}")
_MARGIN = Scale(*MARGINS, 0.5)


class Measures(Part):
    """What has a number."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = SliderRow(tr("Size"), _SIZE, look)
        self.smaller_button = LetterButton(13, tr("Smaller"), look)
        self.larger_button = LetterButton(20, tr("Larger"), look)
        self._size.put_ends(self.smaller_button, self.larger_button)
        self._leading = SliderRow(tr("Line spacing"), _LEADING, look)
        self._margin = SliderRow(tr("Margins"), _MARGIN, look)
        self._rows = (self._size, self._leading, self._margin)
        for row in self._rows:
            self.column.addWidget(row)
        self.dressed += [*self._rows, self.smaller_button, self.larger_button]
        self._size.changed.connect(self._take_slid_size)
        self.smaller_button.clicked.connect(self.smaller)
        self.larger_button.clicked.connect(self.larger)
        self._leading.changed.connect(self._take_leading)
        self._margin.changed.connect(self._take_margin)

    def show_settings(self, settings: PageSettings) -> None:
        """Show the numbers; no button offers what is not to be had."""
        super().show_settings(settings)
        self._size.show_value(settings.size)
        self._leading.show_value(settings.leading)
        self._margin.show_value(settings.margin)
        self.smaller_button.setEnabled(settings.size > SIZES[0])
        self.larger_button.setEnabled(settings.size < SIZES[-1])

    def make_room(self, look: Look, room: int) -> None:
        """Put the sliders under their names, or beside them."""
        narrow = is_narrow(look, room)
        for row in self._rows:
            row.set_narrow(narrow=narrow)
        self.column.setSpacing(look.px(8 if narrow else 0))

    @Slot()
    def smaller(self) -> None:
        """Letters one pixel smaller, down to the smallest."""
        self._wish_size(self.settings.size - 1)

    @Slot()
    def larger(self) -> None:
        """Letters one pixel larger, up to the largest."""
        self._wish_size(self.settings.size + 1)

    def _wish_size(self, size: int) -> None:
        self.wish(size=min(max(size, SIZES[0]), SIZES[-1]))

    @Slot()
    def _take_slid_size(self) -> None:
        self._wish_size(round(self._size.value()))

    @Slot()
    def _take_leading(self) -> None:
        self.wish(leading=self._leading.value())

    @Slot()
    def _take_margin(self) -> None:
        self.wish(margin=self._margin.value())
