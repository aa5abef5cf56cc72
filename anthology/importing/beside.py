"""The pictures that lie beside a page or a text, and nothing else that lies there."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from anthology.importing.manuscript import Picture
from anthology.importing.pictures import MOST_BYTES, picture_of


class PicturesBeside:
    """The pictures at or below the folder of a file; nothing outside of it is ever opened."""

    def __init__(self, file: Path) -> None:
        self._folder = file.parent.resolve()
        self._taken: dict[str, Picture | None] = {}

    def found(self, address: str) -> str:
        """The id of the picture at a relative address, or an empty string."""
        if address not in self._taken:
            self._taken[address] = self._read(address)
        picture = self._taken[address]
        return picture.id if picture else ""

    def taken(self) -> tuple[Picture, ...]:
        """The pictures that were found, each once."""
        return tuple({picture.id: picture for picture in self._taken.values() if picture}.values())

    def _read(self, address: str) -> Picture | None:
        try:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc or not parts.path:
                return None
            file = (self._folder / unquote(parts.path)).resolve()
            if (
                not file.is_relative_to(self._folder)
                or not file.is_file()
                or file.stat().st_size > MOST_BYTES
            ):
                return None
            return picture_of(file.read_bytes())
        except (OSError, ValueError, RuntimeError):
            return None
