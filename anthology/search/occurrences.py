"""Where a term occurs in a folded text: one compiled pattern a term, cached."""

import re
from dataclasses import dataclass
from functools import lru_cache

from anthology.search.analysis import GAP, LETTER, beginning, forms, is_alone, key
from anthology.search.query import Phrase, Prefix, Term, Word

Span = tuple[int, int]
"""A half-open range of a folded text, in code points of it."""

_REST = f"{LETTER}*(?:'{LETTER}+)*"
_LAST = f"(?!{LETTER}|'{LETTER})"


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where the term stands, in order and apart; `exact` of them in the very form asked for."""

    spans: tuple[Span, ...] = ()
    exact: int = 0


NOWHERE = Occurrences()


def occurrences(term: Term, folded: str) -> Occurrences:
    """Every place of the term in the folded text, whatever its field is."""
    found = _pattern(term).finditer(folded)
    if not isinstance(term, Word):
        spans = tuple(match.span() for match in found)
        return Occurrences(spans, len(spans))
    wanted, exact = key(term.text), forms(term.text)
    same = [match for match in found if key(match.group()) == wanted]
    return Occurrences(tuple(m.span() for m in same), sum(m.group() in exact for m in same))


@lru_cache(maxsize=512)
def _pattern(term: Term) -> re.Pattern[str]:
    """Every pattern begins with plain letters: that lets the engine skip through the text."""
    match term:
        case Word(text):
            return re.compile(text if is_alone(text) else _begun(beginning(key(text))) + _REST)
        case Prefix(text):
            return re.compile(_begun(text) + _REST)
        case Phrase(words):
            first, *others = words
            return re.compile(GAP.join([_begun(first) + _ended(first), *(w + _ended(w) for w in others)]))


def _begun(letters: str) -> str:
    """These letters, where a word begins with them."""
    if is_alone(letters):
        return letters
    return f"{letters}(?<!{LETTER}{letters})(?<!{LETTER}'{letters})"


def _ended(word: str) -> str:
    """What must follow a whole word: perhaps its possessive ’s, and then no more of it."""
    return "" if is_alone(word) else f"(?:'s)?{_LAST}"
