"""Which stories a filter lets through."""

from functools import lru_cache

from anthology.language import primary
from anthology.search.analysis import forms, words
from anthology.search.expression import Filter, InAnthology, InLanguage, InState, OfLength, StoryFacts
from anthology.search.folding import fold


def matches(asked: Filter, facts: StoryFacts) -> bool:
    """Whether it is such a story."""
    match asked:
        case InAnthology(title):
            return any(_has(_words(name), title) for name in facts.anthologies)
        case InLanguage(tag):
            return primary(facts.language) == tag
        case InState(state):
            return facts.state is state
        case OfLength(least, most, in_words):
            length = facts.words if in_words else facts.minutes
            return (least is None or least <= length) and (most is None or length <= most)


@lru_cache(maxsize=4096)
def _words(title: str) -> tuple[str, ...]:
    return tuple(words(fold(title).text))


def _has(title: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    """Whether these words stand side by side in the title, with or without ’s."""
    return any(
        all(word in forms(want) for word, want in zip(title[start:], asked, strict=False))
        for start in range(len(title) - len(asked) + 1)
    )
