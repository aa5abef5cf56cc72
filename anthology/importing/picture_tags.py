"""What pictures and drawings become: blocks of their own, or the letter that they stand for."""

from lxml import etree

from anthology.importing.cascade import Setting
from anthology.importing.line_tags import XLINK
from anthology.importing.walking import Closing, Opener, Walk, consumed
from anthology.runs import canonical_runs
from anthology.story import Block, BlockKind, Run
from anthology.text import canonical

_LONGEST_LETTER = 3
"""Letters of a description that may be the beginning of a word, as drop capitals are."""

_UNSEEN = ("0", "1")
"""Pixels: what is so small counts visitors, and shows nothing."""


def _picture(walk: Walk, element: etree._Element, _setting: Setting) -> Closing:
    if element.get("width") in _UNSEEN and element.get("height") in _UNSEEN:
        return consumed
    source = element.get("src") or element.get("data-src") or element.get("href") or element.get(XLINK) or ""
    _show(walk, source.strip(), canonical(element.get("alt") or element.get("title") or ""))
    return consumed


def _drawing(walk: Walk, element: etree._Element, _setting: Setting) -> Closing:
    """An SVG: the picture in it, or else its words."""
    named = [(str(part.tag).rpartition("}")[2].lower(), part) for part in element.iterdescendants("*")]
    words = canonical(
        " ".join("".join(part.itertext()) for name, part in named if name in ("title", "desc", "text"))
    )
    images = [part for name, part in named if name == "image"]
    for image in images:
        _show(walk, (image.get(XLINK) or image.get("href") or "").strip(), words)
    if not images and words:
        walk.words.say(f" {words} ", ())
    return consumed


def _show(walk: Walk, source: str, words: str) -> None:
    found = walk.around.picture(source) if source else ""
    kept = found or ("" if source.startswith("data:") else source)
    if not kept:
        walk.words.say(f" {words} " if len(words) > _LONGEST_LETTER else words, ())
        return
    block = Block(BlockKind.IMAGE, canonical_runs([Run(words)]), source=kept)
    if 0 < len(words) <= _LONGEST_LETTER:
        walk.words.say(words, ())
        walk.letters.append(block)
    elif walk.words.texts or walk.row is not None or _is_in_item(walk):
        walk.after.append(block)
    else:
        walk.found.emit(block)


def _is_in_item(walk: Walk) -> bool:
    return bool(walk.inside) and walk.inside[-1].kind is not BlockKind.QUOTE


OPENERS: dict[str, Opener] = {**dict.fromkeys(("img", "image"), _picture), "svg": _drawing}
