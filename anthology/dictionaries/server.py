"""A `dict` server on this machine, asked in the DICT protocol (RFC 2229). No other machine ever is."""

import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from anthology.dictionaries.answer import Definition
from anthology.dictionaries.likeness import likest
from anthology.dictionaries.plain_words import paragraphs
from anthology.errors import DictServerSilent
from anthology.sentences import sentence

_THIS_MACHINE = "127.0.0.1"
_CONNECTING, _TALKING = 0.3, 1.5
"""Seconds."""
_LONGEST_LINE, _MOST_BYTES, _MOST_DEFINITIONS = 1 << 16, 1 << 20, 20
_BANNER, _DATABASES, _DEFINED, _DEFINITION, _MATCHED, _DONE = "220", "110", "150", "151", "152", "250"
_NOTHING = ("552", "551", "554", "555")
NAME = sentence("dict server on this computer")


class DictServer:
    """One short conversation for each question; `timer` gives seconds."""

    def __init__(self, port: int, timer: Callable[[], float]) -> None:
        self._port, self._timer = port, timer

    @property
    def name(self) -> str:
        """What it is called as long as its databases have not named themselves."""
        return NAME

    def answers(self) -> bool:
        """Whether anything listens there."""
        try:
            socket.create_connection((_THIS_MACHINE, self._port), _CONNECTING).close()
        except OSError:
            return False
        return True

    def define(self, word: str) -> tuple[Definition, ...]:
        """What all of its databases have."""
        with self._conversation() as talk:
            status = talk.ask(f"DEFINE * {_quoted(word)}")
            if status.startswith(_NOTHING) or not status.startswith(_DEFINED):
                return ()
            return tuple(talk.definitions(word))

    def beginning(self, letters: str) -> Iterator[str]:
        """The headwords that begin so, as its own “prefix” strategy finds them."""
        return iter(self._matches("prefix", letters))

    def nearest(self, word: str) -> tuple[str, ...]:
        """The headwords of its usual strategy, most often one that corrects spelling."""
        return likest(word, self._matches(".", word))

    def _matches(self, strategy: str, word: str) -> tuple[str, ...]:
        with self._conversation() as talk:
            if not talk.ask(f"MATCH * {strategy} {_quoted(word)}").startswith(_MATCHED):
                return ()
            lines = (line.partition(" ")[2].strip().strip('"') for line in talk.text())
            return tuple(dict.fromkeys(line.replace('\\"', '"') for line in lines if line))

    def _conversation(self) -> "_Conversation":
        try:
            link = socket.create_connection((_THIS_MACHINE, self._port), _CONNECTING)
        except OSError as error:
            raise DictServerSilent(NAME, sentence("it does not answer any more")) from error
        return _Conversation(link, self._timer)


@dataclass(slots=True)
class _Conversation:
    link: socket.socket
    timer: Callable[[], float]
    _buffer: bytes = b""
    _read: int = 0
    _ends: float = 0.0

    def __enter__(self) -> "_Conversation":
        self._ends = self.timer() + _TALKING
        try:
            if not self._line().startswith(_BANNER):
                raise DictServerSilent(NAME, sentence("it does not let anybody in"))
        except DictServerSilent:
            self.link.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.link.close()

    def ask(self, command: str) -> str:
        """The status line of the answer."""
        try:
            self.link.sendall(f"{command}\r\n".encode())
        except OSError as error:
            raise DictServerSilent(NAME, sentence("it hung up")) from error
        return self._line()

    def definitions(self, word: str) -> Iterator[Definition]:
        """The definitions that follow the status, each under the name of its database."""
        for _ in range(_MOST_DEFINITIONS):
            status = self._line()
            if not status.startswith(_DEFINITION):
                return
            headword, database = _names(status, word)
            yield Definition(database, headword, "", joined(self.text()))

    def text(self) -> tuple[str, ...]:
        """The lines up to the one that is a full stop; a doubled one at the start is single again."""
        lines = []
        while (line := self._line()) != ".":
            lines.append(line[1:] if line.startswith("..") else line)
        return tuple(lines)

    def _line(self) -> str:
        while b"\n" not in self._buffer:
            self._buffer += self._more()
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.rstrip(b"\r").decode("utf-8", "replace")

    def _more(self) -> bytes:
        left = self._ends - self.timer()
        if left <= 0 or len(self._buffer) > _LONGEST_LINE or self._read > _MOST_BYTES:
            raise DictServerSilent(NAME, sentence("it talks for too long"))
        self.link.settimeout(left)
        try:
            more = self.link.recv(1 << 14)
        except TimeoutError as error:
            raise DictServerSilent(NAME, sentence("it is silent for too long")) from error
        except OSError as error:
            raise DictServerSilent(NAME, sentence("it hung up")) from error
        if not more:
            raise DictServerSilent(NAME, sentence("it hung up"))
        self._read += len(more)
        return more


def joined(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines of a terminal as paragraphs: a deeper line goes on, unless a number or a sign begins it."""
    made: list[str] = []
    depth = 0
    for line in lines:
        words = line.strip()
        indent = len(line) - len(line.lstrip())
        goes_on = made and made[-1] and words and indent >= depth and not _begins(words)
        if goes_on and indent:
            made[-1] = f"{made[-1]} {words}"
        else:
            made.append(words)
        depth = indent if words else 0
    return paragraphs("\n".join(made))


def _begins(words: str) -> bool:
    """A number, a sign, a heading, or a remark in brackets."""
    head = words.split(" ", 1)[0]
    remark = words.startswith("[") and words.find("]") == len(words) - 1
    return remark or head[:1] in "({•—" or head.rstrip(".:)").isdigit() or head.endswith((":", "."))


def _quoted(word: str) -> str:
    """The word as the protocol quotes it, on one line whatever is in it."""
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in word).split())
    escaped = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _names(status: str, word: str) -> tuple[str, str]:
    """The headword and the name of the database in `151 "word" database "its name"`."""
    parts = status.split('"')
    if len(parts) < 5:
        return word, NAME
    return parts[1] or word, parts[3] or NAME
