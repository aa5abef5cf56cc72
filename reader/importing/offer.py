"""What a drag or the clipboard holds that could come into the library."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from reader.importing.kinds import ALL_OF_THEM, comes_in, counted_by_kind, listed

_NAMED = 2


@dataclass(frozen=True, slots=True)
class Offer:
    """Files and folders that may hold stories, files that surely hold none, or words alone."""

    paths: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        """Whether any of it could come in."""
        return bool(self.paths or self.text)

    @property
    def is_anything(self) -> bool:
        """Whether it is worth a word, be it that it cannot come in."""
        return bool(self) or bool(self.others)


def offer_of(mime: QMimeData) -> Offer:
    """The files that are meant, else the words; pictures and other things are no offer."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        fitting = tuple(path for path in paths if comes_in(path))
        return Offer(fitting, tuple(path for path in paths if path not in fitting))
    words = mime.text() if mime.hasText() and not mime.hasUrls() else ""
    return Offer(text=words if words.strip() else "")


def heading(offer: Offer) -> str:
    """What a drop would do."""
    if offer.text:
        return "Drop to add these words as a story"
    if not offer.paths:
        return "This cannot be added" if len(offer.others) == 1 else "These cannot be added"
    if len(offer.paths) == 1:
        (path,) = offer.paths
        return f"Drop to add “{path.name}”" + (" and all in it" if path.is_dir() else "")
    return f"Drop to add {counted_by_kind(offer.paths)}"


def sentence(offer: Offer) -> str:
    """What comes in, and what would stay out."""
    if not offer.paths:
        return ALL_OF_THEM if offer.others else ""
    if offer.others:
        return f"{_named(offer.others)} would stay out. {ALL_OF_THEM}"
    return ALL_OF_THEM if any(path.is_dir() for path in offer.paths) else ""


def refusal(offer: Offer) -> str:
    """Why nothing of it comes in."""
    return f"{_named(offer.others)} cannot be added. {ALL_OF_THEM}"


def _named(paths: tuple[Path, ...]) -> str:
    names = [f"“{path.name}”" for path in paths[:_NAMED]]
    more = len(paths) - len(names)
    return listed(names + ([f"{more} more"] if more else []))
