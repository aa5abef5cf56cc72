"""Themes to choose from: a round of paper with an A in its ink, the name beneath."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QPushButton, QRadioButton, QSizePolicy, QWidget

from reader.theme.look import Look
from reader.theme.theme import Theme
from reader.widgets.one_of import OneOf
from reader.widgets.rings import ring

_ROUND, _WIDTH, _RING, _MOST = 40, 70, 3, 4
_MOST_LETTERS = 30


@dataclass(frozen=True, slots=True)
class Paper:
    """What a swatch offers: one theme, or one for each half of a day."""

    value: str
    title: str
    themes: tuple[Theme, ...]


class _Named:
    """The name under a round, in as many lines as it needs."""

    FLAGS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap

    def __init__(self, look: Look, title: str) -> None:
        self._look = look
        self.title = title if len(title) <= _MOST_LETTERS else f"{title[: _MOST_LETTERS - 1].rstrip()}…"

    def disc(self) -> QRectF:
        """The round, in the middle of the swatch's width."""
        px = self._look.px
        return QRectF((px(_WIDTH) - px(_ROUND)) / 2, px(6), px(_ROUND), px(_ROUND))

    def size(self) -> QSize:
        """The round and as many lines as the name needs."""
        px = self._look.px
        room = QRect(0, 0, px(_WIDTH), 1000)
        height = QFontMetrics(self._look.ui(11, 500)).boundingRect(room, int(self.FLAGS), self.title).height()
        return QSize(px(_WIDTH), px(_ROUND + 16) + height)

    def paint(self, painter: QPainter, tone: str) -> None:
        """Write the name."""
        painter.setPen(self._look.colour(tone))
        painter.setFont(self._look.ui(11, 500))
        top = self._look.px(_ROUND + 13)
        room = QRect(0, top, self._look.px(_WIDTH), self.size().height() - top)
        painter.drawText(room, int(self.FLAGS), self.title)


class Swatch(QRadioButton):
    """One theme in its own colours; the one in force has a ring in the accent colour."""

    def __init__(self, paper: Paper, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(paper.title, parent)
        self._themes = paper.themes
        self.setToolTip(paper.title)
        _ready(self)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look, self._name = look, _Named(look, self.text())
        self.setFixedSize(self._name.size())
        self.update()

    def show_themes(self, themes: tuple[Theme, ...]) -> None:
        """Stand for other colours."""
        self._themes = themes
        self.update()

    def sizeHint(self) -> QSize:
        """The round and the name."""
        return self._name.size()

    def hitButton(self, pos: QPoint) -> bool:
        """The name can be clicked too."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ring, round, letter, name."""
        look, disc = self._look, self._name.disc()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked():
                gap = look.px(_RING)
                painter.setPen(QPen(look.colour("accent"), look.px(2)))
                painter.drawEllipse(disc.adjusted(-gap, -gap, gap, gap))
            _paint_focus(painter, self, look, disc)
            for number, theme in enumerate(self._themes):
                painter.setClipRect(_slice(disc, number, len(self._themes)))
                self._paint_paper(painter, disc, theme)
            painter.setClipping(False)
            self._name.paint(painter, "ink" if self.isChecked() or self.underMouse() else "soft")

    def _paint_paper(self, painter: QPainter, disc: QRectF, theme: Theme) -> None:
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawEllipse(disc)
        painter.setPen(QColor(theme.ink))
        painter.setFont(self._look.book(18, 500))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "A")


class EndSwatch(QPushButton):
    """A round that holds no theme yet but a plus: it leads to where more of them come from."""

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        _ready(self)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look, self._name = look, _Named(look, self.text())
        self.setFixedSize(self._name.size())
        self.update()

    def sizeHint(self) -> QSize:
        """The round and the name."""
        return self._name.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dashed round with a plus, the name."""
        look, disc = self._look, self._name.disc()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_focus(painter, self, look, disc)
            tone = "ink" if self.underMouse() else "soft"
            painter.setPen(QPen(look.colour(tone), 1, Qt.PenStyle.DashLine))
            painter.setBrush(look.colour("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
            arm, middle = look.px(6), disc.center()
            plus = QPainterPath(middle - QPoint(arm, 0))
            plus.lineTo(middle + QPoint(arm, 0))
            plus.moveTo(middle - QPoint(0, arm))
            plus.lineTo(middle + QPoint(0, arm))
            painter.setPen(QPen(look.colour(tone), 1.5 * look.scale))
            painter.drawPath(plus)
            self._name.paint(painter, tone)


class Swatches(OneOf):
    """The themes in even rows of up to four, fewer where it is narrow; the value is that of a paper."""

    def __init__(self, name: str, papers: Sequence[Paper], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._by_value = {paper.value: Swatch(paper, look, self) for paper in papers}
        for value, swatch in self._by_value.items():
            self.add(value, swatch)
        self._all: list[Swatch | EndSwatch] = [*self._by_value.values()]
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._columns = 0
        self.set_look(look)

    def put_last(self, end: EndSwatch) -> None:
        """Give something that is no theme the last place."""
        end.setParent(self)
        self._all.append(end)
        self._arrange(anew=True)

    def show_themes(self, value: str, themes: tuple[Theme, ...], hint: str) -> None:
        """Let that swatch stand for other colours, with a hint that says which."""
        self._by_value[value].show_themes(themes)
        self._by_value[value].setToolTip(hint)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(look.px(4))
        for swatch in self._all:
            swatch.set_look(look)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width another number may fit into a row."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *, anew: bool = False) -> None:
        fitting = min(max(1, self.width() // self._look.px(_WIDTH)), _MOST)
        columns = ceil(len(self._all) / ceil(len(self._all) / fitting))
        if columns == self._columns and not anew:
            return
        self._columns = columns
        place = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        for number, swatch in enumerate(self._all):
            self._grid.addWidget(swatch, *divmod(number, columns), place)
        for column in range(_MOST):
            self._grid.setColumnStretch(column, int(column < columns))


def _ready(button: QAbstractButton) -> None:
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)


def _paint_focus(painter: QPainter, button: QAbstractButton, look: Look, disc: QRectF) -> None:
    """A second ring, outside that of the theme in force."""
    if button.hasFocus():
        gap = look.px(_RING + 2)
        painter.setPen(ring(look, "ink"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc.adjusted(-gap, -gap, gap, gap))


def _slice(disc: QRectF, number: int, count: int) -> QRectF:
    """One of so many upright slices of the round, with room for its outline."""
    width = disc.width() / count
    box = QRectF(disc.left() + number * width, disc.top(), width, disc.height())
    return box.adjusted(0 if number else -1, -1, 0 if number < count - 1 else 1, 1)
