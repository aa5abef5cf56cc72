"""What stands under a headword of a StarDict dictionary: its fields, each of a type, read as plain text.

Fields of lower-case types end in a zero byte, those of upper-case types begin with their length in
32 bits, big-endian; with `sametypesequence` the last field has neither.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anthology.dictionaries.plain_words import (
    HTML,
    PANGO,
    POWER_WORD,
    XDXF,
    Reduced,
    paragraphs,
    reduced,
)

_DIALECTS = {"g": PANGO, "h": HTML, "x": XDXF, "k": POWER_WORD, "n": POWER_WORD}
_SOUNDS = "ty"
_PLAIN = "mlw"
_LENGTH = 4
_SPOKEN_FIRST = re.compile(r"\*?(?:\[([^\[\]]{1,60})\]|/([^/]{1,60})/)$")
_WIKI_SIGNS = re.compile(r"'{2,5}|\[\[(?:[^\[\]|]*\|)?|\]\]")


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its type as a letter, and its bytes."""

    kind: str
    content: bytes


def fields(entry: bytes, types: str) -> Iterator[Field]:
    """The fields of an entry; of one that is cut off, what is there."""
    at = number = 0
    while at < len(entry):
        last = bool(types) and number == len(types) - 1
        if not types:
            kind, at = chr(entry[at]), at + 1
        elif number < len(types):
            kind = types[number]
        else:
            return
        begin, end, at = _bounds(entry, at, kind, last=last)
        yield Field(kind, entry[begin:end])
        number += 1


def read_entry(entry: bytes, types: str) -> Reduced:
    """The words of all fields that are text, and the pronunciation."""
    lines: list[str] = []
    sounds: list[str] = []
    for field in fields(entry, types):
        text = _text(field)
        if field.kind in _SOUNDS:
            sounds += paragraphs(text)
        elif field.kind in _PLAIN:
            plain = _WIKI_SIGNS.sub("", text) if field.kind == "w" else text
            lines += paragraphs(plain)
        elif dialect := _DIALECTS.get(field.kind):
            made = reduced(text, dialect)
            lines += made.paragraphs
            sounds += [made.pronunciation] if made.pronunciation else []
    if len(lines) > 1 and not sounds and (spoken := _SPOKEN_FIRST.match(lines[0])):
        sounds, lines = [spoken[1] or spoken[2]], lines[1:]
    return Reduced(tuple(lines), ", ".join(sounds))


def _bounds(entry: bytes, at: int, kind: str, *, last: bool) -> tuple[int, int, int]:
    """Where a field's own bytes begin and end, and where the next field begins."""
    if last:
        return at, len(entry), len(entry)
    if kind.isupper():
        begin = at + _LENGTH
        end = begin + int.from_bytes(entry[at:begin], "big")
        return begin, end, end
    zero = entry.find(b"\0", at)
    end = zero if zero >= 0 else len(entry)
    return at, end, end + 1


def _text(field: Field) -> str:
    """UTF-8; what is in the “locale’s” encoding is either that or the western one, at this time of day."""
    try:
        return field.content.decode("utf-8")
    except UnicodeDecodeError:
        return field.content.decode("cp1252" if field.kind == "l" else "utf-8", "replace")
