"""Where foreign files are read: by workers that can be killed, a few at a time, told of in order.

A worker that dies or falls silent costs the file that it was reading, and no other.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from select import select
from shutil import rmtree
from time import monotonic
from typing import TypeAlias

from anthology.errors import UnreadableSource
from anthology.importing.crew import Line, Worker
from anthology.importing.digest import digest_of
from anthology.importing.parcel import Parcel
from anthology.importing.sources import Source, shelf_title
from anthology.sentences import sentence, unpacked

SILENCE = 8.0
"""Seconds after which a worker that says nothing is given up."""
BEAT = 0.05
"""Seconds between two signs of life to whoever waits."""
AHEAD = 2
"""How many sources beyond those being read are taken up before the first of them is fetched."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing is finished yet; the worker on `source` has written out `done` of `total` stories."""

    source: Source
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Read:
    """A source was read; the parcel is there until the next step. `digest` is that of its bytes."""

    source: Source
    digest: str
    parcel: Parcel


@dataclass(frozen=True, slots=True)
class Known:
    """A source that was not read again, because it is not wanted."""

    source: Source
    digest: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A source that could not be read, and why, a clause."""

    source: Source
    reason: str


Step: TypeAlias = Waiting | Read | Known | Refused


@dataclass(slots=True)
class _Job:
    """A source on its way. `end` is what became of it, once that is known."""

    source: Source
    folder: Path
    inside: bool = False
    digest: str = ""
    worker: Worker | None = None
    heard: float = 0.0
    done: int = 0
    total: int = 0
    end: Read | Known | Refused | None = None


class Workshop:
    """Close it when done. `scratch` is a private folder that somebody else removes."""

    def __init__(
        self,
        scratch: Path,
        is_wanted: Callable[[Source, str], bool],
        *,
        smart_quotes: bool = False,
        silence: float = SILENCE,
    ) -> None:
        """`is_wanted` is asked with the digest of a file whether it is to be read at all."""
        self._scratch, self._is_wanted = scratch, is_wanted
        self._smart_quotes, self._silence = smart_quotes, silence
        self._crew = [Worker() for _ in range(min(2, os.cpu_count() or 1))]
        self._jobs: deque[_Job] = deque()
        self._sources: deque[tuple[Source, bool]] = deque()
        self._numbers = count()

    @property
    def left(self) -> int:
        """How many sources are not done with."""
        return len(self._jobs) + len(self._sources)

    def read(self, sources: Iterable[Source]) -> Generator[Step, None, None]:
        """What became of each source, in their order, those of an archive in its place.

        A step takes no longer than `BEAT` and what the caller does between two of them.
        """
        self._sources.extend((source, False) for source in sources)
        while self.left:
            self._take_up()
            first = self._jobs[0]
            if first.end is None:
                self._listen()
                yield Waiting(first.source, first.done, first.total)
            else:
                self._jobs.popleft()
                self._take_up()
                yield first.end
                rmtree(first.folder, ignore_errors=True)

    def close(self) -> None:
        """Let the workers go, whatever they are doing."""
        for worker in self._crew:
            worker.kill()

    def _take_up(self) -> None:
        """Give every idle worker a source; what need not or cannot be read is done with at once."""
        while self._sources and len(self._jobs) < len(self._crew) + AHEAD:
            self._jobs.append(self._begun(*self._sources.popleft()))
        busy = [job.worker for job in self._jobs if job.worker]
        idle = [worker for worker in self._crew if worker not in busy]
        unread = [job for job in self._jobs if job.end is None and job.worker is None]
        for job, worker in zip(unread, idle, strict=False):
            job.worker, job.heard = worker, monotonic()
            worker.ask(
                {"file": str(job.source.file), "folder": str(job.folder), "smart_quotes": self._smart_quotes}
            )

    def _begun(self, source: Source, inside: bool) -> _Job:
        job = _Job(source, self._scratch / str(next(self._numbers)), inside)
        job.folder.mkdir()
        try:
            job.digest = digest_of(source.file)
        except UnreadableSource as refusal:
            job.end = Refused(source, refusal.reason)
            return job
        if not self._is_wanted(source, job.digest):
            job.end = Known(source, job.digest)
        return job

    def _listen(self) -> None:
        """Hear what the workers say within a beat, and give up those that have been silent too long."""
        busy = {job.worker: job for job in self._jobs if job.worker}
        ready, _, _ = select(list(busy), [], [], BEAT)
        for worker in ready:
            job = busy[worker]
            lines = worker.hear()
            if lines is None:
                self._lose(job, sentence("it broke the program that was reading it"))
                continue
            job.heard = monotonic()
            for line in lines:
                self._take(job, line)
        for job in busy.values():
            if job.worker and monotonic() - job.heard > self._silence:
                self._lose(job, sentence("reading it took too long"))

    def _take(self, job: _Job, line: Line) -> None:
        if "told" in line:
            job.done, job.total = int(line["told"][0]), int(line["told"][1])
            return
        if line["tired"] and job.worker:
            job.worker.kill()
        job.worker = None
        if "refused" in line:
            job.end = Refused(job.source, unpacked(line["refused"]))
        elif "unpacked" not in line:
            job.end = Read(job.source, job.digest, Parcel(job.folder))
        elif job.inside:
            job.end = Refused(job.source, sentence("it is an archive within an archive, which is not opened"))
        else:
            self._put_in_place(job, [str(name) for name in line["unpacked"]])

    def _put_in_place(self, job: _Job, names: list[str]) -> None:
        """Let the files of an archive take its place; those taken up after it are begun anew later."""
        at = self._jobs.index(job)
        members = [self._begun(_member(job, name), True) for name in names]
        after = [self._jobs.pop() for _ in range(len(self._jobs) - at)][::-1][1:]
        self._jobs.extend((*members, *after))

    def _lose(self, job: _Job, reason: str) -> None:
        if job.worker:
            job.worker.kill()
        job.worker, job.end = None, Refused(job.source, reason)


def _member(job: _Job, name: str) -> Source:
    inside = Path(name)
    title = inside.parent.name or job.source.path.stem
    return Source(job.source.path / inside, job.folder / inside, shelf_title(Path(title)))
