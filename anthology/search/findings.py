"""What was found of a leaf in one part of the stories: single words, or spans of words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from anthology.search import matches
from anthology.search.matches import NO_SPANS, Spans, Words


@dataclass(frozen=True, slots=True)
class Found:
    """A leaf in one part of the stories: how often by row, how often in other forms, and where.

    `other_bits` are the words in other forms, whether or not they are in a span.
    """

    counts: Mapping[int, int]
    others: Mapping[int, int]
    spans: Callable[[int], Spans]
    other_bits: Callable[[int], int]


def _nothing(_row: int) -> int:
    return 0


def _nowhere(_row: int) -> Spans:
    return NO_SPANS


NOT_FOUND = Found({}, {}, _nowhere, _nothing)


def single(words: Words) -> Found:
    """What was found of words, each of which is a hit."""

    def spans(row: int) -> Spans:
        found = words.bits(row)
        return {1: found} if found else NO_SPANS

    return Found(words.counts, words.others, spans, words.other_bits)


def spanning(spans: Mapping[int, Spans], *made_of: Found) -> Found:
    """What was found of spans, by row; `made_of` tells which of their words are in another form."""
    some = {row: each for row, each in spans.items() if each}

    def of(row: int) -> Spans:
        return some.get(row, NO_SPANS)

    def other_bits(row: int) -> int:
        words = 0
        for found in made_of:
            words |= found.other_bits(row)
        return words

    others = {row: 1 for found in made_of for row in found.others if row in some}
    others = {row: n for row in others if (n := (matches.covered(some[row]) & other_bits(row)).bit_count())}
    return Found({row: matches.number_of(each) for row, each in some.items()}, others, of, other_bits)
