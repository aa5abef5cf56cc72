"""A segment: the words of some stories of one stemming, as they were written once and never change."""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from anthology.search.analysis import EVERY, key
from anthology.search.expression import Part
from anthology.search.inversion import Inversion, Row
from anthology.search.lexicon import Lexicon, groups_of, write_lexicon
from anthology.search.stemming import stemmed_as
from anthology.story import StoryId, StoryText

if TYPE_CHECKING:
    from anthology.search.engine import Posting, PostingReader

_HEADINGS = (Part.TITLE, Part.BYLINE)
_ROWS, _WAYS = "rows.json", "ways"


@dataclass(frozen=True, slots=True)
class Versioned:
    """A story as it is now; `version` changes with its title, byline, language or text."""

    text: StoryText
    version: str


def write_segment(inversion: Inversion, algorithm: str) -> dict[str, bytes]:
    """The files of a segment, by name."""
    rows = [[row.story, row.version, row.lengths] for row in inversion.rows]
    from anthology.search.engine import write  # Whoosh waits until it is needed

    lexicon = list(inversion.lexicon())
    return {
        **write(inversion, groups_of((word for word, _ in lexicon), algorithm)),
        **write_lexicon(lexicon),
        _ROWS: json.dumps([algorithm, rows]).encode(),
        _WAYS: inversion.ways.tobytes(),
    }


def segment_of(stories: Iterable[Versioned], algorithm: str) -> dict[str, bytes]:
    """The files of a segment of these stories; each counts as one of that algorithm."""
    inversion = Inversion()
    for each in stories:
        story = each.text
        parts = {Part.TITLE: story.title, Part.BYLINE: story.byline, Part.TEXT: story.text}
        inversion.add(story.id, each.version, parts)
    return write_segment(inversion, algorithm)


def kind_of(story: StoryText) -> str:
    """What the segments are parted by: the algorithm of the story's language."""
    return stemmed_as(story.language)


class Segment:
    """A segment that is open. `live` are the rows of stories that still are as they were."""

    def __init__(self, files: Mapping[str, bytes | memoryview]) -> None:
        """Open it; whatever is wrong with the files, anything may be raised."""
        self.algorithm, rows = json.loads(bytes(files[_ROWS]))
        self.rows = [Row(StoryId(story), version, lengths) for story, version, lengths in rows]
        self.row_of = {row.story: number for number, row in enumerate(self.rows)}
        self.live: Set[int] = frozenset(range(len(self.rows)))
        self.lexicon = Lexicon(files)
        self._ways = array("I")
        self._ways.frombytes(bytes(files[_WAYS]))
        self._files = files
        self._lengths: dict[Part, list[int]] = {}

    @cached_property
    def _reader(self) -> "PostingReader":
        """Opened with the first word that is looked up: Whoosh waits until it is needed."""
        from anthology.search.engine import PostingReader

        own = {name: file for name, file in self._files.items() if name.lstrip("_").startswith("stories")}
        return PostingReader(own)

    def posting(self, part: Part, word: str) -> "Posting | None":
        """Where that word stands in that part of the stories; None for nowhere."""
        if part in _HEADINGS and word not in self._in_headings[part]:
            return None
        return self._reader.posting(part, word)

    @cached_property
    def _in_headings(self) -> Mapping[Part, frozenset[str]]:
        """The few words of titles and bylines: most words are not among them, and that is known at once."""
        return {part: self._reader.words(part) for part in _HEADINGS}

    def forms(self, word: str, algorithm: str) -> tuple[str, ...]:
        """The words that are forms of this one by that algorithm, whether or not they occur."""
        stem = key(word, algorithm)
        if algorithm == self.algorithm:
            alone = (stem,) if key(stem, algorithm) == stem else ()
            return self._reader.forms(stem) or alone
        return tuple(other for other in self.lexicon.counted() if key(other, algorithm) == stem)

    def lengths(self, part: Part) -> list[int]:
        """How many words that part of every story has."""
        if part not in self._lengths:
            self._lengths[part] = [row.lengths.get(part, 0) for row in self.rows]
        return self._lengths[part]

    def ways(self, row: int) -> Sequence[int]:
        """Where every so many words of a story's text there is one whose place is known."""
        start = self._firsts[row]
        return self._ways[start : self._firsts[row + 1]]

    @cached_property
    def words(self) -> int:
        """How many words all texts have."""
        return sum(self.lengths(Part.TEXT))

    @cached_property
    def _firsts(self) -> list[int]:
        each = (-(-words // EVERY) for words in self.lengths(Part.TEXT))
        return list(accumulate(each, initial=0))
