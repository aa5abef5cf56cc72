"""What paragraphs, headings, verse, quotes and preformatted text do when they begin and end."""

from lxml import etree

from anthology.importing.cascade import Setting
from anthology.importing.defaults import HEADINGS
from anthology.importing.tags import BLOCKS
from anthology.importing.verse import is_line, is_stanza, is_verse
from anthology.importing.walking import Closing, Inside, Opener, Walk, consumed
from anthology.story import Block, BlockKind

_LETTERS = frozenset(["letter", "z3998:letter"])
"""Roles of an element whose paragraphs are those of a letter: they are quoted."""


def _block(walk: Walk, element: etree._Element, setting: Setting) -> Closing:
    walk.part()
    walk.enter(setting)
    written = setting.written
    if is_verse(written) or (setting.name == "p" and is_stanza(element)):
        walk.verse += 1
        if not is_line(written):
            walk.stanza = object()
        return _close_verse
    if setting.name in HEADINGS:
        walk.flush()
        walk.heading = HEADINGS[setting.name]
        return _close_heading
    if written.roles & _LETTERS and setting.name in ("div", "aside"):
        walk.flush()
        walk.inside.append(Inside(BlockKind.QUOTE))
        return close_inside
    return _close_block


def _close_block(walk: Walk) -> None:
    walk.part()
    walk.leave()


def _close_heading(walk: Walk) -> None:
    walk.flush()
    walk.heading = 0
    walk.leave()


def _close_verse(walk: Walk) -> None:
    walk.part()
    walk.verse -= 1
    walk.leave()


def _quote(walk: Walk, _element: etree._Element, setting: Setting) -> Closing:
    walk.flush()
    walk.enter(setting)
    walk.inside.append(Inside(BlockKind.QUOTE))
    if is_verse(setting.written):
        walk.verse += 1
        walk.stanza = object()
        return _close_verse_quote
    return close_inside


def close_inside(walk: Walk) -> None:
    """The end of a quote or of a list item."""
    walk.flush()
    walk.inside.pop()
    walk.leave()


def _close_verse_quote(walk: Walk) -> None:
    close_inside(walk)
    walk.verse -= 1


def _preformatted(walk: Walk, _element: etree._Element, setting: Setting) -> Closing:
    walk.flush()
    walk.enter(setting)
    walk.pre += 1
    return _close_preformatted


def _close_preformatted(walk: Walk) -> None:
    walk.flush()
    walk.pre -= 1
    walk.leave()


def _rule(walk: Walk, _element: etree._Element, _setting: Setting) -> Closing:
    walk.flush()
    walk.found.emit(Block(BlockKind.SCENE_BREAK))
    return consumed


OPENERS: dict[str, Opener] = {
    **dict.fromkeys(BLOCKS, _block),
    **dict.fromkeys(("blockquote", "dd"), _quote),
    **dict.fromkeys(("pre", "xmp", "listing", "plaintext"), _preformatted),
    "hr": _rule,
}
