"""What nearly equal texts have in common: a few numbers by which one finds the other.

A text is cut into sentences, of each only the letters and digits are kept, and the smallest hashes
are remembered (a bottom-k sketch: Broder, “On the resemblance and containment of documents”, 1997).
Quotation marks, dashes, capitals and line breaks make no difference to it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from heapq import nsmallest
from zlib import crc32

SIZE = 32
"""How many numbers a fingerprint has at most."""
SHORTEST = 24
"""Sentences of fewer bytes, such as “said he”, stand in too many stories to tell one from another."""

_TYPOGRAPHIC = re.compile(rb"\xe2[\x80\x81][\x80-\xbf]|\xc2[\x80-\xbf]|\xe3\x80[\x80-\xbf]")
"""In UTF-8: general punctuation, the signs of Latin-1, and the punctuation of Chinese and Japanese."""
_ENDS = b".!?"
_ENDING = ord(".")
_KEPT = frozenset(range(0x80, 0x100)) | frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789") | {_ENDING}
_FOLDED = bytes(_ENDING if byte in _ENDS else byte for byte in range(256))
_DROPPED = bytes(byte for byte in range(256) if byte not in _KEPT and byte not in _ENDS)


def fingerprint(text: str) -> tuple[int, ...]:
    """At most `SIZE` numbers below 2³², rising; the same text gives the same ones everywhere, for ever."""
    return tuple(nsmallest(SIZE, {crc32(piece) for piece in pieces(text)}))


def pieces(text: str) -> Iterator[bytes]:
    """The sentences that are long enough to tell, folded, in their order."""
    content = text.encode("utf-8", "surrogatepass").lower()
    if not content.isascii():
        content = _TYPOGRAPHIC.sub(b"", content)
    return (piece for piece in content.translate(_FOLDED, _DROPPED).split(b".") if len(piece) >= SHORTEST)


def alike(one: str, other: str) -> float:
    """How much of the longer text both share, 0 to 1, counted in the letters of their sentences."""
    ones, others = Counter(pieces(one)), Counter(pieces(other))
    whole = max(_letters(ones), _letters(others))
    return _letters(ones & others) / whole if whole else 0.0


def _letters(counted: "Counter[bytes]") -> int:
    return sum(len(piece) * number for piece, number in counted.items())
