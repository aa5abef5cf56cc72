"""The small bar over selected words, or over a highlight: five colours, and what to do with the words."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QWidget

from anthology.annotations.mark import Colour
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.colour_words import highlight_in, name_of
from reader.widgets.icon_button import IconButton
from reader.widgets.painted_button import PaintedButton
from reader.widgets.slip import paint_slip

_KEY = Qt.Key
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_FOLDS = ((_BESIDE, 7), (_BELOW, 7), (_BELOW, 4))
"""Where the deeds stand, and how many of them side by side."""
_COLOUR_KEYS = dict(zip((_KEY.Key_1, _KEY.Key_2, _KEY.Key_3, _KEY.Key_4, _KEY.Key_5), Colour, strict=True))


class Deed(Enum):
    """What the bar can ask for besides a colour."""

    NOTE = auto()
    COPY = auto()
    SEARCH = auto()
    CONCORDANCE = auto()
    LOOK_UP = auto()
    LIKE = auto()
    REMOVE = auto()


_DEED_KEYS = {
    _KEY.Key_N: Deed.NOTE,
    _KEY.Key_C: Deed.COPY,
    _KEY.Key_F: Deed.SEARCH,
    _KEY.Key_K: Deed.CONCORDANCE,
    _KEY.Key_D: Deed.LOOK_UP,
    _KEY.Key_M: Deed.LIKE,
    _KEY.Key_Delete: Deed.REMOVE,
    _KEY.Key_Backspace: Deed.REMOVE,
}
_BUTTONS = (
    (Deed.NOTE, "note", marked("Note (N)")),
    (Deed.COPY, "copy", marked("Copy (C)")),
    (Deed.SEARCH, "search", marked("Look for this (F)")),
    (Deed.CONCORDANCE, "lines", marked("Every hit in a line (K)")),
    (Deed.LOOK_UP, "dictionary", marked("Look it up (D)")),
    (Deed.LIKE, "like", marked("More like this (M)")),
    (Deed.REMOVE, "trash", marked("Remove highlight (Delete)")),
)


@dataclass(frozen=True, slots=True)
class ColourChoice:
    """One of the five was chosen."""

    colour: Colour


@dataclass(frozen=True, slots=True)
class DeedChoice:
    """One of the other buttons was chosen."""

    deed: Deed


class ColourDot(PaintedButton):
    """A round of a highlight colour; the colour in force has a ring."""

    SIZE = (32, 36)

    def __init__(self, colour: Colour, key: str, look: Look, parent: QWidget) -> None:
        super().__init__(highlight_in(colour), look, parent)
        self.colour = colour
        self.setCheckable(True)
        self.setToolTip(f"{name_of(colour)} ({key})")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The round, a shade of ink around it so that it stands out on any paper."""
        look, centre = self._look, QRectF(self.rect()).center()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = look.colour("ink")
            edge.setAlpha(70)
            painter.setPen(QPen(edge, max(1, look.px(1))))
            painter.setBrush(look.colour(self.colour.value))
            radius = look.px(10 if self.underMouse() else 9)
            painter.drawEllipse(centre, radius, radius)
            if self.isChecked() or self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.colour("accent"), look.px(2)))
                painter.drawEllipse(centre, look.px(13), look.px(13))


class SelectionBar(QWidget):
    """Floats over the page. It never takes the keyboard from it: `take_key` is handed the keys."""

    colour_chosen = Signal(ColourChoice)
    deed_chosen = Signal(DeedChoice)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(tr("Selected words"))
        self._groups = QBoxLayout(_BESIDE, self)
        self._groups.setSizeConstraint(QBoxLayout.SizeConstraint.SetFixedSize)
        self._colours, self._deeds = QHBoxLayout(), QGridLayout()
        self._groups.addLayout(self._colours)
        self._groups.addLayout(self._deeds)
        self._dots = [self._dot(colour, str(n)) for n, colour in enumerate(Colour, 1)]
        self._buttons = {deed: self._button(icon, tr(name)) for deed, icon, name in _BUTTONS}
        self._set_deeds(len(self._buttons))
        self.hide()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        px = look.px
        self._groups.setContentsMargins(px(15), px(12), px(15), px(20))
        self._groups.setSpacing(px(12))
        self._colours.setSpacing(px(2))
        self._deeds.setSpacing(0)
        for dot in self._dots:
            dot.set_look(look)
        for button in self._buttons.values():
            button.set_look(look)
        self.update()

    def show_over(self, words: QRect, room: QRect, *, colour: Colour | None = None) -> None:
        """Stand above the words, below them where there is no room; `colour` is a highlight's own."""
        for dot in self._dots:
            dot.setChecked(dot.colour is colour)
        self._buttons[Deed.REMOVE].setVisible(colour is not None)
        self.setAccessibleName(tr("Highlight") if colour else tr("Selected words"))
        self._fold(room.width())
        left = max(room.left(), min(words.center().x() - self.width() // 2, room.right() - self.width()))
        above = words.top() - self.height() + self._look.px(8)
        below = min(words.bottom() - self._look.px(2), room.bottom() - self.height())
        self.move(left, above if above >= room.top() else below)
        self.show()
        self.raise_()

    def _fold(self, width: int) -> None:
        """Colours and deeds beside each other, or in two or three rows where the page is narrow."""
        for direction, columns in _FOLDS:
            self._groups.setDirection(direction)
            self._set_deeds(columns)
            if self._groups.sizeHint().width() <= width:
                break
        self.adjustSize()

    def _set_deeds(self, columns: int) -> None:
        for number, button in enumerate(self._buttons.values()):
            self._deeds.addWidget(button, *divmod(number, columns))

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key means something to the bar as it stands."""
        return self.isVisible() and self._meaning(event) is not None

    def take_key(self, event: QKeyEvent) -> None:
        """Do what the key means."""
        meaning = self._meaning(event)
        if isinstance(meaning, Colour):
            self.colour_chosen.emit(ColourChoice(meaning))
        elif meaning is not None:
            self.deed_chosen.emit(DeedChoice(meaning))

    def _meaning(self, event: QKeyEvent) -> Colour | Deed | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            return Deed.COPY
        if modifiers != Qt.KeyboardModifier.NoModifier:
            return None
        key = _KEY(event.key())
        meaning = _COLOUR_KEYS.get(key) or _DEED_KEYS.get(key)
        return None if meaning is Deed.REMOVE and self._buttons[Deed.REMOVE].isHidden() else meaning

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded slip with a soft shadow, and a hairline between colours and deeds."""
        px, look = self._look.px, self._look
        with QPainter(self) as painter:
            slip = paint_slip(painter, QRectF(self.rect()), look)
            painter.setPen(QPen(look.colour("line"), max(1, px(1))))
            if self._groups.direction() is _BESIDE:
                x = (self._dots[-1].geometry().right() + self._buttons[Deed.NOTE].x()) / 2
                painter.drawLine(QPointF(x, slip.top() + px(12)), QPointF(x, slip.bottom() - px(12)))

    def _dot(self, colour: Colour, key: str) -> ColourDot:
        dot = ColourDot(colour, key, self._look, self)
        dot.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        dot.clicked.connect(self._dot_clicked)
        self._colours.addWidget(dot)
        return dot

    def _button(self, icon: str, name: str) -> IconButton:
        button = IconButton(icon, name, self._look, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._button_clicked)
        return button

    @Slot()
    def _dot_clicked(self) -> None:
        for dot in self._dots:
            if dot is self.sender():
                self.colour_chosen.emit(ColourChoice(dot.colour))

    @Slot()
    def _button_clicked(self) -> None:
        for deed, button in self._buttons.items():
            if button is self.sender():
                self.deed_chosen.emit(DeedChoice(deed))
