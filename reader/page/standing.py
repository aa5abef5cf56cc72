"""Where the reader stands, kept in view at the foot of the page; the progress line leads elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from anthology.annotations.mark import Bookmark, Mark, MarkStatus
from anthology.pace import Pace
from anthology.story import Story
from anthology.text import Passage, count_words
from reader.page.footer import Footer
from reader.page.outline import Outline
from reader.page.page_view import PageView
from reader.page.progress import Progress, Rest, said, told_in_full
from reader.page.progress_line import PointOfStory, Ticks
from reader.settings import FootWords
from reader.theme.look import Look
from reader.widgets.ground import Ground

if TYPE_CHECKING:
    from reader.page.landing import LandingSlip

_ORDER = tuple(FootWords)
_ENOUGH = 60_000
"""Characters whose words are counted before a page is shown."""


class Standing(QObject):
    """Strings the view and the footer together."""

    foot_words_chosen = Signal(FootWords)

    def __init__(self, view: PageView, footer: Footer, look: Look, page: Ground) -> None:
        """The slip that says where one would land lies over `page`, which holds the others."""
        super().__init__(page)
        self._view, self._footer, self._page = view, footer, page
        self.outline: Outline | None = None
        self.passing = False
        """Whether the progress line is being dragged: what is seen meanwhile is only passed."""
        self.rest, self.pace, self.foot_words = Rest(), Pace(), FootWords.PAGES_AND_STORY
        self.words, self._length = 0, 1
        self.bookmarks: tuple[Bookmark, ...] = ()
        self._hits: tuple[Passage, ...] = ()
        self._look = look
        self._slip: LandingSlip | None = None
        line = footer.line
        line.pointed.connect(self._pointed)
        line.left.connect(self._point_at_nothing)
        line.passed.connect(self._passed)
        line.chosen.connect(self._chosen)
        footer.other_words_wished.connect(self.say_otherwise)
        view.laid_out.connect(self.show_now)

    @property
    def slip(self) -> "LandingSlip":
        """What says where one would land, built when the pointer first comes to the line."""
        if self._slip is None:
            from reader.page.landing import LandingSlip

            self._slip = LandingSlip(self._look, self._page)
        return self._slip

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        if self._slip is not None:
            self._slip.set_look(look)

    def show_story(self, story: Story, marks: tuple[Mark, ...]) -> None:
        """Another story is about to be shown."""
        self.outline, self.words, self._hits = Outline(story), _words_in(story.text), ()
        self._length = max(1, len(story.text))
        self.show_marks(marks)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Bookmarks are ticks on the line."""
        placed = (mark for mark in marks if mark.status is MarkStatus.PLACED)
        self.bookmarks = tuple(mark for mark in placed if isinstance(mark, Bookmark))
        self._show_ticks()

    def show_hits(self, hits: tuple[Passage, ...]) -> None:
        """So are hits."""
        self._hits = hits
        self._show_ticks()

    @Slot()
    def show_now(self) -> None:
        """Show where the reader is by now."""
        layout, story = self._view.layout_now, self._view.story
        if layout is None or story is None or self.outline is None:
            return
        seen, change = self._view.seen(), self._view.change_of_place()
        edges = (layout.shape.left, layout.shape.right)
        self._footer.line.show_part(
            seen.start / self._length, change.progress, edges, to_left=layout.typeset.right_to_left
        )
        heading = self.outline.seen(change.place.offset, seen.end) if self.outline.is_long else None
        name = heading.words if heading else ""
        self._footer.show_story(story.title, name, has_headings=self.outline.is_long)
        progress = self.progress()
        words = said(progress, self.rest, self.pace, self.foot_words)
        self._footer.show_words(words, told_in_full(progress, self.rest, self.pace), edges)

    def progress(self) -> Progress:
        """How far the reader is by now."""
        change = self._view.change_of_place()
        words = 0 if change.at_end else max(1, round(self.words * (1 - change.progress)))
        return Progress(change.progress, self._view.page_numbers(), words)

    @Slot()
    def say_otherwise(self) -> None:
        """Say at the foot the next of the things that can be said there."""
        kinds = _ORDER if self.rest.anthology else _ORDER[:-1]
        at = kinds.index(self.foot_words) if self.foot_words in kinds else 0
        self.foot_words = kinds[(at + 1) % len(kinds)]
        self.show_now()
        self.foot_words_chosen.emit(self.foot_words)

    def _show_ticks(self) -> None:
        marks = tuple(mark.place.offset / self._length for mark in self.bookmarks)
        self._footer.line.show_ticks(Ticks(marks, tuple(hit.start / self._length for hit in self._hits)))

    @Slot(PointOfStory)
    def _pointed(self, point: PointOfStory) -> None:
        story = self._view.story
        if story and self.outline:
            from reader.page.landing import landing

            there = landing(story, self.outline, self.bookmarks, self._offset(point))
            at = self._footer.line.mapTo(self._page, QPoint(point.x, 0))
            self.slip.show_landing(there, at, self._page.rect())

    @Slot(PointOfStory)
    def _passed(self, point: PointOfStory) -> None:
        self.passing = True
        self._view.go_to(self._offset(point))

    @Slot(PointOfStory)
    def _chosen(self, point: PointOfStory) -> None:
        self.passing = False
        self._point_at_nothing()
        self._view.go_to(self._offset(point))

    @Slot()
    def _point_at_nothing(self) -> None:
        if self._slip is not None:
            self._slip.hide()

    def _offset(self, point: PointOfStory) -> int:
        return round(point.part * self._length)


def _words_in(text: str) -> int:
    """The number of words; of a long text it is told from its beginning, which is near enough for a time."""
    if len(text) <= _ENOUGH:
        return count_words(text)
    return round(count_words(text[:_ENOUGH]) * len(text) / _ENOUGH)
