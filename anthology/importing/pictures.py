"""Pictures from outside, decoded once under guard: what comes through is a sound JPEG or PNG."""

import warnings
from hashlib import sha256
from io import BytesIO

from PIL import Image

from anthology.importing.manuscript import Picture
from anthology.story import PictureId

LONGEST_SIDE = 2_400
"""Pixels; a longer picture is made smaller."""
MOST_PIXELS = 50_000_000
MOST_BYTES = 50_000_000
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")
_UNCHANGED = {"JPEG": (".jpg", ("RGB", "L")), "PNG": (".png", ("1", "L", "LA", "P", "RGB", "RGBA"))}


def picture_of(content: bytes) -> Picture | None:
    """The picture, unchanged where a page can show it so; None where it is damaged, too large or none."""
    if len(content) > MOST_BYTES:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _decoded(content)
    except (
        OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError, ArithmeticError, LookupError,
        TypeError, AttributeError, Warning, Image.DecompressionBombError,
    ):  # fmt: skip
        return None


def _decoded(content: bytes) -> Picture | None:
    with Image.open(BytesIO(content), formats=_FORMATS) as image:
        width, height = image.size
        if not width or not height or width * height > MOST_PIXELS:
            return None
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        image.load()
        ending, modes = _UNCHANGED.get(image.format or "", ("", ()))
        if image.mode in modes and max(width, height) <= LONGEST_SIDE:
            return _named(content, ending)
        return _written(image)


def _written(image: Image.Image) -> Picture:
    is_photograph = image.format == "JPEG"
    is_clear = "A" in image.mode or "transparency" in image.info
    shown = image.convert("RGBA" if is_clear else "RGB")
    shown.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    written = BytesIO()
    if is_photograph or (image.format in ("WEBP", "TIFF", "BMP") and not is_clear):
        shown.save(written, "JPEG", quality=88)
        return _named(written.getvalue(), ".jpg")
    shown.save(written, "PNG")
    return _named(written.getvalue(), ".png")


def _named(content: bytes, ending: str) -> Picture:
    return Picture(PictureId(sha256(content).hexdigest() + ending), content)
