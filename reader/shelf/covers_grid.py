"""The anthologies as covers in a grid, drawn one after the other while somebody looks."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from anthology.story import Anthology, AnthologyId, StoryCard, StoryId
from reader.shelf.card_words import written_by
from reader.shelf.wishes import CoverWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.counting import stories
from reader.widgets.labels import quiet_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index, RowModel

COVER = (132, 198)
_AROUND, _WORDS = 14, 68
_SIDE = 28
"""From the edge to the first cover: where the heading of the page begins."""
_CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Shown:
    """An anthology and who it is by: its editor, else the one author of its stories."""

    anthology: Anthology
    by: str


class CoversModel(RowModel[Shown]):
    """Anthologies by title and name, narrowed by words."""

    def __init__(self) -> None:
        super().__init__()
        self.covers: dict[AnthologyId, QPixmap] = {}
        self._all: tuple[Shown, ...] = ()
        self._filter = ""

    def set_anthologies(self, anthologies: tuple[Anthology, ...], cards: tuple[StoryCard, ...]) -> None:
        """Show these; a cover that was drawn stays until another comes."""
        bylines = {card.id: card.byline for card in cards}
        self._all = tuple(Shown(each, _by(each, bylines)) for each in anthologies)
        self.set_rows(self._narrowed())

    def set_filter(self, words: str) -> None:
        """Show only those with these words in title or name."""
        self._filter = words.strip().casefold()
        self.set_rows(self._narrowed())

    def show_cover(self, ident: AnthologyId, cover: QPixmap) -> None:
        """A cover has been drawn."""
        self.covers[ident] = cover
        for number, row in enumerate(self.rows):
            if row.anthology.id == ident:
                index = self.index(number, 0)
                self.dataChanged.emit(index, index)

    def told(self, row: Shown) -> str:
        """Title, name and number of stories."""
        return ", ".join(words_below(row))

    def letters(self, row: Shown) -> str:
        """Covers are found by the first letters of their titles."""
        return row.anthology.title

    def _narrowed(self) -> tuple[Shown, ...]:
        return tuple(
            each for each in self._all if self._filter in f"{each.anthology.title}\n{each.by}".casefold()
        )


class CoversGrid(QListView):
    """Enter or a click opens an anthology. Covers are wished for one at a time."""

    chosen = Signal(Anthology)
    cover_wished = Signal(CoverWish)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_of_covers = CoversModel()
        self._due: deque[AnthologyId] = deque()
        self._drawn: dict[AnthologyId, Anthology] = {}
        self._waits = False
        self._delegate = CoverRow(self.model_of_covers, look)
        self.setModel(self.model_of_covers)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Anthologies"))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.set_look(look)

    def show_anthologies(self, anthologies: tuple[Anthology, ...], cards: tuple[StoryCard, ...]) -> None:
        """Show these, and wish for the covers that are not there or no longer right."""
        self.model_of_covers.set_anthologies(anthologies, cards)
        changed = (each for each in anthologies if self._drawn.get(each.id) != each)
        self._due = deque(each.id for each in changed)
        self._drawn |= {each.id: each for each in anthologies}
        self._wish()

    def show_cover(self, ident: AnthologyId, picture: bytes) -> None:
        """A cover that was wished for."""
        cover = QPixmap()
        cover.loadFromData(picture)
        self.model_of_covers.show_cover(ident, cover)
        self._waits = False
        self._wish()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._delegate.look = look
        self.setViewportMargins(look.px(_SIDE - _AROUND), 0, 0, 0)
        self.doItemsLayout()

    def _wish(self) -> None:
        if self._due and not self._waits:
            self._waits = True
            self.cover_wished.emit(CoverWish(self._due.popleft()))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Shown):
            self.chosen.emit(row.anthology)


class CoverRow(QStyledItemDelegate):
    """A cover with its shadow, and below it the title, who it is by, and how many stories it has."""

    def __init__(self, model: CoversModel, look: Look) -> None:
        super().__init__(model)
        self._model, self.look = model, look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The same for every cover."""
        px = self.look.px
        return QSize(px(COVER[0] + 2 * _AROUND), px(COVER[1] + 2 * _AROUND + _WORDS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Blank paper until the cover is drawn."""
        look, shown = self.look, index.data(ROW)
        px = look.px
        painter.save()
        paint_ground(painter, option, look, picked=False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(
            option.rect.left() + px(_AROUND), option.rect.top() + px(_AROUND), px(COVER[0]), px(COVER[1])
        )
        painter.fillRect(box.translated(px(2), px(2)), look.colour("line"))
        painter.fillRect(box, look.colour("field"))
        cover = self._model.covers.get(shown.anthology.id)
        if cover is not None and not cover.isNull():
            painter.drawPixmap(box, cover, QRectF(cover.rect()))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawRect(box)
        self._paint_words(painter, box, shown)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, shown: Shown) -> None:
        look, px = self.look, self.look.px
        title, *others = words_below(shown)
        lines = [(title, look.book(14, 500), "ink"), *((each, quiet_font(look), "soft") for each in others)]
        top = box.bottom() + px(10)
        for words, font, tone in lines:
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(look.colour(tone))
            line = QRectF(box.left() - px(8), top, box.width() + px(16), metrics.height())
            painter.drawText(
                line, _CENTRE, metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            )
            top += metrics.height()


def words_below(shown: Shown) -> tuple[str, ...]:
    """The lines under a cover: a long name takes no room from the number."""
    lines = (shown.anthology.title, shown.by, stories(len(shown.anthology.stories)))
    return tuple(line for line in lines if line)


def _by(anthology: Anthology, bylines: Mapping[StoryId, str]) -> str:
    """The editor or the authors of the book, else the author that all stories share."""
    if by := written_by(anthology):
        return by
    names = {bylines.get(story, "") for story in anthology.stories}
    return names.pop() if len(names) == 1 else ""
