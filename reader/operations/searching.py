"""Searching as somebody types: only the newest wish is answered."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError, HopelessQuery
from anthology.library import Library
from anthology.search.hits import Enquiry, SearchResults, Source, StoryHits
from anthology.story import StoryId
from reader.operations.desk import Desk
from reader.translation import said


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to the wish of that number."""

    number: int
    results: SearchResults


@dataclass(frozen=True, slots=True)
class HitsFound:
    """Every hit in a story for the answer of that number; None if they cannot be had."""

    number: int
    story: StoryId
    hits: StoryHits | None


@dataclass(frozen=True, slots=True)
class NotFound:
    """Why the wish of that number has no answer, in a sentence; `hopeless` if the query asks nothing."""

    number: int
    sentence: str
    hopeless: bool


class Searching(QObject):
    """Asks the library; wishes that were overtaken by a newer one are dropped unasked."""

    found = Signal(Found)
    hits_found = Signal(HitsFound)
    refused = Signal(NotFound)
    index_wished = Signal()
    """The index was of no use: it is time to make it anew."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._newest = desk, 0

    def search(self, enquiry: Enquiry, number: int, limit: int, passages: int | None) -> None:
        """Answer by `found` or `refused` with the same number."""
        self._newest = number

        def question(library: Library) -> Found | None:
            if number != self._newest:
                return None
            return Found(number, library.search(enquiry, limit, passages))

        def failed(error: AnthologyError) -> None:
            self.refused.emit(NotFound(number, said(error.sentence), isinstance(error, HopelessQuery)))

        self._desk.ask(question, self._answer, failed)

    def find_in(self, story: StoryId, enquiry: Enquiry, number: int) -> None:
        """Answer by `hits_found` with every hit in a story."""

        def question(library: Library) -> HitsFound:
            wanted = number == self._newest
            return HitsFound(number, story, library.hits_in(enquiry, story) if wanted else None)

        def failed(_error: AnthologyError) -> None:
            self.hits_found.emit(HitsFound(number, story, None))

        self._desk.ask(question, self.hits_found.emit, failed)

    def wake(self) -> None:
        """Let the first search be as fast as any other: open the index before it is needed."""
        self._desk.ask(_awake, _ignored, _ignored)

    def prepare(self) -> None:
        """See whether the index is current, and wish for a new one if not."""
        self._desk.ask(_is_current, self._answer_prepare)

    def _answer(self, found: Found | None) -> None:
        if found is None:
            return
        self.found.emit(found)
        if found.results.source is Source.SCAN:
            self.index_wished.emit()

    def _answer_prepare(self, current: bool) -> None:
        if not current:
            self.index_wished.emit()


def _is_current(library: Library) -> bool:
    return library.index_is_current()


def _awake(library: Library) -> None:
    if library.index_is_current():
        library.search(Enquiry("a"), 1, 1)


def _ignored(_answer: object) -> None:
    """Nobody asked; whoever does will be told."""
