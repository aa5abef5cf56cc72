"""What a person would call a story: its first line, its heading, or the name of its file."""

import re
from dataclasses import dataclass, replace

from anthology.importing.lines import Group
from anthology.importing.paragraphs import heading_of, is_break, is_number
from anthology.text import canonical

_LONGEST, _MOST_WORDS = 80, 14
_BYLINE = re.compile(
    r"(?:(?:a (?:short )?story |written |as told )?by|von|par|por|di|af|av|door)\s+(?P<name>\w[^!?;:]{1,70})",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[^\W\d_a-zß-öø-ÿ]")
_TOLD = re.compile(r"(title|author)\s*:\s*(\S.*)", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"\d{1,4}\s*(?:[._)\-–—]\s*|\s+)(?=\D)")
_SMALL = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)


@dataclass(frozen=True, slots=True)
class Opening:
    """Title and byline, and what follows them."""

    title: str
    byline: str
    rest: tuple[Group, ...]


def opening_of(groups: tuple[Group, ...], name: str, *, parted: bool) -> Opening:
    """The title and byline at the head of a text, or the name as a title.

    `parted` is whether blank lines stand between the paragraphs.
    """
    if told := _told(groups):
        return told
    first, *others = (line.text for line in groups[0].lines)
    if (heading := heading_of(groups[0])) and not is_number(heading.text):
        return _with_byline(heading.text, groups[1:])
    if not heading and _names_a_story(first) and len(groups) + len(others) > 1:
        if not others and (parted or len(groups[1].lines) > 1):
            return _with_byline(first, groups[1:])
        if len(others) == 1 and (byline := _byline(others[0])):
            return Opening(canonical(first), byline, groups[1:])
        if others and len(others[0]) > 2 * len(first):
            body = replace(groups[0], lines=groups[0].lines[1:])
            return _with_byline(first, (body, *groups[1:]))
    return Opening(title_of(name), "", groups)


def title_of(name: str) -> str:
    """The title that a file's name tells: “03_the-old_man” is “The Old Man”."""
    words = canonical(re.sub(r"[_\s]+", " ", _NUMBER_BEFORE.sub("", name, count=1))) or name
    if " " not in words:
        words = words.replace("-", " ").strip() or words
    else:
        words = re.sub(r"(?<=\w)-(?=\w)", " ", words) if words == words.lower() else words
    return canonical(_capitalised(words) if words == words.lower() else words)


def _capitalised(words: str) -> str:
    parts = words.split(" ")
    small = [0 < n < len(parts) - 1 and part in _SMALL for n, part in enumerate(parts)]
    return " ".join(
        part if is_small else part[:1].upper() + part[1:] for part, is_small in zip(parts, small, strict=True)
    )


def _told(groups: tuple[Group, ...]) -> Opening | None:
    """A head that says “Title:” and “Author:”; it stays in the text, for it may say more."""
    found: dict[str, str] = {}
    for group in groups[:12]:
        for line in group.lines[:40]:
            if told := _TOLD.fullmatch(line.text):
                found.setdefault(told.group(1).lower(), canonical(told.group(2)))
    title = found.get("title", "")
    return Opening(title, found.get("author", ""), groups) if 0 < len(title) <= 2 * _LONGEST else None


def _with_byline(title: str, rest: tuple[Group, ...]) -> Opening:
    """The title, and a byline if one stands alone below it and more follows."""
    follows = rest[0].lines if len(rest) > 1 else ()
    byline = _byline(follows[0].text) if len(follows) == 1 else ""
    return Opening(canonical(title), byline, rest[1:] if byline else rest)


def _byline(line: str) -> str:
    """The name in “by Ann Author”: capitals tell a name from the beginning of a sentence."""
    found = _BYLINE.fullmatch(line.strip(" *_"))
    if not found:
        return ""
    name = found.group("name").rstrip(" .,")
    return canonical(name) if _NAMED.match(name) and len(name.split()) <= 8 else ""


def _names_a_story(line: str) -> bool:
    """Short, and no sentence: a title has no full stop, and does not begin as speech does."""
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS or is_break(line):
        return False
    if line.endswith((".", ",", ";", ":", "”", '"', "—", "-")) or line[0] in '"“„«—–->*•' or "://" in line:
        return False
    first = next((char for char in line if char.isalpha()), "")
    return bool(first) and not first.islower()
