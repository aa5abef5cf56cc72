"""What line breaks, links and ruby do within a line."""

from lxml import etree

from anthology.importing.cascade import Setting
from anthology.importing.walking import Closing, Opener, Walk, consumed
from anthology.story import Style, StyleKind

XLINK = "{http://www.w3.org/1999/xlink}href"


def _break(walk: Walk, _element: etree._Element, _setting: Setting) -> Closing:
    if walk.reads:
        walk.reading += " "
    elif walk.pre:
        walk.words.keep("\n", ())
    else:
        walk.words.break_line()
    return consumed


def _link(walk: Walk, element: etree._Element, _setting: Setting) -> Closing | None:
    address = (element.get("href") or element.get(XLINK) or "").strip()
    if not address:
        return None
    note = walk.around.note(address)
    kept = "" if note else walk.around.link(address)
    if not note and not kept:
        return None
    style = Style(StyleKind.NOTE_REFERENCE, note) if note else Style(StyleKind.LINK, kept)
    was, walk.overlay = walk.overlay, (style,)

    def close(walk: Walk) -> None:
        walk.overlay = was

    return close


def _ruby(walk: Walk, _element: etree._Element, _setting: Setting) -> Closing:
    _begin_under(walk)
    return _close_ruby


def _close_ruby(walk: Walk) -> None:
    _begin_under(walk)
    walk.ruby = -1


def _begin_under(walk: Walk) -> None:
    """What is said now is another piece than what stands before it."""
    walk.ruby = len(walk.words.texts)
    walk.words.texts.append("")
    walk.words.styles.append(())


def _reading(walk: Walk, _element: etree._Element, _setting: Setting) -> Closing | None:
    if walk.ruby < 0:
        return None
    walk.reads += 1
    return _close_reading


def _close_reading(walk: Walk) -> None:
    walk.reads -= 1
    if walk.reads:
        return
    start = min(walk.ruby, len(walk.words.texts))
    if "".join(walk.words.texts[start:]).strip():
        walk.words.read_as(start, walk.reading)
        _begin_under(walk)
    elif walk.reading.strip():
        walk.words.say(f" {walk.reading} ", ())
    walk.reading = ""


OPENERS: dict[str, Opener] = {
    "br": _break,
    "a": _link,
    "ruby": _ruby,
    **dict.fromkeys(("rt", "rtc"), _reading),
}
