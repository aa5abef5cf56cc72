"""A PDF as Qt writes it, read just as far as is needed to append to it (ISO 32000-1, §7.5).

An incremental update leaves what stands there as it is, and writes some objects anew after it. A
file that looks unlike Qt's is not understood, and left alone.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from itertools import accumulate

_TAIL = re.compile(rb"trailer\s*<<(?P<trailer>.*?)>>\s*startxref\s+(?P<xref>\d+)\s+%%EOF\s*\Z", re.DOTALL)
_TABLE = re.compile(rb"xref\s+0 (\d+)\s*?\n")
_DICTIONARY = re.compile(rb"\s*\d+ 0 obj\s*<<(.*?)>>\s*(endobj|stream\r?\n)", re.DOTALL)
_ENTRY, _OFFSET = 20, 10
_LAST = 4096
_MOST_UNPACKED = 1 << 24


class PdfFile:
    """Objects are known by their numbers; a dictionary is given as what stands between its brackets."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._tail = _TAIL.search(content, max(0, len(content) - _LAST))
        self._table, self.size, self.root = 0, 0, 0
        if self._tail:
            table = _TABLE.match(content, int(self._tail["xref"]))
            size = re.search(rb"/Size (\d+)", self._tail["trailer"])
            root = re.search(rb"/Root (\d+) 0 R", self._tail["trailer"])
            if table and size and root:
                self._table, self.size, self.root = table.end(), int(size[1]), int(root[1])

    @property
    def is_understood(self) -> bool:
        """Whether it can be read and appended to."""
        return bool(self.root and self.dictionary(self.root))

    def dictionary(self, number: int) -> bytes:
        """The dictionary of that number, or of the stream of that number; empty where it is none."""
        found = self._found(number)
        return found[1].rstrip() if found else b""

    def stream(self, number: int) -> bytes:
        """What is in that stream, unpacked."""
        found = self._found(number)
        if found is None or not found[2].startswith(b"stream"):
            raise ValueError(f"object {number} is no stream")
        end = self._content.find(b"endstream", found.end())
        inside = self._content[found.end() : end]
        if b"/FlateDecode" not in found[1]:
            return inside.rstrip(b"\r\n")
        return zlib.decompressobj().decompress(inside, _MOST_UNPACKED)

    def dictionaries(self) -> Iterator[bytes]:
        """Every dictionary there is."""
        return filter(None, map(self.dictionary, range(1, self.size)))

    def pages(self) -> list[int]:
        """The pages in order."""
        tree = re.search(rb"/Pages (\d+) 0 R", self.dictionary(self.root))
        kids = re.search(rb"/Kids\s*\[(.*?)\]", self.dictionary(int(tree[1])), re.DOTALL) if tree else None
        return [int(n) for n in re.findall(rb"(\d+) 0 R", kids[1])] if kids else []

    def appended(self, objects: Mapping[int, bytes]) -> bytes:
        """The file with these objects after all it holds, new ones or others in the place of old ones."""
        if self._tail is None:
            raise ValueError("nothing can be appended to this file")
        bodies = [b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in objects.items()]
        *starts, table = accumulate(map(len, bodies), initial=len(self._content))
        lines = b"".join(
            b"%d 1\n%010d 00000 n \n" % (number, start) for number, start in zip(objects, starts, strict=True)
        )
        size = max(self.size, *(number + 1 for number in objects))
        trailer = re.sub(rb"/Size \d+", b"/Size %d" % size, self._tail["trailer"])
        trailer += b"\n/Prev %s\n" % self._tail["xref"]
        head = b"xref\n0 1\n0000000000 65535 f \n"
        end = b"%s%strailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n" % (head, lines, trailer, table)
        return b"".join((self._content, *bodies, end))

    def _found(self, number: int) -> re.Match[bytes] | None:
        at = self._table + number * _ENTRY
        entry = self._content[at : at + _OFFSET]
        return _DICTIONARY.match(self._content, int(entry)) if entry.isdigit() else None
