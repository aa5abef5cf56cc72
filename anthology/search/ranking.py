"""Which story comes first: BM25F over title, byline, text and notes, and how close the words stand.

S. Robertson, H. Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.6.
Another form of a word counts less than the very form that was asked for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from anthology.search import bits
from anthology.search.evaluation import Evaluation
from anthology.search.expression import Part
from anthology.search.leaves import Leaf, parts_of
from anthology.search.matches import covered
from anthology.search.segment import Segment

_WEIGHTS = {Part.TITLE: 6.0, Part.BYLINE: 3.0, Part.NOTES: 2.0, Part.TEXT: 1.0, Part.HIGHLIGHTS: 1.0}
_BENDS = {Part.TITLE: 0.3, Part.BYLINE: 0.3, Part.NOTES: 0.5, Part.TEXT: 0.75, Part.HIGHLIGHTS: 0.75}
"""BM25's b: how much the length of a part counts against it."""
_SATURATION = 1.2
"""BM25's k1."""
_OTHER_FORM = 0.35
_CLOSE, _IN_ORDER = 3.0, 2.0
_MOST_CLOSE = 5
"""So many leaves, the first, are looked at for closeness."""
_REACHES = (1, 2, 4, 8, 16, 32)
"""Words within which closeness is looked for."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What scores are measured by: how many stories there are, and how long each part is on average."""

    stories: int
    averages: Mapping[Part, float]


def measures(segments: Sequence[Segment]) -> Measures:
    """Those of all stories that are alive."""
    stories = sum(len(segment.live) for segment in segments)
    words = {part: sum(_living(segment, part) for segment in segments) for part in _WEIGHTS}
    return Measures(stories, {part: number / max(1, stories) for part, number in words.items()})


def _living(segment: Segment, part: Part) -> int:
    lengths = segment.lengths(part)
    return sum(lengths[row] for row in segment.live)


def rarity(stories: int, having: int) -> float:
    """What it is worth that a story has something so many of all the stories have (BM25's idf)."""
    return log(1 + (max(stories, having) - having + 0.5) / (having + 0.5))


def scores(
    evaluation: Evaluation, rows: Iterable[int], worth: Mapping[Leaf, float], measured: Measures
) -> dict[int, float]:
    """What these stories of a segment are worth; `worth` is the rarity of every leaf."""
    total = dict.fromkeys(rows, 0.0)
    for leaf, rare in worth.items():
        often = dict.fromkeys(total, 0.0)
        parts = parts_of(leaf)
        for part in (part for part in _WEIGHTS if part in parts):  # in one order: sums of floats hang on it
            _count(evaluation, leaf, part, measured.averages.get(part, 0.0), often)
        for row, number in often.items():
            if number:
                total[row] += rare * number / (number + _SATURATION)
    return total


def _count(evaluation: Evaluation, leaf: Leaf, part: Part, average: float, often: dict[int, float]) -> None:
    """Add how often the part of every story has the leaf, by its weight and the part's length."""
    found = evaluation.found(leaf, part)
    if not found.counts:
        return
    weight, bend, lengths = _WEIGHTS[part], _BENDS[part], evaluation.segment.lengths(part)
    flat, steep = weight and 1 - bend, bend / (average or 1.0)
    fewer, counts = found.others, found.counts
    rows = often.keys() & counts.keys() if len(counts) > len(often) else counts.keys() & often.keys()
    for row in rows:
        number = counts[row] - (1 - _OTHER_FORM) * fewer[row] if row in fewer else counts[row]
        length = lengths[row] if part is not Part.NOTES else 1
        often[row] += weight * number / (flat + steep * length)


def closeness(evaluation: Evaluation, leaves: Sequence[Leaf], row: int) -> float:
    """What a story gains by having the leaves near each other in its text, most side by side in order."""
    if len(leaves) < 2:
        return 0.0
    each = [evaluation.found(leaf, Part.TEXT).spans(row) for leaf in leaves[:_MOST_CLOSE]]
    if not all(each):
        return 0.0
    places = [covered(spans) for spans in each]
    for number, reach in enumerate(_REACHES):
        if _meet(places, reach):
            bonus = _CLOSE / (1 + number)
            return bonus + _IN_ORDER if reach == 1 and _follow(places) else bonus
    return 0.0


def _meet(places: Sequence[int], reach: int) -> int:
    first, *others = places
    for other in others:
        first &= other | bits.around(other, reach * len(others))
    return first


def _follow(places: Sequence[int]) -> int:
    together = -1
    for number, each in enumerate(places):
        together &= each >> number
    return together
