"""Reading a query. Any text at all is one; nothing in it is an error.

    words            all of them, in any form, anywhere in the story
    "a phrase"       exactly these words, side by side          ="As Printed"   signs and capitals too
    a OR b, (a b)    one of them; what belongs together         -word           without
    pre*  w?ld       any letters, one letter                    typo~  typo~2   so many letters otherwise
    a near/8 b       within so many words
    title: author: in:text|notes|highlights                     where the words stand
    anthology: language: state: length:<15min                   which stories

“And” binds closer than “or”. What does not fit is read as words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from anthology.search.analysis import words
from anthology.search.expression import (
    ANYWHERE,
    Alike,
    AllOf,
    AnyOf,
    Filter,
    Forms,
    InAnthology,
    InLanguage,
    InState,
    Just,
    Near,
    Node,
    OfLength,
    Part,
    Pattern,
    Term,
    Wild,
    Without,
)
from anthology.search.folding import fold
from anthology.search.walking import unfinished
from anthology.sentences import sentence
from anthology.story import ReadingState
from anthology.text import without_invisibles

MOST_WORDS, MOST_LETTERS, DEEPEST = 32, 1000, 10
FURTHEST_NEAR, FURTHEST_ALIKE = 50, 2
SHORTEST_BEGINNING = 2

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | {"（": "(", "）": ")"})
_TOKEN = re.compile(
    r"""(?P<space>\s+)
    |(?P<minus>-)(?=[^\s-])
    |(?P<field>title|author|byline|in|anthology|language|state|length):\s*
    |(?P<near>near/(?P<distance>\d+)(?=\s|$))
    |(?P<literal>=")(?P<printed>[^"]*)(?:"|$)
    |"(?P<phrase>[^"]*)(?P<closed>"|$)
    |(?P<open>\()|(?P<close>\))
    |(?P<either>\|\|?|(?-i:OR)(?=[\s(]|$))
    |(?P<both>(?-i:AND)(?=[\s(]|$)|&&?)
    |(?P<not>(?-i:NOT)(?=[\s(]))
    |(?P<bare>[^\s"()|]+)
    |(?P<rest>.)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_PARTS = {
    "title": frozenset({Part.TITLE}),
    "author": frozenset({Part.BYLINE}),
    "byline": frozenset({Part.BYLINE}),
}
_PLACES = {
    "text": Part.TEXT, "notes": Part.NOTES, "note": Part.NOTES, "highlights": Part.HIGHLIGHTS,
    "highlight": Part.HIGHLIGHTS, "title": Part.TITLE, "byline": Part.BYLINE, "author": Part.BYLINE,
}  # fmt: skip
_STATES = {
    "new": ReadingState.NEW, "unread": ReadingState.NEW, "reading": ReadingState.READING,
    "begun": ReadingState.READING, "started": ReadingState.READING, "read": ReadingState.READ,
    "finished": ReadingState.READ, "aside": ReadingState.ASIDE, "put-aside": ReadingState.ASIDE,
}  # fmt: skip
_LANGUAGES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es", "italian": "it",
    "dutch": "nl", "portuguese": "pt", "russian": "ru", "swedish": "sv", "chinese": "zh", "japanese": "ja",
}  # fmt: skip
_LENGTH = re.compile(
    r"(?:(?P<sign><=?|>=?|=)?(?P<one>\d+(?:\.\d+)?)|(?P<least>\d+(?:\.\d+)?)-(?P<most>\d+(?:\.\d+)?))"
    r"(?P<unit>min(?:utes?)?|m|w(?:ords?)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Query:
    """What was understood. `root` is None where nothing is asked for, and `reason` says what to do.

    `cut` tells, in sentences, what of it is not looked for.
    """

    root: Node | None
    cut: tuple[str, ...] = ()
    reason: str = ""


def parse(text: str, *, strict: bool = False, unfinished: bool = False) -> Query:
    """Understand what was typed.

    `strict` takes words for exactly these words. `unfinished` lets the last word go on, if
    nothing stands behind it.
    """
    clean = without_invisibles(text).translate(_QUOTES)
    reading = _Reading(clean[:MOST_LETTERS], strict=strict, unfinished=unfinished and not strict)
    root = _simple(reading.whole())
    cut = list(reading.cut)
    if len(clean) > MOST_LETTERS:
        cut.append(sentence("only the first {number} letters are looked for", number=MOST_LETTERS))
    if root is None and reading.everything:
        return Query(None, tuple(cut), sentence("Type a word or a “phrase” to look for."))
    if root is None or not _asks(root):
        return Query(None, tuple(cut), _reason(root))
    return Query(root, tuple(cut))


def _reason(root: Node | None) -> str:
    if root is None:
        return sentence("Type a word or a “phrase” to look for.")
    return sentence("Type a word or a “phrase” to look for, beside what to leave out.")


def _asks(node: Node) -> bool:
    """Whether it asks for anything: words, or stories of a kind."""
    match node:
        case Without(inner):
            return isinstance(inner, Filter)
        case AllOf(nodes):
            return any(map(_asks, nodes))
        case AnyOf(nodes):
            return all(map(_asks, nodes))
        case _:
            return True


@dataclass(slots=True)
class _Between:
    """A near that waits for what stands on both sides of it."""

    distance: int


class _Reading:
    """One pass over the text, from the left; it never looks back."""

    def __init__(self, text: str, *, strict: bool, unfinished: bool) -> None:
        self.cut: dict[str, None] = {}
        self.everything = False
        self._strict = strict
        self._tokens = list(_TOKEN.finditer(text))
        self._at, self._depth, self._words = 0, 0, 0
        self._going_on = len(self._tokens) - 1 if unfinished else -1

    def whole(self) -> Node | None:
        """All of it; brackets too many are passed over."""
        return self._choices()

    # ---------------------------------------------------------------- groups

    def _choices(self) -> Node | None:
        """Up to the end of the group: what “or” parts."""
        choices: list[Node] = []
        place: frozenset[Part] | None = None
        items: list[Node | _Between] = []
        while (kind := self._kind()) is not None:
            if kind == "close":
                self._at += 1
                if self._depth:
                    break
            elif kind == "either":
                self._at += 1
                choices += _joined(items)
                items = []
            elif found := self._place():
                place = found
            else:
                items += self._item(kind)
        choices += _joined(items)
        group = choices[0] if len(choices) == 1 else AnyOf(tuple(choices)) if choices else None
        return _placed(group, place) if group and place else group

    def _group(self) -> Node | None:
        self._depth += 1
        if self._depth > DEEPEST:
            self.cut[sentence("brackets are understood {number} deep", number=DEEPEST)] = None
            self._depth -= 1
            return None
        try:
            return self._choices()
        finally:
            self._depth -= 1

    def _item(self, kind: str) -> Iterator[Node | _Between]:
        """What stands here; nothing where it says nothing."""
        token = self._take()
        if kind in ("minus", "not"):
            self._skip_space()
            if (next_kind := self._kind()) and next_kind not in ("close", "either"):
                inner = [each for each in self._item(next_kind) if not isinstance(each, _Between)]
                yield from (Without(each) for each in inner)
        elif kind == "near":
            yield _Between(self._near(int(token["distance"])))
        elif kind == "open":
            group = self._group()
            if group:
                yield group
        elif kind == "field":
            yield from self._of_field(token["field"].lower())
        elif kind in ("phrase", "closed"):
            yield from self._phrase(token)
        elif kind in ("literal", "printed"):
            yield from self._literal(token["printed"])
        elif kind == "bare":
            yield from self._bare(token["bare"], going_on=self._at - 1 == self._going_on)

    # ---------------------------------------------------------------- fields

    def _place(self) -> frozenset[Part] | None:
        """`in:notes` and the like, which hold for the whole group."""
        token = self._tokens[self._at]
        if (token["field"] or "").lower() != "in" or self._at + 1 >= len(self._tokens):
            return None
        part = _PLACES.get((self._tokens[self._at + 1]["bare"] or "").lower())
        if part is None:
            return None
        self._at += 2
        return frozenset({part})

    def _of_field(self, field: str) -> Iterator[Node | _Between]:
        kind = self._kind()
        if kind is None or kind in ("space", "close", "either", "near"):
            yield from self._bare(field, going_on=False)
            return
        if field in _PARTS:
            yield from (
                _placed(each, _PARTS[field])
                for each in self._item(kind)
                if not isinstance(each, _Between | Filter)
            )
            return
        token = self._tokens[self._at]
        value = token["bare"] or token["phrase"] or ""
        if (found := _filter(field, value)) is not None:
            self._at += 1
            yield found
        else:
            yield from self._bare(field, going_on=False)

    # ---------------------------------------------------------------- words

    def _phrase(self, token: re.Match[str]) -> Iterator[Term]:
        going_on = not token["closed"] and self._at - 1 == self._going_on
        pieces = token["phrase"].split()
        patterns: list[Pattern] = []
        for number, piece in enumerate(pieces):
            last = number + 1 == len(pieces) and going_on and not token["phrase"][-1:].isspace()
            if ("*" in piece or "?" in piece) and (wild := _wild(piece)):
                patterns.append(wild)
            else:
                found: list[Pattern] = [Just(word) for word in words(fold(piece).text)]
                if last and found and isinstance(end := found[-1], Just) and len(end.word) > 1:
                    found[-1] = Wild(f"{end.word}*")
                patterns += found
        yield from self._term(patterns)

    def _literal(self, printed: str) -> Iterator[Term]:
        patterns: list[Pattern] = [Just(word) for word in words(fold(printed).text)]
        for term in self._term(patterns):
            whole = len(term.patterns) == len(patterns)
            yield replace(term, literal=" ".join(printed.split())) if whole else term

    def _bare(self, typed: str, *, going_on: bool) -> Iterator[Node]:
        if ("*" in typed or "?" in typed.rstrip("?")) and (wild := _wild(typed)):
            yield from self._term([wild])
            return
        if set(typed) <= {"*", "?"} and "*" in typed:
            self.everything = True
            return
        near = re.fullmatch(r"(.+)~(\d*)", typed)
        folded = words(fold(near[1] if near else typed).text)
        if near and len(folded) == 1:
            yield from self._alike(folded[0], int(near[2] or 1))
        elif len(folded) == 1:
            yield from self._word(folded[0], going_on=going_on)
        else:
            yield from self._term([Just(word) for word in folded])

    def _alike(self, word: str, distance: int) -> Iterator[Node]:
        furthest = 1 if len(word) < 4 else FURTHEST_ALIKE
        if distance > furthest:
            self.cut[sentence("word~{number} is the furthest", number=furthest)] = None
            distance = furthest
        yield from self._term([Alike(word, distance) if distance and len(word) > 1 else Just(word)])

    def _word(self, word: str, *, going_on: bool) -> Iterator[Node]:
        for term in self._term([Just(word) if self._strict else Forms(word)]):
            if going_on and len(word) >= SHORTEST_BEGINNING:
                yield AnyOf((term, Term((Wild(f"{word}*"),))))
            else:
                yield term

    def _term(self, patterns: list[Pattern]) -> Iterator[Term]:
        """A term of these, or of as many as there is room for."""
        room = MOST_WORDS - self._words
        if len(patterns) > room:
            words_said = sentence("only the first {number} words are looked for", number=MOST_WORDS)
            self.cut[words_said] = None
        kept = patterns[:room]
        self._words += len(kept)
        if kept:
            yield Term(tuple(kept))

    def _near(self, asked: int) -> int:
        if asked > FURTHEST_NEAR:
            self.cut[sentence("near/{number} is the furthest", number=FURTHEST_NEAR)] = None
        return max(1, min(asked, FURTHEST_NEAR))

    # ---------------------------------------------------------------- tokens

    def _kind(self) -> str | None:
        """What comes next, spaces passed over; None at the end."""
        self._skip_space()
        if self._at >= len(self._tokens):
            return None
        return self._tokens[self._at].lastgroup

    def _skip_space(self) -> None:
        while self._at < len(self._tokens) and self._tokens[self._at]["space"]:
            self._at += 1

    def _take(self) -> re.Match[str]:
        self._at += 1
        return self._tokens[self._at - 1]


def _joined(items: list[Node | _Between]) -> list[Node]:
    """All of these, those with a near between them as one."""
    nodes: list[Node] = []
    waiting: _Between | None = None
    for item in items:
        if isinstance(item, _Between):
            waiting = item if nodes else None
        elif waiting and isinstance(before := nodes[-1], Term | Near) and (term := _one_term(item)):
            nodes[-1] = Near(before, term, waiting.distance)
            waiting = None
        else:
            nodes.append(item)
            waiting = None
    unlike = list(dict.fromkeys(nodes))
    return [AllOf(tuple(unlike))] if len(unlike) > 1 else unlike


def _one_term(node: Node) -> Term | None:
    """A node as one term, if it is one, or a word that somebody is typing."""
    if isinstance(node, AnyOf) and unfinished(node):
        node = node.nodes[-1]
    return node if isinstance(node, Term) else None


def _placed(node: Node, parts: frozenset[Part]) -> Node:
    """The same, looked for there, as far as nothing else was said."""
    match node:
        case Term():
            return _term_placed(node, parts)
        case Near(one, other, distance):
            return Near(_near_placed(one, parts), _term_placed(other, parts), distance)
        case AllOf(nodes):
            return AllOf(tuple(_placed(each, parts) for each in nodes))
        case AnyOf(nodes):
            return AnyOf(tuple(_placed(each, parts) for each in nodes))
        case Without(inner):
            return Without(_placed(inner, parts))
        case _:
            return node


def _term_placed(term: Term, parts: frozenset[Part]) -> Term:
    return replace(term, parts=parts) if term.parts == ANYWHERE else term


def _near_placed(node: Term | Near, parts: frozenset[Part]) -> Term | Near:
    if isinstance(node, Term):
        return _term_placed(node, parts)
    return Near(_near_placed(node.one, parts), _term_placed(node.other, parts), node.distance)


def _simple(node: Node | None) -> Node | None:
    """Without groups in groups of their own kind."""
    match node:
        case AllOf(nodes):
            every = tuple(dict.fromkeys(_flat(nodes, AllOf)))
            return AllOf(every) if len(every) > 1 else every[0]
        case AnyOf(nodes) if not unfinished(node):
            some = tuple(dict.fromkeys(_flat(nodes, AnyOf)))
            return AnyOf(some) if len(some) > 1 else some[0]
        case Without(inner):
            simple = _simple(inner)
            return Without(simple) if simple else None
        case _:
            return node


def _flat(nodes: tuple[Node, ...], kind: type[AllOf] | type[AnyOf]) -> Iterator[Node]:
    for each in nodes:
        simple = _simple(each)
        if isinstance(simple, kind) and not (isinstance(simple, AnyOf) and unfinished(simple)):
            yield from simple.nodes
        elif simple:
            yield simple


def _wild(typed: str) -> Wild | None:
    """The pattern of letters, stars and question marks; None where no letter is left."""
    pieces = re.split(r"([*?]+)", typed)
    pattern = "".join(p if p[:1] in ("*", "?") else "".join(words(fold(p).text)) for p in pieces)
    pattern = re.sub(r"\*[*?]*", "*", pattern)
    return Wild(pattern) if pattern.strip("*?") else None


def _filter(field: str, value: str) -> Filter | None:
    match field:
        case "anthology":
            found = tuple(words(fold(value).text))
            return InAnthology(found) if found else None
        case "language":
            folded = fold(value).text.strip()
            tag = _LANGUAGES.get(folded, folded.partition("-")[0])
            return InLanguage(tag) if tag.isalpha() else None
        case "state":
            state = _STATES.get(value.lower().replace(" ", "-"))
            return InState(state) if state else None
        case "length":
            return _length(value)
        case _:
            return None


def _length(value: str) -> OfLength | None:
    found = _LENGTH.fullmatch(value.replace(" ", ""))
    if not found:
        return None
    in_words = (found["unit"] or "m").lower().startswith("w")
    if found["least"]:
        return OfLength(float(found["least"]), float(found["most"]), in_words)
    number = float(found["one"])
    match found["sign"]:
        case None | "<" | "<=":
            return OfLength(None, number, in_words)
        case ">" | ">=":
            return OfLength(number, None, in_words)
        case _:
            return OfLength(number, number, in_words)
