"""From story to story: past the last page stands the last leaf, and behind it the next story."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from anthology.story import ReadingState, StoryCard, StoryId
from anthology.text import count_words
from reader.operations.reading import Glimpse, Reading
from reader.page.page import PagePane
from reader.page.wishes import PlaceChange, Step, StepWish, Way, WayWish
from reader.window.browsing import Browsing
from reader.window.collecting import CollectingStrings
from reader.window.pacing import Pacing

if TYPE_CHECKING:
    from reader.page.ending import Beginning, Ending

_END = 2**31 - 1
"""An offset past the end of any story."""
_MOST_OF_IT = 0.8
_UNREAD = (ReadingState.NEW, ReadingState.READING)


class EndingStrings(QObject):
    """Never a dead end: after the last story stand one that is not read yet, or the contents."""

    def __init__(
        self,
        page: PagePane,
        browsing: Browsing,
        collecting: CollectingStrings,
        reading: Reading,
        pacing: Pacing,
    ) -> None:
        super().__init__(page)
        self._page, self._browsing, self._collecting = page, browsing, collecting
        self._reading, self._pacing = reading, pacing
        self._glimpse = Glimpse(StoryId(""), "")
        page.story_wished.connect(self._story_wished)
        page.way_wished.connect(self._way_wished)
        page.place_changed.connect(self._place_changed)
        reading.glimpsed.connect(self._glimpsed)

    @Slot()
    def next_story(self) -> None:
        """Open the story after this one; after the last one, and after what is no story, the contents."""
        story, at = self._browsing.story(), self._at()
        if at is None:
            if any(card.id == story for card in self._browsing.matter):
                self._browsing.show_contents()
        elif at + 1 < len(self._browsing.cards):
            self._begin(self._browsing.cards[at + 1])
        else:
            self._browsing.show_contents()

    @Slot()
    def previous_story(self) -> None:
        """Open the story before this one, where it was left."""
        if at := self._at():
            self._begin(self._browsing.cards[at - 1])
        elif at is None and any(card.id == self._browsing.story() for card in self._browsing.matter):
            self._browsing.show_contents()

    @Slot(StepWish)
    def _story_wished(self, wish: StepWish) -> None:
        """Turning back past the beginning goes to the end of the story before."""
        is_matter = any(card.id == self._browsing.story() for card in self._browsing.matter)
        if is_matter:
            self._browsing.show_contents()
        elif wish.step is Step.NEXT:
            if ending := self._ending():
                self._page.show_end(ending)
        elif at := self._at():
            self._browsing.open_story(self._browsing.cards[at - 1].id, offset=_END)

    @Slot(WayWish)
    def _way_wished(self, wish: WayWish) -> None:
        match wish.way:
            case Way.ON:
                if following := self._following():
                    self._begin(following)
            case Way.BEFORE:
                self.previous_story()
            case Way.CONTENTS if self._at() is None:
                self._collecting.open()
            case Way.CONTENTS:
                self._browsing.show_contents()
            case Way.LIKE | Way.BACK:
                pass  # the one is shown beside the page, the other is the page's own

    def _begin(self, card: StoryCard) -> None:
        """Where it was left; one that is read begins again."""
        again = card.state is ReadingState.READ
        self._browsing.open_story(card.id, offset=0 if again else None)

    # What the last leaf says

    def _ending(self) -> "Ending | None":
        from reader.page.ending import Ending

        story, anthology = self._page.story, self._browsing.anthology
        if story is None:
            return None
        at, following = self._at(), self._following()
        cards = self._browsing.cards
        read, words = self._pacing.read(story.id), count_words(story.text)
        measured = read.words >= _MOST_OF_IT * words > 0
        minutes = max(1, round(read.seconds / 60)) if measured else self._pacing.pace.minutes(words)
        return Ending(
            title=story.title,
            byline=story.byline,
            words=words,
            minutes=minutes,
            measured=measured,
            anthology=anthology.title if anthology and at is not None else "",
            following=self._beginning(following) if following else None,
            is_last=at is None or at + 1 == len(cards),
            before=cards[at - 1].title if at else "",
            all_read=all(card.state is ReadingState.READ for card in cards if card.id != story.id),
        )

    def _beginning(self, card: StoryCard) -> "Beginning":
        from reader.page.ending import Beginning

        seen = self._glimpse.words if self._glimpse.story == card.id else ""
        minutes = self._pacing.pace.minutes(card.words)
        return Beginning(card.id, card.title, card.byline, minutes, card.summary or seen)

    def _following(self) -> StoryCard | None:
        """The next story; after the last one, the first that is not read yet."""
        cards, at = self._browsing.cards, self._at()
        if at is None:
            return None
        if at + 1 < len(cards):
            return cards[at + 1]
        return next((card for card in cards[:at] if card.state in _UNREAD), None)

    def _at(self) -> int | None:
        """The number of the open story in the anthology on the shelf."""
        ids = [card.id for card in self._browsing.cards]
        story = self._browsing.story()
        return ids.index(story) if story in ids else None

    @Slot(PlaceChange)
    def _place_changed(self, change: PlaceChange) -> None:
        """On the last page the first words of the next story are asked for, to be there in time."""
        following = self._following() if change.at_end else None
        if following and not following.summary and following.id != self._glimpse.story:
            self._reading.glimpse(following.id)

    @Slot(Glimpse)
    def _glimpsed(self, glimpse: Glimpse) -> None:
        self._glimpse = glimpse
        shown = self._page.leaf.ending if self._page.is_at_leaf() else None
        if shown and shown.following and not shown.following.words and (ending := self._ending()):
            self._page.show_end(ending)
