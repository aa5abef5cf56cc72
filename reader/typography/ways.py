"""Choices of the Aa panel: columns, flow, the first letter; and what is simply on or off."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from reader.settings import Columns, Flow, Initial, PageSettings
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.typography.part import Part, is_narrow
from reader.widgets.labels import Label, row_font
from reader.widgets.segments import SegmentedChoice
from reader.widgets.switch import Switch

_COLUMNS = {
    Columns.AUTO.value: marked("Auto"),
    Columns.ONE.value: marked("One"),
    Columns.TWO.value: marked("Two"),
}
_FLOWS = {Flow.PAGED.value: marked("Pages"), Flow.SCROLLED.value: marked("Scrolling")}
_INITIALS = {
    Initial.NONE.value: marked("Plain"),
    Initial.RAISED.value: marked("Raised"),
    Initial.DROPPED.value: marked("Dropped"),
}


class Choices(Part):
    """One of two or three words each, beside its name or, where that is too narrow, under it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QHBoxLayout] = []
        self._columns = self._row(tr("Columns"), _COLUMNS, look)
        self._flow = self._row(tr("Flow"), _FLOWS, look)
        self._initial = self._row(tr("First letter"), _INITIALS, look)
        self._columns.changed.connect(self._take_columns)
        self._flow.changed.connect(self._take_flow)
        self._initial.changed.connect(self._take_initial)

    def show_settings(self, settings: PageSettings) -> None:
        """Show what is chosen; a page that scrolls has one column."""
        super().show_settings(settings)
        self._columns.show_value(settings.columns)
        self._flow.show_value(settings.flow)
        self._initial.show_value(settings.initial)
        self._columns.setEnabled(settings.flow is Flow.PAGED)

    def make_room(self, look: Look, room: int) -> None:
        """Names go above what they name, also a single one that is too long for its line."""
        ways, gap = QBoxLayout.Direction, look.px(12)
        for row in self._rows:
            row.setDirection(ways.LeftToRight)
            row.setSpacing(gap)
            if is_narrow(look, room) or row.sizeHint().width() > room:
                row.setDirection(ways.TopToBottom)
                row.setSpacing(look.px(4))
        self.column.setSpacing(look.px(10))

    def _row(self, name: str, options: Mapping[str, str], look: Look) -> SegmentedChoice:
        label = Label(name, row_font, look)
        choice = SegmentedChoice(name, {value: tr(words) for value, words in options.items()}, look)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addStretch(1)
        row.addWidget(choice)
        self.column.addLayout(row)
        self._rows.append(row)
        self.dressed += [label, choice]
        return choice

    @Slot()
    def _take_columns(self) -> None:
        self.wish(columns=Columns(self._columns.value()))

    @Slot()
    def _take_flow(self) -> None:
        self.wish(flow=Flow(self._flow.value()))

    @Slot()
    def _take_initial(self) -> None:
        self.wish(initial=Initial(self._initial.value()))


class Switches(Part):
    """On or off."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(0)
        self._justified = self._switch(tr("Justified"), tr("Lines of equal length"), look)
        hint = tr("Long words may break at the end of a line")
        self._hyphenated = self._switch(tr("Hyphenated"), hint, look)
        self._slide = self._switch(tr("Pages slide"), tr("Pages move a little when they turn"), look)
        self._justified.clicked.connect(self._take_justified)
        self._hyphenated.clicked.connect(self._take_hyphenated)
        self._slide.clicked.connect(self._take_slide)

    def show_settings(self, settings: PageSettings) -> None:
        """Show what is on; a page that scrolls does not turn."""
        super().show_settings(settings)
        self._justified.setChecked(settings.justified)
        self._hyphenated.setChecked(settings.hyphenated)
        self._slide.setChecked(settings.slide)
        self._slide.setEnabled(settings.flow is Flow.PAGED)

    def _switch(self, words: str, hint: str, look: Look) -> Switch:
        made = Switch(words, look)
        made.setToolTip(hint)
        self.column.addWidget(made)
        self.dressed.append(made)
        return made

    @Slot()
    def _take_justified(self) -> None:
        self.wish(justified=self._justified.isChecked())

    @Slot()
    def _take_hyphenated(self) -> None:
        self.wish(hyphenated=self._hyphenated.isChecked())

    @Slot()
    def _take_slide(self) -> None:
        self.wish(slide=self._slide.isChecked())
