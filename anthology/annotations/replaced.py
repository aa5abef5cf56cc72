"""What becomes of marks and positions when the text of their story is replaced: nothing is lost."""

from collections.abc import Sequence
from dataclasses import replace

from anthology.annotations.alignment import Alignment
from anthology.annotations.anchor import Anchor, anchored, find_along, place_along, place_at
from anthology.annotations.mark import Bookmark, Highlight, Mark, MarkStatus
from anthology.story import ReadingPosition, Story
from anthology.text import Place


def carry_over(marks: Sequence[Mark], old: Story, new: Story, at: str) -> tuple[Mark, ...]:
    """The same marks in the same order, moved to where their words are now.

    One whose words cannot be found is `LOST` and keeps its quote; it is looked for again the
    next time. Marks that need no change come back as they are, the others modified `at`.
    """
    if not marks:
        return ()
    alignment = Alignment(old.text, new.text)
    return tuple(_touched(mark, _carried(mark, alignment), at) for mark in marks)


def carry_position(position: ReadingPosition, old: Story, new: Story) -> ReadingPosition:
    """The position where its words are now, or as near to them as the texts allow."""
    alignment = Alignment(old.text, new.text)
    place = place_along(Place(position.offset, position.context), alignment, new.text)
    if place is None:
        place = place_at(new.text, alignment.nearest(position.offset))
    return replace(position, offset=place.offset, context=place.context)


def _touched(before: Mark, after: Mark, at: str) -> Mark:
    return after if after == before else replace(after, modified=at)


def _carried(mark: Mark, alignment: Alignment) -> Mark:
    known = None if mark.status is MarkStatus.LOST else alignment
    if isinstance(mark, Highlight):
        return _highlight(mark, known, alignment.new)
    return _bookmark(mark, known, alignment.new)


def _highlight(mark: Highlight, alignment: Alignment | None, text: str) -> Highlight:
    """A lost mark's offsets are of a text long gone: only its words can tell, hence no alignment."""
    anchor = Anchor(mark.passage, mark.quote, mark.prefix, mark.suffix)
    passage = find_along(anchor, alignment, text)
    if passage is None:
        return replace(mark, status=MarkStatus.LOST)
    there = anchored(text, passage)
    return replace(
        mark,
        passage=passage,
        quote=there.quote,
        prefix=there.prefix,
        suffix=there.suffix,
        status=MarkStatus.PLACED,
    )


def _bookmark(mark: Bookmark, alignment: Alignment | None, text: str) -> Bookmark:
    place = place_along(mark.place, alignment, text)
    if place is None:
        return replace(mark, status=MarkStatus.LOST)
    return replace(mark, place=place, status=MarkStatus.PLACED)
