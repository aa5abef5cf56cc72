"""The stories of one anthology as rows, narrowed by a filter on their titles."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex

from anthology.story import StoryCard, StoryId
from reader.shelf.card_words import several_bylines, told_of
from reader.translation import tr
from reader.widgets.row_model import RowModel


class StoryModel(RowModel[StoryCard]):
    """Keeps all cards, shows those that the filter leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: tuple[StoryCard, ...] = ()
        self.opened: StoryId | None = None
        self.with_bylines = False
        self._filter = ""

    def set_cards(self, cards: tuple[StoryCard, ...]) -> None:
        """Show the stories of another anthology, or the same ones anew."""
        self.cards, self.with_bylines = cards, several_bylines(cards)
        self.set_rows(self._shown())

    def set_filter(self, words: str) -> None:
        """Show only stories whose title or byline holds these words."""
        self._filter = words.strip().casefold()
        self.set_rows(self._shown())

    def set_card(self, card: StoryCard) -> None:
        """Show one story anew."""
        self.cards = _with(card, self.cards)
        self.rows = _with(card, self.rows)
        self._changed(card.id)

    def set_opened(self, story: StoryId) -> None:
        """Say which story is open on the page."""
        before, self.opened = self.opened, story
        for one in (before, story):
            if one is not None:
                self._changed(one)

    def index_of(self, story: StoryId | None) -> QModelIndex:
        """The row of a story; none if the filter hides it."""
        rows = (row for row, card in enumerate(self.rows) if card.id == story)
        return self.index(next(rows, -1), 0)

    def told(self, row: StoryCard) -> str:
        """Title, byline, minutes, state and marks."""
        told = told_of(row)
        return tr("{story}, open").format(story=told) if row.id == self.opened else told

    def letters(self, row: StoryCard) -> str:
        """Titles are found by their first letters."""
        return row.title

    def tip(self, row: StoryCard) -> str:
        """The whole title, and what the story is about."""
        parts = (row.title, row.byline, row.summary)
        return "\n".join(part for part in parts if part)

    def _shown(self) -> tuple[StoryCard, ...]:
        if not self._filter:
            return self.cards
        return tuple(card for card in self.cards if self._filter in f"{card.title}\n{card.byline}".casefold())

    def _changed(self, story: StoryId) -> None:
        index = self.index_of(story)
        if index.isValid():
            self.dataChanged.emit(index, index)


def _with(card: StoryCard, cards: Sequence[StoryCard]) -> tuple[StoryCard, ...]:
    return tuple(card if one.id == card.id else one for one in cards)
