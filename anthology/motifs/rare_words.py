"""Words that few stories share, and which mean much to them."""

from math import log2

from anthology.motifs.names import Names
from anthology.motifs.nouns import Recurring, RecurringKind
from anthology.motifs.vocabulary import Vocabulary
from anthology.search.analysis import is_alone

_MOST_STORIES, _MOST_WORDS, _SHORTEST = 5, 300, 4
_NAME_SHARE = 0.05


def rare_words(vocabulary: Vocabulary, names: Names, everyday: frozenset[str]) -> tuple[Recurring, ...]:
    """Those in two to five stories (fewer where there are few), no names, more than once in two of them."""
    scored = []
    capitals = {} if names.guessed else names.capitals()  # where nouns have capitals these tell nothing
    most = min(_MOST_STORIES, max(2, len(vocabulary.stories) // 5))
    for word in vocabulary.shared_by(2, most):
        if word in everyday or len(word) < _SHORTEST or not word.isalpha() or is_alone(word):
            continue
        counts = sorted((count for _, count in vocabulary.seats(word)), reverse=True)
        if counts[1] > 1 and capitals.get(word, 0) <= _NAME_SHARE * sum(counts):
            scored.append((-_score(counts), word, len(counts), sum(counts)))
    return tuple(
        Recurring(RecurringKind.RARE_WORD, word, stories, places)
        for _, word, stories, places in sorted(scored)[:_MOST_WORDS]
    )


def _score(counts: list[int]) -> float:
    """Two stories full of it tell more than one."""
    return sum(log2(1 + count) for count in counts[1:]) + log2(1 + counts[0]) / 2
