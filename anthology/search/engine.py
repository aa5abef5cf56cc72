"""Whoosh: its index format, written and read. Postings go in and come out whole, never word by word.

An index is a handful of named byte strings; where they are kept is not known here. Three fields
hold how often every story has a word exactly (`exact`), a word of a stem (`stems`), a word with a
beginning of a few letters (`starts`). Whoosh unpickles what it reads: it must be our own writing.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from errno import EAGAIN
from itertools import islice, takewhile
from operator import sub
from pathlib import Path
from pickle import dumps
from struct import Struct
from zlib import compress

from whoosh.codec.whoosh3 import (
    WHOOSH3_HEADER_MAGIC,
    W3Codec,
    W3FieldWriter,
    W3LeafMatcher,
    W3Segment,
    W3TermInfo,
)
from whoosh.fields import ID, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.index import TOC, FileIndex
from whoosh.reading import TermNotFound
from whoosh.util.filelock import FileLock

from anthology.search.counting import Group, Postings, WordCounts

_NAME, _SEGMENT = "stories", "0"
_INLINE = 3
"""So few postings stand beside the term itself."""
_WORTH_COMPRESSING = 100
_number, _field_number = Struct("!i").pack, Struct("!H").pack


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock on a file, between processes, once it is free; it is free when its holder dies.

    Raises `OSError` where the file cannot be written or, on Windows, after ten seconds of waiting.
    """
    lock = FileLock(str(path))
    if not lock.acquire(blocking=True):
        raise BlockingIOError(EAGAIN, "another program is writing it")
    try:
        yield
    finally:
        lock.release()


def write(counts: WordCounts) -> dict[str, bytes]:
    """The index of these counts: its files by name. The same counts give the same bytes."""
    storage = RamStorage()
    segment = W3Segment(W3Codec(), _NAME, segid=_SEGMENT)
    segment.set_doc_count(counts.stories)
    schema = Schema(exact=ID(), starts=ID(), stems=ID())
    writer = _BulkWriter(segment.codec(), storage, segment)
    for field, terms in (("exact", counts.exact()), ("starts", counts.starts()), ("stems", counts.stems())):
        writer.start_field(field, schema[field])
        for term, group in terms:
            writer.add_group(term.encode(), group, counts)
        writer.finish_field()
    writer.close()
    TOC(schema, [segment], 1).write(storage, _NAME)
    return {name: bytes(storage.files[name]) for name in sorted(storage.files)}


class IndexReader:
    """An index that was written, in memory."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Open the index with these files; whatever is wrong with them, Whoosh may raise anything."""
        storage = RamStorage()
        storage.files = dict(files)
        self._reader = FileIndex(storage, indexname=_NAME).reader()
        self.stories: int = self._reader.doc_count_all()

    def counts(self, field: str, term: str) -> dict[int, int]:
        """How often each story, by its row, has that term."""
        try:
            matcher = self._reader.postings(field, term)
        except TermNotFound:
            return {}
        if isinstance(matcher, W3LeafMatcher):
            # The whole block at once: matcher.next() would take it apart one posting at a time.
            matcher._read_ids()
            matcher._read_weights()
        return dict(zip(matcher._ids, map(int, matcher._weights), strict=True))

    def beginning_with(self, prefix: str, most: int) -> list[str]:
        """The words of `exact` with this beginning, in order, and no more than so many."""
        return list(islice(self._from(prefix), most))

    def _from(self, prefix: str) -> Iterator[str]:
        terms = self._reader.terms_from("exact", prefix)
        words = (term.decode() for field, term in takewhile(lambda pair: pair[0] == "exact", terms))
        return takewhile(lambda word: word.startswith(prefix), words)


class _BulkWriter(W3FieldWriter):  # type: ignore[misc] # Whoosh ships no types
    """Writes Whoosh's own format; only takes all postings of a term at once, and makes one block of them.

    A word that makes up a term alone is written once, for whatever fields it stands in.
    """

    def __init__(self, *given: object) -> None:
        super().__init__(*given)
        self._alone: dict[str, bytes] = {}

    def add_group(self, term: bytes, group: Group, counts: WordCounts) -> None:
        """Write a term that stands for these words; terms must rise."""
        info = self._alone.get(group[0]) if len(group) == 1 else None
        if info is None:
            info = self._written(counts.postings(group))
            if len(group) == 1:
                self._alone[group[0]] = info
        self._tindex.add(_field_number(self._fieldid) + term, info)

    def _written(self, postings: Postings) -> bytes:
        """Write the postings; what Whoosh notes of a term with these."""
        rows, counts = postings
        info = W3TermInfo()
        info._df, info._weight, info._maxweight = len(rows), sum(counts), max(counts)
        info._minid, info._maxid, info._maxlength = rows[0], rows[-1], 0
        if len(rows) <= _INLINE:
            info.set_inlined(rows, counts, ())
        else:
            start = self._postfile.tell()
            self._postfile.write(_block(rows, counts))
            info.set_extent(start, self._postfile.tell() - start)
        noted: bytes = info.to_bytes()
        return noted


def _block(rows: list[int], counts: list[int]) -> bytes:
    """A list of postings that is one block and the last, as `W3PostingsWriter` would write it."""
    steps = (rows[0], *map(sub, rows[1:], rows))
    pickled = dumps((steps, _weights(counts), None), 2)
    compression = 1 if len(rows) > _WORTH_COMPRESSING else 0
    body = compress(pickled, compression) if compression else pickled
    head = dumps((len(rows), rows[-1], max(counts), compression, 0, 0), 2)
    return b"".join((WHOOSH3_HEADER_MAGIC, _number(-len(head) - len(body)), head, body))


def _weights(counts: list[int]) -> float | tuple[int, ...] | None:
    """Weights as Whoosh shortens them: nothing for all ones, a float where all are equal."""
    if counts.count(counts[0]) < len(counts):
        return tuple(counts)
    return None if counts[0] == 1 else float(counts[0])
