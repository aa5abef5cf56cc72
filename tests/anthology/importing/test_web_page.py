"""A saved page gives its article, and says what of it was left out."""

from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from anthology.errors import UnreadableSource
from anthology.importing.parsing import parse_xhtml
from anthology.importing.web_page import read_web_page
from anthology.story import BlockKind, StyleKind

STORY = "".join(f"<p>{'It was a dark night and the lamp was low. ' * 6}</p>" for _ in range(5))
MARKS = [
    b"<p>", b"<html>", b"<article>", b"<nav>", b"</", b"&nbsp;", b"<!DOCTYPE html [", b"<table><td>",
    b"\xff\xfe", b"<ruby><rt>",
]  # fmt: skip


def page(folder: Path, body: str, head: str = "") -> Path:
    path = folder / "page.html"
    path.write_text(f'<html lang="en-GB"><head>{head}</head><body>{body}</body></html>', encoding="utf-8")
    return path


def test_the_article_comes_without_its_navigation(tmp_path: Path) -> None:
    """And a warning counts the words that were left out."""
    head = "<nav>Home page</nav><article><h1>The Lamp</h1>"
    body = f"{head}<div class='share'>Share it now</div>{STORY}</article>"
    volume = read_web_page(page(tmp_path, body, "<meta name='author' content='A. Writer'/>"))
    story = volume.manuscripts[0]
    assert (story.title, story.byline, story.language, len(story.blocks)) == (
        "The Lamp",
        "A. Writer",
        "en-GB",
        5,
    )
    assert volume.warnings == ("Left out as navigation: 5 words.",)


def test_a_page_that_is_a_story_is_taken_whole(tmp_path: Path) -> None:
    """Its title is that of the page without the name of the site."""
    volume = read_web_page(page(tmp_path, STORY, "<title>The Lamp – My Site</title>"))
    assert volume.manuscripts[0].title == "The Lamp"
    assert volume.warnings == ()


def test_pictures_beside_the_page_come_along_and_no_others(tmp_path: Path) -> None:
    """Nothing above the folder of the page is read."""
    (tmp_path / "site").mkdir()
    for place in (tmp_path / "out.png", tmp_path / "site" / "in.png"):
        Image.new("RGB", (3, 3)).save(place)
    path = page(
        tmp_path / "site", STORY + "<img src='in.png' alt='Inside'/><img src='../out.png' alt='Outside'/>"
    )
    volume = read_web_page(path)
    sources = [b.source for b in volume.manuscripts[0].blocks if b.kind is BlockKind.IMAGE]
    assert sources == [volume.pictures[0].id, "../out.png"]


def test_entities_are_named_and_none_is_expanded() -> None:
    """Those of HTML are characters, those that a page makes itself are not."""
    root = parse_xhtml(
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html>a&nbsp;b&mdash;&x;</html>'
    )
    assert "".join(root.itertext()) == "a\u00a0b—&x;"


def test_depth_and_length_lose_no_words() -> None:
    """A hundred thousand elements in each other, and fifteen million letters in one."""
    assert "".join(parse_xhtml(b"<html>" + b"<div>" * 100_000 + b"deep").itertext()) == "deep"
    long = parse_xhtml(b"<html><p>" + b"word " * 3_000_000)
    assert len("".join(long.itertext())) == 15_000_000


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(MARKS) | st.binary(max_size=12), max_size=15).map(b"".join))
def test_any_bytes_are_a_story_or_a_refusal(tmp_path: Path, content: bytes) -> None:
    """Never an exception of another kind."""
    path = tmp_path / "any.html"
    path.write_bytes(content)
    with suppress(UnreadableSource):
        assert read_web_page(path).manuscripts


def test_words_after_a_tag_that_the_parser_does_not_know_are_kept(tmp_path: Path) -> None:
    """`<wbr>` and `<source>` have no end; the words and pictures behind them are not theirs."""
    Image.new("RGB", (3, 3)).save(tmp_path / "in.png")
    body = "<p>a<wbr>part of it</p><picture><source srcset='in.webp'><img src='in.png'></picture>"
    blocks = read_web_page(page(tmp_path, body + STORY)).manuscripts[0].blocks
    assert blocks[0].text == "apart of it"
    assert blocks[1].kind is BlockKind.IMAGE


def test_a_linked_sheet_counts_where_it_was_saved_with_the_page(tmp_path: Path) -> None:
    """One above the folder, or for the printer, does not."""
    (tmp_path / "site").mkdir()
    (tmp_path / "out.css").write_text("p { font-weight: bold }", encoding="utf-8")
    (tmp_path / "site" / "in.css").write_text("p { font-style: italic }", encoding="utf-8")
    (tmp_path / "site" / "print.css").write_text("p { display: none }", encoding="utf-8")
    links = "".join(
        f"<link rel='stylesheet' href='{name}' media='{medium}'/>"
        for name, medium in (("in.css", "screen"), ("../out.css", ""), ("print.css", "print"))
    )
    story = read_web_page(page(tmp_path / "site", STORY, links)).manuscripts[0]
    assert [style.kind for style in story.blocks[0].runs[0].styles] == [StyleKind.EMPHASIS]


def test_a_line_that_names_the_author_is_the_byline(tmp_path: Path) -> None:
    """A line that only begins so is a line of the story."""
    head = "<h1>The Lamp</h1><p>By "
    named = read_web_page(page(tmp_path, f"{head}Maria van der Meer</p>{STORY}")).manuscripts[0]
    assert (named.byline, len(named.blocks)) == ("Maria van der Meer", 5)
    told = read_web_page(page(tmp_path, f"{head}night all ferries look alike.</p>{STORY}")).manuscripts[0]
    assert (told.byline, len(told.blocks)) == ("", 6)


def test_links_to_chapters_are_no_notes(tmp_path: Path) -> None:
    """What they lead to neither is named as a note nor leads back; the links stay in the story."""
    body = f"<p><a href='#c1'>1</a></p><p id='c1'>The first.</p>{STORY}"
    blocks = read_web_page(page(tmp_path, body)).manuscripts[0].blocks
    assert blocks[0].runs[0].value(StyleKind.LINK) == "#c1"
    assert (blocks[1].kind, blocks[1].id) == (BlockKind.PARAGRAPH, "c1")


def test_a_page_of_nothing_but_nested_navigation_ends_soon(tmp_path: Path) -> None:
    """Each element is counted once, however deep it stands."""
    body = "<div class='nav'>" * 1_500 + "Menu" + "</div>" * 1_500 + "<nav>Home</nav>" * 5_000 + STORY
    volume = read_web_page(page(tmp_path, body))
    assert volume.warnings == ("Left out as navigation: 5001 words.",)


def test_a_note_with_two_names_is_one_note(tmp_path: Path) -> None:
    """Its words come over once."""
    body = "<p>a<a href='#fn1'>1</a> b<a href='#fn2'>2</a></p>"
    note = "<p><a id='fn1'></a><a id='fn2'></a>See below.</p>"
    blocks = read_web_page(page(tmp_path, body + STORY + note)).manuscripts[0].blocks
    assert [block.text for block in blocks if block.kind is BlockKind.NOTE] == ["See below."]
