"""Counting what stories have in common, step by step, so that reading has its turn in between."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError
from anthology.library import Library
from anthology.motifs.nouns import Likeness, Motifs
from anthology.progress import Progress
from anthology.story import StoryId
from anthology.text import Passage
from reader.background.runner import Answers, Steps, Task
from reader.failures import Failure
from reader.operations.desk import Desk
from reader.translation import said

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LikeQuestion:
    """To know which stories are like this one, or like a passage of it."""

    story: StoryId
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class LikenessTold:
    """The answer to a question."""

    question: LikeQuestion
    likeness: Likeness


class Comparing(QObject):
    """One question of each kind at a time: a newer one takes the place of the one under way."""

    like_progress = Signal(Progress)
    like_told = Signal(LikenessTold)
    like_refused = Signal(Failure)
    motifs_progress = Signal(Progress)
    motifs_told = Signal(Motifs)
    motifs_refused = Signal(Failure)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._like = _Count[Likeness](desk, self.like_progress.emit, self._refuse_like)
        self._motifs = _Count[Motifs](desk, self.motifs_progress.emit, self._refuse_motifs)

    def more_like(self, asked: LikeQuestion) -> None:
        """Answer by `like_told`, or by `like_refused`."""

        def question(library: Library) -> Steps[Likeness]:
            return library.more_like(asked.story, asked.passage)

        def told(likeness: Likeness) -> None:
            self.like_told.emit(LikenessTold(asked, likeness))

        self._like.ask(question, told)

    def names_and_motifs(self) -> None:
        """Answer by `motifs_told`, or by `motifs_refused`; a question under way is waited for."""
        if not self._motifs.is_under_way:
            self._motifs.ask(_names_and_motifs, self.motifs_told.emit)

    def stop_like(self) -> None:
        """Nobody waits for the likeness any more."""
        self._like.stop()

    def stop_motifs(self) -> None:
        """Nobody waits for the motifs any more."""
        self._motifs.stop()

    def _refuse_like(self, error: AnthologyError) -> None:
        self.like_refused.emit(Failure(said(error.sentence)))

    def _refuse_motifs(self, error: AnthologyError) -> None:
        self.motifs_refused.emit(Failure(said(error.sentence)))


class _Count(Generic[T]):
    """Long work of one kind: tells of each per cent once, and of nothing that was overtaken or stopped."""

    def __init__(
        self, desk: Desk, advanced: Callable[[Progress], None], refused: Callable[[AnthologyError], None]
    ) -> None:
        self._desk, self._advanced, self._refused = desk, advanced, refused
        self._newest, self._percent = 0, -1
        self.is_under_way = False
        self._task: Task | None = None

    def ask(self, question: Callable[[Library], Steps[T]], told: Callable[[T], None]) -> None:
        self.stop()
        number, self.is_under_way = self._newest, True

        def advanced(progress: Progress) -> None:
            if number == self._newest:
                self._advance(progress)

        def done(answer: T) -> None:
            if number == self._newest:
                self.is_under_way = False
                told(answer)

        def failed(error: AnthologyError) -> None:
            if number == self._newest:
                self.is_under_way = False
                self._refused(error)

        self._task = self._desk.ask_steps(question, Answers(advanced, done, failed, _nothing))

    def stop(self) -> None:
        if self._task:
            self._task.cancel()
        self._newest, self._percent = self._newest + 1, -1
        self.is_under_way, self._task = False, None

    def _advance(self, progress: Progress) -> None:
        percent = 100 * progress.done // max(1, progress.total)
        if percent != self._percent:
            self._percent = percent
            self._advanced(progress)


def _names_and_motifs(library: Library) -> Steps[Motifs]:
    return library.names_and_motifs()


def _nothing() -> None:
    """Who stopped it knows."""
