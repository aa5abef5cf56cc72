"""The places of a word in a story as one whole number: bit n is set where it is the nth word.

So “and”, “or” and “side by side” of thousands of places are one step of arithmetic each. On disk
a word that is frequent in a story is kept as such bits, any other as a list of its places.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import compress

_FREQUENT = 32
"""A word that is at least one of so many is kept as bits."""
_SHORT = 1 << 16
_FEW = 5
"""So few bits are quicker set one by one."""
_DENSE = 6
"""Where at least one of so many bits is set, it is quicker to look at all of them."""
_DIGITS = bytes.maketrans(b"01", b"\x00\x01")


def pack(places: Sequence[int], words: int) -> bytes:
    """The rising places of a word in a story of so many words, as bytes of this machine."""
    if len(places) * _FREQUENT >= words:
        return bytes(_field(places, words))
    return array("H" if words <= _SHORT else "I", places).tobytes()


def unpack(packed: bytes, count: int, words: int) -> int:
    """The bits of what was packed."""
    if count * _FREQUENT >= words:
        return int.from_bytes(packed, "little")
    places = array("H" if words <= _SHORT else "I")
    places.frombytes(packed)
    if count > _FEW:
        return of(places, words)
    found = 0
    for place in places:
        found |= 1 << place
    return found


def of(places: Iterable[int], words: int) -> int:
    """The bits of these places."""
    return int.from_bytes(_field(places, words), "little")


def _field(places: Iterable[int], words: int) -> bytearray:
    field = bytearray((words + 7) // 8)
    for place in places:
        field[place >> 3] |= 1 << (place & 7)
    return field


def ones(bits: int) -> list[int]:
    """The places of these bits, rising."""
    digits = f"{bits:b}"[::-1]
    if bits.bit_count() * _DENSE > len(digits):
        return list(compress(range(len(digits)), digits.encode().translate(_DIGITS)))
    found, place = [], digits.find("1")
    while place >= 0:
        found.append(place)
        place = digits.find("1", place + 1)
    return found


def run(bits: int, length: int) -> int:
    """Every place that one of the spans of this length covers that begin at the bits."""
    covered = 1
    while covered < length:
        step = min(covered, length - covered)
        bits |= bits << step
        covered += step
    return bits


def around(bits: int, reach: int) -> int:
    """Every place that has one of the bits within reach on either side, other than itself."""
    spread = run(bits, reach)
    return spread << 1 | spread >> reach
