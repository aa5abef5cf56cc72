"""Markdown becomes blocks, and nothing of its words is lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology import markup
from anthology.errors import UnreadableSource
from anthology.identity import identified
from anthology.importing.manuscript import Manuscript
from anthology.importing.markdown import markdown_story, read_markdown
from anthology.resource_files import resource_folder
from anthology.story import Block, BlockKind, StyleKind

STORIES = sorted((resource_folder() / "stories").glob("0*.md"))
LINES = (
    "---", "# A", "## B *c*", "> q", "1. one", "   - two", "    code", "```", "text[^1]", "[^1]: note",
    "**b** _i_", "![alt](x.png)", "[l](javascript:x)", "<b>h</b>", "", "* * *", "a  ", "e\u0301\u00ad",
)  # fmt: skip
markdown = st.lists(st.sampled_from(LINES) | st.text(max_size=12), max_size=20).map("\n".join)


def blocks_of(text: str) -> tuple[Block, ...]:
    return markdown_story(text, "Untitled").blocks


def shape(text: str) -> list[tuple[BlockKind, int, int | None, str]]:
    return [(block.kind, block.level, block.number, block.text) for block in blocks_of(text)]


@given(markdown)
def test_any_text_at_all_becomes_a_story_that_the_store_can_keep(text: str) -> None:
    """Whatever is typed, its blocks survive markup and have ids of their own."""
    blocks = identified(blocks_of(text))
    assert markup.read(markup.write(blocks)) == blocks
    assert len({block.id for block in blocks}) == len(blocks)


def test_front_matter_gives_title_byline_language_summary_and_keywords() -> None:
    """The head of a bundled story."""
    story = read_markdown(STORIES[4])
    assert story.title == "Day Nine: My Biggest Failure"
    assert (story.byline, story.language) == ("Anonymous", "en-AU")
    assert story.summary.startswith("A thirty-day writing challenge")
    assert story.keywords == ("parenting", "regret", "son", "resilience", "second chances")


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_bundled_story_keeps_every_word(path: Path) -> None:
    """The words of the file, without its marks, are the words of the story."""
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    plain = [line.lstrip("#> 0123456789.").replace("*", "") for line in body.splitlines() if line != "---"]
    story = read_markdown(path)
    assert " ".join(" ".join(plain).split()) == " ".join(" ".join(b.text for b in story.blocks).split())


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    """It is then not printed twice; without either, the name of the file is."""
    assert markdown_story("# The *Lamp*\n\nIt was.", "file") == Manuscript("The Lamp", blocks_of("It was."))
    assert markdown_story("It was.", "file").title == "file"


def test_breaks_quotes_and_headings() -> None:
    """What the bundled stories are made of."""
    assert shape("a\n\n---\n\n## H\n\n> q\n>\n> > deeper\n\nb\nc  \nd") == [
        (BlockKind.PARAGRAPH, 0, None, "a"),
        (BlockKind.SCENE_BREAK, 0, None, ""),
        (BlockKind.HEADING, 2, None, "H"),
        (BlockKind.QUOTE, 1, None, "q"),
        (BlockKind.QUOTE, 2, None, "deeper"),
        (BlockKind.PARAGRAPH, 0, None, "b c\nd"),
    ]


def test_lists_count_from_where_they_start_and_nest() -> None:
    """A second paragraph of an item stays with it, on a line of its own."""
    assert shape("3. three\n\n   more\n\n4. four\n   - bullet") == [
        (BlockKind.LIST_ITEM, 1, 3, "three\nmore"),
        (BlockKind.LIST_ITEM, 1, 4, "four"),
        (BlockKind.LIST_ITEM, 2, None, "bullet"),
    ]


def test_a_footnote_is_a_note_that_its_reference_names() -> None:
    """The reference carries the id of the note's block."""
    blocks = blocks_of("Word[^x].\n\n[^x]: The note.")
    reference = next(run for run in blocks[0].runs if run.has(StyleKind.NOTE_REFERENCE))
    assert blocks[1].kind is BlockKind.NOTE
    assert reference.value(StyleKind.NOTE_REFERENCE) == blocks[1].id
    assert blocks[1].text == "The note."


def test_html_in_markdown_is_shown_as_typed() -> None:
    """Nothing foreign runs, and nothing is dropped in silence."""
    assert shape("<b>bold</b> <script>x</script>") == [
        (BlockKind.PARAGRAPH, 0, None, "<b>bold</b> <script>x</script>")
    ]


@pytest.mark.parametrize(
    ("content", "reason"), [(b"\xff\xfe\x00", "not text in UTF-8"), (None, "No such file")]
)
def test_a_file_that_cannot_be_read_is_named_with_the_cause(
    tmp_path: Path, content: bytes | None, reason: str
) -> None:
    """One sentence: which file, why, what next."""
    path = tmp_path / "Boule de Suif.md"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableSource, match=f"“Boule de Suif.md”.*{reason}.*Choose another"):
        read_markdown(path)


def test_a_picture_needs_no_description_to_stay() -> None:
    """It stands alone in its paragraph and has only an address."""
    assert [(block.kind, block.source) for block in blocks_of("![](x.png)")] == [(BlockKind.IMAGE, "x.png")]
