"""Where the reader is in a story, and how they get elsewhere."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from anthology.annotations.mark import Mark
from anthology.story import Story
from anthology.text import Passage, Place
from reader.page.frames import LaidOut
from reader.page.paper_view import PaperView
from reader.page.pictures import Pictures
from reader.page.wishes import PlaceChange, Step, StepWish
from reader.settings import PageSettings
from reader.theme.look import Look

_CONTEXT = 48
_LEAD_IN = 0.3
"""How much of the view stays above a passage that was gone to, in the scrolled flow."""


class StoryView(PaperView):
    """Opens a story, and moves the anchor: only going somewhere does, never a new layout."""

    place_changed = Signal(PlaceChange)
    story_wished = Signal(StepWish)

    def __init__(self, settings: PageSettings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(settings, look, parent)
        self._unsaid = False
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.laid_out.connect(self._opened)

    def show_story(
        self, story: Story, marks: tuple[Mark, ...], offset: int = 0, pictures: Pictures | None = None
    ) -> None:
        """Open a story at an offset."""
        self._pictures = pictures or Pictures()
        self._story, self._marks, self._hits, self._current_hit = story, marks, (), None
        self.setAccessibleName(story.title)
        self._put_cursor(QTextCursor(self.document()))
        self._anchor, self._above = self._within(offset), self._settings.size // 2
        self._layout, self._caret_shown = None, False
        self._stale = self._unsaid = True
        self._lay_out()

    def place(self) -> Place:
        """What to come back to."""
        text = self._story.text if self._story else ""
        return Place(self._anchor, " ".join(text[self._anchor : self._anchor + _CONTEXT].split()))

    def page_numbers(self) -> tuple[int, int, int] | None:
        """The first and last page seen and how many there are, from 1; None in the scrolled flow."""
        if self._layout is None or not self._layout.pages:
            return None
        first = self._layout.page_of(self._anchor)
        count = len(self._layout.pages)
        return first + 1, min(first + self._layout.shape.columns, count), count

    def change_of_place(self, *, read: bool = False) -> PlaceChange:
        """Where the reader is, said in full; `read` if they came by turning or scrolling."""
        if self._story is None:
            raise ValueError("no story is shown")
        last, length = self.seen().end, len(self._story.text)
        at_end = last >= length
        progress = last / length if length else 1.0
        return PlaceChange(self._story.id, self.place(), last, progress, at_end, read)

    def go_to(self, offset: int) -> None:
        """Show the page with that offset; in the scrolled flow, its line at the top."""
        self._move_to(self._within(offset), self._settings.size // 2)

    def go_to_passage(self, passage: Passage) -> None:
        """Show a passage, with some text above it in the scrolled flow; stay if it can be seen."""
        if not self._in_sight(passage):
            self._move_to(self._within(passage.start), round(self.viewport().height() * _LEAD_IN))

    def _in_sight(self, passage: Passage) -> bool:
        """Whether all of it is seen, and not just at the edge of the scrolled flow."""
        if self._layout is None:
            return False
        seen = self.seen()
        if self.is_paged:
            return seen.start <= passage.start and passage.end <= seen.end
        top, slack = self.verticalScrollBar().value(), self.verticalScrollBar().singleStep()
        first, last = self._layout.row_of(passage.start), self._layout.row_of(max(0, passage.end - 1))
        return top + slack <= first.top and last.bottom <= top + self.viewport().height() - slack

    def turn(self, pages: int) -> None:
        """Turn by so many views; past an end, wish for the story beyond it."""
        if self._layout is None or not pages:
            return
        if self.is_paged:
            self._turn_pages(self._layout, pages)
        else:
            self._turn_screens(pages)

    def _turn_pages(self, layout: LaidOut, pages: int) -> None:
        page = layout.page_of(self._anchor) + pages * layout.shape.columns
        if 0 <= page < len(layout.pages):
            self._move_to(layout.page_offset(page) if page else 0, 0, read=True)
        else:
            self._leave(pages)

    def _turn_screens(self, screens: int) -> None:
        bar = self.verticalScrollBar()
        if bar.value() == (bar.maximum() if screens > 0 else 0):
            self._leave(screens)
            return
        step = max(bar.singleStep(), self.viewport().height() - 2 * bar.singleStep())
        bar.setValue(bar.value() + screens * step)

    def _leave(self, step: int) -> None:
        """Turn past an end of the story; who does so forward has read the last page."""
        if step > 0:
            self._say_place(read=True)
        self.story_wished.emit(StepWish(Step.NEXT if step > 0 else Step.PREVIOUS))

    def _move_to(self, offset: int, above: int, *, read: bool = False) -> None:
        self._anchor, self._above = offset, above
        if self._layout is not None:
            if not offset:
                self._above = self._layout.rows[0].top
            self._show_anchor(self._layout)
            self._say_place(read=read)

    def _within(self, offset: int) -> int:
        return max(0, min(offset, len(self._story.text))) if self._story else 0

    @Slot()
    def _opened(self) -> None:
        """A story says its place once it can be seen for the first time."""
        if self._unsaid:
            self._unsaid = False
            self._move_to(self._anchor, self._above)

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        """The reader scrolled: the first whole line is where they are now."""
        if self._restoring or self.is_paged or self._layout is None:
            return
        rows = self._layout.window(value, self.viewport().height()).rows
        row = next((row for row in rows if row.top >= value), rows[0])
        anchor = self._layout.typeset.offsets.offset(row.start)
        self._above = self._layout.row_of(anchor).top - value
        if anchor != self._anchor:
            self._anchor = anchor
            self._say_place(read=True)

    def _say_place(self, *, read: bool) -> None:
        if not self._restoring:
            self.place_changed.emit(self.change_of_place(read=read))
