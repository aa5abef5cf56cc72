"""What stands on the shelf: an anthology with its stories, and the other anthologies."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from anthology.library import Library
from anthology.story import Anthology, AnthologyId, StoryCard
from reader.operations.desk import Desk


@dataclass(frozen=True, slots=True)
class ShelfTold:
    """An anthology with its stories and its matter; `anthology` is None in an empty library."""

    anthology: Anthology | None
    cards: tuple[StoryCard, ...]
    others: tuple[Anthology, ...]
    matter: tuple[StoryCard, ...] = ()


class Shelving(QObject):
    """Tells what is on the shelf, and takes anthologies off it."""

    told = Signal(ShelfTold)
    removed = Signal(Anthology)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def open_anthology(self, ident: AnthologyId | None) -> None:
        """Tell of that anthology, or of the first if it is None or gone."""

        def question(library: Library) -> ShelfTold:
            return shelf_of(library, ident)

        self._desk.ask(question, self.told.emit)

    def remove(self, anthology: Anthology) -> None:
        """Take an anthology off the shelf; tell of the shelf as it is then."""

        def question(library: Library) -> ShelfTold:
            library.remove_anthology(anthology.id)
            return shelf_of(library, None)

        def answer(told: ShelfTold) -> None:
            self.told.emit(told)
            self.removed.emit(anthology)

        self._desk.ask(question, answer)

    def restore(self, ident: AnthologyId) -> None:
        """Bring an anthology back and show it."""

        def question(library: Library) -> ShelfTold:
            library.restore_anthology(ident)
            return shelf_of(library, ident)

        self._desk.ask(question, self.told.emit)

    def restore_bundle(self, bundle: Path) -> None:
        """Bring the bundled anthology back and show it."""

        def question(library: Library) -> ShelfTold:
            library.restore_bundle(bundle)
            return shelf_of(library, None)

        self._desk.ask(question, self.told.emit)


def shelf_of(library: Library, ident: AnthologyId | None) -> ShelfTold:
    """The shelf that shows that anthology, else the first."""
    anthologies = library.anthologies()
    if not anthologies:
        return ShelfTold(None, (), ())
    shown = next((each for each in anthologies if each.id == ident), anthologies[0])
    others = tuple(each for each in anthologies if each.id != shown.id)
    return ShelfTold(shown, library.cards(shown.id), others, library.matter(shown.id))
