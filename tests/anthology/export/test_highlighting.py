"""An annotated edition: the coloured words are the highlighted ones, and no other word changes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from anthology.annotations.mark import Colour, Highlight, MarkId, MarkStatus
from anthology.export.body import printed
from anthology.export.highlighting import annotated
from anthology.story import Block, Run, Story, StoryId, Style, StyleKind
from anthology.text import Passage
from tests.anthology.export.bookmaking import XHTML, a_highlight, fragment, words_of
from tests.builders import a_story, blocks


@st.composite
def marked_stories(draw: st.DrawFn) -> tuple[Story, list[Highlight]]:
    """An arbitrary story with arbitrary highlights, without notes."""
    story = Story(StoryId("s"), "T", "", "en", tuple(draw(st.lists(blocks, max_size=6))))
    offsets = st.integers(0, len(story.text))
    pairs = draw(st.lists(st.tuples(offsets, offsets, st.sampled_from(Colour)), max_size=5))
    like = a_highlight(a_story("x"), "x")
    return story, [
        replace(like, id=MarkId(f"m{n}"), passage=Passage(min(a, b), max(a, b)), colour=colour)
        for n, (a, b, colour) in enumerate(pairs)
    ]


def _spans(written: str) -> list[tuple[str, str]]:
    spans = fragment(written).iter(f"{XHTML}span")
    return [
        (span.get("class")[10:], "".join(span.itertext()))
        for span in spans
        if span.get("class", "").startswith("highlight-")
    ]


@given(marked_stories())
def test_colour_changes_no_word(marked: tuple[Story, list[Highlight]]) -> None:
    """The words of the annotated edition are those of the clean one."""
    story, highlights = marked
    written = printed(annotated(story, highlights).blocks).story
    assert words_of(fragment(written)) == words_of(fragment(printed(story.blocks).story))


@given(marked_stories())
def test_what_is_coloured_is_what_was_highlighted(marked: tuple[Story, list[Highlight]]) -> None:
    """Every highlighted character once, in order, and no other one."""
    story, highlights = marked
    placed = [h for h in highlights if h.passage.of(story.text).strip()]
    offsets = sorted({n for h in placed for n in range(h.passage.start, h.passage.end)})
    coloured = "".join(words for _, words in _spans(printed(annotated(story, highlights).blocks).story))
    assert "".join(coloured.split()) == "".join("".join(story.text[n] for n in offsets).split())


def test_a_highlight_across_runs_and_blocks_is_cut_to_fit() -> None:
    """One piece a run, so that elements nest."""
    story = a_story("One two\nthree four")
    emphasis = (Style(StyleKind.EMPHASIS),)
    first = replace(story.blocks[0], runs=(Run("One "), Run("two", emphasis)))
    story = replace(story, blocks=(first, story.blocks[1]))
    written = printed(annotated(story, [a_highlight(story, "e two\nthree")]).blocks).story
    assert written == (
        '<p id="p1">On<span class="highlight-yellow">e </span>'
        '<em><span class="highlight-yellow">two</span></em></p>\n'
        '<p id="p2"><span class="highlight-yellow">three</span> four</p>'
    )


def test_where_two_overlap_the_later_one_shows() -> None:
    """A highlight inside another would otherwise not be seen."""
    story = a_story("One two three")
    marks = [a_highlight(story, "One two three"), a_highlight(story, "two", colour=Colour.BLUE)]
    written = printed(annotated(story, marks).blocks).story
    assert _spans(written) == [("yellow", "One "), ("blue", "two"), ("yellow", " three")]


def test_of_two_that_begin_together_the_shorter_shows() -> None:
    """The longer one still shows behind it."""
    story = a_story("One two three")
    marks = [a_highlight(story, "One", colour=Colour.BLUE), a_highlight(story, "One two three")]
    written = printed(annotated(story, marks).blocks).story
    assert _spans(written) == [("blue", "One"), ("yellow", " two three")]


def test_a_note_stands_after_the_story_and_leads_back() -> None:
    """The reference follows the highlighted words; numbers run in the order they are met."""
    story = a_story("One two three")
    marks = [
        a_highlight(story, "three", "Late."),
        a_highlight(story, "One", "Early."),
        a_highlight(story, "two"),
    ]
    edition = annotated(story, marks)
    body = printed(edition.blocks, edition.notes)
    assert words_of(fragment(body.story)) == "One[1] two three[2]"
    assert ["".join(note.itertext()) for note in fragment(body.notes)] == ["[1] Early.", "[2] Late."]


def test_a_lost_highlight_is_counted_and_not_guessed() -> None:
    """Nor is one that reaches past the end of the text."""
    story = a_story("One two three")
    lost = replace(a_highlight(story, "two"), status=MarkStatus.LOST)
    outside = replace(a_highlight(story, "two"), passage=Passage(4, 99))
    edition = annotated(story, [lost, outside])
    assert (edition.blocks, edition.placed, edition.lost) == (story.blocks, 0, 2)


def test_a_story_without_words_has_no_place_for_a_highlight() -> None:
    """The report will say so."""
    story = Story(StoryId("s"), "T", "", "en", (Block(a_story().blocks[0].kind),))
    assert annotated(story, [replace(a_highlight(a_story("x"), "x"), story=story.id)]).lost == 1
