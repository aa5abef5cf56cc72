"""The reader's own pace strung to the page: measured as pages are turned, shown as time that is left."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Slot

from anthology.pace import Meter, Stretch
from anthology.story import ReadingState, StoryCard, StoryId
from reader.operations.reading import Reading
from reader.pace_file import read_pace, write_pace
from reader.page.page import PagePane
from reader.page.progress import Rest
from reader.page.wishes import PlaceChange
from reader.window.browsing import Browsing

_UNREAD = (ReadingState.NEW, ReadingState.READING)


class Pacing(QObject):
    """Keeps the pace in a file of its own, whatever becomes of the library."""

    def __init__(
        self,
        page: PagePane,
        browsing: Browsing,
        reading: Reading,
        path: Path,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`clock` tells seconds."""
        super().__init__(page)
        self._page, self._browsing, self._reading, self._path = page, browsing, reading, path
        self.pace, self._meter = read_pace(path), Meter(clock)
        self._at, self._in = 0, None  # type: int, StoryId | None
        self._read: dict[StoryId, Stretch] = {}
        page.standing.pace = self.pace
        page.place_changed.connect(self._place_changed)
        browsing.shelf_changed.connect(self._shelf_changed)
        browsing.story_shown.connect(self._shelf_changed)

    def read(self, story: StoryId) -> Stretch:
        """How many words of a story were seen to be read since the window was opened, and for how long."""
        return self._read.get(story, Stretch(0, 0.0))

    @Slot(PlaceChange)
    def _place_changed(self, change: PlaceChange) -> None:
        story = self._page.story
        if story is None or change.passing:
            return
        offset, before, self._at = change.place.offset, self._at, change.place.offset
        entered, self._in = story.id != self._in, story.id
        if entered or not change.read or change.heard:
            self._meter.jump(story.text, offset)
            return
        has_read_all = change.at_end and offset == before  # who turns past the last page
        stretch = self._meter.read_on(story.text, change.last_offset if has_read_all else offset)
        if stretch and stretch.is_reading:
            self._take(story.id, stretch)

    def _take(self, story: StoryId, stretch: Stretch) -> None:
        before = self.read(story)
        self._read[story] = Stretch(before.words + stretch.words, before.seconds + stretch.seconds)
        self.pace = self._page.standing.pace = self.pace.after(stretch)
        self._reading.keep_pace(self.pace)
        try:
            write_pace(self._path, self.pace)
        except OSError:
            return  # it is tried again with the next page

    @Slot()
    def _shelf_changed(self) -> None:
        """Say how much else there is to read."""
        story, anthology = self._browsing.story(), self._browsing.anthology
        others = (card for card in self._browsing.cards if card.id != story)
        words = tuple(_unread_words(card) for card in others)
        holds_it = any(card.id == story for card in self._browsing.cards)
        self._page.standing.rest = Rest(anthology.title, words) if anthology and holds_it else Rest()
        self._page.standing.show_now()


def _unread_words(card: StoryCard) -> int:
    return round(card.words * (1 - card.progress)) if card.state in _UNREAD else 0
