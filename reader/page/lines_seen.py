"""The lines of words on the screen, as a reader goes through them one by one."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from anthology.story import StoryId
from reader.page.frames import Frame
from reader.page.paper_view import PaperView
from reader.page.strip import Strip


@dataclass(frozen=True, slots=True)
class LineSeen:
    """It begins at `offset` of a story; `box` is where it stands, in pixels of the view."""

    story: StoryId
    offset: int
    box: QRectF

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.box.top()


def lines_seen(view: PaperView) -> list[LineSeen]:
    """Every line that is whole on the screen, in reading order; a table's row is one. Titles are none."""
    found = [
        line for strip in view.strips_seen() for frame in view.frames_of(strip) for line in _of(strip, frame)
    ]
    height = view.viewport().height()
    return [line for line in found if view.is_paged or (line.top >= 0 and line.box.bottom() <= height)]


def _of(strip: Strip, frame: Frame) -> Iterator[LineSeen]:
    if strip.typeset is None:
        return
    offsets, before = strip.typeset.offsets, None
    begin = offsets.position(0)
    for row in frame.rows:
        if row.start < begin or row.start == row.end or row.top == before:
            continue
        before = row.top
        y = frame.y + row.top - frame.top
        yield LineSeen(
            strip.story.id, offsets.offset(row.start), QRectF(frame.x, y, frame.width, row.bottom - row.top)
        )
