"""Every story of the library as rows, as far as they are wanted."""

from anthology.story import Anthology, StoryCard, StoryId
from reader.shelf.card_words import told_of
from reader.shelf.choice import Choice, Holdings, chosen
from reader.translation import tr
from reader.widgets.row_model import RowModel


class CollectionModel(RowModel[StoryCard]):
    """Keeps all cards, shows those that the choice leaves, in its order."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: tuple[StoryCard, ...] = ()
        self.holdings = Holdings()
        self.choice = Choice()

    def set_stories(self, cards: tuple[StoryCard, ...], anthologies: tuple[Anthology, ...]) -> None:
        """Show the stories of the library anew."""
        self.cards, self.holdings = cards, Holdings(anthologies)
        self._show()

    def set_choice(self, choice: Choice) -> None:
        """Show others of them, or in another order."""
        self.choice = choice
        self._show()

    def row_of(self, story: StoryId) -> int:
        """The row of a story, or -1 where it is not shown."""
        return next((row for row, card in enumerate(self.rows) if card.id == story), -1)

    def told(self, row: StoryCard) -> str:
        """Title, byline, minutes, state, marks and anthologies."""
        held = ", ".join(self.holdings.titles(row.id))
        return (
            tr("{story}, in {anthologies}").format(story=told_of(row), anthologies=held)
            if held
            else told_of(row)
        )

    def letters(self, row: StoryCard) -> str:
        """Titles are found by their first letters."""
        return row.title

    def tip(self, row: StoryCard) -> str:
        """The whole title, who wrote it, what it is about, and where it is."""
        parts = (row.title, row.byline, row.summary, " · ".join(self.holdings.titles(row.id)))
        return "\n".join(part for part in parts if part)

    def _show(self) -> None:
        self.set_rows(chosen(self.cards, self.choice, self.holdings))
