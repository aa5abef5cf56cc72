"""Paper: its sizes, the shape of a page on it, and how a story is set for it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QPageLayout, QPageSize

from reader.page.shape import PageShape
from reader.page.type_size import TypeSize
from reader.settings import Columns, Flow, PageSettings, Paper, PrintSettings
from reader.theme.look import Look
from reader.theme.theme import Theme

UNITS = 4
"""Of our own on paper, to a point: what a pixel is on the screen, fine enough for whole numbers."""
_POINTS_TO_A_MILLIMETRE = 72 / 25.4
_SIZES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.A5: QPageSize.PageSizeId.A5,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper in units of our own, with the margin on every side."""

    size: QSize
    margin: int

    def shape(self, size: TypeSize) -> PageShape:
        """One column between the margins, a whole number of lines high."""
        height = self.size.height() - 2 * self.margin
        lines = max(1, height // size.leading)
        return PageShape(
            (self.margin,), self.margin, self.size.width() - 2 * self.margin, lines * size.leading
        )


def sheet_of(settings: PrintSettings) -> Sheet:
    """The sheet that is printed on."""
    points = QPageSize(_SIZES[settings.paper]).sizePoints()
    return Sheet(points * UNITS, round(settings.margin * _POINTS_TO_A_MILLIMETRE * UNITS))


def paper_layout(settings: PrintSettings) -> QPageLayout:
    """The same for Qt: upright, without margins, for we keep our own."""
    return QPageLayout(
        QPageSize(_SIZES[settings.paper]),
        QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
        QPageLayout.Unit.Point,
    )


def paper_settings(settings: PrintSettings, page: PageSettings) -> PageSettings:
    """The page as the reader has it on the screen, at the size it is printed in."""
    return replace(page, size=settings.size, columns=Columns.ONE, flow=Flow.PAGED)


def paper_look(light: Theme) -> Look:
    """Black on white, the highlights in the colours of a light theme."""
    printed = replace(
        light,
        paper="#ffffff",
        ink="#000000",
        soft="#4a4a4a",
        faint="#6a6a6a",
        line="#b0b0b0",
        accent="#000000",
    )
    return Look(printed, float(UNITS))
