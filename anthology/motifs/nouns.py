"""What is told of stories that are alike, and of what recurs in them."""

from dataclasses import dataclass
from enum import StrEnum

from anthology.story import StoryId
from anthology.text import Passage


@dataclass(frozen=True, slots=True)
class StoryLike:
    """A story that shares telling words: the words, the most telling first, and where they stand in it.

    `opening` is the place where most of them stand close together, `excerpt` the text around it,
    and `lit` the shared words in that excerpt, as ranges of it.
    """

    story: StoryId
    title: str
    byline: str
    anthology: str
    score: float
    shared: tuple[str, ...]
    passages: tuple[Passage, ...]
    opening: Passage
    excerpt: str
    lit: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The words that set a story, or a passage of it, apart, and the stories that share them, best first."""

    story: StoryId
    title: str
    words: tuple[str, ...]
    stories: tuple[StoryLike, ...]
    total: int
    """So many stories share enough; `stories` may be only the best of them."""


class RecurringKind(StrEnum):
    """What it is that recurs."""

    NAME = "name"
    PHRASE = "phrase"
    RARE_WORD = "rare word"


@dataclass(frozen=True, slots=True)
class Recurring:
    """Words that come back: in how many stories, at how many places; `query` finds these places."""

    kind: RecurringKind
    words: str
    stories: int
    places: int

    @property
    def query(self) -> str:
        """Exactly these words, side by side."""
        return f'"{self.words}"'


@dataclass(frozen=True, slots=True)
class Motifs:
    """What recurs in so many stories, of each kind the most telling first.

    `guessed` says that there are stories in a language that writes every noun with a capital:
    a name found there is a guess.
    """

    stories: int
    names: tuple[Recurring, ...] = ()
    phrases: tuple[Recurring, ...] = ()
    rare_words: tuple[Recurring, ...] = ()
    guessed: bool = False
