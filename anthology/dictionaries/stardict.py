"""A StarDict dictionary: four files beside each other that share a stem, read only where it is asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from anthology.dictionaries.answer import Definition
from anthology.dictionaries.dictzip import packed_stretch
from anthology.dictionaries.entry_fields import read_entry
from anthology.dictionaries.headwords import Entry, Headwords
from anthology.dictionaries.information import Information, read_information
from anthology.dictionaries.likeness import likest
from anthology.dictionaries.stretch import PlainFile, Stretch
from anthology.errors import DamagedDictionary
from anthology.sentences import Sentence, sentence

_NUMBER = 4
_LONGEST_ENTRY = 1 << 18
_MOST_ENTRIES = 20
_MOST_NEIGHBOURS = 200
_PACKED = ("", ".dz", ".gz")
"""How any of the files may be packed: not, by dictzip, or by gzip; converters do as they like."""


@dataclass(frozen=True, slots=True)
class _Files:
    index: Path
    words: Path
    synonyms: Path | None

    def stamp(self) -> tuple[tuple[int, int], ...]:
        """Size and time of each, by which a change is known."""
        present = (path.stat() for path in (self.index, self.words, self.synonyms) if path)
        return tuple((each.st_size, each.st_mtime_ns) for each in present)


class StarDict:
    """Opened when it is first asked, and anew when its files have changed."""

    def __init__(self, path: Path) -> None:
        """`path` is the `.ifo` file. What is wrong with it is told when it is asked."""
        self._path = path
        self._name = path.stem
        self._stamp: tuple[tuple[int, int], ...] = ()
        self._content: _Content | None = None

    @property
    def name(self) -> str:
        """What its author calls it, as far as that is known yet."""
        return self._name

    @property
    def damage(self) -> str:
        """A sentence if some of it cannot be read."""
        clause = self._content.damage if self._content else ""
        return (
            DamagedDictionary(self._name, sentence("{clause}; the rest is used", clause=clause)).sentence
            if clause
            else ""
        )

    def define(self, word: str) -> tuple[Definition, ...]:
        """What it has under that headword, or under one that it calls a synonym of it."""
        return tuple(self._opened().define(word.encode()))

    def beginning(self, letters: str) -> Iterator[str]:
        """The headwords that begin with these letters, in its order."""
        return (_decoded(word) for word in self._opened().headwords.beginning(letters.encode()))

    def nearest(self, word: str) -> tuple[str, ...]:
        """Headwords that look like the word, from its neighbourhood in the list."""
        content = self._opened()
        near = {_decoded(each) for each in content.headwords.around(word.encode())}
        half = word[: max(2, len(word) // 2)].encode()
        near |= {_decoded(each) for each in islice(content.headwords.beginning(half), _MOST_NEIGHBOURS)}
        return likest(word, near)

    def _opened(self) -> "_Content":
        try:
            information = read_information(self._path)
            self._name = information.name
            files = _files(self._path)
            stamp = files.stamp()
            if self._content is None or stamp != self._stamp:
                self._content, self._stamp = _Content(information, files), stamp
        except OSError as error:
            raise DamagedDictionary(
                self._name, error.strerror.lower() if error.strerror else sentence("it is gone")
            ) from error
        except ValueError as error:
            raise DamagedDictionary(self._name, _clause(error)) from error
        return self._content


class _Content:
    """The open files."""

    def __init__(self, information: Information, files: _Files) -> None:
        self._information = information
        self._offset = information.offset_bits // 8
        self.headwords = Headwords(_stretch(files.index), self._offset + _NUMBER)
        self._words = _stretch(files.words)
        self._synonyms = Headwords(_stretch(files.synonyms), _NUMBER) if files.synonyms else None
        self.damage = self.headwords.damage

    def define(self, word: bytes) -> Iterator[Definition]:
        """One definition an entry; an entry that points at nothing is left out."""
        found = dict.fromkeys((*self.headwords.find(word), *self._meant(word)))
        for entry in islice(found, _MOST_ENTRIES):
            content = self._content_of(entry)
            made = read_entry(content, self._information.types)
            if made.paragraphs or made.pronunciation:
                yield Definition(
                    self._information.name, _decoded(entry.word), made.pronunciation, made.paragraphs
                )

    def _meant(self, word: bytes) -> Iterator[Entry]:
        """The entries that the word is another name of."""
        for synonym in self._synonyms.find(word) if self._synonyms else ():
            try:
                yield self.headwords.number(int.from_bytes(synonym.tail, "big"))
            except ValueError:
                self.damage = sentence("one of its synonyms leads nowhere")

    def _content_of(self, entry: Entry) -> bytes:
        offset = int.from_bytes(entry.tail[: self._offset], "big")
        length = int.from_bytes(entry.tail[self._offset :], "big")
        try:
            return self._words.at(offset, min(length, _LONGEST_ENTRY))
        except ValueError:
            self.damage = sentence("one of its entries leads nowhere")
            return b""


def _files(path: Path) -> _Files:
    """The files of a dictionary; a missing one is a `ValueError`."""
    index, words, synonyms = (_beside(path, suffix) for suffix in (".idx", ".dict", ".syn"))
    if index is None or words is None:
        missing = ".idx" if index is None else ".dict"
        raise ValueError(sentence("its {kind} file is missing", kind=missing))
    return _Files(index, words, synonyms)


def _beside(path: Path, suffix: str) -> Path | None:
    """The file of that dictionary with that suffix, however it is packed."""
    names = (path.name.removesuffix(".ifo") + suffix + packed for packed in _PACKED)
    return next((each for each in map(path.with_name, names) if each.is_file()), None)


def _stretch(path: Path) -> Stretch:
    return PlainFile(path) if path.suffix not in _PACKED else packed_stretch(path)


def _clause(error: ValueError) -> str:
    """What is wrong, as it was said."""
    return str(error) if not isinstance(error.args[0], Sentence) else error.args[0]


def _decoded(word: bytes) -> str:
    return word.decode("utf-8", "replace")
