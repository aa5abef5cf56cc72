"""Marks are written out for programs and for people."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from anthology.annotations.formats import mark_document, marks_markdown
from anthology.annotations.mark import Mark, MarkStatus
from anthology.annotations.record import to_record
from anthology.story import ReadingState, Story, StoryCard
from anthology.text import Passage
from tests.anthology.annotations.builders import a_bookmark, a_highlight, highlight_of
from tests.builders import a_story

STORY = a_story()


def card_of(story: Story) -> StoryCard:
    return StoryCard(story.id, story.title, story.byline, story.language, "", 9, 1, ReadingState.NEW, 0.0, 0)


def markdown(*marks: Mark, story: Story = STORY) -> str:
    return marks_markdown(marks, {story.id: card_of(story)})


def test_the_document_of_a_mark_is_its_record() -> None:
    """One shape for the store and the command line."""
    mark = a_highlight(STORY)
    assert mark_document(mark) == to_record(mark)


def test_markdown_shows_story_quote_note_and_times() -> None:
    """In that order, the quote as a block quotation."""
    highlight = replace(a_highlight(STORY, "porch light", note="Which porch?"), tags=("place",))
    assert markdown(highlight, a_bookmark(STORY, "Nobody had", name="Ferry")) == (
        "# The Porch Light\n"
        "\n"
        "*Ann Author*\n"
        "\n"
        "> porch light\n"
        "\n"
        "Which porch?\n"
        "\n"
        "— yellow · place · 2026-01-02T10:00:00+00:00\n"
        "\n"
        "> Nobody had thought to ask the ferryman what he w\n"
        "\n"
        "Ferry\n"
        "\n"
        "— bookmark · 2026-01-02T10:00:00+00:00\n"
    )


def test_stories_come_in_the_order_of_their_marks() -> None:
    """Each with one heading."""
    other = a_story(title="Other", byline="", ident="story-2")
    cards = {story.id: card_of(story) for story in (STORY, other)}
    written = marks_markdown([a_highlight(other), a_bookmark(other), a_highlight(STORY)], cards)
    assert [line for line in written.split("\n") if line.startswith("#")] == ["# Other", "# The Porch Light"]
    assert written.count("*") == 2


def test_a_lost_or_changed_mark_says_so() -> None:
    """So that it can be found by hand."""
    mark = replace(a_highlight(STORY), status=MarkStatus.LOST, modified="2027-01-01T00:00:00+00:00")
    assert "changed 2027-01-01T00:00:00+00:00 · not found in the text any more" in markdown(mark)


def test_no_marks_are_an_empty_text() -> None:
    """Nothing is said about nothing."""
    assert marks_markdown([], {}) == ""


@given(
    st.lists(
        st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=12).map(str), min_size=1
    ).map(" ".join)
)
def test_a_quote_and_a_note_read_as_plain_words(words: str) -> None:
    """No character of theirs is taken for a sign of Markdown."""
    story = a_story(words)
    mark = highlight_of(story, Passage(0, len(story.text)), note=words)
    inline = [token for token in MarkdownIt().parse(markdown(mark, story=story)) if token.type == "inline"]
    children = [child for token in inline[2:] for child in token.children or ()]
    assert {child.type for child in children} <= {"text", "text_special"}
    shown = ["".join(child.content for child in token.children or ()) for token in inline[2:]]
    assert shown[:2] == [story.text, words]
