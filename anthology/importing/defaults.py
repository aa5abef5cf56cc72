"""How an element looks before any style sheet speaks: by its tag and its attributes alone."""

from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

from anthology.importing.look import Look, language_tag
from anthology.story import Alignment, StyleKind

EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

_EMPHATIC = frozenset(["em", "i", "cite", "dfn", "var"])
_STRONG = frozenset(["b", "strong"])
_CODE = frozenset(["code", "tt", "kbd", "samp"])
_PREFORMATTED = frozenset(["pre", "xmp", "listing", "plaintext"])
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SMALL_CAPITALS = frozenset(["sc", "smcap", "smallcap", "smallcaps", "small-caps", "caps"])


@dataclass(frozen=True, slots=True)
class Written:
    """What is written in an element's tag. `name` is the tag without namespace, in lower case.

    `roles` are the words of `epub:type`, without their prefix, and of `role`.
    """

    name: str = ""
    classes: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    style: str = ""
    language: str | None = None
    direction: str = ""
    alignment: str = ""
    is_hidden: bool = False


def written_of(element: etree._Element) -> Written:
    """What an element says of itself."""
    name = str(element.tag).rpartition("}")[2].lower()
    values = element.attrib
    if not values:
        return Written(name)
    types = [
        word.rpartition(":")[2].lower() for word in values.get(EPUB_TYPE, values.get("epub:type", "")).split()
    ]
    language = values.get(XML_LANGUAGE, values.get("lang", values.get("xml:lang")))
    return Written(
        name,
        frozenset(values.get("class", "").split()),
        frozenset([*types, *values.get("role", "").lower().split()]),
        values.get("style", ""),
        None if language is None else language_tag(language),
        values.get("dir", "").strip().lower(),
        values.get("align", "").strip().lower(),
        "hidden" in values,
    )


def default_of(written: Written, outer: Look) -> Look:
    """The look of an element in one that looks like `outer`."""
    name = written.name
    if name in HEADINGS:
        outer = replace(outer, emphasis=False, strong=False, small_caps=False)
    changes: dict[str, Any] = {}
    if name in _EMPHATIC:
        changes["emphasis"] = True
    elif name in _STRONG:
        changes["strong"] = True
    elif name in _CODE:
        changes["code"] = not outer.preformatted
    elif name in _PREFORMATTED:
        changes["preformatted"] = True
    elif name in ("sub", "sup"):
        changes["position"] = StyleKind.SUBSCRIPT if name == "sub" else StyleKind.SUPERSCRIPT
    elif name == "small" and written.classes & _SMALL_CAPITALS:
        changes["small_caps"] = True
    elif name in ("center", "figcaption"):
        changes["alignment"] = Alignment.CENTRE
    elif name in ("table", "th"):
        changes["alignment"] = Alignment.START
    if written.direction in ("rtl", "ltr"):
        changes["backward"] = written.direction == "rtl"
    if written.language is not None:
        changes["language"] = written.language
    if written.alignment and name not in ("img", "table", "hr"):
        changes["alignment"] = aligned(written.alignment, bool(changes.get("backward", outer.backward)))
    return replace(outer, hidden=written.is_hidden, **changes) if changes or written.is_hidden else outer


def aligned(words: str, is_backward: bool) -> Alignment:
    """What “left”, “center” and the like mean where lines run forward or backward."""
    if words == "center":
        return Alignment.CENTRE
    if words == "end" or words == ("left" if is_backward else "right"):
        return Alignment.END
    return Alignment.START
