"""What a drag or the clipboard holds that could come into the library."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from reader.importing.kinds import ALL_OF_THEM, comes_in, counted_by_kind, listed
from reader.translation import tr

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


def offer_of(mime: QMimeData | None) -> Offer:
    """The files that are meant, else the words; pictures and other things are no offer, nor is nothing.

    None is what Qt has for a clipboard that nobody has filled yet.
    """
    if mime is None:
        return Offer()
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        fitting = tuple(path for path in paths if comes_in(path))
        return Offer(fitting, tuple(path for path in paths if path not in fitting))
    words = mime.text() if mime.hasText() and not mime.hasUrls() else ""
    return Offer(text=words if words.strip() else "")


def heading(offer: Offer) -> str:
    """What a drop would do."""
    if offer.text:
        return tr("Drop to add these words as a story")
    if not offer.paths:
        return tr("This cannot be added") if len(offer.others) == 1 else tr("These cannot be added")
    if len(offer.paths) == 1:
        (path,) = offer.paths
        words = tr("Drop to add “{name}” and all in it") if path.is_dir() else tr("Drop to add “{name}”")
        return words.format(name=path.name)
    return tr("Drop to add {files}").format(files=counted_by_kind(offer.paths))


def sentence(offer: Offer) -> str:
    """What comes in, and what would stay out."""
    if not offer.paths:
        return tr(ALL_OF_THEM) if offer.others else ""
    if offer.others:
        out = tr("{names} would stay out.").format(names=_named(offer.others))
        return f"{out} {tr(ALL_OF_THEM)}"
    return tr(ALL_OF_THEM) if any(path.is_dir() for path in offer.paths) else ""


def refusal(offer: Offer) -> str:
    """Why nothing of it comes in."""
    cannot = tr("{names} cannot be added.").format(names=_named(offer.others))
    return f"{cannot} {tr(ALL_OF_THEM)}"


def _named(paths: tuple[Path, ...]) -> str:
    names = [tr("“{words}”").format(words=path.name) for path in paths[:_NAMED]]
    more = len(paths) - len(names)
    return listed(names + ([tr("%Ln more", "", more)] if more else []))
