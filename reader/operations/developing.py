"""Decoding pictures off the GUI thread, beside the library's work."""

from collections.abc import Callable
from typing import TypeVar

from anthology.errors import AnthologyError
from reader.background.runner import Runner

T = TypeVar("T")


class Developing:
    """Has a runner of its own from the first picture on that is large enough to be worth it."""

    def __init__(self, runner: Callable[[], Runner]) -> None:
        self._make_runner = runner
        self._runner: Runner | None = None

    def develop(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do the work elsewhere; the answer comes on this thread."""
        self._runner = self._runner or self._make_runner()
        self._runner.run(work, done, _raise)

    def close(self) -> None:
        """See through what was asked, and stop."""
        if self._runner is not None:
            self._runner.shutdown()


def _raise(error: AnthologyError) -> None:
    raise error
