"""The pictures of a book: each file once, however many pages show it."""

from collections.abc import Callable

from anthology.export.parts import Part
from anthology.story import PictureId

_MEDIA_TYPES = {".jpg": "image/jpeg", ".png": "image/png"}
_FOLDER = "images"


class Plates:
    """Gathers the pictures that are asked for, in the order in which they were first asked for."""

    def __init__(self, picture: Callable[[PictureId], bytes | None]) -> None:
        self._picture = picture
        self._parts: dict[str, Part | None] = {}

    @property
    def parts(self) -> tuple[Part, ...]:
        """The files of all that were found."""
        return tuple(part for part in self._parts.values() if part)

    def address(self, source: str) -> str:
        """Where a page one folder down finds the picture; nothing if the library has none."""
        if source not in self._parts:
            self._parts[source] = self._found(source)
        part = self._parts[source]
        return f"../{part.path}" if part else ""

    def _found(self, source: str) -> Part | None:
        stem, dot, ending = source.rpartition(".")
        media_type = _MEDIA_TYPES.get(dot + ending)
        if not media_type or not stem.isalnum() or not stem.isascii():
            return None
        content = self._picture(PictureId(source))
        return Part(f"picture-{stem}", f"{_FOLDER}/{source}", content, media_type) if content else None
