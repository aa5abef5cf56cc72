"""Breaking words into lines that look even, for a cover: few lines, none much longer than another."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from unicodedata import normalize

Measure = Callable[[str], float]
_FEWEST_LETTERS = 3
_VOWELS = "aeiouyаеёиоуыэюяіїєαεηιουω"
_SYLLABLE = re.compile(rf"(?:sch|ch|ck|ph|th|sh|qu|[^\W\d_{_VOWELS}])(?=[{_VOWELS}]\w{{2}})")


def lines_of(text: str, width: float, measure: Measure) -> list[str] | None:
    """Lines no wider than `width`, as few and as even as can be; None if a word is wider than that.

    Lines break at spaces; a no-break space keeps its words together.
    """
    words = [word for word in text.split(" ") if word]
    widths = [measure(word) for word in words]
    if max(widths, default=0) > width:
        return None
    space = measure(" ")
    breaks = _evenest(widths, space, width, _fewest(widths, space, width))
    return [" ".join(words[start:end]) for start, end in pairwise(breaks)]


def as_many_as_fit(words: Sequence[str], width: float, lines: int, measure: Measure) -> int:
    """How many of the words fit on so many lines."""
    space = measure(" ")
    used, line = 0.0, 1
    for count, size in enumerate(map(measure, words)):
        if used and used + space + size > width:
            used, line = 0.0, line + 1
        if line > lines or size > width:
            return count
        used += space + size if used else size
    return len(words)


def parted(text: str, width: float, measure: Measure) -> str:
    """The text with words that are wider than a line parted by hyphens, between syllables."""
    return " ".join(
        word if measure(word) <= width else " ".join(_pieces(word, width, measure))
        for word in text.split(" ")
    )


def _fewest(widths: Sequence[float], space: float, width: float) -> int:
    """How many lines are needed at least."""
    count, used = 0, float("inf")
    for word in widths:
        used += space + word
        if used > width:
            count, used = count + 1, word
    return count


def _evenest(widths: Sequence[float], space: float, width: float, lines: int) -> tuple[int, ...]:
    """The breaks into so many lines for which the squares of what is left over add up to least."""

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if left == 0 or start == len(widths):
            done = left == 0 and start == len(widths)
            return (0.0 if done else float("inf")), (start,)
        found: tuple[float, tuple[int, ...]] = (float("inf"), (start,))
        used = -space
        for end in range(start + 1, len(widths) + 1):
            used += space + widths[end - 1]
            if used > width:
                break
            rest, breaks = best(end, left - 1)
            found = min(found, ((width - used) ** 2 + rest, (start, *breaks)))
        return found

    return best(0, lines)[1]


def _pieces(word: str, width: float, measure: Measure) -> list[str]:
    """The word in pieces that fit, each but the last with a hyphen if its script has them."""
    hyphen = "-" if word[0].isalpha() and ord(word[0]) < 0x0590 else ""
    allowed = _places(word) if hyphen else range(1, len(word))
    pieces = []
    while measure(word) > width:
        fitting = [at for at in allowed if 0 < at < len(word) and measure(word[:at] + hyphen) <= width]
        at = max(fitting, default=_most(word, width, measure, hyphen))
        pieces.append(word[:at] + hyphen)
        word, allowed = word[at:], [place - at for place in allowed]
    return [*pieces, word]


def _most(word: str, width: float, measure: Measure, hyphen: str) -> int:
    """How many letters fit on a line, at least one."""
    return max((at for at in range(1, len(word)) if measure(word[:at] + hyphen) <= width), default=1)


def _places(word: str) -> list[int]:
    """Where the word may be parted: before the consonant that opens a syllable, as most languages do.

    Only words that fill the width of a cover are ever parted; patterns for each language would be
    more exact, and cost more than the whole cover.
    """
    plain = "".join(normalize("NFD", letter)[0].lower()[0] for letter in word)
    return [m.start() for m in _SYLLABLE.finditer(plain) if m.start() >= _FEWEST_LETTERS]
