"""How words are set at one place of a document, as far as a story shows it."""

import re
from dataclasses import dataclass

from anthology.story import Alignment, Style, StyleKind, in_order


@dataclass(frozen=True, slots=True)
class Look:
    """What tags, attributes and style sheets together make of the words in an element.

    `hidden` is true of words that are not shown. `position` is `SUBSCRIPT`, `SUPERSCRIPT` or None.
    `preformatted` says that line ends count, `backward` that lines run from right to left.
    `language` is a BCP 47 tag, empty where none was given.
    """

    hidden: bool = False
    alignment: Alignment = Alignment.START
    emphasis: bool = False
    strong: bool = False
    small_caps: bool = False
    position: StyleKind | None = None
    code: bool = False
    preformatted: bool = False
    backward: bool = False
    language: str = ""

    def styles(self, language: str) -> tuple[Style, ...]:
        """The styles of words in a story in that language, in their order."""
        found = [Style(kind) for kind, is_set in self._kinds() if is_set]
        if self.language and not same_language(self.language, language):
            found.append(Style(StyleKind.LANGUAGE, self.language))
        return in_order(tuple(found))

    def _kinds(self) -> tuple[tuple[StyleKind, bool], ...]:
        return (
            (StyleKind.STRONG, self.strong),
            (StyleKind.EMPHASIS, self.emphasis),
            (StyleKind.SMALL_CAPS, self.small_caps),
            (StyleKind.SUBSCRIPT, self.position is StyleKind.SUBSCRIPT),
            (StyleKind.SUPERSCRIPT, self.position is StyleKind.SUPERSCRIPT),
            (StyleKind.CODE, self.code),
        )


_TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_BACKWARD = frozenset(
    ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]
)


def language_tag(written: str) -> str:
    """The BCP 47 tag that was written, or an empty string where it is none."""
    tag = written.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) else ""


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language, such as “en” and “en-GB”."""
    return one.lower().partition("-")[0] == other.lower().partition("-")[0]


def runs_backward(language: str) -> bool:
    """Whether that language is written from right to left."""
    primary, *subtags = language.lower().split("-")
    return primary in _BACKWARD and "latn" not in subtags
