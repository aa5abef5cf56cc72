"""Where the paragraphs of a Word document stand, by themselves or by their styles."""

import re
from collections.abc import Callable
from typing import Any

from lxml import etree

CENTRE, END = "Anthology centre", "Anthology end"
"""The names of the paragraph styles that aligned paragraphs are given."""
_ALIGNED = {"center": CENTRE, "right": END, "end": END}
_WITH_MEANING = re.compile(
    r"(?:heading|title|subtitle|(?:intense )?quote|verse|poem|poetry|list|footnote|endnote)\b.*",
    re.IGNORECASE,
)
_LONGEST_LINE_OF_STYLES = 20
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def aligning(styles: bytes) -> Callable[[Any], Any]:
    """What gives an aligned paragraph of mammoth's a style of ours; `styles` is “word/styles.xml”.

    Paragraphs whose style has a meaning, such as headings and quotes, keep it.
    """
    by_style = _alignments(styles)

    def aligned(paragraph: Any) -> Any:
        written = paragraph.alignment or by_style.get(paragraph.style_id or "", "")
        style = _ALIGNED.get(written)
        if not style or paragraph.numbering or _WITH_MEANING.fullmatch(paragraph.style_name or ""):
            return paragraph
        return paragraph.copy(style_id=style.replace(" ", ""), style_name=style)

    return aligned


def _alignments(styles: bytes) -> dict[str, str]:
    """The alignment of each paragraph style that has one, its own or that of the style it is based on."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(styles, parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    own: dict[str, str] = {}
    based: dict[str, str] = {}
    for style in root.iter(f"{_W}style"):
        ident = style.get(f"{_W}styleId", "")
        own[ident] = _value(style.find(f"{_W}pPr/{_W}jc"))
        based[ident] = _value(style.find(f"{_W}basedOn"))
    return {ident: found for ident in own if (found := _found(ident, own, based))}


def _found(ident: str, own: dict[str, str], based: dict[str, str]) -> str:
    for _ in range(_LONGEST_LINE_OF_STYLES):
        if own.get(ident):
            return own[ident]
        ident = based.get(ident, "")
    return ""


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{_W}val", "")
