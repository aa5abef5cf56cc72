"""Where the reader is in a story, and how they get elsewhere."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from anthology.annotations.mark import Mark
from anthology.story import Story
from anthology.text import Passage, Place
from reader.page.frames import LaidOut
from reader.page.pictures import Pictures
from reader.page.reel import Reel
from reader.page.reel_view import ReelView
from reader.page.strip import Strip
from reader.page.wishes import PlaceChange, Step, StepWish, StoryEntered
from reader.settings import PageSettings
from reader.theme.look import Look

_CONTEXT = 48
_LEAD_IN = 0.3
"""How much of the view stays above a passage that was gone to, in the scrolled flow."""


class StoryView(ReelView):
    """Opens a story, and moves the anchor: only going somewhere does, never a new layout.

    In the scrolled flow the story of the line at the top is the one on the page. `_from_below`
    is whether the reader came to it backwards and has not yet been above its last words: who
    only looks back at an end has not read the story.
    """

    place_changed = Signal(PlaceChange)
    story_wished = Signal(StepWish)
    story_entered = Signal(StoryEntered)

    def __init__(self, settings: PageSettings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(settings, look, parent)
        self._unsaid = self._from_below = self._said_end = self._heard = False
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.laid_out.connect(self._opened)

    def show_story(
        self, story: Story, marks: tuple[Mark, ...], offset: int = 0, pictures: Pictures | None = None
    ) -> None:
        """Open a story at an offset."""
        self._put_cursor(QTextCursor(self.document()))
        self._reel = Reel(Strip(story, pictures or Pictures(), marks))
        self.setAccessibleName(story.title)
        self._anchor, self._above = self._within(offset), self._settings.size // 2
        self._caret_shown = self._roams = self._from_below = False
        self._unsaid = True
        self._lay_out()

    def place(self) -> Place:
        """What to come back to."""
        text = self.story.text if self.story else ""
        return Place(self._anchor, " ".join(text[self._anchor : self._anchor + _CONTEXT].split()))

    def page_numbers(self) -> tuple[int, int, int] | None:
        """The first and last page seen and how many there are, from 1.

        None in the scrolled flow, and while a long story is still being set.
        """
        layout = self.layout_now
        if layout is None or not layout.pages or not layout.typeset.is_whole:
            return None
        first = layout.page_of(self._anchor)
        count = len(layout.pages)
        return first + 1, min(first + layout.shape.columns, count), count

    def change_of_place(self, *, read: bool = False) -> PlaceChange:
        """Where the reader is, said in full; `read` if they came by turning or scrolling."""
        if self.story is None:
            raise ValueError("no story is shown")
        last, length = self.seen().end, len(self.story.text)
        at_end = last >= length
        progress = last / length if length else 1.0
        return PlaceChange(self.story.id, self.place(), last, progress, at_end, read, heard=self._heard)

    def go_to(self, offset: int) -> None:
        """Show the page with that offset; in the scrolled flow, its line at the top."""
        self._move_to(self._within(offset), self._settings.size // 2)

    def go_to_passage(self, passage: Passage) -> None:
        """Show a passage, with some text above it in the scrolled flow; stay if it can be seen."""
        if not self._in_sight(passage):
            self._move_to(self._within(passage.start), round(self.viewport().height() * _LEAD_IN))

    def follow(self, passage: Passage) -> None:
        """Show a passage that was read aloud, as if by turning; stay while its beginning can be seen."""
        begins = Passage(passage.start, min(passage.end, passage.start + 1))
        layout = None if self._in_sight(begins) else self.layout_now
        if layout is not None:
            self._heard = True
            self._go_along(layout, passage.start)
            self._heard = False

    def _go_along(self, layout: LaidOut, offset: int) -> None:
        if not self.is_paged:
            self._move_to(offset, round(self.viewport().height() * _LEAD_IN), read=True)
            return
        page, ahead = layout.page_of(offset), layout.page_of(self._anchor) + layout.shape.columns
        if ahead <= page < ahead + layout.shape.columns:
            self.turn(1)
        else:
            self._move_to(layout.page_offset(page), 0, read=True)

    def finish(self) -> None:
        """Say that the story was read to its end, if that is where the reader is."""
        if self._ends_in_view():
            self._say_place(read=True)

    def _in_sight(self, passage: Passage) -> bool:
        """Whether all of it is seen, and not just at the edge of the scrolled flow."""
        self._reach_offset(passage.end)
        layout = self.layout_now
        if layout is None or self._reel is None:
            return False
        seen = self.seen()
        if self.is_paged:
            return seen.start <= passage.start and passage.end <= seen.end
        bar = self.verticalScrollBar()
        top, slack = bar.value() - self._reel.current.top, bar.singleStep()
        first, last = layout.row_of(passage.start), layout.row_of(max(0, passage.end - 1))
        return top + slack <= first.top and last.bottom <= top + self.viewport().height() - slack

    def is_at_the_end(self) -> bool:
        """Whether the last line of all that can be scrolled to is on the screen, and nothing will follow."""
        bar = self.verticalScrollBar()
        return self._reel is not None and self._reel.is_whole(Step.NEXT) and bar.value() == bar.maximum()

    def turn(self, pages: int) -> None:
        """Turn by so many views; past an end, wish for the story beyond it."""
        if self.layout_now is None or not pages:
            return
        if self.is_paged:
            self._turn_pages(self.layout_now, pages)
        else:
            self._turn_screens(pages)

    def _turn_pages(self, layout: LaidOut, pages: int) -> None:
        page = layout.page_of(self._anchor) + pages * layout.shape.columns
        while page >= len(layout.pages) and self._reel and self._reel.current.grow():
            layout = self._reel.current.layout or layout
        if 0 <= page < len(layout.pages):
            self._move_to(layout.page_offset(page) if page else 0, 0, read=True)
        else:
            self._leave(pages)

    def _turn_screens(self, screens: int) -> None:
        bar = self.verticalScrollBar()
        if screens > 0 and self._reel:
            self._reach_offset(self.seen().end)
        if bar.value() == (bar.maximum() if screens > 0 else bar.minimum()):
            self._leave(screens)
            return
        step = max(bar.singleStep(), self.viewport().height() - 2 * bar.singleStep())
        self.scroll_by(screens * step)

    def scroll_by(self, pixels: int) -> None:
        """Scroll so far down, or up if negative."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def _leave(self, step: int) -> None:
        """Turn past an end of the story; who does so forward has read the last page."""
        if step > 0:
            self._say_place(read=True)
        self.story_wished.emit(StepWish(Step.NEXT if step > 0 else Step.PREVIOUS))

    def _move_to(self, offset: int, above: int, *, read: bool = False) -> None:
        self._anchor, self._above = offset, above
        self._roams = self._from_below = False
        self._reach_offset(offset)
        if self.layout_now is not None:
            if not offset:
                self._above = self.layout_now.rows[0].top
            self._show_anchor()
            self._say_place(read=read)
            self._reach()

    def _within(self, offset: int) -> int:
        return max(0, min(offset, len(self.story.text))) if self.story else 0

    @Slot()
    def _opened(self) -> None:
        """A story says its place once it can be seen for the first time."""
        if self._unsaid:
            self._unsaid = False
            self._move_to(self._anchor, self._above)

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        """The reader scrolled: the first whole line is where they are now."""
        if self._restoring or self.is_paged or self._reel is None or self.layout_now is None:
            return
        self._roams = True
        self._come_to(self._reel, self._story_at(self._reel, value))

    def _come_to(self, reel: Reel, strip: Strip) -> None:
        """That story is the one on the page, and the first of its lines that is seen is the anchor."""
        entered, value = self._enter(reel, strip), self.verticalScrollBar().value()
        if strip.layout is None:
            return
        rows = strip.window(value, self.viewport().height()).rows
        row = next((row for row in rows if strip.top + row.top >= value), rows[0])
        anchor = strip.layout.typeset.offsets.offset(row.start)
        self._above = strip.top + strip.layout.row_of(anchor).top - value
        ends = self._ends_in_view()
        if entered or anchor != self._anchor or (ends and not self._said_end):
            self._anchor = anchor
            self._from_below = self._from_below and ends
            self._say_place(read=True)

    def _story_at(self, reel: Reel, value: int) -> Strip:
        """The story of the first whole line. Words that are selected keep theirs while it can be seen."""
        if (self.textCursor().hasSelection() or self._caret_shown) and reel.current in self.strips_seen():
            return reel.current
        return reel.at_top(value)

    def _enter(self, reel: Reel, strip: Strip) -> bool:
        """Make that story the one on the page, and those that were passed on the way down read."""
        before = reel.current
        while reel.current is not strip:
            step = reel.side_of(strip)
            if step is Step.NEXT and not self._from_below:
                self._say_finished(reel.current.story)
            self._from_below = step is Step.PREVIOUS
            self._turn_reel(reel, step)
            self._anchor = 0
        if strip is before:
            return False
        self.story_entered.emit(StoryEntered(strip.story, strip.marks))
        return True

    def _ends_in_view(self) -> bool:
        return self.story is not None and self.seen().end >= len(self.story.text)

    def _say_finished(self, story: Story) -> None:
        """Its last words went by, however fast."""
        self.place_changed.emit(PlaceChange(story.id, self.place(), len(story.text), 1.0, True, True))

    def _say_place(self, *, read: bool) -> None:
        """Who only looks back at the end of a story has read nothing of it."""
        if not self._restoring:
            change = self.change_of_place(read=read)
            self._said_end = change.at_end
            glance = replace(change, progress=0.0, at_end=False)
            self.place_changed.emit(glance if self._from_below else change)
