"""What was looked for of late: told, remembered, forgotten."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError
from anthology.library import Library
from reader.operations.desk import Desk

SHOWN = 8


@dataclass(frozen=True, slots=True)
class QueriesTold:
    """The latest queries, the last first; not more than fit under a field."""

    queries: tuple[str, ...]


class Recalling(QObject):
    """Every change is told of. What cannot be remembered is let go: nobody waits for it."""

    told = Signal(QueriesTold)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def tell(self) -> None:
        """Tell of them as they are."""
        self._after(_nothing)

    def remember(self, query: str) -> None:
        """Somebody meant that."""
        self._after(lambda library: library.remember_query(query))

    def forget(self, query: str) -> None:
        """Forget one."""
        self._after(lambda library: library.forget_queries((query,)))

    def forget_all(self) -> None:
        """Forget all of them."""
        self._after(lambda library: library.forget_queries())

    def _after(self, change: Callable[[Library], None]) -> None:
        def question(library: Library) -> QueriesTold:
            change(library)
            return QueriesTold(tuple(each.text for each in library.queries()[:SHOWN]))

        self._desk.ask(question, self.told.emit, _let_go)


def _nothing(_library: Library) -> None:
    """Change nothing."""


def _let_go(_error: AnthologyError) -> None:
    """A history is worth no sentence at the foot of the window."""
