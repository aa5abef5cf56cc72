"""What is told when something fails: one sentence. And where our own bugs end up."""

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from reader.translation import tr


@dataclass(frozen=True, slots=True)
class Failure:
    """One sentence for the reader: what, why, what next."""

    sentence: str


def report_bugs_to(log: Path, tell: Callable[[Failure], None]) -> None:
    """Send every uncaught error to a log file and tell the reader of it in a sentence."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        words = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(words)
        try:
            log.parent.mkdir(parents=True, exist_ok=True)
            with log.open("a", encoding="utf-8") as file:
                file.write(words + "\n")
        except OSError:
            pass  # the words are on standard error at least
        words = tr(
            "Something in Anthology went wrong ({kind}). Your marks are safe; "
            "what happened is written down in “{file}”."
        )
        tell(Failure(words.format(kind=kind.__name__, file=log)))

    sys.excepthook = hook
