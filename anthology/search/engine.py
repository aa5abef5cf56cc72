"""Whoosh: its index format, written and read. Postings go in and come out whole, never word by word.

A segment is a handful of named byte strings; where they are kept is not known here. Every part of a
story is a field, every posting holds how often a word stands in a story, and beside the postings of
a term, in one piece, where (`bits`). Whoosh unpickles what it reads: it must be our own writing.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from errno import EAGAIN
from io import BytesIO
from itertools import accumulate, takewhile
from mmap import mmap
from operator import sub
from pathlib import Path
from pickle import Pickler, dumps, load, loads
from struct import Struct
from typing import NamedTuple

from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3Segment, W3TermInfo
from whoosh.fields import ID, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.filedb.structfile import BufferFile
from whoosh.index import TOC, FileIndex
from whoosh.reading import TermNotFound
from whoosh.util.filelock import FileLock

from anthology.search.expression import Part
from anthology.search.inversion import Entry, Inversion

_FORMS = "forms"
_NAME, _SEGMENT = "stories", "0"
_INLINE = 3
"""So few postings stand beside the term itself."""
_number, _field_number = Struct("!i").pack, Struct("!H").pack
_read_number = Struct("!i").unpack
_PICKLE = 4
"""The first that knows bytes."""
_AS_LETTERS = "latin-1"
"""How bytes stand beside a term: the pickles that Whoosh makes there know letters only."""


class Posting(NamedTuple):
    """Where a word stands in one part: the rows of stories, rising, how often, and where, as it was kept."""

    rows: list[int]
    counts: list[int]
    kept: bytes | tuple[str, ...]

    def places(self) -> list[bytes]:
        """The packed `bits` of every row."""
        if isinstance(self.kept, tuple):
            return [place.encode(_AS_LETTERS) for place in self.kept]
        found: list[bytes] = loads(self.kept)  # noqa: S301 - our own writing
        return found


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


def write(inversion: Inversion, groups: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    """The Whoosh segment of these words: its files by name. The same words give the same bytes.

    `groups` are words that have a stem in common, by the stem.
    """
    storage = RamStorage()
    segment = W3Segment(W3Codec(), _NAME, segid=_SEGMENT)
    segment.set_doc_count(len(inversion.rows))
    schema = Schema(**{name: ID() for name in (_FORMS, *(part.value for part in inversion.parts))})
    writer = _BulkWriter(segment.codec(), storage, segment)
    writer.start_field(_FORMS, schema[_FORMS])
    for stem in sorted(groups):
        writer.add_group(stem.encode(), groups[stem])
    writer.finish_field()
    for part in sorted(inversion.parts):
        writer.start_field(part.value, schema[part.value])
        entries = inversion.parts[part]
        for word in sorted(entries):
            writer.add_entry(word.encode(), entries[word])
        writer.finish_field()
    writer.close()
    TOC(schema, [segment], 1).write(storage, _NAME)
    return {name: bytes(storage.files[name]) for name in sorted(storage.files)}


class _Mapped(RamStorage):  # type: ignore[misc] # Whoosh ships no types
    """Files that are in memory as they are, or mapped: Whoosh's own storage would copy every one."""

    def open_file(self, name: str, **_given: object) -> BufferFile:
        """What is in that file."""
        return _Unopened(self.files[name], name)


class _Unopened(BufferFile):  # type: ignore[misc] # Whoosh ships no types
    """A file that is read where it is."""

    def __init__(self, content: bytes | memoryview, name: str) -> None:
        self._buf, self._name = memoryview(content), name
        mapped = content.obj if isinstance(content, memoryview) else None
        self.file = mapped if isinstance(mapped, mmap) else BytesIO(content)
        self.file.seek(0)
        self.onclose, self.is_real, self.is_closed = None, False, False

    def close(self) -> None:
        """Only in name: what is mapped is let go of with the segment."""
        self.is_closed = True


class PostingReader:
    """A segment that was written: bytes, or files mapped into memory."""

    def __init__(self, files: Mapping[str, bytes | memoryview]) -> None:
        """Open it; whatever is wrong with the files, Whoosh may raise anything."""
        storage = _Mapped()
        storage.files = dict(files)
        self._reader = FileIndex(storage, indexname=_NAME).reader()
        self._terms = self._reader._terms
        self._post = next(memoryview(content) for name, content in files.items() if name.endswith(".pst"))
        self.stories: int = self._reader.doc_count_all()

    def forms(self, stem: str) -> tuple[str, ...]:
        """The words that share this stem, where there are several or it is no word itself; else none."""
        try:
            info = self._terms.term_info(_FORMS, stem.encode())
        except TermNotFound:
            return ()
        words: str = info.inlined_postings()[2][0]
        return tuple(words.split(" "))

    def words(self, part: Part) -> frozenset[str]:
        """Every word of that part."""
        first = self._terms.terms_from(part.value, b"")
        return frozenset(
            word.decode() for field, word in takewhile(lambda term: term[0] == part.value, first)
        )

    def posting(self, part: Part, word: str) -> Posting | None:
        """Where that word stands in that part; None for nowhere."""
        try:
            info = self._terms.term_info(part.value, word.encode())
        except TermNotFound:
            return None
        if info.is_inlined():
            rows, counts, places = info.inlined_postings()
            return Posting(list(rows), list(counts), places)
        start, (length,) = info.extent()  # as Whoosh unpacks it
        return _read_block(self._post[start : start + length])


class _BulkWriter(W3FieldWriter):  # type: ignore[misc] # Whoosh ships no types
    """Writes Whoosh's own format; only takes all postings of a term at once, and makes one block of them."""

    def add_group(self, stem: bytes, words: Sequence[str]) -> None:
        """Write words of one stem, as if they were where it stands; stems must rise."""
        info = W3TermInfo()
        info._df = info._weight = info._maxweight = 1
        info._minid = info._maxid = info._maxlength = 0
        info._inlined = ((0,), (1,), (" ".join(words),))
        self._tindex.add(_field_number(self._fieldid) + stem, info.to_bytes())

    def add_entry(self, term: bytes, entry: Entry) -> None:
        """Write the postings of a term; terms must rise."""
        rows, counts = entry.rows, entry.counts
        info = W3TermInfo()
        info._df, info._weight, info._maxweight = len(rows), sum(counts), max(counts)
        info._minid, info._maxid, info._maxlength = rows[0], rows[-1], 0
        if len(rows) <= _INLINE:
            info._inlined = (tuple(rows), tuple(counts), tuple(p.decode(_AS_LETTERS) for p in entry.places))
        else:
            start = self._postfile.tell()
            self._postfile.write(_block(rows, counts, _pickled(entry.places)))
            info.set_extent(start, self._postfile.tell() - start)
        self._tindex.add(_field_number(self._fieldid) + term, info.to_bytes())


def _pickled(places: list[bytes]) -> bytes:
    """As short as may be: nothing is looked up that came before."""
    into = BytesIO()
    pickler = Pickler(into, _PICKLE)
    pickler.fast = True
    pickler.dump(places)
    return into.getvalue()


def _block(rows: list[int], counts: list[int], places: bytes) -> bytes:
    """A list of postings that is one block and the last, laid out as `W3PostingsWriter` would."""
    steps = (rows[0], *map(sub, rows[1:], rows))
    body = dumps((steps, _weights(counts), places), _PICKLE)
    head = dumps((len(rows), rows[-1], max(counts), 0, 0, 0), 2)
    return b"".join((WHOOSH3_HEADER_MAGIC, _number(-len(head) - len(body)), head, body))


def _read_block(block: memoryview) -> Posting:
    start = len(WHOOSH3_HEADER_MAGIC) + 4
    (length,) = _read_number(block[start - 4 : start])
    pickles = BytesIO(block[start : start - length])
    load(pickles)  # noqa: S301 - our own writing
    steps, weights, places = load(pickles)  # noqa: S301 - our own writing
    rows = list(accumulate(steps))
    if weights is None or isinstance(weights, float):
        return Posting(rows, [int(weights or 1)] * len(rows), places)
    return Posting(rows, list(weights), places)


def _weights(counts: list[int]) -> float | tuple[int, ...] | None:
    """Weights as Whoosh shortens them: nothing for all ones, a float where all are equal."""
    if counts.count(counts[0]) < len(counts):
        return tuple(counts)
    return None if counts[0] == 1 else float(counts[0])
