"""Bytes to text, whatever encoding somebody saved it in; never a refusal, at worst a strange letter.

In this order: byte order mark, UTF-16 that is plain to see, strict UTF-8, what the file declares,
a detector kept to the encodings that stories are really found in.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_USUAL = "cp1252"
_FOUND_IN_STORIES = (
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8_r",
    "mac_roman",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "euc_kr",
)
_SAMPLE = 1 << 16
_NEARLY_ALL, _FEW_SCRIPTS = 0.97, 6
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_SIGNS = "‘’“”–—…•™©®€£§° «»¿¡"
_SMALL = "àáâäãåæçèéêëìíîïñòóôöõøœùúûüÿß"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding, by Python's name, that it was read in."""

    text: str
    encoding: str


def decoded(content: bytes, declared: str = "") -> Decoded:
    """The text of those bytes; `declared` is the encoding that they or their page claim, if any."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(content.decode(encoding, "replace"), encoding)
    if wide := _wide(content):
        return Decoded(content.decode(wide, "replace"), wide)
    for encoding in ("utf-8", _known(declared)):
        if encoding and (text := _strictly(content, encoding)) is not None:
            return Decoded(text, encoding)
    found = _detected(content)
    return Decoded(content.decode(found, "replace"), found)


def is_binary(content: bytes) -> bool:
    """Whether the bytes are no text in any encoding: NULs among them, and not as UTF-16 has them."""
    if any(content.startswith(mark) for mark, _ in _MARKS) or _wide(content):
        return False
    return b"\0" in content


def _known(declared: str) -> str:
    """Python's name for a declared encoding; Latin-1 means Windows' superset of it (WHATWG Encoding, 4.2)."""
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""
    return {"iso8859-1": _USUAL, "ascii": _USUAL, "iso8859-9": "cp1254"}.get(name, name)


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _wide(content: bytes) -> str:
    """UTF-16 without its mark: read so, nearly all of it is letters, spaces and signs of a few scripts."""
    sample = content[: _SAMPLE & ~1]
    if len(sample) < 4 or len(content) % 2 or b"\0" not in sample:
        return ""
    shares = {name: _share_of_words(sample, name) for name in ("utf-16-le", "utf-16-be")}
    likely = max(shares, key=lambda name: shares[name])
    return likely if shares[likely] > _NEARLY_ALL else ""


def _share_of_words(sample: bytes, encoding: str) -> float:
    """How much of the bytes, read so, are spaces and common signs, or letters of the scripts met most."""
    text = sample.decode(encoding, "replace")
    scripts = Counter(ord(char) >> 8 for char in text if char.isalpha())
    common = {script for script, _ in scripts.most_common(2)}
    if len(scripts) > _FEW_SCRIPTS:  # Han spreads over many rows
        common = set(range(0x30, 0xA0)) | {0}
    plain = sum(
        char in " \n\r\t" or (char.isprintable() and ord(char) >> 8 in common | {0, 0x20}) for char in text
    )
    return plain / len(text)


def _detected(content: bytes) -> str:
    """What the part around the first letters beyond ASCII looks like; the usual one where that is unclear."""
    from charset_normalizer import from_bytes

    first = _BEYOND_ASCII.search(content)
    start = max(0, first.start() - 200) if first else 0
    sample = content[start : start + _SAMPLE]
    if _reads_as_western(sample):
        return _USUAL
    best = from_bytes(sample, cp_isolation=list(_FOUND_IN_STORIES)).best()
    return best.encoding if best else _USUAL


def _reads_as_western(sample: bytes) -> bool:
    """Whether hardly anything but typographic signs goes beyond ASCII, each where Windows has it.

    A page of English with curly quotes gives a detector nothing to hold on to.
    """
    text = sample.decode(_USUAL, "replace")
    beyond = [char for char in text if char > "\x7f"]
    signs = sum(char in _SIGNS for char in beyond)
    small = sum(char in _SMALL for char in beyond)
    great = sum(char in _SMALL.upper() for char in beyond)
    rare, expected = len(beyond) < 0.2 * len(text), signs + small + great == len(beyond)
    return rare and expected and great <= (signs + small) / 4
