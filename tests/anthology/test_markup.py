"""Blocks become XHTML and come back the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from anthology import markup
from anthology.runs import row_runs
from anthology.story import CELL, Alignment, Block, BlockKind, Run, Style, StyleKind
from tests.builders import blocks

NAMESPACE = 'xmlns:epub="http://www.idpf.org/2007/ops"'


@given(st.lists(blocks, max_size=8))
def test_reading_what_was_written_gives_the_same_blocks(some: list[Block]) -> None:
    """The reader and the writer of markup are inverses."""
    assert markup.read(markup.write(some)) == tuple(some)


@given(st.lists(blocks, max_size=8))
def test_what_is_written_is_well_formed_for_another_parser(some: list[Block]) -> None:
    """Lxml accepts it and sees the same words."""
    root = etree.fromstring(f"<body {NAMESPACE}>{markup.write(some)}</body>".encode())
    for reading in root.iter("rt"):
        reading.text = ""
    words = "".join(block.text for block in some if block.kind is not BlockKind.IMAGE)
    seen = "".join(str(text) for text in root.itertext())
    assert seen.replace("\n", "") == words.replace("\n", "").replace(CELL, "")


def test_a_link_over_several_looks_is_one_link() -> None:
    """Styles nest outermost first, so a link is not cut where emphasis begins."""
    link = Style(StyleKind.LINK, "https://example.org/")
    some = (Run("see ", (link,)), Run("this", (link, Style(StyleKind.EMPHASIS))))
    assert markup.write_runs(some) == '<a href="https://example.org/">see <em>this</em></a>'


def test_a_drop_capital_gets_no_space() -> None:
    """“This” stays one word though its first letter is set apart."""
    some = (Run("T", (Style(StyleKind.STRONG),)), Run("his", (Style(StyleKind.EMPHASIS),)))
    assert markup.write([Block(BlockKind.PARAGRAPH, some)]) == ("<p><strong>T</strong><em>his</em></p>")


def test_lists_nest_and_count() -> None:
    """A deeper item stands inside the one before it; a number that follows needs no value."""
    items = [
        Block(BlockKind.LIST_ITEM, (Run("a"),), 1, 1),
        Block(BlockKind.LIST_ITEM, (Run("b"),), 2, None),
        Block(BlockKind.LIST_ITEM, (Run("c"),), 1, 2),
        Block(BlockKind.LIST_ITEM, (Run("d"),), 1, 9),
    ]
    written = markup.write(items).replace("\n", "")
    assert written == '<ol><li>a<ul><li>b</li></ul></li><li>c</li><li value="9">d</li></ol>'


def test_rows_of_a_table_share_it_and_their_cells_stand_apart() -> None:
    """A row of headings has heading cells; an empty cell keeps its place."""
    rows = [
        Block(BlockKind.TABLE_ROW, row_runs([[Run("Port")], [Run("Days")]]), 1),
        Block(BlockKind.TABLE_ROW, row_runs([[], [Run("9", (Style(StyleKind.STRONG),))]])),
    ]
    written = markup.write(rows).replace("\n", "")
    assert written == (
        "<table><tr><th>Port</th><th>Days</th></tr><tr><td></td><td><strong>9</strong></td></tr></table>"
    )
    assert [row.text for row in rows] == ["Port\tDays", "\t9"]


def test_a_reading_stands_over_its_words_and_not_among_them() -> None:
    """Ruby is a look of the words it explains: searching reads past it."""
    block = Block(BlockKind.PARAGRAPH, (Run("漢字", (Style(StyleKind.RUBY, "かんじ"),)), Run("を読む")))
    assert block.text == "漢字を読む"
    assert markup.write([block]) == "<p><ruby>漢字<rt>かんじ</rt></ruby>を読む</p>"


def test_lines_stand_where_they_stood() -> None:
    """Verse and quotes keep their kind beside their alignment."""
    some = [
        Block(BlockKind.VERSE, (Run("one"),), alignment=Alignment.CENTRE),
        Block(BlockKind.QUOTE, (Run("Yours"),), 1, alignment=Alignment.END),
    ]
    assert markup.read(markup.write(some)) == tuple(some)


def test_what_is_not_well_formed_is_our_bug() -> None:
    """The store holds only what the writer wrote; anything else is a ValueError."""
    with pytest.raises(ValueError, match="not markup of ours"):
        markup.read("<p>open")
