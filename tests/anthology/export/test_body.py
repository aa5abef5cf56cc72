"""Blocks become pages that say the same words, with headings, notes and links a book can hold."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.export.body import printed
from anthology.story import Block, BlockId, BlockKind, Run, Story, StoryId, Style, StyleKind
from tests.anthology.export.bookmaking import EPUB_TYPE, XHTML, a_story_of_every_kind, fragment, words_of
from tests.builders import a_paragraph, blocks


def a_heading(text: str, level: int) -> Block:
    return Block(BlockKind.HEADING, (Run(text),), level)


def a_note(ident: str, text: str) -> Block:
    return Block(BlockKind.NOTE, (Run(text),), id=BlockId(ident))


def a_reference(sign: str, note: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (Run("Word"), Run(sign, (Style(StyleKind.NOTE_REFERENCE, note),))))


def a_link(address: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (Run("words", (Style(StyleKind.LINK, address),)),))


@given(st.lists(blocks, max_size=10))
def test_no_word_is_lost_moved_or_glued(some: list[Block]) -> None:
    """Every word of the story stands on the page, in order, for a parser that is not ours."""
    story = Story(StoryId("s"), "T", "", "en", tuple(some))
    assert words_of(fragment(printed(some).story)) == " ".join(story.text.split())


@given(st.lists(blocks, max_size=10))
def test_ids_are_unique_and_references_arrive(some: list[Block]) -> None:
    """No id stands twice on a page, and whatever points into the page points at something."""
    root = fragment(printed(some).story)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    targets = [link.get("href")[1:] for link in root.iter(f"{XHTML}a") if link.get("href")[0] == "#"]
    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)


def test_every_paragraph_keeps_its_id() -> None:
    """The id is what a device remembers a place by."""
    root = fragment(printed([a_paragraph("One", "p1"), a_paragraph("Two", "p2")]).story)
    assert [p.get("id") for p in root] == ["p1", "p2"]


@pytest.mark.parametrize(
    ("levels", "ranks"),
    [
        ((1, 2, 3), (3, 4, 5)),
        ((4, 6, 1), (3, 4, 3)),
        ((2, 5, 3), (3, 4, 4)),
        ((1, 2, 3, 4, 5, 6), (3, 4, 5, 6, 6, 6)),
    ],
)
def test_headings_rank_below_the_title_without_jumps(levels: tuple[int, ...], ranks: tuple[int, ...]) -> None:
    """The story's title is the second rank; what belongs to a heading is one rank below it."""
    root = fragment(printed([a_heading("H", level) for level in levels]).story)
    assert [int(heading.tag[-1]) for heading in root] == list(ranks)


def _types(root: Any) -> list[str]:
    return [element.get(EPUB_TYPE) for element in root.iter() if element.get(EPUB_TYPE)]


def test_a_note_and_its_reference_lead_to_each_other() -> None:
    """The note opens with the sign of its reference, which leads back."""
    root = fragment(printed([a_reference("1", "n"), a_note("n", "Said twice.")]).story)
    assert _types(root) == ["noteref", "footnote", "backlink"]
    reference, note = root.find(f".//{XHTML}a"), root.find(f"{XHTML}aside")
    assert reference.get("href") == f"#{note.get('id')}"
    assert note.find(f"{XHTML}a").get("href") == f"#{reference.get('id')}"
    assert "".join(note.itertext()) == "1 Said twice."


def test_a_note_that_opens_with_its_own_sign_does_not_get_another() -> None:
    """The way back then stands at the end."""
    root = fragment(printed([a_reference("1", "n"), a_note("n", "1. Said twice.")]).story)
    assert "".join(root[1].itertext()) == "1. Said twice. ←"


def test_without_its_other_end_a_note_or_reference_is_plain() -> None:
    """A link to nowhere is worse than none."""
    assert _types(fragment(printed([a_reference("1", "n"), a_note("m", "Alone.")]).story)) == []


@pytest.mark.parametrize("address", ["https://example.org/a", "mailto:ann@example.org"])
def test_links_to_the_web_and_to_mail_stay(address: str) -> None:
    """A reader can follow these from anywhere."""
    assert printed([a_link(address)]).story == f'<p><a href="{address}">words</a></p>'


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "chapter2.xhtml", "#top", "file:///etc/passwd", "http://"]
)
def test_links_that_lead_nowhere_from_a_book_become_words(address: str) -> None:
    """What they point at is not in the book."""
    assert printed([a_link(address)]).story == "<p>words</p>"


def test_a_picture_that_is_missing_stands_there_in_words() -> None:
    """Its description, as set apart as a picture is."""
    picture = Block(BlockKind.IMAGE, (Run("A dog & a man"),), source="dog.png", id=BlockId("p1"))
    assert printed([picture]).story == '<p id="p1"><em>A dog &amp; a man</em></p>'


def test_a_picture_is_a_figure_with_its_description() -> None:
    """At the address that it has in the book; one without words is said to say nothing."""
    told = Block(BlockKind.IMAGE, (Run('A dog & a "man"'),), source="a.png", id=BlockId("p1"))
    silent = Block(BlockKind.IMAGE, source="a.png")
    written = printed([told, silent], picture=lambda source: f"../images/{source}").story
    assert written == (
        '<figure class="image" id="p1">'
        '<img src="../images/a.png" alt="A dog &amp; a &quot;man&quot;"/></figure>\n'
        '<figure class="image"><img src="../images/a.png" alt="" role="presentation"/></figure>'
    )


def test_a_scene_break_that_parts_nothing_is_silent() -> None:
    """First, last and before a heading no ornament shows; between paragraphs it does."""
    scene_break = Block(BlockKind.SCENE_BREAK)
    some = [scene_break, a_paragraph("One"), scene_break, a_paragraph("Two"), scene_break, scene_break]
    written = printed([*some, a_heading("H", 1), a_paragraph("Three"), scene_break]).story
    silent = [rule.get("class") == "silent" for rule in fragment(written).iter(f"{XHTML}hr")]
    assert silent == [True, False, True, True, True]


def test_every_kind_of_block_has_its_element() -> None:
    """Lists nest and keep their numbers, quotes nest, verse keeps its lines."""
    root = fragment(printed(a_story_of_every_kind().blocks).story)
    tags = {element.tag.removeprefix(XHTML) for element in root.iter()}
    assert {"h3", "h4", "hr", "p", "blockquote", "ol", "ul", "li", "pre", "aside", "br", "em", "sup"} <= tags
    assert {"table", "tr", "th", "td", "ruby", "rt"} <= tags
    looks = [element.get("class") for element in root.iter() if element.get("class")]
    assert {"verse centre", "end"} <= set(looks)
    assert [item.get("value") for item in root.iter(f"{XHTML}li")] == [None, None, "7"]
