"""Typed words as patterns: plain words, `pre*`, `w?ld` and `typo~`. Sentences say what was cut of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anthology.search.analysis import ALONE, LETTER, is_alone
from anthology.search.expression import Alike, Just, Pattern, Wild
from anthology.search.folding import fold
from anthology.sentences import Sentence, sentence

MOST_STARS = 4
FARTHEST_ALIKE = 2
SHORT_WORD = 4
SHORTEST_BEGINNING = 2

_SIGNED = rf"(?:{LETTER}|[*?])+"
_PIECE = re.compile(
    rf"(?P<word>[{ALONE}]|{_SIGNED}(?:'{_SIGNED})*)(?P<alike>(?<![{ALONE}])~(?P<distance>[0-9]*)(?!{LETTER}))?"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One typed word: what it looks for, what was cut of that, and whether it is plain."""

    pattern: Pattern
    is_plain: bool = False
    cut: Sentence | None = None


def pieces(typed: str) -> list[Piece]:
    """The words in what was typed; signs without a letter are none."""
    return [piece for found in _PIECE.finditer(fold(typed).text) if (piece := _piece(found))]


def going_on(typed: str) -> str:
    """The plain word at the very end that may be the beginning of another, or nothing."""
    folded = fold(typed).text
    last = None
    for last in _PIECE.finditer(folded):  # noqa: B007 - the last one is what is wanted
        pass
    if last is None or last.end() != len(folded):
        return ""
    piece = _piece(last)
    word = last["word"]
    return word if piece and piece.is_plain and len(word) >= SHORTEST_BEGINNING else ""


def _piece(found: re.Match[str]) -> Piece | None:
    typed = found["word"]
    plain = typed.rstrip("?'")  # a question mark at the end of a plain word is one
    if not any(map(_is_letter, typed)):
        return None
    if not re.search("[*?]", plain):
        if found["alike"] and plain == typed:
            return _alike(plain, found["distance"])
        return Piece(Just(plain), is_plain=plain == typed)
    return _wild(re.sub(r"\*+", "*", typed))


def _is_letter(char: str) -> bool:
    return char not in "*?'"


def _wild(pattern: str) -> Piece:
    ends = [found.end() for found in re.finditer(r"\*", pattern)]
    if len(ends) <= MOST_STARS:
        return Piece(Wild(pattern))
    cut = pattern[: ends[MOST_STARS - 1]]
    cut = cut if any(map(_is_letter, cut)) else pattern.replace("*", "")
    said = sentence(
        "“{pattern}” is cut to “{cut}”: at most {number} stars", pattern=pattern, cut=cut, number=MOST_STARS
    )
    return Piece(Wild(cut) if re.search("[*?]", cut) else Just(cut), cut=said)


def _alike(word: str, typed: str) -> Piece:
    wanted = int(typed or 1)
    most = FARTHEST_ALIKE if len(word) >= SHORT_WORD else 1
    distance = min(wanted, most)
    pattern = Alike(word, distance) if distance and len(word) > 1 else Just(word)
    if wanted <= most:
        return Piece(pattern)
    if most == 1:
        return Piece(pattern, cut=sentence("“{word}~” is short: one letter may differ", word=word))
    return Piece(pattern, cut=sentence("in “{word}~” two letters may differ at most", word=word))


def spaced(words: tuple[str, ...]) -> Iterator[str]:
    """The words with the spaces between them that people write."""
    for number, word in enumerate(words):
        joined = number == 0 or (is_alone(words[number - 1]) and is_alone(word))
        yield word if joined else f" {word}"
