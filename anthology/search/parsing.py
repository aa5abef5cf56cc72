"""What a reader typed, understood. Any text at all is a query.

    any   = all { (OR | "|") all }        AND binds tighter
    all   = { [AND] clause }
    clause = { NOT | "-" | field | in:… } ( "(" any ")" | chain | filter )
    chain = words { near/8 words }

What does not fit is forgiven: a bracket that nothing closes, a sign without words beside it.
"""

from dataclasses import dataclass

from anthology.search.expression import (
    ANYWHERE,
    AllOf,
    AnyOf,
    Near,
    Node,
    Term,
    Without,
)
from anthology.search.lexemes import (
    InPart,
    Lexeme,
    Narrowed,
    NearTo,
    NoFilter,
    Scope,
    Sign,
    Typed,
    lexemes,
)
from anthology.search.phrasing import Phrasing
from anthology.search.shaping import all_of, any_of, in_parts, near, term_in, without
from anthology.search.walking import terms
from anthology.sentences import Sentence, sentence
from anthology.text import without_invisibles

MOST_CHARACTERS = 1_000
DEEPEST = 10
FARTHEST_NEAR = 50


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: `root` in normal form (`shaping`), or None, and then `reason` says what to type.

    `cut` says what was typed and is not looked for, or not so.
    """

    root: Node | None
    cut: tuple[Sentence, ...] = ()
    reason: str = ""


def parse(text: str, *, strict: bool = False, unfinished: bool = False) -> Query:
    """Understand it. `strict` takes words in no other form; the last of an `unfinished` one may go on."""
    reader = _Reader(strict=strict, unfinished=unfinished and not strict)
    root = reader.read(text)
    cut = tuple(reader.cuts)
    return Query(root, cut) if _asks(root) else Query(None, cut, _reason(root))


def _asks(node: Node | None) -> bool:
    """Whether there is something to look for, or to choose stories by."""
    match node:
        case None:
            return False
        case AllOf(nodes) | AnyOf(nodes):
            return any(map(_asks, nodes))
        case Without(inner):
            return next(terms(inner, wanted_only=False), None) is None
    return True


def _reason(node: Node | None) -> Sentence:
    if node is not None:
        return sentence("Type a word or a “phrase” to look for, beside what to leave out.")
    return sentence("Type a word or a “phrase” to look for.")


class _Reader:
    """Reads one query from its first sign to its last."""

    def __init__(self, *, strict: bool, unfinished: bool) -> None:
        self._unfinished = unfinished
        self._lexemes: list[Lexeme] = []
        self._at = self._depth = self._ignored = self._negated = 0
        self._scope, self._has_scope_words = ANYWHERE, True
        self.cuts: dict[Sentence, None] = {}
        self._terms = Phrasing(self._say, strict=strict, unfinished=unfinished)

    def read(self, text: str) -> Node | None:
        self._lexemes = list(lexemes(without_invisibles(self._shortened(text))))
        return self._group()

    def _shortened(self, text: str) -> str:
        if len(text) <= MOST_CHARACTERS:
            return text
        self._say(sentence("only the first {number} characters are read", number=MOST_CHARACTERS))
        head = text[:MOST_CHARACTERS]
        whole_words = head if text[MOST_CHARACTERS].isspace() else head.rpartition(" ")[0]
        return (whole_words or head) + " "

    def _say(self, cut: Sentence | None) -> None:
        if cut is not None:
            self.cuts[cut] = None

    def _next(self) -> Lexeme | None:
        return self._lexemes[self._at] if self._at < len(self._lexemes) else None

    def _group(self) -> Node | None:
        """Alternatives, until the bracket closes; an `in:` behind all words of its group is for them."""
        outer = self._scope, self._has_scope_words
        self._scope, self._has_scope_words = ANYWHERE, True
        choices = [self._all()]
        while self._next() is Sign.OR:
            self._at += 1
            choices.append(self._all())
        found = any_of(choices)
        if not self._has_scope_words:
            found = in_parts(found, self._scope)
        self._scope, self._has_scope_words = outer
        return found

    def _all(self) -> Node | None:
        nodes: list[Node | None] = []
        while (lexeme := self._next()) is not None and lexeme is not Sign.OR:
            if lexeme is Sign.CLOSE:
                if self._depth and not self._ignored:
                    break
                self._ignored = max(0, self._ignored - 1)
                self._at += 1
            elif lexeme is Sign.AND:
                self._at += 1
            else:
                nodes.append(self._clause())
        return all_of(nodes)

    def _clause(self) -> Node | None:
        negated, field = self._before()
        self._negated += negated
        lexeme = self._next()
        if (
            isinstance(field, InPart)
            and not isinstance(lexeme, Typed | NearTo | Narrowed)
            and lexeme is not Sign.OPEN
        ):
            found, field = self._unused(field), None
        else:
            found = self._operand(field)
        if field is not None:
            found = in_parts(found, frozenset({field.part}))
        self._negated -= negated
        if found is not None:
            self._has_scope_words = True
        found = in_parts(found, self._scope)
        return without(found) if negated else found

    def _before(self) -> tuple[bool, InPart | None]:
        """What stands before the words: whether they are left out, and where they are to be."""
        negated, field = False, None
        while True:
            lexeme = self._next()
            if lexeme is Sign.NOT:
                negated = True
            elif isinstance(lexeme, InPart):
                field = lexeme
            elif isinstance(lexeme, Scope):
                self._scope, self._has_scope_words = lexeme.parts, False
            elif lexeme is Sign.OPEN and self._depth == DEEPEST:
                self._ignored += 1
                self._say(sentence("brackets are understood {number} deep", number=DEEPEST))
            else:
                return negated, field
            self._at += 1

    def _operand(self, field: InPart | None) -> Node | None:
        match self._next():
            case Sign.OPEN:
                return self._bracket()
            case Narrowed(node):
                self._at += 1
                return node
            case Typed():
                return self._chain(field)
            case NearTo() as sign:
                self._at += 1
                return self._unused(sign)
            case NoFilter() as found:
                self._at += 1
                return self._no_filter(found)
        return None

    def _bracket(self) -> Node | None:
        self._at += 1
        self._depth += 1
        found = self._group()
        self._depth -= 1
        if self._next() is Sign.CLOSE:
            self._at += 1
        return found

    def _unused(self, sign: InPart | NearTo) -> Node | None:
        """A sign that nothing follows is words, unless what follows is still to be typed."""
        if self._unfinished and self._next() is None:
            return None
        return any_of(self._words(Typed(sign.typed)))

    def _no_filter(self, found: NoFilter) -> Node | None:
        if self._unfinished and found.goes_on:
            return None
        self._say(sentence("“{typed}” is no filter: its words are looked for", typed=found.typed))
        return any_of(self._words(Typed(found.typed)))

    def _chain(self, field: InPart | None) -> Node | None:
        """Words, and what is to be near them; the field is that of the first."""
        words = _all_in(self._words_after(0), field)
        found: Term | Near | None = None
        while isinstance(sign := self._next(), NearTo) and words and (others := self._words_after(1)):
            found = near(found or words[0], others[-1], self._distance(sign))
        return found or any_of(words)

    def _words_after(self, signs: int) -> tuple[Term, ...]:
        """The words behind so many signs; where there are none, none of the signs is taken."""
        start, field = self._at, None
        self._at += signs
        if signs and isinstance(before := self._next(), InPart):
            field, self._at = before, self._at + 1
        typed = self._next()
        found = self._words(typed, again=bool(signs)) if isinstance(typed, Typed) else ()
        self._at = self._at + 1 if found or not signs else start
        return _all_in(found, field)

    def _words(self, typed: Typed, *, again: bool = False) -> tuple[Term, ...]:
        return self._terms.of(typed, again=again, goes_on=not self._negated)

    def _distance(self, sign: NearTo) -> int:
        if sign.distance > FARTHEST_NEAR:
            self._say(sentence("“near” reaches {number} words at most", number=FARTHEST_NEAR))
        return min(max(1, sign.distance), FARTHEST_NEAR)


def _all_in(found: tuple[Term, ...], field: InPart | None) -> tuple[Term, ...]:
    return tuple(term_in(term, frozenset({field.part})) for term in found) if field else found
