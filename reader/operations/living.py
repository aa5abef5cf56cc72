"""Living shelves: filled anew, made, changed, moved, taken away and brought back."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError
from anthology.library import Library
from anthology.living import FilledShelf, LivingShelf, ShelfId
from reader.failures import Failure
from reader.operations.desk import Desk
from reader.translation import said


@dataclass(frozen=True, slots=True)
class ShelvesTold:
    """Every living shelf with what stands on it now, in their order."""

    shelves: tuple[FilledShelf, ...]


class Living(QObject):
    """What was changed is on disk before it is told of, and told again by `told` when all are filled.

    Shelves are filled one by one, so that whoever turns a page meanwhile waits for one at most.
    """

    told = Signal(ShelvesTold)
    kept = Signal(LivingShelf)
    """A shelf was made, or is another now."""
    made = Signal(LivingShelf)
    removed = Signal(LivingShelf)
    refused = Signal(Failure)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._newest = desk, 0
        self._waiting: list[LivingShelf] = []
        self._filled: list[FilledShelf] = []

    def refill(self) -> None:
        """Fill every shelf and tell of them; what was under way is begun anew."""
        self._newest += 1
        number = self._newest

        def answer(shelves: tuple[LivingShelf, ...]) -> None:
            if number == self._newest:
                self._waiting, self._filled = list(shelves), []
                self._fill_next(number)

        self._desk.ask(_shelves, answer)

    def create(self, name: str, query: str) -> None:
        """Keep a query under a name."""

        def question(library: Library) -> LivingShelf:
            return library.create_living_shelf(name, query)

        def answer(shelf: LivingShelf) -> None:
            self._keep(shelf)
            self.made.emit(shelf)

        self._desk.ask(question, answer, self._refuse)

    def change(self, changed: LivingShelf) -> None:
        """Keep another name or another query."""

        def question(library: Library) -> LivingShelf:
            return library.change_living_shelf(changed)

        self._desk.ask(question, self._keep, self._refuse)

    def move(self, ident: ShelfId, place: int) -> None:
        """Put a shelf at that place among them."""

        def question(library: Library) -> None:
            library.move_living_shelf(ident, place)

        self._desk.ask(question, self._changed)

    def remove(self, shelf: LivingShelf) -> None:
        """Take a shelf away; its stories stay."""

        def question(library: Library) -> None:
            library.remove_living_shelf(shelf.id)

        def answer(_answer: None) -> None:
            self.removed.emit(shelf)
            self.refill()

        self._desk.ask(question, answer)

    def restore(self, ident: ShelfId) -> None:
        """Bring back a shelf that was taken away."""

        def question(library: Library) -> None:
            library.restore_living_shelf(ident)

        self._desk.ask(question, self._changed)

    def _fill_next(self, number: int) -> None:
        if not self._waiting:
            self.told.emit(ShelvesTold(tuple(self._filled)))
            return
        shelf = self._waiting.pop(0)

        def question(library: Library) -> FilledShelf | None:
            return FilledShelf(shelf, library.stories_of(shelf)) if number == self._newest else None

        def answer(filled: FilledShelf | None) -> None:
            if filled is not None and number == self._newest:
                self._filled.append(filled)
                self._fill_next(number)

        self._desk.ask(question, answer)

    def _keep(self, shelf: LivingShelf) -> None:
        self.kept.emit(shelf)
        self.refill()

    def _changed(self, _answer: None) -> None:
        self.refill()

    def _refuse(self, error: AnthologyError) -> None:
        self.refused.emit(Failure(said(error.sentence)))


def _shelves(library: Library) -> tuple[LivingShelf, ...]:
    return library.living_shelves()
