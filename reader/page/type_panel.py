"""The Aa panel: how the page is set, and in which colours. Every change is told at once."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.settings import LEADINGS, MARGINS, SIZES, Columns, Flow, Initial, PageSettings
from reader.theme.fonts import BookFace
from reader.theme.look import Look
from reader.theme.theme import Theme
from reader.translation import marked, tr
from reader.widgets.faces import Faces
from reader.widgets.ground import Ground, Hairline
from reader.widgets.labels import Label, row_font
from reader.widgets.letter_button import LetterButton
from reader.widgets.segments import SegmentedChoice
from reader.widgets.slider_row import Scale, SliderRow
from reader.widgets.swatches import Swatches
from reader.widgets.switch import Switch

if TYPE_CHECKING:
    from reader.widgets.dressed import Dressed

_NARROW = 300
_SIZE = Scale(SIZES[0], SIZES[-1], 1)
_LEADING = Scale(*LEADINGS, 0.05, "{:.2f}")
_MARGIN = Scale(*MARGINS, 0.5)
_COLUMNS = {Columns.AUTO.value: "Auto", Columns.ONE.value: "One", Columns.TWO.value: "Two"}
_FLOWS = {Flow.PAGED.value: "Pages", Flow.SCROLLED.value: "Scrolling"}
_INITIALS = {
    Initial.NONE.value: marked("Plain"),
    Initial.RAISED.value: marked("Raised"),
    Initial.DROPPED.value: marked("Dropped"),
}


class TypePanel(Ground):
    """320 pixels wide where it can choose; it arranges itself in less, and scrolls where it is too low.

    `settings_changed` and `theme_chosen` follow a person's hand, also while a slider moves;
    `show_settings` is silent. The theme's colours come back through `set_look`.
    """

    settings_changed = Signal(PageSettings)
    theme_chosen = Signal(Theme)

    def __init__(
        self,
        look: Look,
        settings: PageSettings,
        theme_name: str,
        themes: tuple[Theme, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("panel", look, parent)
        self._settings = settings
        self._themes = {theme.name: theme for theme in themes}
        self.setAccessibleName("How the page is set")
        self._make_controls(look)
        self._lay_out(look)
        self._connect()
        self.set_look(look)
        self.show_settings(settings, theme_name)

    def themes(self) -> tuple[Theme, ...]:
        """The themes to choose from."""
        return tuple(self._themes.values())

    def settings(self) -> PageSettings:
        """The settings that are shown."""
        return self._settings

    def show_settings(self, settings: PageSettings, theme_name: str) -> None:
        """Show settings that come from elsewhere, without telling anybody."""
        self._settings = settings
        self._swatches.show_value(theme_name)
        self._faces.show_value(settings.face)
        self._size.show_value(settings.size)
        self._leading.show_value(settings.leading)
        self._margin.show_value(settings.margin)
        self._columns.show_value(settings.columns)
        self._flow.show_value(settings.flow)
        self._justified.setChecked(settings.justified)
        self._hyphenated.setChecked(settings.hyphenated)
        self._initial.show_value(settings.initial)
        self._slide.setChecked(settings.slide)
        self._show_what_is_possible()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        side, gap = look.px(20), look.px(12)
        self._column.setContentsMargins(side, look.px(16), side, look.px(12))
        self._column.setSpacing(gap)
        for part in self._followers:
            part.set_look(look)
        self._back.setFont(look.ui(13, 500))
        self._make_room()
        self.update()

    @Slot()
    def smaller(self) -> None:
        """Ctrl+−: letters one pixel smaller, down to the smallest."""
        self._take_size(self._settings.size - 1)

    @Slot()
    def larger(self) -> None:
        """Ctrl++: letters one pixel larger, up to the largest."""
        self._take_size(self._settings.size + 1)

    @Slot()
    def usual(self) -> None:
        """Ctrl+0: letters of the usual size; everything else stays."""
        self._take_size(PageSettings().size)

    def sizeHint(self) -> QSize:
        """All of it without scrolling."""
        return QSize(self._look.px(320), self._page.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names go above what they name where they no longer fit beside it."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        narrow = self.width() < self._look.px(_NARROW)
        ways = QBoxLayout.Direction
        for row in self._choice_rows:
            row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
            row.setSpacing(self._look.px(4 if narrow else 12))
        for slider in (self._size, self._leading, self._margin):
            slider.set_narrow(narrow=narrow)
        self._sliders.setSpacing(self._look.px(8 if narrow else 0))

    def _make_controls(self, look: Look) -> None:
        self._swatches = Swatches("Colours", tuple(self._themes.values()), look)
        self._faces = Faces("Typeface", tuple(face.value for face in BookFace), look)
        self._size = SliderRow("Size", _SIZE, look)
        self._smaller = LetterButton(13, "Smaller (Ctrl+−)", look)
        self._larger = LetterButton(20, "Larger (Ctrl++)", look)
        self._size.put_ends(self._smaller, self._larger)
        self._leading = SliderRow("Line spacing", _LEADING, look)
        self._margin = SliderRow("Margins", _MARGIN, look)
        self._columns = SegmentedChoice("Columns", _COLUMNS, look)
        self._flow = SegmentedChoice("Flow", _FLOWS, look)
        initials = {value: tr(words) for value, words in _INITIALS.items()}
        self._initial = SegmentedChoice(tr("First letter"), initials, look)
        self._justified = Switch("Justified", look)
        self._justified.setToolTip("Lines of equal length")
        self._hyphenated = Switch("Hyphenated", look)
        self._hyphenated.setToolTip("Long words may break at the end of a line")
        self._slide = Switch(tr("Pages slide"), look)
        self._slide.setToolTip(tr("Pages move a little when they turn"))
        self._back = QPushButton("Back to the usual")
        self._back.setProperty("role", "link")
        self._back.setToolTip("Set everything but the colours as it was at the first start")
        self._back.setCursor(Qt.CursorShape.PointingHandCursor)

    def _lay_out(self, look: Look) -> None:
        self._page = page = Ground("panel", look)
        lines = [Hairline(look) for _ in range(3)]
        choices = {"Columns": self._columns, "Flow": self._flow, tr("First letter"): self._initial}
        names = [Label(words, row_font, look) for words in choices]
        self._followers: list[Dressed] = [page, *lines, *names, self._swatches, self._faces]
        self._followers += [self._size, self._smaller, self._larger, self._leading, self._margin]
        self._followers += [*choices.values(), self._justified, self._hyphenated, self._slide]
        self._column = QVBoxLayout(page)
        self._column.addWidget(self._swatches)
        self._column.addWidget(lines[0])
        self._column.addWidget(self._faces)
        self._column.addWidget(lines[1])
        self._sliders = _stack(self._column, self._size, self._leading, self._margin)
        self._choice_rows = [
            _beside(self._column, name, choice) for name, choice in zip(names, choices.values(), strict=True)
        ]
        self._column.addWidget(lines[2])
        _stack(self._column, self._justified, self._hyphenated, self._slide)
        self._column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._scroll_in(page)

    def _scroll_in(self, page: QWidget) -> None:
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def _connect(self) -> None:
        self._swatches.changed.connect(self._take_theme)
        self._faces.changed.connect(self._take_face)
        self._size.changed.connect(self._take_slid_size)
        self._smaller.clicked.connect(self.smaller)
        self._larger.clicked.connect(self.larger)
        self._leading.changed.connect(self._take_leading)
        self._margin.changed.connect(self._take_margin)
        self._columns.changed.connect(self._take_columns)
        self._flow.changed.connect(self._take_flow)
        self._justified.clicked.connect(self._take_justified)
        self._hyphenated.clicked.connect(self._take_hyphenated)
        self._initial.changed.connect(self._take_initial)
        self._slide.clicked.connect(self._take_slide)
        self._back.clicked.connect(self._take_the_usual)

    def _take(self, settings: PageSettings) -> None:
        if settings != self._settings:
            self.show_settings(settings, self._swatches.value())
            self.settings_changed.emit(settings)

    def _take_size(self, size: int) -> None:
        self._take(replace(self._settings, size=min(max(size, SIZES[0]), SIZES[-1])))

    @Slot()
    def _take_theme(self) -> None:
        self.theme_chosen.emit(self._themes[self._swatches.value()])

    @Slot()
    def _take_face(self) -> None:
        self._take(replace(self._settings, face=self._faces.value()))

    @Slot()
    def _take_slid_size(self) -> None:
        self._take_size(round(self._size.value()))

    @Slot()
    def _take_leading(self) -> None:
        self._take(replace(self._settings, leading=self._leading.value()))

    @Slot()
    def _take_margin(self) -> None:
        self._take(replace(self._settings, margin=self._margin.value()))

    @Slot()
    def _take_columns(self) -> None:
        self._take(replace(self._settings, columns=Columns(self._columns.value())))

    @Slot()
    def _take_flow(self) -> None:
        self._take(replace(self._settings, flow=Flow(self._flow.value())))

    @Slot()
    def _take_justified(self) -> None:
        self._take(replace(self._settings, justified=self._justified.isChecked()))

    @Slot()
    def _take_hyphenated(self) -> None:
        self._take(replace(self._settings, hyphenated=self._hyphenated.isChecked()))

    @Slot()
    def _take_initial(self) -> None:
        self._take(replace(self._settings, initial=Initial(self._initial.value())))

    @Slot()
    def _take_slide(self) -> None:
        self._take(replace(self._settings, slide=self._slide.isChecked()))

    @Slot()
    def _take_the_usual(self) -> None:
        self._take(PageSettings())

    def _show_what_is_possible(self) -> None:
        self._smaller.setEnabled(self._settings.size > SIZES[0])
        self._larger.setEnabled(self._settings.size < SIZES[-1])
        for of_pages in (self._columns, self._slide):
            of_pages.setEnabled(self._settings.flow is Flow.PAGED)
        self._back.setEnabled(self._settings != PageSettings())


def _stack(column: QVBoxLayout, *parts: QWidget) -> QVBoxLayout:
    """Parts close together, one under the other."""
    stack = QVBoxLayout()
    stack.setSpacing(0)
    for part in parts:
        stack.addWidget(part)
    column.addLayout(stack)
    return stack


def _beside(column: QVBoxLayout, name: Label, choice: SegmentedChoice) -> QHBoxLayout:
    """A name on the left, what it names on the right."""
    row = QHBoxLayout()
    row.addWidget(name)
    row.addStretch(1)
    row.addWidget(choice)
    column.addLayout(row)
    return row
