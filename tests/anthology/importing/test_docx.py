"""Word documents give their stories with their looks, or a refusal."""

import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anthology.errors import UnreadableSource
from anthology.importing.docx import read_docx
from anthology.story import Alignment, BlockKind, StyleKind

WORDS = "It was a dark night and the lamp was low. " * 8


def test_a_collection_is_split_at_its_headings(tmp_path: Path) -> None:
    """Title and author of the document are those of the book."""
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "Lamps", "A. Writer"
    for title in ("One", "Two"):
        document.add_heading(title, 1)
        document.add_paragraph(WORDS)
    document.save(str(tmp_path / "a.docx"))
    volume = read_docx(tmp_path / "a.docx")
    assert volume.title == "Lamps"
    assert [(s.title, s.byline, s.key) for s in volume.manuscripts] == [
        ("One", "A. Writer", "1"),
        ("Two", "A. Writer", "2"),
    ]


def test_alignment_small_capitals_and_quotes_survive(tmp_path: Path) -> None:
    """A document with one heading is a story of that title."""
    document = docx.Document()
    document.add_heading("The Lamp", 1)
    document.add_paragraph("Centred").alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("A ").add_run("Small").font.small_caps = True
    document.add_paragraph("Said", style="Quote")
    document.save(str(tmp_path / "a.docx"))
    story = read_docx(tmp_path / "a.docx").manuscripts[0]
    centred, small, said = story.blocks
    assert (story.title, centred.alignment, said.kind) == ("The Lamp", Alignment.CENTRE, BlockKind.QUOTE)
    assert small.runs[1].has(StyleKind.SMALL_CAPS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=300), st.integers(0, 30_000))
def test_any_bytes_are_a_document_or_a_refusal(tmp_path: Path, content: bytes, at: int) -> None:
    """A sound document with some bytes written over is one of both, never another exception."""
    path = tmp_path / "any.docx"
    document = docx.Document()
    document.add_paragraph("Words")
    document.save(str(path))
    sound = path.read_bytes()
    path.write_bytes(sound[:at] + content + sound[at + len(content) :])
    with suppress(UnreadableSource):
        assert read_docx(path).manuscripts


def test_what_is_lost_of_a_document_is_said(tmp_path: Path) -> None:
    """A sign of a symbol font is; a style that is not known loses nothing."""
    document = docx.Document()
    run = document.add_paragraph("A sign: ", style="Body Text").add_run()
    sign = run._r.makeelement(qn("w:sym"), {qn("w:font"): "Odd Font", qn("w:char"): "F04A"})
    run._r.append(sign)
    document.save(str(tmp_path / "a.docx"))
    assert read_docx(tmp_path / "a.docx").warnings == ("A sign of the font “Odd Font” was left out.",)


def test_a_style_stands_where_the_one_it_is_based_on_does(tmp_path: Path) -> None:
    """A paragraph's own alignment is before that of its style."""
    document = docx.Document()
    outer = document.styles.add_style("Outer", WD_STYLE_TYPE.PARAGRAPH)
    outer.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.styles.add_style("Inner", WD_STYLE_TYPE.PARAGRAPH).base_style = outer
    document.add_paragraph("By its style", style="Inner")
    document.add_paragraph("By itself", style="Inner").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.save(str(tmp_path / "a.docx"))
    blocks = read_docx(tmp_path / "a.docx").manuscripts[0].blocks
    assert [block.alignment for block in blocks] == [Alignment.CENTRE, Alignment.END]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 7)), min_size=1, max_size=8))
def test_a_document_with_flipped_bits_is_a_document_or_a_refusal(
    tmp_path: Path, flips: list[tuple[int, int]]
) -> None:
    """Inside the parts, where no checksum of the archive finds them."""
    document = docx.Document()
    document.add_heading("The Lamp", 1)
    document.add_paragraph("Words ").add_run("here").italic = True
    sound, path = BytesIO(), tmp_path / "any.docx"
    document.save(sound)
    with zipfile.ZipFile(sound) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = bytearray(old.read(name))
            if name in ("word/document.xml", "word/_rels/document.xml.rels", "docProps/core.xml"):
                for at, bit in flips:
                    content[at % len(content)] ^= 1 << bit
            new.writestr(name, bytes(content))
    with suppress(UnreadableSource):
        assert read_docx(path).manuscripts


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=300))
def test_bytes_that_are_no_document_are_refused(tmp_path: Path, content: bytes) -> None:
    """In a sentence that names the file."""
    path = tmp_path / "any.docx"
    path.write_bytes(content)
    with pytest.raises(UnreadableSource):
        read_docx(path)
