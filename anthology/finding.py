"""The doors of a library through which things are found: search, concordance, likeness, living shelves.

`Library` is one of these. Whatever answers is loaded when it is first asked for: the first page
needs no search.
"""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from anthology import shelving
from anthology.living import AskedQuery, LivingShelf, ShelfId
from anthology.pace import Pace, at_pace
from anthology.progress import Progress
from anthology.store.store import Store
from anthology.story import AnthologyId, StoryCard, StoryId
from anthology.text import Passage
from anthology.world import World

if TYPE_CHECKING:
    from anthology.concordance.lines import Concordance
    from anthology.motifs.asking import Recollection
    from anthology.motifs.nouns import Likeness, Motifs
    from anthology.search.hits import Enquiry, SearchResults, StoryHits
    from anthology.search.index import SearchIndex
    from anthology.search.searcher import Searcher, StoryPassages


class Finding:
    """Finds in the stories of a store, with an index in a folder of its own."""

    def __init__(self, store: Store, index_folder: Path, world: World) -> None:
        """Nothing is opened beside the store."""
        self._store, self._index_folder, self._world = store, index_folder, world
        self._loaded_index: SearchIndex | None = None
        self._loaded_search: Searcher | None = None
        self._recollected: Recollection | None = None
        self._pace = Pace()

    def let_go_of_index(self) -> None:
        """Close the index; the next question opens it again."""
        if self._loaded_search is not None:
            self._loaded_search.close()
        elif self._loaded_index is not None:
            self._loaded_index.close()

    def search(
        self, enquiry: "Enquiry", limit: int | None = None, passages: int | None = None
    ) -> "SearchResults":
        """The best `limit` stories, or all, with the first `passages` hits of each, or all.

        `HopelessQuery` if nothing is asked for. Stories that the index does not know are scanned,
        and `results.unindexed` says how many: then `update_index` is due.
        """
        return self._search.search(enquiry, limit=limit, passages=passages, timer=self._world.timer)

    def hits_in(self, enquiry: "Enquiry", story: StoryId) -> "StoryHits":
        """Every hit in one story, or `UnknownStory`; none where it does not answer."""
        return self._search.hits_in(enquiry, story)

    def passages(self, enquiry: "Enquiry") -> "Iterator[StoryPassages]":
        """Where the hits in the texts of all stories are, story by story in the library's order."""
        return self._search.passages(enquiry)

    def concordance(self, enquiry: "Enquiry") -> "Generator[Progress, None, Concordance]":
        """Every hit in the texts of all stories; `HopelessQuery` if nothing is asked for.

        It begins anew if the library is changed between two steps.
        """
        while True:
            made = yield from self._gathered(enquiry, self._store.stamp())
            if made is not None:
                return made

    def _gathered(self, enquiry: "Enquiry", stamp: str) -> "Generator[Progress, None, Concordance | None]":
        from anthology.concordance.gathering import gathered

        def is_unchanged() -> bool:
            return self._store.stamp() == stamp

        return (yield from gathered(self.search(enquiry, 1, 0), self.passages(enquiry), is_unchanged))

    def index_is_current(self) -> bool:
        """Whether the index knows the library as it stands."""
        return self._index.is_current(self._store)

    def rebuild_index(self) -> Generator[Progress, None, None]:
        """Make the index anew, aside, and put it in the place of the old one."""
        yield from self._index.update(self._store, whole=True)

    def update_index(self) -> Generator[Progress, None, None]:
        """Index what has changed since it was made; it costs what changed."""
        yield from self._index.update(self._store)

    def queries(self) -> tuple[AskedQuery, ...]:
        """What was asked, as far as it is remembered, the last first."""
        return self._store.queries.all()

    def remember_query(self, text: str) -> None:
        """Somebody asked that, and meant it; the newest 200 are kept."""
        shelving.remember_query(self._store, self._world, text)

    def forget_queries(self, texts: Sequence[str] | None = None) -> None:
        """Forget that these were asked; all of them without any."""
        self._store.queries.forget(texts)

    def more_like(
        self, story: StoryId, passage: Passage | None = None
    ) -> Generator[Progress, None, "Likeness"]:
        """The stories that share the words which set this one apart, or a passage of it, best first."""
        return (yield from self._recollection.more_like(story, passage))

    def names_and_motifs(self, anthology: AnthologyId | None = None) -> Generator[Progress, None, "Motifs"]:
        """Names, phrases and rare words that come back in several stories of it all, or of an anthology."""
        return (yield from self._recollection.names_and_motifs(anthology))

    @property
    def _recollection(self) -> "Recollection":
        """Counted when somebody asks, and kept as long as the library stays as it is."""
        if self._recollected is None:
            from anthology.motifs.asking import Recollection

            self._recollected = Recollection(self._store)
        return self._recollected

    # ---------------------------------------------------------------- living shelves

    def living_shelves(self) -> tuple[LivingShelf, ...]:
        """All living shelves, in their order."""
        return self._store.living_shelves.all()

    def living_shelf_named(self, name: str) -> LivingShelf:
        """The one with that id or name; `UnknownShelf` or `AmbiguousShelf` if not just one."""
        return shelving.living_shelf_named(self._store, name)

    def create_living_shelf(self, name: str, query: str) -> LivingShelf:
        """Keep a query; `TitleMissing` without a name, `HopelessQuery` if it asks for nothing."""
        self._refuse_hopeless(query)
        return shelving.create_living_shelf(self._store, self._world, name, query)

    def change_living_shelf(self, changed: LivingShelf) -> LivingShelf:
        """Keep another name or query of the one with its id; refused as `create_living_shelf` does."""
        self._refuse_hopeless(changed.query)
        return shelving.change_living_shelf(self._store, self._world, changed)

    def move_living_shelf(self, ident: ShelfId, place: int) -> None:
        """Put a living shelf at that place among them, counted from 0; beyond the end is the end."""
        self._store.living_shelves.move(ident, place)

    def remove_living_shelf(self, ident: ShelfId) -> None:
        """Take a living shelf away; its stories stay where they are."""
        self._store.living_shelves.remove(ident, self._world.now())

    def restore_living_shelf(self, ident: ShelfId) -> None:
        """Bring back a living shelf that was removed, to where it stood."""
        self._store.living_shelves.restore(ident)

    def stories_of(self, shelf: LivingShelf) -> tuple[StoryCard, ...]:
        """What answers its query now, best first; in the library's order where none is better."""
        return at_pace(shelving.stories_of(self._store, shelf.query, self.search), self._pace)

    def _refuse_hopeless(self, query: str) -> None:
        from anthology.search.hits import Enquiry

        self.search(Enquiry(query), 1, 0)

    @property
    def _index(self) -> "SearchIndex":
        """Whether it is current is asked at every start; nothing else of the search is loaded for that."""
        if self._loaded_index is None:
            from anthology.search.index import SearchIndex

            self._loaded_index = SearchIndex(self._index_folder)
        return self._loaded_index

    @property
    def _search(self) -> "Searcher":
        """Loaded when it is first asked for: the first page needs no search."""
        if self._loaded_search is None:
            from anthology.search.searcher import Searcher

            self._loaded_search = Searcher(self._index, self._store)
        return self._loaded_search
