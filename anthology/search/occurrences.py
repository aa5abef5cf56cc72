"""Where a term occurs in a folded text: one compiled pattern a term, cached."""

import re
from dataclasses import dataclass
from functools import lru_cache

from anthology.search.analysis import GAP, LETTER, beginning, forms, is_alone, key
from anthology.search.query import Phrase, Prefix, Term, Word

Span = tuple[int, int]
"""A half-open range of a folded text, in code points of it."""

_LETTER = r"[^\W_]"
"""`LETTER` for a text that is ASCII."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where the term stands, in order and apart; `exact` of them in the very form asked for."""

    spans: tuple[Span, ...] = ()
    exact: int = 0


NOWHERE = Occurrences()


def occurrences(term: Term, folded: str) -> Occurrences:
    """Every place of the term in the folded text, whatever its field is."""
    found = _pattern(term, _LETTER if folded.isascii() else LETTER).finditer(folded)
    if not isinstance(term, Word):
        spans = tuple(match.span() for match in found)
        return Occurrences(spans, len(spans))
    wanted, exact = key(term.text), forms(term.text)
    same = [match for match in found if key(match.group()) == wanted]
    return Occurrences(tuple(m.span() for m in same), sum(m.group() in exact for m in same))


@lru_cache(maxsize=1024)
def _pattern(term: Term, letter: str) -> re.Pattern[str]:
    """Every pattern begins with plain letters: that lets the engine skip through the text."""
    match term:
        case Word(text):
            rest = "" if is_alone(text) else _rest(letter)
            return re.compile(_begun(beginning(key(text)), letter) + rest)
        case Prefix(text):
            return re.compile(_begun(text, letter) + _rest(letter))
        case Phrase(words):
            first, *others = (word + _ended(word, letter) for word in words)
            begun = _begun(words[0], letter) + first.removeprefix(words[0])
            return re.compile(GAP.join([begun, *others]))


def _begun(letters: str, letter: str) -> str:
    """These letters, where a word begins with them."""
    return letters if is_alone(letters) else f"{letters}(?<!{letter}{letters})(?<!{letter}'{letters})"


def _rest(letter: str) -> str:
    """The rest of a word."""
    return f"{letter}*(?:'{letter}+)*"


def _ended(word: str, letter: str) -> str:
    """What must follow a whole word: perhaps its possessive ’s, and then no more of it."""
    return "" if is_alone(word) else f"(?:'s)?(?!{letter}|'{letter})"
