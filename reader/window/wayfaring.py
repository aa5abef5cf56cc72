"""Back and forward strung together: every jump leaves a place that one can come back to."""

from PySide6.QtCore import QObject, Slot

from anthology.living import LivingShelf
from anthology.story import Anthology, StoryId
from reader.operations.collecting import StoriesMoved
from reader.operations.reading import StoryMissing, StoryOpened
from reader.page.page import PagePane
from reader.page.wishes import PlaceChange
from reader.search.wishes import ConcordanceWish
from reader.translation import tr
from reader.window.browsing import Browsing
from reader.window.collecting import CollectingStrings
from reader.window.concordance import ConcordanceStrings
from reader.window.living import LivingStrings
from reader.window.main_window import MainWindow
from reader.window.stop_words import StopWords
from reader.window.trail import Stop, Trail

_BACK, _FORWARD = "back", "forward"


class Wayfaring(QObject):
    """Sees where the reader is. Turning and scrolling move `here`; anything else leaves it behind."""

    def __init__(
        self,
        window: MainWindow,
        page: PagePane,
        browsing: Browsing,
        collecting: CollectingStrings,
        living: LivingStrings,
        concordance: ConcordanceStrings,
    ) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        self._browsing, self._collecting, self._living = browsing, collecting, living
        self._concordance = concordance
        self.trail, self.here = Trail(), None  # type: Trail, Stop | None
        self._goal: Stop | None = None
        self._words = StopWords()
        self._way = _BACK
        page.place_changed.connect(self._place_changed)
        browsing.story_shown.connect(self._story_shown)
        browsing.contents_shown.connect(self._contents_shown)
        browsing.story_missing.connect(self._story_missing)
        browsing.anthology_gone.connect(self._anthology_gone)
        collecting.opened.connect(self._collection_shown)
        collecting.collecting.removed.connect(self._stories_removed)
        living.opened.connect(self._living_shown)
        living.living.removed.connect(self._shelf_removed)
        concordance.opened.connect(self._concordance_shown)
        self._show_state()

    @Slot()
    def back(self) -> None:
        """Go where the last jump came from."""
        self._walk(_BACK)

    @Slot()
    def forward(self) -> None:
        """Go where the last way back came from."""
        self._walk(_FORWARD)

    def _walk(self, way: str) -> None:
        if self.here is None:
            return
        step = self.trail.back(self.here) if way == _BACK else self.trail.forward(self.here)
        if step:
            self._goal, self._way = step[0], way
            self._go_to(step[0])

    def _go_to(self, stop: Stop) -> None:
        if stop.shelf is not None:
            self._living.show_shelf_of(stop.shelf)
        elif stop.query:
            self._concordance.show_query(stop.query)
        elif stop.anthology is None:
            self._collecting.open()
        elif stop.story is None:
            self._browsing.show_contents_of(stop.anthology)
        else:
            self._browsing.open_story(stop.story, offset=stop.offset, anthology=stop.anthology)

    # What tells where the reader is

    @Slot(PlaceChange)
    def _place_changed(self, change: PlaceChange) -> None:
        anthology = self._browsing.shown_id()
        if self._page.story:
            self._words.learn_story(self._page.story)
        if not change.passing:
            self._arrive(Stop(anthology, change.story, change.place.offset), read=change.read)

    @Slot(StoryOpened)
    def _story_shown(self, opened: StoryOpened) -> None:
        """The story of the start was on the page before there was anybody to hear of places in it."""
        if self.here is None:
            self._words.learn_story(opened.story)
            self._arrive(Stop(self._browsing.shown_id(), opened.story.id, self._page.place().offset))

    @Slot(Anthology)
    def _contents_shown(self, anthology: Anthology) -> None:
        self._words.learn_anthology(anthology.id, anthology.title)
        self._arrive(Stop(anthology.id))

    @Slot()
    def _collection_shown(self) -> None:
        self._arrive(Stop(None))

    @Slot(LivingShelf)
    def _living_shown(self, shelf: LivingShelf) -> None:
        self._words.learn_shelf(shelf)
        self._arrive(Stop(None, shelf=shelf.id))

    @Slot(ConcordanceWish)
    def _concordance_shown(self, shown: ConcordanceWish) -> None:
        self._arrive(Stop(None, query=shown.query))

    def _arrive(self, stop: Stop, *, read: bool = False) -> None:
        goal, self._goal = self._goal, None
        if self.here is not None and not read:
            if goal and _alike(goal, stop):
                self._walked(self.here)
            elif self.here != stop:
                self.trail = self.trail.left(self.here)
        self.here = stop
        self._show_state()

    def _walked(self, here: Stop) -> None:
        step = self.trail.back(here) if self._way == _BACK else self.trail.forward(here)
        if step:
            self.trail = step[1]

    # What is gone

    @Slot(StoryMissing)
    def _story_missing(self, missing: StoryMissing) -> None:
        """A story on the way back is gone by now: the one before it is meant."""
        walking = self._goal is not None and self._goal.story == missing.story
        self._goal = None
        self._forget(frozenset((missing.story,)))
        if walking:
            self._walk(self._way)
        else:
            self._window.bar.show_sentence(missing.sentence)

    @Slot(StoriesMoved)
    def _stories_removed(self, moved: StoriesMoved) -> None:
        self._forget(frozenset(card.id for card in moved.stories))

    @Slot(Anthology)
    def _anthology_gone(self, anthology: Anthology) -> None:
        def is_other(stop: Stop) -> bool:
            return stop.story is not None or stop.anthology != anthology.id

        self.trail = self.trail.keeping(is_other)
        self._show_state()

    @Slot(LivingShelf)
    def _shelf_removed(self, shelf: LivingShelf) -> None:
        def is_other(stop: Stop) -> bool:
            return stop.shelf != shelf.id

        self.trail = self.trail.keeping(is_other)
        self._show_state()

    def _forget(self, stories: frozenset[StoryId]) -> None:
        def is_there(stop: Stop) -> bool:
            return stop.story not in stories

        self.trail = self.trail.keeping(is_there)
        self._show_state()

    def _show_state(self) -> None:
        """Offer only what leads somewhere, and say where."""
        here = self.here
        back = self.trail.back(here) if here else None
        forward = self.trail.forward(here) if here else None
        self._offer(_BACK, tr("Back"), tr("Back to {place}"), back[0] if back else None)
        self._offer(_FORWARD, tr("Forward"), tr("Forward to {place}"), forward[0] if forward else None)
        outline = self._page.standing.outline if here and here.story else None
        self._window.commands["headings"].setEnabled(outline is not None and outline.is_long)

    def _offer(self, name: str, plain: str, full: str, stop: Stop | None) -> None:
        action = self._window.commands[name]
        words = self._words.of(stop, self.here) if stop and self.here else ""
        action.setText(full.format(place=words.replace("&", "&&")) if words else plain)
        action.setEnabled(stop is not None)


def _alike(goal: Stop, stop: Stop) -> bool:
    """Whether that is where the walk led: the same story, or the same kind of page."""
    same_kind = (goal.anthology is None) == (stop.anthology is None)
    return (goal.story, goal.shelf, goal.query) == (stop.story, stop.shelf, stop.query) and same_kind
