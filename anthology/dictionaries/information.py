"""The `.ifo` file of a StarDict dictionary: what it is called, and how its other files are to be read."""

from dataclasses import dataclass
from pathlib import Path

from anthology.sentences import sentence

_FIRST_LINE = "StarDict's dict ifo file"
_LARGEST = 1 << 16


@dataclass(frozen=True, slots=True)
class Information:
    """`offset_bits` is 32 or 64; `types` has the kind of each field of an entry, if all are alike."""

    name: str
    offset_bits: int = 32
    types: str = ""


def read_information(path: Path) -> Information:
    """What the file says; a `ValueError` with a clause where it is no such file."""
    if path.stat().st_size > _LARGEST:
        raise ValueError(sentence("its .ifo file is too large to be one"))
    with path.open("rb") as file:
        first, *lines = file.read(_LARGEST).decode("utf-8-sig", "replace").splitlines() or [""]
    if not first.startswith(_FIRST_LINE):
        raise ValueError(sentence("its .ifo file does not say that it is StarDict’s"))
    said = {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in lines)}
    bits = said.get("idxoffsetbits") or "32"
    if bits not in ("32", "64"):
        raise ValueError(sentence("it counts in {bits} bits, not in 32 or 64", bits=bits))
    return Information(said.get("bookname") or path.stem, int(bits), said.get("sametypesequence", ""))
