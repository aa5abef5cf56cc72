"""The declarations of a style sheet that a story shows, each as a property of `Look`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

import tinycss2

from anthology.story import StyleKind

_LONGEST_STYLE = 10_000


class Wide(Enum):
    """The values that every property takes."""

    INHERIT = "inherit"
    INITIAL = "initial"


@dataclass(frozen=True, slots=True)
class Declaration:
    """One property of interest. `name` is a field of `Look`, or one of those that make up such a field."""

    name: str
    value: object
    is_important: bool = False


@lru_cache(maxsize=512)
def style_of(attribute: str) -> tuple[Declaration, ...]:
    """What a `style` attribute declares."""
    return declarations_of(
        tinycss2.parse_component_value_list(attribute[:_LONGEST_STYLE], skip_comments=True)
    )


def declarations_of(content: Iterable[Any]) -> tuple[Declaration, ...]:
    """What the content of a rule declares, in its order."""
    found: list[Declaration] = []
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration" and (reading := _READINGS.get(node.lower_name)):
            words = [token.lower_value for token in node.value if token.type == "ident"]
            numbers = [token.value for token in node.value if token.type == "number"]
            found += [
                Declaration(name, value, node.important)
                for name, value in reading(words, numbers)
                if value is not None
            ]
    return tuple(found)


_Words = list[str]
_Read = list[tuple[str, object]]
_WIDE = {"inherit": Wide.INHERIT, "unset": Wide.INHERIT, "initial": Wide.INITIAL}
_ITALIC = {"italic": True, "oblique": True, "normal": False}
_CAPS = {"small-caps": True, "all-small-caps": True, "normal": False, "none": False}
_WEIGHTS = {"bold": True, "bolder": True, "normal": False, "lighter": False}
_ALIGNMENTS = {word: word for word in ("left", "right", "center", "start", "end", "justify")}
_ALIGNMENTS |= {"-webkit-center": "center", "-moz-center": "center"}
_WHITE_SPACE = {
    "pre": True, "pre-wrap": True, "pre-line": True, "break-spaces": True, "normal": False, "nowrap": False,
}  # fmt: skip
_POSITIONS = {"sub": StyleKind.SUBSCRIPT, "super": StyleKind.SUPERSCRIPT}


def _one_of(name: str, values: dict[str, Any]) -> Callable[[_Words, list[float]], _Read]:
    known = _WIDE | values

    def read(words: _Words, _numbers: list[float]) -> _Read:
        return [(name, next((known[word] for word in words if word in known), None))]

    return read


def _weight(words: _Words, numbers: list[float]) -> _Read:
    if numbers:
        return [("strong", numbers[0] >= 600)]
    return _one_of("strong", _WEIGHTS)(words, numbers)


def _font(words: _Words, numbers: list[float]) -> _Read:
    """The shorthand sets what it does not name to its initial value."""
    if words and words[0] in _WIDE:
        return [(name, _WIDE[words[0]]) for name in ("emphasis", "strong", "small_caps")]
    heavy = any(word in ("bold", "bolder") for word in words) or any(600 <= n <= 1000 for n in numbers)
    return [
        ("emphasis", "italic" in words or "oblique" in words),
        ("strong", heavy),
        ("small_caps", "small-caps" in words),
    ]


_READINGS: dict[str, Callable[[_Words, list[float]], _Read]] = {
    "display": lambda words, _: [("unshown", words[:1] == ["none"])],
    "visibility": _one_of("invisible", {"hidden": True, "collapse": True, "visible": False}),
    "font-style": _one_of("emphasis", _ITALIC),
    "font-weight": _weight,
    "font-variant": _one_of("small_caps", _CAPS),
    "font-variant-caps": _one_of("small_caps", _CAPS),
    "font": _font,
    "text-align": _one_of("alignment", _ALIGNMENTS),
    "vertical-align": _one_of("position", _POSITIONS),
    "white-space": _one_of("preformatted", _WHITE_SPACE),
    "direction": _one_of("backward", {"rtl": True, "ltr": False}),
}
