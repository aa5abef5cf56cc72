"""Looking words up in the dictionaries of this machine, off the GUI thread and beside the library's work."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError
from reader.background.runner import Runner

if TYPE_CHECKING:
    from anthology.dictionaries.answer import Answer
    from anthology.dictionaries.reference import ReferenceShelf

PORT = 2628
"""Where a `dict` server listens."""


@dataclass(frozen=True, slots=True)
class Question:
    """Words to look up.

    `language` is that of the story (a BCP 47 tag), `folders` what the reader has added to the usual
    ones, `first` the dictionary to answer first.
    """

    words: str
    language: str
    number: int
    folders: tuple[Path, ...] = ()
    first: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to the question of that number."""

    number: int
    answer: "Answer"


class Consulting(QObject):
    """Asks the dictionaries; a question that was overtaken by a newer one is dropped unasked."""

    answered = Signal(Answered)

    def __init__(
        self, runner: Callable[[], Runner], parent: QObject | None = None, *, port: int = PORT
    ) -> None:
        """`runner` makes one when the first word is looked up; `port` is the `dict` server's."""
        super().__init__(parent)
        self._make_runner, self._port = runner, port
        self._runner: Runner | None = None
        self._shelf: ReferenceShelf | None = None
        self._newest = 0

    def look_up(self, question: Question) -> None:
        """Answer by `answered` with the same number."""
        self._newest = question.number
        self._runner = self._runner or self._make_runner()

        def work() -> Answered | None:
            return Answered(question.number, self._ask(question)) if question.number == self._newest else None

        self._runner.run(work, self._tell, _unheard)

    def close(self) -> None:
        """See the last question through."""
        if self._runner:
            self._runner.shutdown()

    def _ask(self, question: Question) -> "Answer":
        """On the runner's thread: nothing else touches the shelf."""
        from anthology.dictionaries.folders import usual_folders

        if self._shelf is None:
            from time import perf_counter

            from anthology.dictionaries.reference import ReferenceShelf
            from anthology.dictionaries.server import DictServer
            from anthology.search.stemming import stem_in

            self._shelf = ReferenceShelf(DictServer(self._port, perf_counter), stem_in)
        folders = (*question.folders, *usual_folders(Path.home(), os.environ))
        return self._shelf.look_up(question.words, question.language, folders, question.first)

    def _tell(self, answered: Answered | None) -> None:
        if answered is not None:
            self.answered.emit(answered)


def _unheard(error: AnthologyError) -> None:
    """The shelf tells of every trouble in its answer."""
    raise AssertionError from error
