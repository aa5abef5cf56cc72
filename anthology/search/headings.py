"""The titles, or the bylines, of all stories as one text, so that one look finds a term in any of them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from anthology.search.occurrences import occurrences
from anthology.search.query import Term

_WALL = "\n_\n"
"""Between two headings. No term spans it: folded text has no underscore, and a gap between words neither."""


class Headings:
    """Folded headings, one a row."""

    def __init__(self, folded: Sequence[str]) -> None:
        """Join them."""
        self._text = _WALL.join(folded)
        self._starts = list(accumulate((len(row) + len(_WALL) for row in folded), initial=0))

    def counts(self, term: Term) -> Counter[int]:
        """How often each row has the term."""
        spans = occurrences(term, self._text).spans
        return Counter(bisect_right(self._starts, start) - 1 for start, _ in spans)
