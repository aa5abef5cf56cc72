"""Archives for tests, made in one line, sound or bent by hand."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path


def packed(files: Mapping[str, bytes | str]) -> bytes:
    """A zip of the files in their order, the first not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number, (name, content) in enumerate(files.items()):
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED
            archive.writestr(member, content)
    return out.getvalue()


def packed_twice(name: str, contents: Iterable[str]) -> bytes:
    """A zip whose members all have the same name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for content in contents:
            archive.writestr(name, content)
    return out.getvalue()


def a_zip(folder: Path, files: Mapping[str, bytes | str], name: str = "book.epub") -> Path:
    """The same as a file in that folder."""
    path = folder / name
    path.write_bytes(packed(files))
    return path


def bent(content: bytes, signature: bytes, offset: int, value: bytes) -> bytes:
    """The archive with bytes of every record of that signature overwritten, `offset` after its start."""
    out, start = bytearray(content), 0
    while (start := content.find(signature, start)) >= 0:
        out[start + offset : start + offset + len(value)] = value
        start += 4
    return bytes(out)


LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def locked(content: bytes) -> bytes:
    """The archive with every member flagged as encrypted."""
    return bent(bent(content, LOCAL, 6, b"\x01"), CENTRAL, 8, b"\x01")
