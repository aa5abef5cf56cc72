"""A story written as Markdown is the same story when it is read again."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from anthology import markup
from anthology.importing.markdown import markdown_story
from anthology.plain import markdown, story_as
from anthology.runs import canonical_lines, canonical_runs, row_runs
from anthology.story import CELL, Block, BlockId, BlockKind, Run, Story, StoryId, Style, StyleKind
from anthology.text import canonical
from tests.builders import a_story, blocks

SAID = (StyleKind.STRONG, StyleKind.EMPHASIS, StyleKind.CODE)
AS_PARAGRAPH = {BlockKind.VERSE: BlockKind.PARAGRAPH, BlockKind.NOTE: BlockKind.PARAGRAPH}
EM, STRONG = Style(StyleKind.EMPHASIS), Style(StyleKind.STRONG)
CODE = Style(StyleKind.CODE)

signs = st.sampled_from("*_`#>+-=~!^[](){}<&;:.\\|\"'a1 \n\u00a0“”")
LOOKS = st.sampled_from([(), (STRONG,), (EM,), (STRONG, EM), (CODE,)])
sign_words = st.text(signs, min_size=1, max_size=12)
RUBY = Style(StyleKind.RUBY, "かんじ")
OUTSIDE_TABLES = [kind for kind in BlockKind if kind is not BlockKind.TABLE_ROW]


def of(*runs: Run, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0, number: int | None = None) -> Block:
    return Block(kind, runs, level, number)


def a_story_of(some: list[Block] | tuple[Block, ...]) -> Story:
    return replace(a_story(), blocks=tuple(some))


def said(block: Block) -> tuple[object, ...]:
    """What Markdown has a sign for: words, kind, level, number, and the look of every letter."""
    on_one_line = block.kind in (BlockKind.HEADING, BlockKind.IMAGE)
    looks = [
        tuple(run.has(kind) for kind in SAID) for run in block.runs for letter in run.text if letter.strip()
    ]
    return (
        AS_PARAGRAPH.get(block.kind, block.kind),
        block.text.replace("\n", " ") if on_one_line else block.text,
        block.level,
        block.number if block.number is not None and block.number >= 0 else None,
        block.source,
        looks if block.kind is not BlockKind.PREFORMATTED else (),
    )


def there(some: tuple[Block, ...]) -> list[tuple[object, ...]]:
    return [said(b) for b in some if b.runs or b.kind in (BlockKind.SCENE_BREAK, BlockKind.IMAGE)]


def read_again(story: Story) -> tuple[Block, ...]:
    return markdown_story(markdown(story), "a file").blocks


def without_readings(block: Block) -> Block:
    """The block with its ruby taken off."""
    runs = (
        replace(run, styles=tuple(s for s in run.styles if s.kind is not StyleKind.RUBY))
        for run in block.runs
    )
    return replace(block, runs=tuple(runs))


@given(st.lists(blocks.filter(lambda block: block.kind in OUTSIDE_TABLES).map(without_readings), max_size=6))
def test_words_kinds_and_looks_come_back(some: list[Block]) -> None:
    """For any blocks, as far as Markdown can say them."""
    story = a_story_of(some)
    assert there(read_again(story)) == there(story.blocks)


@given(st.lists(st.builds(Run, sign_words, LOOKS)), st.lists(st.builds(Run, sign_words, LOOKS), min_size=1))
def test_a_reading_follows_its_words_in_brackets(before: list[Run], under: list[Run]) -> None:
    """Once for all words that share it, whatever looks they have; the words and looks come back."""
    ruby = [replace(run, styles=(RUBY, *run.styles)) for run in canonical_runs(under)]
    reading = [Run("(かんじ)", ruby[-1].styles[1:])] if ruby else []
    story = a_story_of([of(*canonical_runs((*before, *ruby)))])
    said_aloud = [replace(run, styles=run.styles[1:]) for run in ruby]
    spoken = a_story_of([of(*canonical_runs((*before, *said_aloud, *reading)))])
    assert markdown(story) == markdown(spoken)


def tables_in(written: str) -> list[list[list[str]]]:
    """The words of every cell, by table and row, for a reader that is not ours."""
    tables: list[list[list[str]]] = []
    for token in MarkdownIt("commonmark").enable("table").parse(written.partition("---\n\n")[2]):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type == "inline" and tables:
            words = (child.content.replace("\u2060", "") for child in token.children or [])
            tables[-1][-1].append("".join(words))
    return tables


cells = st.lists(st.lists(st.builds(Run, sign_words, LOOKS), max_size=2), min_size=1, max_size=4)


@given(st.lists(cells, min_size=1, max_size=4), st.booleans())
def test_rows_that_follow_one_another_form_a_table(rows: list[list[list[Run]]], headed: bool) -> None:
    """With the words of each cell in its column; a table without headings has empty ones."""
    some = [
        of(*row_runs(row), kind=BlockKind.TABLE_ROW, level=int(headed and not number))
        for number, row in enumerate(rows)
    ]
    (table,) = tables_in(markdown(a_story_of(some)))
    width = max(map(len, rows))
    words = [block.text.replace("\n", " ").split(CELL) for block in some]
    expected = [row + [""] * (width - len(row)) for row in words]
    assert table == (expected if headed else [[""] * width, *expected])


def test_each_row_of_headings_begins_a_table() -> None:
    """Markdown knows headings only in the first row."""
    some = [of(Run("a\tb"), kind=BlockKind.TABLE_ROW, level=level) for level in (0, 1, 0, 0, 1)]
    assert markdown(a_story_of(some)).partition("---\n\n")[2] == (
        "|  |  |\n| --- | --- |\n| a | b |\n\n"
        "| a | b |\n| --- | --- |\n| a | b |\n| a | b |\n\n"
        "| a | b |\n| --- | --- |\n"
    )


@given(st.text(st.sampled_from("|-: a\n\\"), min_size=1).map(canonical))
@example("a | b\n- | -")
def test_bars_and_lines_in_the_words_are_no_table(text: str) -> None:
    """They are words, whatever stands above and below them."""
    assert tables_in(markdown(a_story_of([of(*canonical_runs([Run(text)]))]))) == []


@given(
    st.lists(st.builds(Run, sign_words, LOOKS)),
    st.sampled_from([kind for kind in OUTSIDE_TABLES if kind is not BlockKind.IMAGE]),
    st.integers(1, 6),
)
def test_signs_of_markdown_in_the_words_are_words(some: list[Run], kind: BlockKind, level: int) -> None:
    """Wherever they stand and whatever they stand beside."""
    canonical_form = canonical_lines if kind is BlockKind.PREFORMATTED else canonical_runs
    runs = () if kind is BlockKind.SCENE_BREAK else canonical_form(some)
    nested = kind in (BlockKind.HEADING, BlockKind.QUOTE, BlockKind.LIST_ITEM)
    number = 7 if kind is BlockKind.LIST_ITEM else None
    story = a_story_of([of(*runs, kind=kind, level=level if nested else 0, number=number), of(Run("End."))])
    assert there(read_again(story)) == there(story.blocks)


@given(st.builds(canonical, st.text()), st.text().map(canonical), st.lists(st.text().map(canonical)))
@example("A “title”: with #signs", '"quoted" \\', ["[a]", "b, c"])
def test_title_byline_and_what_else_is_known_come_back(title: str, other: str, keywords: list[str]) -> None:
    """Whatever characters they have."""
    story = Story(StoryId("s"), title or "T", other, "en-GB", (), other, tuple(k for k in keywords if k))
    read = markdown_story(markdown(story), "a file")
    assert (read.title, read.byline, read.language) == (story.title, story.byline, "en-GB")
    assert (read.summary, read.keywords) == (story.summary, story.keywords)


def test_a_note_and_what_refers_to_it_come_back() -> None:
    """With the number in the text, the note at the end; several lines stay several lines."""
    reference = (Style(StyleKind.NOTE_REFERENCE, "n1"), Style(StyleKind.SUPERSCRIPT))
    story = a_story_of(
        [
            of(Run("She left it on!"), Run("1", reference), Run(": so he said.")),
            Block(BlockKind.NOTE, (Run("The light.\n1. And the door."),), id=BlockId("n1")),
        ]
    )
    body, note = read_again(story)
    assert body.text == "She left it on!1: so he said."
    assert (note.kind, note.text) == (BlockKind.NOTE, "The light.\n1. And the door.")
    assert body.runs[1].value(StyleKind.NOTE_REFERENCE) == note.id


@pytest.mark.parametrize("address", ["https://example.org/a_(b)?c=d&amp;e#f", "a b", "x\\y"])
def test_a_link_comes_back(address: str) -> None:
    """Its words and where it leads, as a reader of Markdown writes addresses."""
    words = Run("![the] “end”", (Style(StyleKind.LINK, address), EM))
    (block,) = read_again(a_story_of([of(Run("See!"), words, Run("there"))]))
    assert block.text == "See!![the] “end”there"
    read = block.runs[1].value(StyleKind.LINK)
    assert read.replace("%20", " ").replace("%5C", "\\") == address


def test_a_link_that_could_run_something_is_only_words() -> None:
    """Nothing but its words is written."""
    story = a_story_of([of(Run("Press me", (Style(StyleKind.LINK, "javascript:alert(1)"),)))])
    assert markdown(story).endswith("\n\nPress me\n")


def test_a_plain_story_is_plain_to_read() -> None:
    """No sign is put where none is needed."""
    blocks = (
        of(Run("Part 1"), kind=BlockKind.HEADING, level=2),
        of(Run("“You’ll want the "), Run("other", (EM,)), Run(" key,” he said – un"), Run("heard", (EM,)),
           Run("-of; it was 7 a.m. & raining!")),
        of(Run("1986. A great year.\n- he thought")),
        of(Run("Tea"), kind=BlockKind.LIST_ITEM, level=1),
        of(Run("Milk"), kind=BlockKind.LIST_ITEM, level=2, number=3),
    )  # fmt: skip
    assert markdown(replace(a_story(), blocks=blocks, summary="Of a light.")) == (
        '---\ntitle: "The Porch Light"\nauthor: "Ann Author"\nlanguage: "en"\n'
        'description: "Of a light."\n---\n\n'
        "## Part 1\n\n"
        "“You’ll want the *other* key,” he said – un*heard*-of; it was 7 a.m. & raining!\n\n"
        "1986\\. A great year.\\\n\\- he thought\n\n"
        "- Tea\n\n"
        "  3. Milk\n"
    )


def test_the_other_forms_are_the_text_and_the_markup() -> None:
    """The canonical text word for word, and XHTML that can be read back."""
    story = a_story(paragraphs=2)
    assert story_as(story, "text") == story.text
    assert markup.read(story_as(story, "xhtml")) == story.blocks
