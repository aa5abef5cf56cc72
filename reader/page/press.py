"""The press: sets stories for paper as they are set for the screen, and paints their pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QImage,
    QPainter,
)

from reader.page.char_formats import CharFormats
from reader.page.contents_sheet import ContentsSheet, Line
from reader.page.document import typeset
from reader.page.frames import LaidOut
from reader.page.lines import align, rows_of
from reader.page.pagination import paginate
from reader.page.painting import ColumnPainter
from reader.page.pictures import Pictures
from reader.page.plain_letters import found_again, set_plainly
from reader.page.printable import Copy, with_notes
from reader.page.sheet import UNITS, paper_look, paper_settings, sheet_of
from reader.page.underlay import highlight_underlays
from reader.settings import PageSettings, PrintedMarks, PrintSettings
from reader.theme import fonts
from reader.theme.theme import Theme

_HEAD_SIZE = 0.82


@dataclass(frozen=True, slots=True)
class SetCopy:
    """A copy laid out in pages."""

    copy: Copy
    laid_out: LaidOut

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self.laid_out.pages)


@dataclass(frozen=True, slots=True)
class SetContents:
    """The contents of an anthology, laid out in pages."""

    sheet: ContentsSheet

    @property
    def pages(self) -> int:
        """How many there are."""
        return self.sheet.pages


class Press:
    """Prints in one way: `page` is how the reader has the page, `title` that of the whole, if it is one."""

    def __init__(self, settings: PrintSettings, page: PageSettings, light: Theme, title: str = "") -> None:
        self._settings, self._title = settings, title
        self._page, self._look = paper_settings(settings, page), paper_look(light)
        self._sheet = sheet_of(settings)
        self._painter = ColumnPainter(self._look, CharFormats(self._page.face, self._look))

    def set_copy(self, copy: Copy) -> SetCopy:
        """Set a story and break it into pages."""
        marks = self._settings.marks
        shown = with_notes(copy) if marks is PrintedMarks.NOTES else copy
        made = typeset(shown.story, self._page, self._look, Pictures(shown.pictures))
        if not made.right_to_left:  # their letters join, or they are none
            set_plainly(made.document)
        shape = self._sheet.shape(made.type_size)
        made.document.setTextWidth(shape.width)
        align(made, shape.width, justified=self._page.justified)
        rows = rows_of(made, shape.height)
        pages = paginate(rows, shape.height, made.type_size.leading)
        return SetCopy(shown, LaidOut(made, shape, rows, pages))

    def paint_page(self, painter: QPainter, made: SetCopy | SetContents, page: int, folio: int) -> None:
        """Paint a page of a copy or of the contents; `folio` is its number in the whole, from 1."""
        if isinstance(made, SetContents):
            made.sheet.paint(painter, page)
        else:
            self._paint_copy(painter, made, page)
            if self._settings.running_title and page:
                self._paint_line(painter, self._head(made, folio), top=True)
        if self._settings.page_numbers:
            self._paint_line(painter, str(folio), top=False)

    def _paint_copy(self, painter: QPainter, made: SetCopy, page: int) -> None:
        laid_out = made.laid_out
        frames = laid_out.columns(page)
        marks = () if self._settings.marks is PrintedMarks.NONE else made.copy.highlights
        seen = laid_out.seen(frames)
        underlays = list(highlight_underlays(marks, seen, laid_out.typeset.offsets, self._look.theme))
        for frame in frames:
            self._painter.paint(painter, frame, underlays, (), laid_out.typeset.pictures)

    def set_contents(self, lines: Sequence[Line], language: str) -> SetContents:
        """Set a list of the stories and their pages, for an anthology in that language."""
        return SetContents(ContentsSheet(lines, language, self._sheet, self._page, self._look))

    def image(self, made: SetCopy | SetContents, page: int, folio: int, width: int) -> QImage:
        """A page as a picture that many pixels wide, to look at."""
        size = self._sheet.size
        scale = width / size.width()
        image = QImage(QSize(width, round(size.height() * scale)), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            self.paint_page(painter, made, page, folio)
        return image

    def _head(self, made: SetCopy, folio: int) -> str:
        """On the left the whole, or whom the story is by; on the right the story."""
        story = made.copy.story
        left = self._title or story.byline
        return left if left and not folio % 2 else story.title

    def _paint_line(self, painter: QPainter, words: str, *, top: bool) -> None:
        """A quiet line in the middle of the upper or the lower margin."""
        paper, margin = self._sheet.size, self._sheet.margin
        size = self._settings.size * _HEAD_SIZE
        painter.setFont(found_again(fonts.font(self._page.face, size * UNITS, optical=size)))
        painter.setPen(self._look.colour("soft"))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, paper.width() - 2 * margin)
        middle = QRectF(0, 0 if top else paper.height() - margin, paper.width(), margin).center()
        width = metrics.horizontalAdvance(shown)
        painter.drawText(QPointF(middle.x() - width / 2, middle.y() + metrics.capHeight() / 2), shown)
