"""A saved web page to the story in it: its article, without what stands around it.

Whatever was left out is counted and said. Pictures and style sheets are read from the folder of the
page and below, and from nowhere else.
"""

import re
from pathlib import Path

from lxml import etree

from anthology.errors import UnreadableSource
from anthology.importing.beside import PicturesBeside, beside
from anthology.importing.cascade import Cascade
from anthology.importing.decoding import decoded
from anthology.importing.elements import Surroundings, note_block, walk
from anthology.importing.look import language_tag
from anthology.importing.manuscript import Manuscript, Volume
from anthology.importing.page_article import around, article_of, removed
from anthology.importing.page_facts import byline_of, byline_said, description_of, language_of, title_of
from anthology.importing.page_notes import notes_of, targets_of
from anthology.importing.page_words import named, words_in
from anthology.importing.parsing import parse_xhtml
from anthology.sentences import sentence
from anthology.story import Block, BlockId, BlockKind
from anthology.text import canonical

LARGEST_PAGE = 60_000_000
"""Bytes of a page that is read."""
_LARGEST_SHEET = 2_000_000
_HEAD = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_OUTSIDE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


def read_web_page(path: Path) -> Volume:
    """The story in a saved page; `UnreadableSource` says why there is none."""
    try:
        if path.stat().st_size > LARGEST_PAGE:
            raise UnreadableSource(path, sentence("it is too large for a page"))
        root = parse_xhtml(path.read_bytes())
    except OSError as error:
        raise UnreadableSource(path, error.strerror or sentence("it cannot be opened")) from error
    return _volume(path, root)


def _volume(path: Path, root: etree._Element) -> Volume:
    pictures = PicturesBeside(path)
    language = language_tag(language_of(root))
    body = next(named(root, "body"), root)
    title, byline = title_of(root) or canonical(path.stem), byline_of(root)
    notes = notes_of(body)
    article, left_out = _parted(body)
    surroundings = _surroundings(root, article, language, path, pictures, notes)
    blocks, byline = _without_head(walk(article, surroundings), title, byline)
    if not blocks:
        raise UnreadableSource(path, sentence("it holds no words"))
    called = {style.value for block in blocks for run in block.runs for style in run.styles}
    found = [note_block(notes[ident], BlockId(ident), surroundings) for ident in notes if ident in called]
    if notes and blocks[-1].kind is BlockKind.SCENE_BREAK:
        blocks = blocks[:-1]
    warnings = [f"Left out as navigation: {left_out} words."] if left_out > 0 else []
    warnings += [surroundings.cascade.warning] if surroundings.cascade.warning else []
    story = Manuscript(title, (*blocks, *filter(None, found)), byline, language, description_of(root))
    return Volume((story,), language=language, pictures=pictures.taken(), warnings=tuple(warnings))


def _parted(body: etree._Element) -> tuple[etree._Element, int]:
    """The story, and how many words of the page are not of it."""
    whole = words_in(body)
    article = article_of(body)
    left_out = whole - words_in(article)
    return article, left_out + sum([removed(part) for part in around(article)])


def _surroundings(
    root: etree._Element,
    article: etree._Element,
    language: str,
    path: Path,
    pictures: PicturesBeside,
    notes: dict[str, etree._Element],
) -> Surroundings:
    targets = targets_of(article)

    def link(address: str) -> str:
        return address if _OUTSIDE.match(address) or address[1:] in targets else ""

    def note(address: str) -> str:
        return address[1:] if address[:1] == "#" and address[1:] in notes else ""

    return Surroundings(Cascade(_sheets(root, path)), language, pictures.found, link, note, targets)


def _sheets(root: etree._Element, path: Path) -> list[str]:
    """The style sheets in the page and in the folder saved with it, in their order."""
    sheets = []
    for element in named(root, "style", "link"):
        sheet = "".join(element.itertext()) if element.get("rel") is None else _linked(element, path)
        medium = element.get("media", "").strip()
        sheets.append(f"@media {medium} {{ {sheet} }}" if medium and "{" not in medium else sheet)
    return sheets


def _linked(link: etree._Element, path: Path) -> str:
    if "stylesheet" not in link.get("rel", "").lower().split():
        return ""
    content = beside(path.parent, link.get("href", ""), _LARGEST_SHEET)
    return decoded(content).text if content else ""


def _without_head(blocks: tuple[Block, ...], title: str, byline: str) -> tuple[tuple[Block, ...], str]:
    """Neither the title nor the author is printed twice; an author who stands there only is found."""
    if blocks and blocks[0].kind is BlockKind.HEADING and canonical(blocks[0].text) == title:
        blocks = _without_breaks(blocks[1:])
    author = byline_said(blocks[0].text) if len(blocks) > 1 and blocks[0].kind in _HEAD else ""
    if author and byline in ("", author):
        return _without_breaks(blocks[1:]), author
    return blocks, byline


def _without_breaks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks from the first on that is no line drawn below a title."""
    first = next((n for n, block in enumerate(blocks) if block.kind is not BlockKind.SCENE_BREAK), 0)
    return blocks[first:]
