"""A title as the name of a file, safe on the disk and on the memory of an e-reader."""

import re
import unicodedata
from pathlib import Path

SUFFIX = ".epub"
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_MOST_BYTES = 160


def file_name(title: str) -> str:
    """“The Doorway.epub”; characters that a FAT file system refuses become a space."""
    plain = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title))
    stem = _short(" ".join(plain.split())).strip(". ")
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    return f"{stem or 'Untitled'}{SUFFIX}"


def with_suffix(path: Path) -> Path:
    """The path as the path of an EPUB."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def _short(name: str) -> str:
    """As much of the name as file systems take, cut between characters."""
    return name.encode("utf-8", "ignore")[:_MOST_BYTES].decode("utf-8", "ignore")
