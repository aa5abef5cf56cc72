"""One question at a time: what is asked, which answer is awaited, and what of it is still to come."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from anthology.search.hits import Enquiry
from anthology.story import StoryId
from reader.search.wishes import HitsWish, SearchWish

FIRST, AT_ONCE, SOME_HITS = 20, 100, 6
"""So many stories are asked for at first, more at a time than are seen, with so many hits of each."""
_PATIENCE = 200  # milliseconds


class Asking(QObject):
    """Numbers the questions, so that an answer too late is known for one."""

    search_wished = Signal(SearchWish)
    hits_wished = Signal(HitsWish)
    slow = Signal()
    """The answer is long in coming."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.enquiry = Enquiry("")
        self._number, self._answered, self._limit = 0, 0, 0
        self._stories: set[StoryId] = set()
        # Letters that are typed faster than they are seen are asked for together.
        self._next = QTimer(self, singleShot=True, interval=0)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._next.timeout.connect(self._ask)
        self._patience.timeout.connect(self.slow)

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._next.isActive() or self._answered != self._number

    def ask(self, enquiry: Enquiry) -> None:
        """Ask this now."""
        self.enquiry = enquiry
        self._ask()

    def ask_soon(self, enquiry: Enquiry) -> None:
        """Ask this as soon as nothing else is to be done."""
        self.enquiry = enquiry
        self._next.start()

    def ask_more(self, known: int, wanted: int) -> None:
        """Ask for more stories of the answer, of which so many are known."""
        limit = max(known + AT_ONCE, wanted)
        if not self.is_waiting and limit > self._limit:
            self._limit = limit
            self.search_wished.emit(SearchWish(self.enquiry, self._number, limit, self._passages()))

    def ask_hits(self, story: StoryId) -> None:
        """Ask for every hit in a story of the answer, once."""
        if not self.is_waiting and story not in self._stories:
            self._stories.add(story)
            self.hits_wished.emit(HitsWish(self.enquiry, self._number, story))

    def ask_no_more(self) -> None:
        """Drop what was asked."""
        self._next.stop()
        self._patience.stop()
        self._number += 1
        self._answered = self._number

    def is_first(self, number: int) -> bool:
        """Whether this is the awaited answer, which then is awaited no more."""
        awaited = number == self._number and self._answered != number
        if awaited:
            self._answered = number
            self._patience.stop()
        return awaited

    def is_current(self, number: int) -> bool:
        """Whether this belongs to the answer that stands."""
        return number == self._answered == self._number

    @Slot()
    def _ask(self) -> None:
        self._next.stop()
        self._number += 1
        self._limit, self._stories = FIRST, set()
        self._patience.start()
        self.search_wished.emit(SearchWish(self.enquiry, self._number, FIRST, self._passages()))

    def _passages(self) -> int | None:
        """In one story every hit is of use."""
        return SOME_HITS if self.enquiry.within is None else None
