"""Anchors: the words of a passage or place, with which it is found again when its text has changed.

A passage is looked for in this order, and never guessed (Hypothesis's ladder, with the two texts
compared first because both are at hand):

1. where the comparison of the old text with the new leads, when its words are still the same;
2. the only place that has its words and did not have them before;
3. of several such places the one whose surroundings fit clearly better than those of any other;
4. where the comparison leads again, when the words were only mended between neighbours that stayed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nlargest

from anthology.annotations.alignment import Alignment
from anthology.text import Passage, Place

CONTEXT = 64
"""Code points kept on either side of a quote."""
PLACE_CONTEXT = 48
"""Code points kept with a place."""

_ENOUGH_IN_COMMON = 2 / 3
_ENOUGH_TO_COMPARE = 12
_GOOD_FIT, _CLEARLY_BETTER = 1.2, 0.3
_TOO_COMMON = 200


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage, its exact words, and up to 64 code points before and after them."""

    passage: Passage
    quote: str
    prefix: str
    suffix: str


def anchored(text: str, passage: Passage) -> Anchor:
    """The anchor of that passage of the text."""
    return Anchor(
        passage,
        passage.of(text),
        text[max(0, passage.start - CONTEXT) : passage.start],
        text[passage.end : passage.end + CONTEXT],
    )


def place_at(text: str, offset: int) -> Place:
    """The place at that offset, with the words that stand there."""
    return Place(offset, text[offset : offset + PLACE_CONTEXT])


def find_again(anchor: Anchor, old_text: str | None, new_text: str) -> Passage | None:
    """Where the anchor's words are in the new text; None when that cannot be said.

    `old_text` is the text the anchor was made in; without it only the words can tell.
    """
    return find_along(anchor, None if old_text is None else Alignment(old_text, new_text), new_text)


def find_along(anchor: Anchor, alignment: Alignment | None, new_text: str) -> Passage | None:
    """As `find_again`, with texts that were compared already."""
    if alignment is not None and alignment.old == new_text:
        return anchor.passage
    if alignment is None:
        return _quoted(anchor, None, new_text)
    return _mapped(anchor, alignment) or _quoted(anchor, alignment, new_text) or _mended(anchor, alignment)


def find_place(place: Place, old_text: str | None, new_text: str) -> Place | None:
    """Where the place is in the new text, with its words as they are now; None when it is gone."""
    return place_along(place, None if old_text is None else Alignment(old_text, new_text), new_text)


def place_along(place: Place, alignment: Alignment | None, new_text: str) -> Place | None:
    """As `find_place`, with texts that were compared already."""
    if alignment is not None:
        if place.offset == len(alignment.old):
            return place_at(new_text, len(new_text))
        if (moved := alignment.moved(place.offset)) is not None:
            return place_at(new_text, moved)
    words = Passage(place.offset, place.offset + len(place.context))
    found = _quoted(Anchor(words, place.context, "", ""), alignment, new_text)
    return place_at(new_text, found.start) if found else None


def _mapped(anchor: Anchor, alignment: Alignment) -> Passage | None:
    """The same words where the comparison leads."""
    if not anchor.quote:
        return None
    first, last = alignment.moved(anchor.passage.start), alignment.moved(anchor.passage.end - 1)
    if first is None or last is None or alignment.new[first : last + 1] != anchor.quote:
        return None
    return Passage(first, last + 1)


def _mended(anchor: Anchor, alignment: Alignment) -> Passage | None:
    """What stands between the same neighbours now, when most of it is in the old words too."""
    old = anchor.passage
    start = alignment.moved(old.start - 1) if old.start else -1
    end = alignment.moved(old.end) if old.end < len(alignment.old) else len(alignment.new)
    if start is None or end is None or start + 1 >= end:
        return None
    new = Passage(start + 1, end)
    shared = alignment.shared(old, new)
    alike = shared >= _ENOUGH_TO_COMPARE and shared >= _ENOUGH_IN_COMMON * max(len(old), len(new))
    return new if alike else None


def _quoted(anchor: Anchor, alignment: Alignment | None, text: str) -> Passage | None:
    """The only place with these words, or the one that fits best by far."""
    if not anchor.quote:
        return None
    found = [start for start in _occurrences(anchor.quote, text) if _is_free(start, anchor, alignment)]
    if len(found) == 1:
        return Passage(found[0], found[0] + len(anchor.quote))
    if not found or len(found) > _TOO_COMMON:
        return None
    return _best(anchor, text, found)


def _best(anchor: Anchor, text: str, starts: Iterable[int]) -> Passage | None:
    fits = ((_fit(anchor, text, start), start) for start in starts)
    (best, start), (second, _) = nlargest(2, fits)
    if best < _GOOD_FIT or best - second < _CLEARLY_BETTER:
        return None
    return Passage(start, start + len(anchor.quote))


def _occurrences(quote: str, text: str) -> Iterator[int]:
    """Every start of those words, also of ones that overlap."""
    return (match.start() for match in re.finditer(f"(?={re.escape(quote)})", text))


def _is_free(start: int, anchor: Anchor, alignment: Alignment | None) -> bool:
    """Whether these words are not ones that stood elsewhere in the old text already."""
    if alignment is None:
        return True
    length = len(anchor.quote)
    first, last = alignment.came_from(start), alignment.came_from(start + length - 1)
    if first is None or last != first + length - 1 or first == anchor.passage.start:
        return True
    return alignment.old[first : first + length] != anchor.quote


def _fit(anchor: Anchor, text: str, start: int) -> float:
    """How like the surroundings are, 0 to 2."""
    there = anchored(text, Passage(start, start + len(anchor.quote)))
    return _likeness(anchor.prefix, there.prefix) + _likeness(anchor.suffix, there.suffix)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
