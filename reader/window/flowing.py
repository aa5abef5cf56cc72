"""The scrolled flow strung together: story after story of the anthology hangs under the one that is read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.operations.marking import Marking, MarksTold
from reader.operations.reading import Reading, StoryFetched, StoryOpened
from reader.operations.shelving import ShelfTold, Shelving
from reader.page.page import PagePane
from reader.page.wishes import Neighbour, NeighbourWish, StoryEntered
from reader.shelf.panel import ShelfPanel
from reader.window.browsing import Browsing
from reader.window.finding import Finding

if TYPE_CHECKING:
    from anthology.story import StoryId


class Flowing(QObject):
    """Fetches what the page wants beside a story, and says in the whole window where the reader came to."""

    def __init__(
        self,
        page: PagePane,
        shelf: ShelfPanel,
        browsing: Browsing,
        finding: Finding,
        reading: Reading,
        shelving: Shelving,
        marking: Marking,
    ) -> None:
        super().__init__(page)
        self._page, self._shelf, self._browsing, self._finding = page, shelf, browsing, finding
        self._reading = reading
        self._wishes: dict[StoryId, NeighbourWish] = {}
        self._row: tuple[tuple[StoryId, str], ...] = ()
        page.view.neighbour_wished.connect(self._wished)
        page.view.story_entered.connect(self._entered)
        reading.story_fetched.connect(self._fetched)
        reading.shelf_told.connect(self._shelf_told)
        shelving.told.connect(self._shelf_told)
        marking.told.connect(self._marks_told)

    @Slot(NeighbourWish)
    def _wished(self, wish: NeighbourWish) -> None:
        """The neighbour in the order of the anthology; what is no story of it has none."""
        ids = [card.id for card in self._browsing.cards]
        at = ids.index(wish.beside) + wish.step if wish.beside in ids else -1
        if not 0 <= at < len(ids):
            self._page.view.show_neighbour(Neighbour(wish.beside, wish.step))
            return
        self._wishes[ids[at]] = wish
        self._reading.fetch_story(ids[at])

    @Slot(StoryFetched)
    def _fetched(self, fetched: StoryFetched) -> None:
        story = fetched.story
        wish = self._wishes.pop(story.id, None)
        if wish:
            hits, current = self._finding.hits_in(story.id)
            self._page.view.show_neighbour(
                Neighbour(wish.beside, wish.step, story, fetched.marks, fetched.pictures, hits, current)
            )

    @Slot(StoryEntered)
    def _entered(self, entered: StoryEntered) -> None:
        """As if it had been opened, only that nothing moves."""
        browsing = self._browsing
        browsing.keep_place()
        self._shelf.select(entered.story.id)
        told = ShelfTold(browsing.anthology, browsing.cards, (), browsing.matter)
        browsing.story_shown.emit(StoryOpened(told, entered.story, entered.marks, 0))

    @Slot(ShelfTold)
    def _shelf_told(self, _told: ShelfTold) -> None:
        """Another order, a story more or less: what hangs beside the story may be wrong."""
        row = tuple((card.id, card.title) for card in self._browsing.cards)
        changed, self._row = self._row and row != self._row, row
        if changed:
            self._page.view.forget_neighbours()

    @Slot(MarksTold)
    def _marks_told(self, told: MarksTold) -> None:
        self._page.view.show_marks_beside(told.marks)
