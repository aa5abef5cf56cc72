"""Word documents give their stories with their looks, or a refusal."""

from contextlib import suppress
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
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
