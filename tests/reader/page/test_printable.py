"""What is printed of a story: some of it, and the notes written into it; highlights stay on their words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.annotations.mark import Colour, Highlight, MarkId, MarkStatus
from anthology.story import BlockKind, Story, StyleKind
from anthology.text import Passage
from reader.page.printable import Copy, excerpt, printed_highlights, with_notes
from tests.builders import a_story
from tests.reader.page.shelf_of_stories import a_bookmark, a_hard_story, a_highlight

HARD = a_hard_story()


def a_mark(story: Story, start: int, end: int, note: str = "") -> Highlight:
    passage = Passage(start, end)
    return Highlight(
        MarkId(f"{start}-{end}"),
        story.id,
        passage,
        passage.of(story.text),
        "",
        "",
        Colour.PINK,
        note,
        (),
        "",
        "",
    )


@st.composite
def passages(draw: st.DrawFn, story: Story = HARD) -> tuple[int, int]:
    start = draw(st.integers(0, len(story.text) - 1))
    return start, draw(st.integers(start + 1, min(len(story.text), start + 300)))


def calls_of(copy: Copy) -> list[str]:
    notes = {block.id for block in copy.story.blocks if str(block.id).startswith("_printed")}
    runs = (run for block in copy.story.blocks for run in block.runs)
    return [run.text for run in runs if run.value(StyleKind.NOTE_REFERENCE) in notes]


@given(st.lists(st.tuples(passages(), st.booleans()), max_size=6))
def test_highlights_stay_on_their_words_among_the_calls_of_notes(
    marks: list[tuple[tuple[int, int], bool]],
) -> None:
    """However they overlap, touch, or cross from block to block."""
    found = {ends: a_mark(HARD, *ends, note="Why?" if noted else "") for ends, noted in marks}
    highlights = tuple(mark for mark in found.values() if mark.quote.strip())
    made = with_notes(Copy(HARD, highlights))
    called = [m.passage.start + len(m.quote.rstrip()) for m in highlights if m.note]
    for before, after in zip(highlights, made.highlights, strict=True):
        words = after.passage.of(made.story.text)
        within = [at for at in called if before.passage.start < at < before.passage.end]
        assert len(words) == len(before.quote) + len(within)
        assert words[0] == before.quote[0]
        assert words[-1] == before.quote[-1]
    assert len(calls_of(made)) == len(called)


def test_a_note_stands_at_the_end_and_is_called_by_a_letter() -> None:
    """Letters, for numbers may be the story's own."""
    story = a_story("The porch light was still on.")
    copy = Copy(
        story, (a_highlight(story, "light", note="Whose?\nHers."), a_highlight(story, "porch", note="Where?"))
    )
    made = with_notes(copy)
    assert made.story.text == "The porcha lightb was still on.\nYour notes\nWhere?\nWhose?\nHers."
    assert [block.kind for block in made.story.blocks[1:]] == [
        BlockKind.HEADING,
        BlockKind.NOTE,
        BlockKind.NOTE,
    ]
    assert calls_of(made) == ["a", "b"]
    assert [m.passage.of(made.story.text) for m in made.highlights] == ["light", "porch"]


def test_without_notes_nothing_is_added() -> None:
    """The very same copy."""
    copy = Copy(HARD, (a_highlight(HARD, "office"),))
    assert with_notes(copy) is copy


@given(passages())
def test_an_excerpt_is_exactly_the_passage(ends: tuple[int, int]) -> None:
    """Cut at both ends, with its blocks as they were between them."""
    passage = Passage(*ends)
    words = passage.of(HARD.text)
    if not words.strip():
        with pytest.raises(ValueError, match="empty passage"):
            excerpt(Copy(HARD), passage)
        return
    made = excerpt(Copy(HARD), passage).story
    assert made.text.strip("\n") == words.strip()
    assert made.title == HARD.title
    assert {block.id for block in made.blocks} <= {block.id for block in HARD.blocks}


def test_highlights_of_an_excerpt_are_cut_with_it() -> None:
    """Those beyond it are left out."""
    story = a_story("one two three\nfour five six")
    marks = tuple(a_highlight(story, words) for words in ("one", "two three\nfour", "six"))
    made = excerpt(Copy(story, marks), Passage(8, 22))
    assert made.story.text == "three\nfour fiv"
    assert [m.passage.of(made.story.text) for m in made.highlights] == ["three\nfour"]


def test_only_highlights_that_have_their_words_are_printed() -> None:
    """Bookmarks are for the screen."""
    mark = a_highlight(HARD, "office")
    lost = replace(mark, status=MarkStatus.LOST)
    assert printed_highlights((a_bookmark(HARD, "office"), mark, lost)) == (mark,)
