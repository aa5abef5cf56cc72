"""Real books come in whole: every story of their contents, and every word of their pages, in order."""

import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest

from anthology.importing.epub.reading import read_epub
from anthology.importing.manuscript import Volume
from anthology.text import INVISIBLE

_PLACES = [folder / "shared" / "corpus" for folder in Path(__file__).resolve().parents]
CORPUS = next((place for place in _PLACES if place.is_dir()), _PLACES[0])
BOOKS = ("jack-london_short-fiction", "o-henry_short-fiction", "p-g-wodehouse_short-fiction")
AUTHORS = dict(zip(BOOKS, ("Jack London", "O. Henry", "P. G. Wodehouse"), strict=True))
COUNTS = dict(zip(BOOKS, (7, 413, 40), strict=True))
MATTER = ("titlepage", "imprint", "colophon", "uncopyright", "endnotes")


class Plain(HTMLParser):
    """The words of a page, found without anything of ours; blocks part words, tags within lines do not."""

    BLOCKS = frozenset([
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr", "br", "div", "section", "article",
        "header", "footer", "hgroup", "blockquote", "dt", "dd",
    ])  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.unsaid = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unsaid += tag == "head"
        if tag == "img":
            self.parts.append(f" {dict(attrs).get('alt') or ''} ")
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self.unsaid -= tag == "head"
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self.unsaid:
            self.parts.append(data)

    def _part(self, tag: str) -> None:
        if tag in self.BLOCKS:
            self.parts.append(" ")


def plain(path: Path) -> dict[str, list[str]]:
    """The words of every page of the spine, by its name."""
    with zipfile.ZipFile(path) as book:
        package = book.read("epub/content.opf").decode()
        found = {}
        for name in re.findall(r'<itemref idref="([^"]+)"', package):
            page = Plain()
            page.feed(book.read(f"epub/text/{name}").decode())
            found[f"epub/text/{name}"] = words("".join(page.parts))
        return found


def words(text: str) -> list[str]:
    return INVISIBLE.sub("", text).replace("↩", " ").split()


@pytest.fixture(params=BOOKS)
def name(request: pytest.FixtureRequest) -> str:
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real books is not beside this checkout")
    return str(request.param)


def read(name: str) -> Volume:
    return read_epub(CORPUS / f"{name}.epub")


def listed(name: str) -> list[tuple[str, str]]:
    """Path and title of every line of the contents that is a story."""
    with zipfile.ZipFile(CORPUS / f"{name}.epub") as book:
        contents = book.read("epub/toc.xhtml").decode().partition("landmarks")[0]
    links = re.findall(r'<a href="(text/[^"#]+)"[^>]*>(.*?)</a>', contents)
    titles = [(f"epub/{path}", re.sub("<[^>]+>", "", title)) for path, title in links]
    return [(path, title) for path, title in titles if Path(path).stem not in MATTER]


def test_every_story_of_the_contents_is_there_in_order(name: str) -> None:
    """With its title and its byline, and nothing else counted."""
    stories = [story for story in read(name).manuscripts if not story.is_matter]
    assert [(story.key, story.title) for story in stories] == listed(name)
    assert len(stories) == COUNTS[name]
    assert {story.byline for story in stories} == {AUTHORS[name]}


def test_every_word_is_there_once_in_order(name: str) -> None:
    """None lost, none twice, none glued: page by page as another parser finds them."""
    pages = plain(CORPUS / f"{name}.epub")
    notes = pages.pop("epub/text/endnotes.xhtml", [])[1:]
    told: list[str] = []
    for story in read(name).manuscripts:
        ours = words("\n".join(block.text for block in story.blocks if block.kind != "note"))
        theirs = pages.pop(story.key)
        title = words(story.title)
        assert ours == theirs or [*title, *ours] == theirs, story.key
        told += words("\n".join(block.text for block in story.blocks if block.kind == "note"))
    assert not pages
    assert sorted(told) == sorted(notes)
