"""What an answer needs beside the segments: notes, highlights, facts, and what patterns stand for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from anthology.annotations.mark import MarkId
from anthology.errors import AnthologyError
from anthology.search import bits
from anthology.search.analysis import places, tokens, words
from anthology.search.evaluation import Surroundings
from anthology.search.excerpts import Note, Printed
from anthology.search.expression import Alike, Part, StoryFacts, Wild
from anthology.search.folding import fold
from anthology.search.index import Texts, View
from anthology.search.inversion import Inversion
from anthology.search.lexicon import Vocabulary
from anthology.search.matches import Spans, in_order
from anthology.search.ranking import Measures, measures
from anthology.search.segment import Segment, write_segment
from anthology.sentences import sentence
from anthology.story import StoryId, StoryText
from anthology.text import Passage


class Outdated(AnthologyError):
    """A story was changed or removed after it was looked for: where its words stand is no longer known."""

    def __init__(self, story: StoryId) -> None:
        """`story` is the one that is not there as it was."""
        super().__init__(sentence("The library is being changed while it is searched. Search again."))
        self.story = story


_APART = 100
"""So many words as if between two notes: nothing is near or beside what is in another."""


class Context:
    """All of it is read when it is first asked for, and kept for as long as nothing changes."""

    def __init__(self, view: View, texts: Texts) -> None:
        """Nothing is read yet."""
        self.view, self._texts = view, texts
        self._expanded: dict[Wild | Alike, tuple[tuple[str, ...], bool]] = {}
        self._stories: dict[StoryId, StoryText] = {}

    @cached_property
    def surroundings(self) -> Surroundings:
        """What evaluations ask."""
        return Surroundings(
            self.expand,
            self._notes_segment,
            self._all_facts,
            self.highlighted,
            self._highlighted_stories,
            self.read,
            self._printed,
        )

    @cached_property
    def measured(self) -> Measures:
        """What scores are measured by."""
        return measures(self.view.segments)

    # ---------------------------------------------------------------- patterns

    def expand(self, pattern: Wild | Alike) -> tuple[str, ...]:
        """The words of the library that it stands for, or the most frequent of them."""
        return self._expansion(pattern)[0]

    def is_cut(self, pattern: Wild | Alike) -> bool:
        """Whether it stands for more words than are looked for."""
        return self._expansion(pattern)[1]

    def _expansion(self, pattern: Wild | Alike) -> tuple[tuple[str, ...], bool]:
        if pattern not in self._expanded:
            vocabulary = self.vocabulary
            self._expanded[pattern] = (
                vocabulary.like(pattern.pattern)
                if isinstance(pattern, Wild)
                else vocabulary.alike(pattern.word, pattern.distance)
            )
        return self._expanded[pattern]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all stories and of what a reader wrote about them."""
        notes = self._notes_segment
        if notes is None:
            return self.view.vocabulary
        return Vocabulary([*(segment.lexicon for segment in self.view.segments), notes.lexicon])

    # ---------------------------------------------------------------- what a reader wrote

    @cached_property
    def _notes(self) -> Mapping[StoryId, Sequence[Note]]:
        notes: defaultdict[StoryId, list[Note]] = defaultdict(list)
        firsts: defaultdict[StoryId, int] = defaultdict(int)
        for story, mark, text in self._texts.notes():
            notes[story].append(Note(mark, text, firsts[story]))
            firsts[story] += len(words(fold(text).text)) + _APART
        return notes

    @cached_property
    def _notes_segment(self) -> Segment | None:
        if not self._notes:
            return None
        inversion = Inversion()
        for story, notes in self._notes.items():
            stretches = [(note.first, words(fold(note.text).text)) for note in notes]
            inversion.add_stretches(story, Part.NOTES, stretches)
        return Segment(write_segment(inversion, "english"))

    @cached_property
    def _highlights(self) -> Mapping[StoryId, Sequence[tuple[MarkId, Passage]]]:
        found: defaultdict[StoryId, list[tuple[MarkId, Passage]]] = defaultdict(list)
        for story, mark, passage in self._texts.highlights():
            found[story].append((mark, passage))
        return found

    def _highlighted_stories(self) -> Set[StoryId]:
        return self._highlights.keys()

    def highlighted(self, segment: Segment, row: int) -> int:
        """The bits of the words of a text of which something is highlighted."""
        story = segment.rows[row].story
        marked = sorted((p.start, p.end) for _, p in self._highlights.get(story, ()))
        every = tokens(self.story(story).text)
        inside = (
            number
            for number, token in enumerate(every)
            if any(start < token.end and token.start < end for start, end in marked)
        )
        return bits.of(inside, len(every))

    # ---------------------------------------------------------------- what is printed

    def _all_facts(self) -> Mapping[StoryId, StoryFacts]:
        return self._facts

    @cached_property
    def _facts(self) -> Mapping[StoryId, StoryFacts]:
        return self._texts.facts()

    def read(self, stories: Sequence[StoryId]) -> None:
        """Read these texts in one go, if they are not yet."""
        missing = [story for story in stories if story not in self._stories]
        if missing:
            self._stories = {text.id: text for text in self._unchanged(missing)} | {
                story: self._stories[story] for story in stories if story in self._stories
            }

    def _unchanged(self, stories: Sequence[StoryId]) -> list[StoryText]:
        """Those texts, but for what another program has changed since the view was taken."""
        texts = list(self._texts.texts(stories))
        if self._texts.stamp() == self.view.stamp:
            return texts
        now, then = self._texts.versions(), self.view.versions
        return [text for text in texts if now.get(text.id) == then.get(text.id)]

    def story(self, story: StoryId) -> StoryText:
        """The text of a story as it was looked for; `Outdated` if there is none any more."""
        self.read([story])
        if story not in self._stories:
            raise Outdated(story)
        return self._stories[story]

    def printed(self, segment: Segment, row: int) -> Printed:
        """All that is needed to show hits in a story."""
        story = segment.rows[row].story
        notes, highlights = self._notes.get(story, ()), self._highlights.get(story, ())
        return Printed(self.story(story), segment.ways(row), notes, highlights)

    def _printed(self, segment: Segment, row: int, part: Part, spans: Spans, literal: str) -> Spans:
        """Those of the spans that are printed just so, the signs around and between the words too."""
        story, kept = segment.rows[row].story, 0
        printed = self.printed(segment, row)
        if part is Part.TEXT and literal not in printed.story.text:
            return {}
        first = tokens(literal)[0].start
        ((length, _),) = spans.items()
        some = in_order(spans)
        wanted = [number for start, _ in some for number in (start, start + length - 1)]
        text, where = self._places(printed, story, part, wanted)
        for start, _ in some:
            begin = where[start][0] - first
            ends_within = where[start + length - 1][1] <= begin + len(literal)
            if begin >= 0 and ends_within and text.startswith(literal, begin):
                kept |= 1 << start
        return {length: kept} if kept else {}

    def _places(
        self, printed: Printed, story: StoryId, part: Part, wanted: Sequence[int]
    ) -> tuple[str, Mapping[int, tuple[int, int]]]:
        """A part of a story as it is printed, and where in it these words stand."""
        if part is Part.TEXT:
            return printed.story.text, places(printed.story.text, printed.ways, wanted)
        if part is Part.NOTES:
            return self._places_in_notes(story)
        text = printed.story.title if part is Part.TITLE else printed.story.byline
        return text, {number: (token.start, token.end) for number, token in enumerate(tokens(text))}

    def _places_in_notes(self, story: StoryId) -> tuple[str, Mapping[int, tuple[int, int]]]:
        text, where = "", {}
        for note in self._notes[story]:
            for number, token in enumerate(tokens(note.text), note.first):
                where[number] = len(text) + token.start, len(text) + token.end
            text += note.text + "\n"
        return text, where
