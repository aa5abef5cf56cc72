"""The two streams of the command line: answers on one, sentences about failures and progress on the other."""

import json
import os
import sys
from collections.abc import Generator
from io import TextIOWrapper
from typing import Any, TextIO, TypeVar

from anthology.errors import OutputRefused
from anthology.progress import Progress

Result = TypeVar("Result")


def make_ready() -> None:
    """A letter that the terminal lacks is shown as a question mark; it stops nothing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(words: str) -> None:
    """Print an answer. Whoever stops reading it (`| head`) has had enough, and that is no failure."""
    try:
        _write(words, sys.stdout)
    except BrokenPipeError:
        _drop(sys.stdout)
    except OSError as error:
        _drop(sys.stdout)
        raise OutputRefused(error.strerror or str(error)) from error


def say_document(document: dict[str, Any]) -> None:
    """Print a JSON document, in letters that the stream has."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    plain = encoding.lower().replace("-", "") != "utf8"
    say(json.dumps(document, ensure_ascii=plain, indent=1))


def complain(sentence: str) -> None:
    """Print a sentence about what failed; where nobody can read it, that changes nothing."""
    try:
        _write(sentence, sys.stderr)
    except OSError:
        _drop(sys.stderr)


def watched(work: Generator[Progress, None, Result], *, plainly: bool = False) -> Result:
    """See long work through, with a bar on standard error where that is a terminal.

    `plainly` writes lines there instead, for a program to read: `3/120 What is worked on`.
    """
    if plainly:
        return _finished(_told(work))
    if sys.stderr is None or not sys.stderr.isatty():
        return _finished(work)
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        while True:
            try:
                step = next(work)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return] # StopIteration knows no types
            bar.update(task, description=step.what, completed=step.done, total=step.total)


def _told(work: Generator[Progress, None, Result]) -> Generator[Progress, None, Result]:
    """The same work; a line says whenever another hundredth of it is done."""
    hundredth = -1
    while True:
        try:
            step = next(work)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return] # StopIteration knows no types
        if hundredth != (hundredth := step.done * 100 // max(1, step.total)):
            complain(f"{step.done}/{step.total} {step.what}")
        yield step


def _finished(work: Generator[Progress, None, Result]) -> Result:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return] # StopIteration knows no types


def _write(words: str, stream: TextIO | None) -> None:
    """A program started without the stream has None for it."""
    if stream is not None:
        stream.write(words + "\n")
        stream.flush()


def _drop(stream: TextIO) -> None:
    """Let what is still unwritten go nowhere, or Python would fail on it again at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
