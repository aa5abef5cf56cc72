"""How the last leaf is set: its parts from top to bottom, as many as there is room for."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from reader.page.ending import Beginning, Ending
from reader.theme import fonts
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.counting import duration
from reader.widgets.labels import caps_font, quiet_font
from reader.widgets.wrapped import Wrapped, setting, wrap

_COLUMN, _LEAST_MARGIN = 440, 20
_CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of words, an ornament, a rule or a button with the space above it, in pixels.

    Where there is no room for all, those of the least `weight` are left out first.
    """

    gap: int
    height: int
    weight: int
    words: Wrapped | None = None
    tone: str = "ink"
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A part with its upper edge."""

    part: Part
    top: int


def column_width(look: Look, width: int) -> int:
    """The measure of the leaf in a page of that width."""
    return max(1, min(look.px(_COLUMN), width - 2 * look.px(_LEAST_MARGIN)))


def end_parts(ending: Ending, look: Look, width: int, button_height: int) -> list[Part]:
    """All that there is to say, in a column of that width."""
    px = look.px
    italic = fonts.font(fonts.BookFace.LITERATA, px(34), italic=True)
    quiet, soft = quiet_font(look), "soft"
    parts = [
        _words(tr("The End"), italic, 1.3, width, weight=9),
        Part(px(14), px(12), 3, sign="ornament"),
        _words(ending.title, look.book(16, 500), 1.4, width, gap=px(18), limit=2, weight=5),
        _words(ending.byline, look.book(13), 1.5, width, gap=px(2), tone=soft, limit=1, weight=2),
        _words(ending.was_read, quiet, 1.7, width, gap=px(4), tone=soft, limit=1, weight=6),
        _words(ending.farewell, look.book(16), 1.55, width, gap=px(30), tone=soft, weight=8),
    ]
    if ending.following:
        caps, heading = caps_font(look), ending.what_follows.upper()
        parts += [
            Part(px(30), 1, 4, sign="rule"),
            _words(heading, caps, 1.6, width, gap=px(26), tone=soft, limit=1, weight=7),
            *_beginning(ending.following, look, width),
        ]
    parts.append(Part(px(24), button_height, 11, sign="button"))
    return [part for part in parts if part.height]


def placed(parts: list[Part], height: int) -> list[Placed]:
    """The parts that fit into that height, a little above its middle."""
    kept = list(parts)
    while len(kept) > 1 and _height(kept) > height:
        kept.remove(min(kept, key=_weight))
    top, found = max(0, round((height - _height(kept)) * 0.44)), []
    for number, part in enumerate(kept):
        top += part.gap if number else 0
        found.append(Placed(part, top))
        top += part.height
    return found


def _words(
    text: str,
    font: QFont,
    leading: float,
    width: int,
    *,
    gap: int = 0,
    tone: str = "ink",
    limit: int = 12,
    weight: int,
) -> Part:
    if not text:
        return Part(gap, 0, weight)
    made = wrap(text, replace(setting(font, leading, limit), align=_CENTRE), width)
    return Part(gap, made.height, weight, made, tone)


def _beginning(story: Beginning, look: Look, width: int) -> list[Part]:
    """The next story: its title above all."""
    px, soft = look.px, "soft"
    line = "  ·  ".join(each for each in (story.byline, duration(story.minutes)) if each)
    return [
        _words(story.title, look.book(25, 600), 1.25, width, gap=px(6), limit=3, weight=10),
        _words(line, quiet_font(look), 1.7, width, gap=px(4), tone=soft, limit=1, weight=6),
        _words(story.words, look.book(14), 1.6, width, gap=px(12), tone=soft, limit=4, weight=1),
    ]


def _height(parts: list[Part]) -> int:
    return sum(part.height for part in parts) + sum(part.gap for part in parts[1:])


def _weight(part: Part) -> int:
    return part.weight
