"""Files coming into the library: read in the workshop, one after the other put in its place."""

from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from anthology.arrival.likeness import acquaint
from anthology.arrival.settling import Delivery, key_of, settle
from anthology.arrival.shelving import shelve
from anthology.errors import UnreadableSource
from anthology.importing.draft import KeyedDraft
from anthology.importing.report import FileReport, ImportProgress, ImportReport, Outcome
from anthology.importing.sources import walk
from anthology.importing.workshop import Known, Read, Refused, Waiting, Workshop
from anthology.sentences import sentence
from anthology.store.store import Store
from anthology.story import StoryId
from anthology.world import World

NOTHING = sentence("there is nothing in it that could be read as a story")


def bring_in(
    paths: Sequence[Path], store: Store, world: World, *, into: str, smart_quotes: bool
) -> Generator[ImportProgress, None, ImportReport]:
    """Take files and folders in, each file as a whole or not at all; closing it keeps what is done."""
    reports: list[FileReport] = []
    found = walk(paths)
    acquaint(store)
    arrival = Arrival(store, world, into)
    with (
        TemporaryDirectory(prefix="anthology-") as scratch,
        closing(Workshop(Path(scratch), arrival.is_wanted, smart_quotes=smart_quotes)) as workshop,
    ):
        for step in workshop.read(found.sources):
            name = step.source.path.name
            if isinstance(step, Waiting):
                yield ImportProgress(len(reports), len(reports) + workshop.left, _so_far(name, step))
                continue
            reports.append(arrival.report(step))
            yield ImportProgress(len(reports), len(reports) + workshop.left, name, reports[-1])
    return ImportReport(tuple(reports), found.passed_over)


def _so_far(name: str, step: Waiting) -> str:
    return (
        sentence("{name} · {done} of {total}", name=name, done=step.done, total=step.total)
        if step.total > 1
        else name
    )


class Arrival:
    """What happens to one file after the other."""

    def __init__(self, store: Store, world: World, into: str) -> None:
        self._store, self._world, self._into = store, world, into

    def is_wanted(self, _source: object, digest: str) -> bool:
        """Whether those bytes are to be read: not if all that came of them is in the library."""
        known = self._store.sources.known(digest)
        if known is None:
            return True
        return any(story.removed for story in self._store.stories.of_source(known.key))

    def report(self, step: Read | Known | Refused) -> FileReport:
        """Put one file in its place, and say what became of it."""
        if isinstance(step, Refused):
            return refused(step.source.path, step.reason)
        if isinstance(step, Known):
            return self.unchanged(step.source.path, step.digest)
        try:
            return self._settled(step)
        except UnreadableSource as refusal:
            return refused(step.source.path, refusal.reason)

    def _settled(self, step: Read) -> FileReport:
        source = step.source
        if not self.is_wanted(source, step.digest):  # its twin came in while this one was read
            return self.unchanged(source.path, step.digest)
        try:
            volume, drafts = step.parcel.volume(), _worth_keeping(tuple(step.parcel.drafts()))
            pictures = tuple(step.parcel.pictures()) if drafts else ()
        except (ValueError, KeyError, TypeError, OSError) as error:
            raise UnreadableSource(source.path, sentence("what came of reading it is not a story")) from error
        if not drafts:
            raise UnreadableSource(source.path, NOTHING)
        self._store.pictures.put(*pictures)
        original = self._store.originals.put(source.file, step.digest)
        delivery = Delivery(
            source.path,
            key_of(source.path, volume),
            step.digest,
            volume,
            drafts,
            source.path.stem,
            source.shelf,
            self._into,
            original,
        )
        return settle(delivery, self._store, self._world)

    def unchanged(self, path: Path, digest: str) -> FileReport:
        """The report of a file whose bytes are known; what they became goes `into` too."""
        known = self._store.sources.known(digest)
        if known is None:
            raise AssertionError(f"{path} is not known")
        stories = [each for each in self._store.stories.of_source(known.key) if not each.is_matter]
        ids = tuple(StoryId(each.story) for each in stories)
        there = shelve(ids, self._into, self._store, self._world) if self._into else known.anthology
        title = stories[0].title if len(stories) == 1 else path.stem
        return FileReport(path, Outcome.UNCHANGED, stories=ids, anthology=there, title=title)


def _worth_keeping(drafts: tuple[KeyedDraft, ...]) -> tuple[KeyedDraft, ...]:
    """Nothing where there is no story; the matter only of a book, which several stories make."""
    stories = tuple(each for each in drafts if not each.draft.is_matter)
    return drafts if len(stories) > 1 else stories


def refused(path: Path, reason: str) -> FileReport:
    """The report of a file that stays outside, and why, a clause."""
    return FileReport(
        path, Outcome.REFUSED, sentence("Cannot read “{name}”: {reason}.", name=path.name, reason=reason)
    )
