"""A story as it hangs in the scroll space: its words, what is marked in them, and where its lines are."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize

from anthology.annotations.mark import Mark
from anthology.story import Story
from anthology.text import Passage
from reader.page.document import TypesetStory, Typesetter
from reader.page.frames import Frame, LaidOut
from reader.page.lines import Rows, align
from reader.page.pagination import paginate
from reader.page.pictures import Pictures
from reader.page.shape import page_shape
from reader.page.underlay import Spoken, Underlay, highlight_underlays, hit_underlays, spoken_underlay
from reader.settings import Flow, PageSettings
from reader.theme.look import Look
from reader.theme.theme import Theme

_SLICE = 800
"""Pixels of a document that are laid out in one go, in an idle moment."""
_STRETCH = 4000
"""Characters that are set in one go, in an idle moment."""
_AT_ONCE = 40_000
"""A story no longer than that is set at once: it takes no longer than the eye needs to move to it."""
_AHEAD = 8000
"""Characters after the place to be shown that are set with it."""


@dataclass(slots=True, eq=False)
class Strip:
    """`top` is where its document begins in the scroll space, in pixels; all offsets are the story's.

    A long story is set and laid out only as far as it is shown, and grows at its end until it is whole.
    `is_loose` says that Qt is laying its lines out once more, where they were.
    """

    story: Story
    pictures: Pictures
    marks: tuple[Mark, ...] = ()
    hits: tuple[Passage, ...] = ()
    current_hit: Passage | None = None
    spoken: Spoken | None = None
    typeset: TypesetStory | None = None
    layout: LaidOut | None = None
    top: int = 0
    is_loose: bool = False
    _typesetter: Typesetter | None = None
    _rows: Rows | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all of it is laid out."""
        return self.layout is not None and self.layout.typeset.is_whole

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
        frame = self.layout.window(y - self.top, height)
        if self.is_loose and frame.rows:
            self.layout.typeset.document.documentLayout().blockBoundingRect(frame.rows[-1].block)
        return frame

    def lay_lines_again(self, view: QSize, settings: PageSettings) -> None:
        """Qt has forgotten every line. Those of a long story come back as they are needed, the same ones."""
        self.is_loose = (
            self.layout is not None
            and len(self.story.text) > _AT_ONCE
            and not any(row.table for row in self.layout.rows)
        )
        if not self.is_loose:
            self.lay_out(view, settings)

    def underlays(self, seen: Passage, theme: Theme) -> list[Underlay]:
        """The sentence that is read aloud, highlights, what was searched for, the word that is said."""
        if self.typeset is None:
            return []
        offsets = self.typeset.offsets
        sentence, word = (self.spoken.sentence, self.spoken.word) if self.spoken else (None, None)
        return [
            *spoken_underlay(sentence, seen, offsets, theme.spoken),
            *highlight_underlays(self.marks, seen, offsets, theme),
            *hit_underlays(self.hits, self.current_hit, seen, offsets, theme),
            *spoken_underlay(word, seen, offsets, theme.spoken_word),
        ]

    def set_type(self, settings: PageSettings, look: Look, offset: int = 0) -> TypesetStory:
        """Write its document anew, at least to a little after that offset."""
        self._typesetter = Typesetter(self.story, settings, look, self.pictures)
        self.typeset = self._typesetter.write(max(_AT_ONCE, offset + _AHEAD))
        return self.typeset

    def lay_out(self, view: QSize, settings: PageSettings) -> LaidOut:
        """Break the document, which has its width already, into rows and pages, as far as it is written."""
        if self.typeset is None:
            raise ValueError("it is not typeset")
        shape = page_shape(view, settings, self.typeset.type_size)
        self.is_loose = False
        self._rows, self.layout = Rows(shape.height), None  # Qt scrolls meanwhile, and people look
        begun = LaidOut(self.typeset, shape, (), (), is_paged=settings.flow is Flow.PAGED)
        return self._go_on(self.typeset, self._rows, begun)

    def grow(self) -> bool:
        """Set and lay out a stretch more; says whether there was more."""
        if self.is_whole or not (self._typesetter and self._rows and self.layout):
            return False
        self.typeset = self._typesetter.write(self.layout.typeset.offsets.length + _STRETCH)
        self._go_on(self.typeset, self._rows, self.layout)
        return True

    def reach(self, offset: int) -> None:
        """Grow until what stands at that offset can be shown, with as much after it as a view holds."""
        while self.layout and not self.layout.reaches(offset) and self.grow():
            pass

    def setting(self, view: QSize, settings: PageSettings, look: Look) -> Iterator[None]:
        """Set it and lay it out, in steps of a few milliseconds each."""
        if self.typeset is None:
            self._typesetter = Typesetter(self.story, settings, look, self.pictures)
            self.typeset = self._typesetter.write(_STRETCH)
            yield
        width = page_shape(view, settings, self.typeset.type_size).width
        align(self.typeset, width, justified=settings.justified)
        self.typeset.document.setTextWidth(width)
        yield from _laid_out_in_slices(self.typeset)
        self.lay_out(view, settings)
        while self.grow():
            yield

    def _go_on(self, made: TypesetStory, rows: Rows, before: LaidOut) -> LaidOut:
        """The last page of a story that goes on is not yet one."""
        found, shape, pages = rows.go_on(made), before.shape, before.pages
        if before.is_paged:
            pages = paginate(found, shape.height, made.type_size.leading, pages)
            pages = pages if made.is_whole else pages[:-1]
        self.layout = LaidOut(made, shape, found, pages, is_paged=before.is_paged)
        return self.layout


def _laid_out_in_slices(made: TypesetStory) -> Iterator[None]:
    """Qt lays out as far down as somebody asks where a block is."""
    layout, block, asked = made.document.documentLayout(), made.document.begin(), 0.0
    while block.isValid():
        bottom = layout.blockBoundingRect(block).bottom()
        if bottom - asked > _SLICE:
            asked = bottom
            yield
        block = block.next()
