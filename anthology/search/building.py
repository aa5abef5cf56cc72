"""Building segments: stories by the batch, in worker processes where there is more than one batch."""

import os
from collections.abc import Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from anthology.errors import IndexUnusable
from anthology.progress import Progress
from anthology.search.generations import Generations, Kept, write_files
from anthology.search.segment import Versioned, kind_of, segment_of

_BATCH = 7_000_000
"""Code points of text that make a segment; it bounds what a worker holds in memory."""
_MOST_WORKERS = 4


class Build:
    """One build. Batches are written as they fill; none counts before it is published."""

    def __init__(self, generations: Generations) -> None:
        """Write into these."""
        self._home, self._names = generations.home, generations.names()
        self._batches: dict[str, list[Versioned]] = {}
        self._sizes: dict[str, int] = {}
        self._pool: ProcessPoolExecutor | None = None
        self._running: dict[Future[Kept], int] = {}
        self._done = 0
        self._made: list[Kept] = []

    def run(self, stories: Iterable[Versioned], total: int) -> Generator[Progress, None, list[Kept]]:
        """The segments of these stories, not yet published."""
        try:
            for each in stories:
                yield Progress(self._done, total, each.text.title)
                if kind := self._filled(each):
                    self._send(kind)
                    yield from self._collect(total, waiting=_MOST_WORKERS)
            yield from self._finish(total)
        except BrokenProcessPool as error:
            raise IndexUnusable("A process that builds the search index ended early. Rebuild it.") from error
        finally:
            if self._pool:
                self._pool.shutdown(cancel_futures=True)
        return self._made

    def _filled(self, each: Versioned) -> str | None:
        """Put a story into the batch of its kind; the kind if that is full."""
        kind = kind_of(each.text)
        self._batches.setdefault(kind, []).append(each)
        self._sizes[kind] = self._sizes.get(kind, 0) + len(each.text.text)
        return kind if self._sizes[kind] >= _BATCH else None

    def _send(self, kind: str) -> None:
        """Have a batch written by a worker."""
        if self._pool is None:
            workers = min(_MOST_WORKERS, os.cpu_count() or 1)
            self._pool = ProcessPoolExecutor(workers, get_context("spawn"), _end_with_parent)
        batch = self._batches.pop(kind)
        self._sizes.pop(kind)
        self._running[self._pool.submit(_write, self._home / self._names.next(), batch, kind)] = len(batch)

    def _finish(self, total: int) -> Generator[Progress, None, None]:
        """What is left: by the workers if there are any, else here."""
        for kind in list(self._batches):
            if self._pool is None:
                batch = self._batches.pop(kind)
                self._made.append(_write(self._home / self._names.next(), batch, kind))
                self._done += len(batch)
            else:
                self._send(kind)
        yield from self._collect(total, waiting=0)

    def _collect(self, total: int, *, waiting: int) -> Generator[Progress, None, None]:
        """Take in what is done, until no more than so many batches are under way."""
        while len(self._running) > waiting:
            done, _ = wait(self._running, return_when=FIRST_COMPLETED)
            for future in done:
                self._made.append(future.result())
                self._done += self._running.pop(future)
            yield Progress(self._done, total, "Writing the index")


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    Thread(target=_end_after_parent, daemon=True).start()


def _end_after_parent() -> None:
    if parent := parent_process():
        parent.join()
    os._exit(1)


def _write(folder: Path, batch: list[Versioned], kind: str) -> Kept:
    return write_files(folder, segment_of(batch, kind))
