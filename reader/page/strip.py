"""A story as it hangs in the scroll space: its words, what is marked in them, and where its lines are."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize

from anthology.annotations.mark import Mark
from anthology.story import Story, StyleKind
from anthology.text import Passage
from reader.page.document import TypesetStory, typeset
from reader.page.frames import Frame, LaidOut
from reader.page.hyphenation import hyphenator
from reader.page.lines import align, rows_of
from reader.page.pagination import paginate
from reader.page.pictures import Pictures
from reader.page.shape import page_shape
from reader.page.underlay import Underlay, highlight_underlays, hit_underlays
from reader.settings import Flow, PageSettings
from reader.theme.look import Look
from reader.theme.theme import Theme

_SLICE = 800
"""Pixels of a document that are laid out in one go, in an idle moment."""
_WORDS = 4000
"""Characters that are hyphenated in one go."""


@dataclass(slots=True, eq=False)
class Strip:
    """`top` is where its document begins in the scroll space, in pixels; all offsets are the story's."""

    story: Story
    pictures: Pictures
    marks: tuple[Mark, ...] = ()
    hits: tuple[Passage, ...] = ()
    current_hit: Passage | None = None
    typeset: TypesetStory | None = None
    layout: LaidOut | None = None
    top: int = 0

    @property
    def bottom(self) -> int:
        """Where the room below its last line ends."""
        return self.top + (self.layout.height if self.layout else 0)

    def ends_above(self, y: int) -> bool:
        """Whether every one of its lines begins above that height."""
        return self.layout is not None and self.top + self.layout.rows[-1].top < y

    def shows_in(self, y: int, height: int) -> bool:
        """Whether any of its lines is to be seen in a view of that height, scrolled to `y`."""
        if self.layout is None:
            return False
        rows = self.layout.rows
        return self.top + rows[0].top < y + height and self.top + rows[-1].bottom > y

    def window(self, y: int, height: int) -> Frame:
        """The frame of its lines in a view of that height, scrolled to `y`."""
        if self.layout is None:
            raise ValueError("it is not laid out")
        return self.layout.window(y - self.top, height)

    def underlays(self, seen: Passage, theme: Theme) -> list[Underlay]:
        """Highlights, over them what was searched for."""
        if self.typeset is None:
            return []
        offsets = self.typeset.offsets
        return [
            *highlight_underlays(self.marks, seen, offsets, theme),
            *hit_underlays(self.hits, self.current_hit, seen, offsets, theme),
        ]

    def lay_out(self, view: QSize, settings: PageSettings) -> LaidOut:
        """Break the document, which has its width already, into rows and pages."""
        if self.typeset is None:
            raise ValueError("it is not typeset")
        size = self.typeset.type_size
        shape = page_shape(view, settings, size)
        rows = rows_of(self.typeset, shape.height)
        pages = paginate(rows, shape.height, size.leading) if settings.flow is Flow.PAGED else ()
        self.layout = LaidOut(self.typeset, shape, rows, pages)
        return self.layout

    def setting(self, view: QSize, settings: PageSettings, look: Look) -> Iterator[None]:
        """Set it and lay it out, in steps of a few milliseconds each."""
        if self.typeset is None:
            yield from _hyphenated(self.story, settings)
            self.typeset = typeset(self.story, settings, look, self.pictures)
            yield
        width = page_shape(view, settings, self.typeset.type_size).width
        align(self.typeset, width, justified=settings.justified)
        self.typeset.document.setTextWidth(width)
        yield from _laid_out_in_slices(self.typeset)
        self.lay_out(view, settings)


def _hyphenated(story: Story, settings: PageSettings) -> Iterator[None]:
    """Ask for every word's hyphens once: from then on they are known at once."""
    done = 0
    for block in story.blocks if settings.hyphenated else ():
        for run in block.runs:
            hyphenate = hyphenator(run.value(StyleKind.LANGUAGE) or story.language)
            if hyphenate:
                hyphenate(run.text)
            done += len(run.text)
            if done > _WORDS:
                done = 0
                yield


def _laid_out_in_slices(made: TypesetStory) -> Iterator[None]:
    """Qt lays out as far down as somebody asks where a block is."""
    layout, block, asked = made.document.documentLayout(), made.document.begin(), 0.0
    while block.isValid():
        bottom = layout.blockBoundingRect(block).bottom()
        if bottom - asked > _SLICE:
            asked = bottom
            yield
        block = block.next()
