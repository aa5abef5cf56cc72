"""A Word document to stories, by way of mammoth's HTML.

The archive is opened on guard and packed anew before mammoth sees it, and a document that declares
entities is refused. Alignment, which mammoth leaves out, is carried over as a style of its own.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError
from xml.sax import SAXException

import mammoth
from lxml import etree

from anthology.errors import UnreadableSource
from anthology.importing.archive import LARGEST_PICTURE, Archive
from anthology.importing.cascade import Cascade
from anthology.importing.docx_alignment import CENTRE, END, aligning
from anthology.importing.docx_losses import losses
from anthology.importing.elements import Surroundings, note_block, walk
from anthology.importing.look import language_tag
from anthology.importing.manuscript import Manuscript, Picture, Volume
from anthology.importing.parsing import parse_xhtml
from anthology.importing.pictures import picture_of
from anthology.sentences import sentence
from anthology.story import Block, BlockId, BlockKind
from anthology.text import canonical, count_words

_SHEET = """.small-caps { font-variant: small-caps }
.centre { text-align: center } .end { text-align: right }"""
_STYLES = f"""
small-caps => span.small-caps
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p.centre:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Verse'] => p.verse:fresh
p[style-name='Poem'] => p.verse:fresh
p[style-name='Poetry'] => p.verse:fresh
p[style-name='{CENTRE}'] => p.centre:fresh
p[style-name='{END}'] => p.end:fresh
"""
_DAMAGE = (
    SAXException, ExpatError, zipfile.BadZipFile, RecursionError, LookupError, ValueError, TypeError,
    AttributeError, OSError, NotImplementedError,
)  # fmt: skip
_FEWEST_WORDS = 50


def read_docx(path: Path) -> Volume:
    """The stories in a document; `UnreadableSource` says why there are none."""
    members = _members(path)
    pictures: dict[str, Picture] = {}
    try:
        html, warnings = _html(members, pictures)
    except _DAMAGE as error:
        raise UnreadableSource(path, sentence("it is no sound Word document")) from error
    known = _known(members.get("docProps/core.xml", b""))
    language = language_tag(known.get("language", ""))
    root = parse_xhtml(f"<html><body>{html}</body></html>".encode())
    title = _title(root) or known.get("title", "")
    blocks, notes = _blocks(root, language)
    if not blocks:
        raise UnreadableSource(path, sentence("it holds no words"))
    stories = tuple(_stories(blocks, notes, title, canonical(path.stem)))
    shared = tuple(
        replace(story, byline=known.get("creator", ""), language=language, keywords=_keywords(known))
        for story in stories
    )
    if len(shared) == 1:
        shared = (replace(shared[0], summary=known.get("description", "")),)
    name = (title or canonical(path.stem)) if len(shared) > 1 else ""
    return Volume(shared, name, language=language, pictures=tuple(pictures.values()), warnings=warnings)


def _members(path: Path) -> dict[str, bytes]:
    with Archive.open(path) as archive:
        members = {name: archive.read(name, LARGEST_PICTURE) for name in archive.names}
    if "word/document.xml" not in members:
        raise UnreadableSource(path, sentence("it is no Word document: it has no “word/document.xml”"))
    for name, content in members.items():
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in content.replace(b"\x00", b""):
            raise UnreadableSource(
                path, sentence("“{name}” declares entities, which no Word document does", name=name)
            )
    return members


def _packed(members: dict[str, bytes]) -> BytesIO:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    packed.seek(0)
    return packed


def _html(members: dict[str, bytes], pictures: dict[str, Picture]) -> tuple[str, tuple[str, ...]]:
    """What mammoth makes of the document, and what it lost on the way."""
    refused: list[str] = []

    def kept(image: Any) -> dict[str, str]:
        with image.open() as source:
            picture = picture_of(source.read())
        if picture is None:
            refused.append(
                sentence("A picture was left out: it is damaged, or of a kind that pages cannot show.")
            )
            return {"src": ""}
        pictures[picture.id] = picture
        return {"src": picture.id}

    converted = mammoth.convert_to_html(
        _packed(members),
        style_map=_STYLES,
        convert_image=mammoth.images.img_element(kept),
        transform_document=mammoth.transforms.paragraph(aligning(members.get("word/styles.xml", b""))),
    )
    return str(converted.value), (*losses(message.message for message in converted.messages), *refused[:1])


def _known(core: bytes) -> dict[str, str]:
    """The core properties by their names, such as `title` and `creator`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(core, parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    found = (
        (str(part.tag).rpartition("}")[2], canonical(part.text or "")) for part in root.iterchildren("*")
    )
    return {name: text for name, text in found if text}


def _keywords(known: dict[str, str]) -> tuple[str, ...]:
    return tuple(filter(None, map(canonical, re.split("[,;]", known.get("keywords", "")))))


def _title(root: etree._Element) -> str:
    """What a document begins with as its title, taken out: its headings are those of stories then."""
    titles = [heading for heading in root.iter("h1") if heading.get("class") == "title"]
    first = next(root.iter("body"))[:1]
    if len(titles) != 1 or titles != first:
        return ""
    title = canonical("".join(titles[0].itertext()))
    if title and len(list(root.iter("p", "li", "td"))):
        first[0].getparent().remove(first[0])
    return title


def _blocks(root: etree._Element, language: str) -> tuple[tuple[Block, ...], dict[str, Block]]:
    """The blocks, and the notes that they call by their ids."""
    bodies = {}
    for item in list(root.iter("li")):
        ident = item.get("id") or ""
        if re.fullmatch(r"(?:foot|end)note-\d+", ident):
            bodies[ident] = item
    around = Surroundings(
        Cascade([_SHEET]),
        language,
        str,
        lambda address: address if re.match(r"(?i)(?:https?|mailto):", address) else "",
        lambda address: address[1:] if address[1:] in bodies else "",
    )
    notes = {}
    for ident, item in bodies.items():
        _without_way_back(item)
        if note := note_block(item, BlockId(ident), around):
            notes[ident] = note
        if (parent := item.getparent()) is not None:
            parent.remove(item)
    return walk(next(root.iter("body")), around), notes


def _without_way_back(note: etree._Element) -> None:
    for link in list(note.iter("a")):
        if re.match(r"#(?:foot|end)note-ref-", link.get("href") or ""):
            link.text = None


def _stories(
    blocks: tuple[Block, ...], notes: dict[str, Block], title: str, name: str
) -> Iterator[Manuscript]:
    """One story, or several where the highest level of headings that is used twice parts them."""
    starts = _starts(blocks)
    if not starts:
        heads = [block for block in blocks if block.kind is BlockKind.HEADING and block.level == 1]
        if heads and blocks[0] is heads[0] and (len(heads) == 1 or heads[0].text == title):
            title, blocks = canonical(heads[0].text), blocks[1:]
        yield _with_notes(Manuscript(title or name, blocks), notes)
        return
    if starts[0] and any(count_words(block.text) for block in blocks[: starts[0]]):
        front = Manuscript(title or name, blocks[: starts[0]], key="0", is_matter=True)
        yield _with_notes(front, notes)
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(blocks)], strict=True), 1):
        story = Manuscript(canonical(blocks[start].text), blocks[start + 1 : end], key=str(number))
        yield _with_notes(story, notes)


def _starts(blocks: tuple[Block, ...]) -> list[int]:
    for level in range(1, 7):
        heads = [n for n, b in enumerate(blocks) if b.kind is BlockKind.HEADING and b.level == level]
        ends = [*heads[1:], len(blocks)]
        lengths = [
            sum(count_words(block.text) for block in blocks[start + 1 : end])
            for start, end in zip(heads, ends, strict=False)
        ]
        if len(heads) >= 2:
            return heads if min(lengths) >= _FEWEST_WORDS else []
    return []


def _with_notes(story: Manuscript, notes: dict[str, Block]) -> Manuscript:
    """The notes that a story calls stand at its end, in the order of the calls."""
    called = [style.value for block in story.blocks for run in block.runs for style in run.styles]
    found = tuple(notes[ident] for ident in dict.fromkeys(called) if ident in notes)
    return replace(story, blocks=story.blocks + found)
