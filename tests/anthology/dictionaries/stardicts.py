"""Writes StarDict dictionaries in every variant there is, for tests that read them again."""

import gzip
import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_CHUNK, _MOST_CHUNKS = 500, 30_000
"""Bytes of a chunk; few, so that entries cross from one into the next. A large file has larger ones."""


@dataclass(frozen=True)
class Variant:
    """How the files are written."""

    bits: int = 32
    packed_index: bool = False
    packed_words: bool = False
    types: str = "m"
    plain_gzip: bool = False


def order(word: bytes) -> tuple[bytes, bytes]:
    """StarDict's: g_ascii_strcasecmp, then strcmp."""
    return word.lower(), word


def a_stardict(
    folder: Path,
    entries: Iterable[tuple[str, bytes | str]],
    *,
    name: str = "Small Dictionary",
    variant: Variant | None = None,
    synonyms: Sequence[tuple[str, int]] = (),
    stem: str = "small",
) -> Path:
    """Write one; the `.ifo` file. `synonyms` name entries by their number in sorted order."""
    how = variant or Variant()
    folder.mkdir(parents=True, exist_ok=True)
    index, words = _index_and_words(entries, how.bits)
    path = folder / f"{stem}.ifo"
    _write(path.with_suffix(".idx"), index, packed=how.packed_index)
    if how.packed_words and not how.plain_gzip:
        path.with_suffix(".dict.dz").write_bytes(dictzip(words))
    else:
        _write(path.with_suffix(".dict"), words, packed=how.packed_words, ending=".dz")
    if synonyms:
        made = sorted(((w.encode(), n) for w, n in synonyms), key=lambda each: order(each[0]))
        listed = b"".join(w + b"\0" + struct.pack(">I", n) for w, n in made)
        path.with_suffix(".syn").write_bytes(listed)
    _write_information(path, name, how, index, len(synonyms))
    return path


def dictzip(content: bytes) -> bytes:
    """Gzip that can be read from any chunk on, with a name and a checksum in its header."""
    packed = []
    chunk = max(_CHUNK, len(content) // _MOST_CHUNKS)
    for at in range(0, max(1, len(content)), chunk):
        press = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed.append(press.compress(content[at : at + chunk]) + press.flush(zlib.Z_FULL_FLUSH))
    packed[-1] += b"\x03\x00"
    sizes = struct.pack(f"<{len(packed)}H", *map(len, packed))
    field = struct.pack("<HHH", 1, chunk, len(packed)) + sizes
    extra = b"XX\x02\x00ab" + b"RA" + struct.pack("<H", len(field)) + field
    flags = 4 | 8 | 2
    head = b"\x1f\x8b\x08" + bytes([flags]) + b"\0\0\0\0\x02\x03" + struct.pack("<H", len(extra)) + extra
    return (
        head
        + b"small.dict\0"
        + b"\0\0"
        + b"".join(packed)
        + struct.pack("<II", zlib.crc32(content), len(content))
    )


def _index_and_words(entries: Iterable[tuple[str, bytes | str]], bits: int) -> tuple[bytes, bytes]:
    made = sorted(
        ((w.encode(), c if isinstance(c, bytes) else c.encode()) for w, c in entries),
        key=lambda each: order(each[0]),
    )
    form, index, words, at = ">QI" if bits == 64 else ">II", [], [], 0
    for word, content in made:
        index.append(word + b"\0" + struct.pack(form, at, len(content)))
        words.append(content)
        at += len(content)
    return b"".join(index), b"".join(words)


def _write_information(path: Path, name: str, how: Variant, index: bytes, synonyms: int) -> None:
    lines = ["StarDict's dict ifo file", "version=3.0.0", f"bookname={name}", f"idxfilesize={len(index)}"]
    lines += [f"sametypesequence={how.types}"] if how.types else []
    lines += ["idxoffsetbits=64"] if how.bits == 64 else []
    lines += [f"synwordcount={synonyms}"] if synonyms else []
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write(path: Path, content: bytes, *, packed: bool, ending: str = ".gz") -> None:
    if packed:
        path.with_name(path.name + ending).write_bytes(gzip.compress(content))
    else:
        path.write_bytes(content)
