"""Which of many stories are wanted, and in which order. No Qt here: rules that can be tried on values."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from anthology.story import Anthology, AnthologyId, ReadingState, StoryCard, StoryId
from reader.folding import folded
from reader.settings import StoryOrder

_ARTICLES = ("the ", "a ", "an ")


class Length(StrEnum):
    """How long a story may take to read, in minutes; the upper end belongs to the next one."""

    ANY = ""
    SHORT = "under 5 min"
    MIDDLE = "5 to 15 min"
    LONG = "15 to 30 min"
    LONGEST = "over 30 min"

    def holds(self, minutes: int) -> bool:
        """Whether a story of so many minutes is that long."""
        low, high = _MINUTES[self]
        return low <= minutes < high


_MINUTES = {
    Length.ANY: (0, 10**9),
    Length.SHORT: (0, 5),
    Length.MIDDLE: (5, 15),
    Length.LONG: (15, 30),
    Length.LONGEST: (30, 10**9),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is wanted; what is empty or None asks for nothing.

    `turned` reverses the order that a person expects of its kind: titles from A, the newest first.
    """

    words: str = ""
    state: ReadingState | None = None
    length: Length = Length.ANY
    language: str = ""
    anthology: AnthologyId | None = None
    order: StoryOrder = StoryOrder.TITLE
    turned: bool = False

    def narrows(self) -> bool:
        """Whether it asks for anything, so that some stories may be left out."""
        return bool(self.words.strip() or self.state or self.length or self.language or self.anthology)


class Holdings:
    """Which anthologies hold which stories."""

    def __init__(self, anthologies: Iterable[Anthology] = ()) -> None:
        self.anthologies = tuple(anthologies)
        self._stories = {each.id: frozenset(each.stories) for each in self.anthologies}
        self._titles: dict[StoryId, list[str]] = {}
        for each in self.anthologies:
            for story in each.stories:
                self._titles.setdefault(story, []).append(each.title)

    def of(self, anthology: AnthologyId) -> frozenset[StoryId]:
        """The stories of an anthology; none if it is not known."""
        return self._stories.get(anthology, frozenset())

    def titles(self, story: StoryId) -> tuple[str, ...]:
        """The titles of the anthologies that hold a story, in the order of the shelf."""
        return tuple(self._titles.get(story, ()))


def chosen(cards: Iterable[StoryCard], choice: Choice, holdings: Holdings) -> tuple[StoryCard, ...]:
    """The stories that are wanted, in the order that is wanted; those that are equal stay in theirs."""
    return in_order(left_by(cards, choice, holdings), choice.order, turned=choice.turned)


def left_by(cards: Iterable[StoryCard], choice: Choice, holdings: Holdings) -> list[StoryCard]:
    """The stories that are wanted, in the order they came."""
    words = folded(choice.words).split()
    held = holdings.of(choice.anthology) if choice.anthology else None
    return [
        card
        for card in cards
        if (held is None or card.id in held)
        and (choice.state is None or card.state is choice.state)
        and choice.length.holds(card.minutes)
        and (not choice.language or language_of(card) == choice.language)
        and (not words or _says(card, words))
    ]


def in_order(cards: Iterable[StoryCard], order: StoryOrder, *, turned: bool = False) -> tuple[StoryCard, ...]:
    """Sorted; moments run from the newest to the oldest, and what was never read comes last either way."""
    some, key = list(cards), _KEYS[order]
    backwards = turned is not (order in (StoryOrder.ADDED, StoryOrder.LAST_READ))
    if order in (StoryOrder.AUTHOR, StoryOrder.LAST_READ):
        told = [card for card in some if key(card)]
        untold = [card for card in some if not key(card)]
    else:
        told, untold = some, []
    told.sort(key=_by_title)
    told.sort(key=key, reverse=backwards)
    return (*told, *sorted(untold, key=_by_title))


def language_of(card: StoryCard) -> str:
    """The language without its region or script: “en” of “en-GB”."""
    return card.language.partition("-")[0].casefold()


def sorting_title(title: str) -> str:
    """The title as it is looked for: without its article and what is no letter at its head."""
    plain = folded(title).lstrip(" \"'“”‘’«»„.…-–—([¡¿")
    for article in _ARTICLES:
        if plain.startswith(article):
            return plain[len(article) :]
    return plain


def _says(card: StoryCard, words: list[str]) -> bool:
    said = folded(f"{card.title}\n{card.byline}\n{card.summary}")
    return all(word in said for word in words)


def _by_title(card: StoryCard) -> str:
    return sorting_title(card.title)


def _by_author(card: StoryCard) -> str:
    """By the last word of the name, as shelves are."""
    first = folded(card.byline).split(",")[0].split(" and ")[0].split()
    return " ".join((first[-1], *first[:-1])) if first else ""


def _by_words(card: StoryCard) -> int:
    return card.words


def _by_added(card: StoryCard) -> str:
    return card.added


def _by_last_read(card: StoryCard) -> str:
    return card.last_read


_KEYS: Mapping[StoryOrder, Callable[[StoryCard], Any]] = {
    StoryOrder.TITLE: _by_title,
    StoryOrder.AUTHOR: _by_author,
    StoryOrder.LENGTH: _by_words,
    StoryOrder.ADDED: _by_added,
    StoryOrder.LAST_READ: _by_last_read,
}
