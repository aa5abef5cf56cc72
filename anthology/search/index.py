"""The search index: a cache that proposes stories and ranks them, made anew whenever it does not fit.

Whoosh is loaded with the first query or rebuild, not with this module.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from anthology.errors import IndexUnusable
from anthology.progress import Progress
from anthology.search.analysis import words
from anthology.search.candidates import Candidate, Catalogue, Row, row_of, write_rows
from anthology.search.counting import WordCounts
from anthology.search.folding import fold
from anthology.search.generations import Generations, Manifest
from anthology.search.query import Query
from anthology.story import StoryText

_ROWS = "rows.json"
_TRIES = 3


class SearchIndex:
    """The index in a folder of its own. A rebuild in another process is noticed with the next query."""

    def __init__(self, folder: Path) -> None:
        """Nothing is opened yet."""
        self._generations = Generations(folder)
        self._opened: tuple[Manifest, Catalogue] | None = None

    def stamp(self) -> str:
        """What the index was built from; empty if there is no sound one."""
        try:
            manifest = self._generations.current()
            self._generations.files(manifest)
        except IndexUnusable:
            return ""
        return manifest.stamp

    def rebuild(self, stories: Iterable[StoryText], total: int, stamp: str) -> Iterator[Progress]:
        """Index these stories aside, then put the new index in the place of the old one.

        Until then, and if the caller stops, the old one stands. Raises `IndexUnusable` where the
        folder cannot be written.
        """
        counts = WordCounts()
        rows: list[Row] = []
        for story in stories:
            yield Progress(len(rows), total, story.title)
            counts.add(words(fold(story.text).text))
            rows.append(row_of(story))
        yield Progress(len(rows), total, "Writing the index")
        from anthology.search.engine import write  # Whoosh waits until it is needed

        self._publish({**write(counts), _ROWS: write_rows(rows)}, stamp)
        yield Progress(len(rows), total, "The index is ready")

    def _publish(self, files: dict[str, bytes], stamp: str) -> None:
        from anthology.search.engine import locked

        _open(files)
        home = self._generations.home
        try:
            self._generations.make_home()
            with locked(home / "lock"):
                self._generations.publish(files, stamp)
        except OSError as error:
            reason = f"Cannot write the search index “{home}”: {error.strerror}."
            raise IndexUnusable(f"{reason} Free some space, or look at the permissions.") from error

    def candidates(self, query: Query, stamp: str) -> list[Candidate]:
        """The stories that may answer, best first.

        Raises `IndexUnusable` if the index is missing, damaged or built from something else than
        `stamp` names.
        """
        catalogue = self._catalogue(stamp)
        try:
            return catalogue.candidates(query)
        except Exception as error:  # Whoosh raises anything; the scan answers instead
            raise IndexUnusable(f"The search index is damaged: {error!r}. Rebuild it.") from error

    def close(self) -> None:
        """Let go of the index; the next query opens it again."""
        self._opened = None

    def _catalogue(self, stamp: str) -> Catalogue:
        """The current generation, opened unless it is already."""
        for attempt in range(1, _TRIES + 1):
            manifest = self._generations.current()
            if manifest.stamp != stamp:
                raise IndexUnusable("The search index is out of date. Rebuild it.")
            if self._opened and self._opened[0] == manifest:
                return self._opened[1]
            try:
                self._opened = manifest, _open(self._generations.files(manifest))
            except IndexUnusable:
                # Another process may have swept this generation away for a newer one.
                if attempt == _TRIES or manifest == self._generations.current():
                    raise
        raise AssertionError("the last try returns or raises")


def _open(files: dict[str, bytes]) -> Catalogue:
    from anthology.search.engine import IndexReader

    try:
        return Catalogue(IndexReader({n: f for n, f in files.items() if n != _ROWS}), files[_ROWS])
    except Exception as error:  # Whoosh raises anything; a cache is never worth a crash
        raise IndexUnusable(f"The search index is damaged: {error!r}. Rebuild it.") from error
