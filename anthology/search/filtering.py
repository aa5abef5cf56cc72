"""Whether a story fits a filter."""

from anthology.search.analysis import words
from anthology.search.expression import Filter, InAnthology, InLanguage, InState, OfLength, StoryFacts
from anthology.search.folding import fold


def matches(node: Filter, facts: StoryFacts) -> bool:
    """Whether a story of which this is known fits."""
    match node:
        case InAnthology(wanted):
            return any(_have(title, wanted) for title in facts.anthologies)
        case InLanguage(tag):
            return facts.language.partition("-")[0].lower() == tag
        case InState(state):
            return facts.state is state
        case OfLength(least, most, in_words):
            length = facts.words if in_words else facts.minutes
            return (least is None or length >= least) and (most is None or length <= most)


def _have(title: str, wanted: tuple[str, ...]) -> bool:
    """Whether a title has these words side by side."""
    found = tuple(words(fold(title).text))
    return any(found[start : start + len(wanted)] == wanted for start in range(len(found)))
