"""Typed words as terms, as many of them as there is room for."""

from collections.abc import Callable
from dataclasses import replace

from anthology.search.analysis import is_alone, tokens
from anthology.search.expression import Forms, Just, Pattern, Term, Wild
from anthology.search.lexemes import Typed
from anthology.search.patterns import Piece, going_on, pieces
from anthology.sentences import Sentence, sentence

MOST_WORDS = 32


class Phrasing:
    """Makes the terms of one query; `say` is told what was cut."""

    def __init__(self, say: Callable[[Sentence], None], *, strict: bool, unfinished: bool) -> None:
        self._say, self._strict, self._unfinished = say, strict, unfinished
        self._room, self._kept = MOST_WORDS, set[Term]()

    def of(self, typed: Typed, *, again: bool, goes_on: bool) -> tuple[Term, ...]:
        """The words as they stand, and, unless they do not go on, as they may be meant when they do.

        They take room once, or `again` and again.
        """
        if typed.literal:
            return self._fitting((_literal(typed.text),), again=again)
        found = pieces(typed.text)
        for piece in found:
            if piece.cut is not None:
                self._say(piece.cut)
        patterns = tuple(piece.pattern for piece in found)
        word = going_on(typed.text) if self._unfinished and typed.goes_on and goes_on else ""
        begun = (Term((*patterns[:-1], Wild(f"{word}*"))),) if word else ()
        if len(patterns) == 1 and not typed.quoted:
            return self._fitting((Term((self._form(found[0]),)), *begun), again=again)
        return self._fitting(begun or (Term(patterns),), again=again)

    def _form(self, piece: Piece) -> Pattern:
        match piece.pattern:
            case Just(word) if not (self._strict or is_alone(word)):
                return Forms(word)
        return piece.pattern

    def _fitting(self, found: tuple[Term, ...], *, again: bool) -> tuple[Term, ...]:
        """As much of it as there is room for."""
        first = found[0]
        if not first.patterns or (first in self._kept and not again):
            return found if first.patterns else ()
        if len(first.patterns) > self._room:
            self._say(sentence("only the first {number} words are looked for", number=MOST_WORDS))
            first = _beginning(first, self._room)
            found = (first,)
        self._room -= len(first.patterns)
        self._kept.add(first)
        return found if first.patterns else ()


def _literal(text: str) -> Term:
    return Term(tuple(Just(token.folded) for token in tokens(text)), literal=text)


def _beginning(term: Term, size: int) -> Term:
    """Its first words."""
    literal = term.literal[: tokens(term.literal)[size - 1].end] if term.literal and size else ""
    return replace(term, patterns=term.patterns[:size], literal=literal)
