"""The headings of a story, and under which one a place stands."""

from anthology.story import BlockKind, Story, StoryId
from reader.page.outline import Outline
from tests.builders import a_story
from tests.reader.page.shelf_of_stories import block


def a_long_story() -> Story:
    """Words, then three headings of two depths with words under each."""
    kinds = BlockKind
    return Story(
        StoryId("long"),
        "Long",
        "",
        "en",
        (
            block(kinds.PARAGRAPH, "Before everything."),
            block(kinds.HEADING, "One", level=2),
            block(kinds.PARAGRAPH, "Some words."),
            block(kinds.HEADING, "One\nand a half", level=3),
            block(kinds.PARAGRAPH, "More words."),
            block(kinds.HEADING, " ", level=2),
            block(kinds.HEADING, "Two", level=2),
        ),
    )


def test_headings_are_told_in_order_with_their_depth() -> None:
    """The highest level of the story counts as the first; a blank one is none."""
    story = a_long_story()
    found = Outline(story).headings
    assert [(each.words, each.depth) for each in found] == [("One", 0), ("One and a half", 1), ("Two", 0)]
    assert [story.text[each.offset :][:3] for each in found] == ["One", "One", "Two"]


def test_a_place_stands_under_the_heading_before_it() -> None:
    """Before the first there is none, unless that one is in view."""
    story = a_long_story()
    outline = Outline(story)
    assert outline.at(0) is None
    under = outline.at(story.text.index("More"))
    assert under is not None
    assert under.words == "One and a half"
    first = outline.seen(0, len(story.text))
    assert first is not None
    assert first.words == "One"


def test_one_heading_is_no_outline() -> None:
    """There is nothing to choose from."""
    assert not Outline(a_story()).is_long
    assert Outline(a_long_story()).is_long
