"""Which entries are meant by what was typed, best first. No Qt here: rules that can be tried on values.

Words may stand in any order, each the beginning or the middle of one in the name; the initials of
a name mean it too. Ten thousand names are gone through at every key, so what is compared is
prepared once, and nothing is called for each of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.folding import folded
from reader.palette.entries import Entry

_APOSTROPHES = str.maketrans("", "", "'’‘`´")


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """An entry with what is compared: every word of these has a space before it."""

    entry: Entry
    title: str
    whole: str
    initials: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The best entries, and how many there are in all."""

    entries: tuple[Entry, ...]
    total: int


def prepared(entries: Iterable[Entry]) -> tuple[Name, ...]:
    """The names of the entries, ready to be compared."""
    return tuple(_name(entry) for entry in entries)


def plain(text: str) -> str:
    """Words as they are compared: without capitals, accents and signs, one space between them."""
    return " ".join(re.findall(r"\w+", _bare(text)))


def best(names: Sequence[Name], asked: str, most: int) -> Answer:
    """The entries that are meant, at most so many: those whose titles begin that way come first."""
    words = plain(asked).split()
    if not words:
        return Answer(tuple(name.entry for name in names[:most]), len(names))
    fitting = _fitting(names, words)
    ranked = dict.fromkeys(_ranked(fitting, words))
    return Answer(tuple(name.entry for name in islice(ranked, most)), len(fitting))


def parts(title: str, asked: str) -> tuple[tuple[int, int], ...]:
    """Where the words that were typed stand in a title, as ranges of code points."""
    places = [(at, letter) for at, sign in enumerate(title) for letter in _bare(sign)]
    line = "".join(letter for _, letter in places)
    found = (_place(line, word) for word in plain(asked).split())
    return tuple(sorted((places[at][0], places[end - 1][0] + 1) for at, end in found if end))


def _bare(text: str) -> str:
    return folded(text.translate(_APOSTROPHES))


def _name(entry: Entry) -> Name:
    title = f" {plain(entry.title)}"
    initials = "".join(word[0] for word in title.split())
    return Name(entry, title, f"{title} {plain(entry.detail)}", initials)


def _fitting(names: Sequence[Name], words: list[str]) -> list[Name]:
    if len(words) == 1:
        (word,) = words
        return [name for name in names if word in name.whole or name.initials.startswith(word)]
    return _with_in_whole(names, words)


def _ranked(fitting: list[Name], words: list[str]) -> Iterator[Name]:
    """One rank after another; a name may come more than once."""
    beginnings, phrase = [f" {word}" for word in words], f" {' '.join(words)}"
    yield from [name for name in fitting if name.title.startswith(phrase)]
    yield from _with_in_title(fitting, beginnings)
    if len(words) == 1 and len(words[0]) > 1:
        yield from [name for name in fitting if name.initials.startswith(words[0])]
    yield from _with_in_title(fitting, words)
    yield from _with_in_whole(fitting, beginnings)
    yield from fitting


def _with_in_title(names: Sequence[Name], words: list[str]) -> list[Name]:
    left = list(names)
    for word in words:
        left = [name for name in left if word in name.title]
    return left


def _with_in_whole(names: Sequence[Name], words: list[str]) -> list[Name]:
    left = list(names)
    for word in words:
        left = [name for name in left if word in name.whole]
    return left


def _place(line: str, word: str) -> tuple[int, int]:
    """From where to where a word stands, at the head of another if it can; (0, 0) for nowhere."""
    found = re.search(rf"\b{re.escape(word)}", line) or re.search(re.escape(word), line)
    return found.span() if found else (0, 0)
