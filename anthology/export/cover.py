"""The cover: the title in the book face on paper, with room around it."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from anthology.export.book import COVER_SIZE, CoverFonts
from anthology.export.faces import Faces, Typeface, drawable
from anthology.export.typesetting import Measure, as_many_as_fit, lines_of, parted
from anthology.sentences import sentence

_PAPER, _INK, _SOFT, _LINE, _ACCENT = "#fbf8f1", "#2b2723", "#746b5e", "#ddd2bd", "#9c3d2b"
_WIDTH, _HEIGHT = COVER_SIZE
_MEASURE = 1180
_TITLE_SIZES = (230, 210, 190, 172, 156, 142, 130, 118, 108, 98, 90, 82, 74, 66, 58, 50, 44, 38, 32)
_WHOLE_DOWN_TO, _PARTED_UP_TO = 66, 98
_SMALLEST = 14


@dataclass(frozen=True, slots=True)
class CoverWords:
    """What the cover says; all but the title may be empty."""

    title: str
    subtitle: str = ""
    by: str = ""
    stories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A JPEG and, in sentences, what it could not show."""

    jpeg: bytes
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    """Words broken into lines, in a face and size; heights are in units of the full-size cover."""

    lines: tuple[str, ...]
    face: Typeface
    size: float
    leading: float
    weight: int = 400

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * self.leading


def drawn(words: CoverWords, fonts: CoverFonts, size: tuple[int, int] = COVER_SIZE) -> Drawing:
    """Draw the cover in that size; anything other than two to three is centred on the paper."""
    faces = Faces(fonts)
    sheet = _Sheet(size)
    _compose(sheet, words, faces)
    return Drawing(sheet.jpeg(), tuple(_warnings(words, faces)))


def size_of(picture: bytes) -> tuple[int, int]:
    """Width and height of a picture in pixels."""
    with Image.open(io.BytesIO(picture)) as opened:
        return opened.size


def thumbnail(picture: bytes, size: tuple[int, int]) -> bytes:
    """The picture as a JPEG no larger than `size`, on paper where it is transparent."""
    with Image.open(io.BytesIO(picture)) as opened:
        opened.draft("RGB", size)
        opened.thumbnail(size)
        seen = opened.convert("RGBA")
    paper = Image.new("RGBA", seen.size, _PAPER)
    paper.alpha_composite(seen)
    out = io.BytesIO()
    paper.convert("RGB").save(out, "JPEG", quality=90)
    return out.getvalue()


def _compose(sheet: "_Sheet", words: CoverWords, faces: Faces) -> None:
    """Title, ornament and subtitle a little above the middle; names at the foot, stories between."""
    sheet.frame(84)
    title = _fitted(faces, words.title, _TITLE_SIZES, 800, weight=600, leading=1.14)
    subtitle = _fitted(faces, words.subtitle, range(64, _SMALLEST, -4), 290, italic=True, leading=1.34)
    by = _fitted(faces, words.by, range(54, _SMALLEST, -4), 150, leading=1.3)
    head = title.height + 140 + (70 + subtitle.height if subtitle.lines else 0)
    top = max(300.0, 920 - head / 2)
    middle = sheet.text(title, top, _INK) + 84
    sheet.ornament(middle)
    bottom = middle + 50
    if subtitle.lines:
        bottom = sheet.text(subtitle, bottom + 10, _SOFT)
    foot = _HEIGHT - 190 - by.height
    sheet.text(by, foot, _INK)
    room = foot - 110 - (bottom + 90)
    stories = _list_of(faces, words.stories, room)
    sheet.text(stories, foot - 110 - stories.height, _SOFT)


def _fitted(
    faces: Faces,
    text: str,
    sizes: Sequence[int],
    height: float,
    *,
    italic: bool = False,
    weight: int = 400,
    leading: float,
) -> _Setting:
    """The words as large as the space allows; long ones are parted only if they are very long."""
    face = faces.best(text, italic=italic)
    text = drawable(text, face.lacking(text))
    setting = _Setting((), face, sizes[-1], leading, weight)
    whole = [(size, False) for size in sizes if size >= _WHOLE_DOWN_TO]
    broken = [(size, True) for size in sizes if size <= _PARTED_UP_TO]
    for size, may_part in (*whole, *broken) if text else ():

        def measure(words: str, size: float = size) -> float:
            return face.length(words, size, weight)

        pieces = parted(text, _MEASURE, measure) if may_part else text
        lines = lines_of(pieces, _MEASURE, measure) or ()
        setting = _Setting(tuple(lines), face, size, leading, weight)
        if lines and setting.height <= height:
            break
    return setting


def _list_of(faces: Faces, titles: Sequence[str], room: float) -> _Setting:
    """A title a line if they are few; otherwise run together, as many as there is room for."""
    size, leading = 42, 1.5
    face = faces.best(" ".join(titles))
    shown = [words for title in titles if (words := drawable(title, face.lacking(title)))]

    def measure(words: str) -> float:
        return face.length(words, size)

    most = max(0, min(8, int(room // (size * leading))))
    if len(shown) <= most and all(measure(title) <= _MEASURE for title in shown):
        return _Setting(tuple(shown), face, size, leading)
    return _Setting(_run_together(shown, min(most, 5), measure), face, size, leading)


def _run_together(titles: Sequence[str], most: int, measure: Measure) -> tuple[str, ...]:
    """As many titles as fit on so many lines, a dot between two on a line, none broken."""
    whole = [title.replace(" ", "\u00a0") for title in titles]
    dotted = [f"{title}\u00a0·" for title in whole]
    count = as_many_as_fit(dotted, _MEASURE, most, measure)
    if not count:
        return ()
    last = f"{whole[count - 1]}\u00a0…" if count < len(whole) else whole[-1]
    lines = lines_of(" ".join((*dotted[: count - 1], last)), _MEASURE, measure) or ()
    return tuple(line.removesuffix("\u00a0·") for line in lines)


def _warnings(words: CoverWords, faces: Faces) -> Iterator[str]:
    if faces.missing:
        yield sentence("The cover is set in a plain typeface, for the book’s own could not be opened.")
    texts = (
        (words.title, False),
        (words.subtitle, True),
        (words.by, False),
        (" ".join(words.stories), False),
    )
    lacking = set().union(*(faces.best(text, italic=italic).lacking(text) for text, italic in texts))
    if lacking:
        yield sentence(
            "The cover is without “{signs}”: no typeface at hand has these signs.",
            signs="".join(sorted(lacking)),
        )


class _Sheet:
    """Paper to draw on, in units of the full-size cover."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.image = Image.new("RGB", size, _PAPER)
        self.draw = ImageDraw.Draw(self.image)
        self.unit = min(size[0] / _WIDTH, size[1] / _HEIGHT)
        self.left = (size[0] - _WIDTH * self.unit) / 2
        self.top = (size[1] - _HEIGHT * self.unit) / 2

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point in pixels."""
        return self.left + x * self.unit, self.top + y * self.unit

    def frame(self, inset: float) -> None:
        """A hairline around everything."""
        corners = (self.at(inset, inset), self.at(_WIDTH - inset, _HEIGHT - inset))
        self.draw.rectangle(corners, outline=_LINE, width=max(1, round(3 * self.unit)))

    def ornament(self, y: float) -> None:
        """A lozenge between two hairlines."""
        centre, reach, half = _WIDTH / 2, 190, 15
        stroke = max(1, round(3 * self.unit))
        for side in (-1, 1):
            ends = (self.at(centre + side * 44, y), self.at(centre + side * reach, y))
            self.draw.line(ends, fill=_ACCENT, width=stroke)
        points = ((0, -half), (half, 0), (0, half), (-half, 0))
        self.draw.polygon([self.at(centre + x, y + dy) for x, dy in points], fill=_ACCENT)

    def text(self, setting: _Setting, top: float, colour: str) -> float:
        """Centred lines from `top` down; gives back where they end."""
        font = setting.face.at(setting.size, setting.weight, self.unit)
        step = setting.size * setting.leading
        for number, line in enumerate(setting.lines):
            baseline = top + number * step + step / 2 + setting.size * 0.34
            self.draw.text(self.at(_WIDTH / 2, baseline), line, fill=colour, font=font, anchor="ms")
        return top + setting.height

    def jpeg(self) -> bytes:
        """The picture, with colours not thinned out, so that letters keep their edges."""
        out = io.BytesIO()
        self.image.save(out, "JPEG", quality=88, subsampling=0)
        return out.getvalue()
