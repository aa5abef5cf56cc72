"""Word documents for the golden cases, each built anew by a function of its name."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.anthology.importing.golden import GOLDEN

LONG = "The ferry was late, the river was high, and nobody on the landing had anything to say about it. " * 4
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FOOTNOTES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="{_W}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:t>The parish book says </w:t></w:r>
<w:r><w:rPr><w:i/></w:rPr><w:t>1703</w:t></w:r>
</w:p><w:p><w:r><w:t>It may be right.</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="3"><w:p><w:r><w:t>Old Marten.</w:t></w:r></w:p></w:footnote>
</w:footnotes>"""
_PICTURE = GOLDEN / "html" / "blog-page" / "page_files" / "ferry.png"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def collection() -> Document:
    """Front matter and two stories below headings of one level, the second with parts."""
    document = _titled("River Stories", "Anna Holm")
    document.add_paragraph("River Stories", style="Title")
    document.add_paragraph("For the ferryman, who asked not to be named.")
    document.add_heading("The Last Ferry", 1)
    document.add_paragraph(LONG)
    document.add_heading("The Weir", 1)
    document.add_heading("I", 2)
    document.add_paragraph(LONG)
    document.add_heading("II", 2)
    document.add_paragraph(LONG)
    return document


def looks() -> Document:
    """Alignment of a paragraph and of a style, small capitals, quotes, verse, lists, a table, a link."""
    document = _titled("", "")
    document.styles["Body Text"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_heading("The Lamp", 1)
    document.add_paragraph("Centred by its style", style="Body Text")
    document.add_paragraph("4 May").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    opening = document.add_paragraph()
    opening.add_run("It was").font.small_caps = True
    opening.add_run(" a ")
    opening.add_run("very").italic = True
    opening.add_run(" dark ")
    opening.add_run("night").bold = True
    opening.add_run(", the 3")
    opening.add_run("rd").font.superscript = True
    opening.add_run(" in a row.\nAnd cold.")
    document.add_paragraph("A lamp has no last night.", style="Quote")
    document.add_paragraph("wick", style="List Bullet")
    document.add_paragraph("oil", style="List Bullet")
    document.add_paragraph("light it", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("Day", "Lamps", "Monday", "3"), strict=True):
        cell.text = words
    document.add_paragraph("***")
    document.add_paragraph("The end.")
    return document


def picture() -> Document:
    """One picture between two paragraphs, and two keywords."""
    document = _titled("The Landing", "Anna Holm")
    document.core_properties.keywords, document.core_properties.comments = "river; ferry", "A landing."
    document.add_paragraph("Before the picture.")
    document.add_picture(str(_PICTURE))
    document.add_paragraph("After the picture.")
    return document


def notes() -> Document:
    """Two footnotes, which `saved` puts into the archive: python-docx makes none."""
    document = _titled("The Weir", "")
    document.add_paragraph("The weir was built in 1702{2} and repaired by every miller but one{3}.")
    return document


CASES: dict[str, Callable[[], Document]] = {
    "collection": collection,
    "looks": looks,
    "picture": picture,
    "notes": notes,
}


def saved(name: str, folder: Path) -> Path:
    """The document of that name, written into the folder."""
    path, content = folder / f"{name}.docx", BytesIO()
    CASES[name]().save(content)
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(path, "w") as new:
        for member in old.namelist():
            new.writestr(
                member, _with_notes(member, old.read(member)) if name == "notes" else old.read(member)
            )
        if name == "notes":
            new.writestr("word/footnotes.xml", _FOOTNOTES)
    return path


def _titled(title: str, author: str) -> Document:
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = title, author
    document.core_properties.language, document.core_properties.comments = "en-GB", ""
    return document


def _with_notes(member: str, content: bytes) -> bytes:
    text = content.decode() if member.endswith((".xml", ".rels")) else ""
    if member == "word/document.xml":
        for number in (2, 3):
            reference = f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
            call = f'</w:t></w:r>{reference}<w:r><w:t xml:space="preserve">'
            text = text.replace(f"{{{number}}}", call)
        return text.replace("<w:t>The weir", '<w:t xml:space="preserve">The weir').encode()
    if member == "word/_rels/document.xml.rels":
        relation = f'<Relationship Id="rNotes" Type="{_RELATION}" Target="footnotes.xml"/>'
        return text.replace("</Relationships>", f"{relation}</Relationships>").encode()
    if member == "[Content_Types].xml":
        part = f'<Override PartName="/word/footnotes.xml" ContentType="{_TYPE}"/>'
        return text.replace("</Types>", f"{part}</Types>").encode()
    return content
