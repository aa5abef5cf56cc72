"""What Qt leaves out of a PDF: its stories as contents, its language, and the usual letters."""

import re
from collections.abc import Sequence

from reader.page.pdf_file import PdfFile
from reader.page.press_run import Chapter

_TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
_LETTERS = re.compile(rb"\[[^\]]*\]")
_RARE = {b"<0009>": b"<0020>", b"<02BC>": b"<2019>"}
"""Letters that share a glyph with a far more usual one: a tab with a space, ʼ with ’."""


def finished(content: bytes, chapters: Sequence[Chapter], language: str) -> bytes:
    """The file with all that; `language` is a BCP 47 tag. A file that is not understood stays as it is."""
    file = PdfFile(content)
    if not file.is_understood or not chapters:
        return content
    return file.appended(_with_outline(file, chapters, language) | _with_usual_letters(file))


def _with_outline(file: PdfFile, chapters: Sequence[Chapter], language: str) -> dict[int, bytes]:
    """The catalogue anew, and the outline that it leads to (ISO 32000-1, §12.3.3)."""
    outline, pages = file.size, file.pages()
    items = [outline + 1 + n for n in range(len(chapters))]
    catalogue = file.dictionary(file.root) + b"\n/Outlines %d 0 R\n/PageMode /UseOutlines" % outline
    catalogue += b"\n/Lang %s" % _words(language) if language else b""
    ends = (items[0], items[-1], len(items))
    made = {file.root: catalogue, outline: b"/Type /Outlines /First %d 0 R /Last %d 0 R /Count %d" % ends}
    for n, chapter in enumerate(chapters):
        entries = [b"/Title %s /Parent %d 0 R" % (_words(chapter.title), outline)]
        entries += [b"/Prev %d 0 R" % items[n - 1]] if n else []
        entries += [b"/Next %d 0 R" % items[n + 1]] if n + 1 < len(items) else []
        entries += [b"/Dest [%d 0 R /XYZ null null null]" % pages[chapter.page]]
        made[items[n]] = b" ".join(entries)
    return {number: b"<<\n%s\n>>" % body for number, body in made.items()}


def _with_usual_letters(file: PdfFile) -> dict[int, bytes]:
    """The tables from glyphs to letters; of several letters with one glyph Qt takes the first there is."""
    tables = {int(found[1]) for each in file.dictionaries() if (found := _TO_UNICODE.search(each))}
    made = {}
    for number in sorted(tables):
        table = _LETTERS.sub(_usual, file.stream(number))
        made[number] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(table), table)
    return made


def _usual(letters: re.Match[bytes]) -> bytes:
    found = letters.group()
    for rare, usual in _RARE.items():
        found = found.replace(rare, usual)
    return found


def _words(text: str) -> bytes:
    """A string of the format, in UTF-16 as it wants it."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"
