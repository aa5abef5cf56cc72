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
        content = beside(self._folder, address, MOST_BYTES)
        return picture_of(content) if content else None


def beside(folder: Path, address: str, most: int) -> bytes:
    """What lies at a relative address at or below a folder; empty where nothing does or it is longer."""
    try:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return b""
        file = (folder.resolve() / unquote(parts.path)).resolve()
        if not file.is_relative_to(folder.resolve()) or not file.is_file() or file.stat().st_size > most:
            return b""
        return file.read_bytes()
    except (OSError, ValueError, RuntimeError):
        return b""
