"""Which story comes first: a match in the title, then the words close together, then their exact form.

The index and the scan count the same things in a story and score them here, so that they agree.
Every part has a ceiling: however often a word stands in a text, that never outdoes a title.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from anthology.search.occurrences import Span
from anthology.search.passages import Found

TITLE, BYLINE, CLOSENESS, EXACT, OFTEN = 4.0, 2.0, 2.0, 1.0, 1.0
_OTHER_FORM = 0.25
_HALF_WAY = 0.5
_LENGTH = 12_000
"""Code points, an ordinary story: in one twice as long a word must stand about twice as often."""
_SPARE = 12
"""Code points between the words at which closeness is worth half."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one term occurs in a story.

    In the text that is counted apart for the very form asked for and for other forms.
    """

    title: int = 0
    byline: int = 0
    exact: int = 0
    other: int = 0


def score(tallies: Sequence[Tally], length: int) -> float:
    """What a story is worth that holds the terms so often; `length` is that of its text."""
    of_all = 1 / len(tallies)
    in_title = sum(tally.title > 0 for tally in tallies) * of_all
    in_byline = sum(tally.byline > 0 for tally in tallies) * of_all
    in_text = fmean(_in_text(tally, length) for tally in tallies)
    return TITLE * in_title**2 + BYLINE * in_byline**2 + in_text


def _in_text(tally: Tally, length: int) -> float:
    often = tally.exact + _OTHER_FORM * tally.other
    return (EXACT if tally.exact else 0.0) + OFTEN * often / (often + _HALF_WAY + length / _LENGTH)


def score_found(found: Found) -> float:
    """The same, counted in the story itself."""
    tallies = [
        Tally(
            len(term.title.spans),
            len(term.byline.spans),
            term.text.exact,
            len(term.text.spans) - term.text.exact,
        )
        for term in found.terms
    ]
    return score(tallies, len(found.story.text))


def closeness(found: Found) -> float:
    """What the story gains by having its terms near each other, most when they stand side by side."""
    spans = [term.text.spans for term in found.terms if term.text.spans]
    if len(spans) < 2 or len(spans) < len(found.terms):
        return 0.0
    rarest, *others = sorted(spans, key=len)
    return CLOSENESS / (1 + min(_spare(span, others) for span in rarest) / _SPARE)


def _spare(span: Span, others: Sequence[Sequence[Span]]) -> int:
    """How much stands between this occurrence and the nearest of every other term that is none of them."""
    near = [span, *(_nearest(span, spans) for spans in others)]
    reach = max(end for _, end in near) - min(start for start, _ in near)
    return max(0, reach - sum(end - start for start, end in near) - len(others))


def _nearest(span: Span, spans: Sequence[Span]) -> Span:
    after = bisect_left(spans, span)
    if after == len(spans):
        return spans[-1]
    if after and span[0] - spans[after - 1][1] < spans[after][0] - span[1]:
        return spans[after - 1]
    return spans[after]
