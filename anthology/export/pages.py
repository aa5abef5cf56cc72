"""The pages of a book as XHTML: cover, title page, introduction, stories, colophon and contents."""

from collections.abc import Iterable, Sequence
from datetime import UTC
from posixpath import dirname, relpath

from anthology import markup
from anthology.export.body import Body
from anthology.export.book import Book
from anthology.export.language import direction
from anthology.export.parts import Cover, Signpost
from anthology.export.wording import Wording
from anthology.story import Run
from anthology.text import canonical

STYLESHEET = "styles/book.css"
COVER_PICTURE = "images/cover"
"""Without its ending."""
COVER = "text/cover.xhtml"
TITLE_PAGE = "text/titlepage.xhtml"
INTRODUCTION = "text/introduction.xhtml"
COLOPHON = "text/colophon.xhtml"
NAV = "nav.xhtml"

_PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"{voice}>
<head>
<meta charset="utf-8"/>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="{stylesheet}"/>
</head>
<body epub:type="{matter}"{look}>
{body}
</body>
</html>
"""


def cover(picture: Cover, title: str, words: Wording, language: str, *, drawn: bool) -> bytes:
    """The cover picture on a page of its own, as an `img` or fitted by an SVG view box."""
    source, (width, height) = relpath(picture.part.path, dirname(COVER)), picture.size
    description = markup.attribute(f"{words.cover}: {title}")
    shown = f'<img role="doc-cover" src="{source}" alt={description}/>'
    if drawn:
        shown = (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'role="img" aria-label={description} width="100%" height="100%" viewBox="0 0 {width} {height}" '
            f'preserveAspectRatio="xMidYMid meet">'
            f'<image width="{width}" height="{height}" xlink:href="{source}"/></svg>'
        )
    body = f'<section epub:type="cover" class="cover">{shown}</section>'
    return _page(COVER, words.cover, body, language, look="cover")


def title_page(book: Book, title: str, words: Wording, language: str) -> bytes:
    """Title, subtitle and editor."""
    lines = [f"<h1>{_words(title)}</h1>", _line("subtitle", book.subtitle)]
    if canonical(book.editor):
        lines.append(_line("editor", words.edited_by.format(editor=canonical(book.editor))))
    body = f'<section epub:type="titlepage" class="titlepage">\n{_joined(lines)}\n</section>'
    return _page(TITLE_PAGE, title, body, language)


def introduction(body: Body, words: Wording, language: str) -> bytes:
    """What the editor says before the first story."""
    section = (
        '<section epub:type="introduction" role="doc-introduction" aria-labelledby="_title">\n'
        f'<header><h2 id="_title">{words.introduction}</h2></header>\n{body.story}\n</section>'
    )
    return _page(INTRODUCTION, words.introduction, section, language)


def story(path: str, title: str, byline: str, body: Body, words: Wording, language: str) -> bytes:
    """A story below its title and byline; the reader's notes, if any, follow it."""
    head = _joined((f'<h2 id="_title">{_words(title)}</h2>', _line("byline", byline)))
    section = (
        '<section epub:type="chapter" role="doc-chapter" aria-labelledby="_title">\n'
        f"<header>\n{head}\n</header>\n{body.story}\n</section>"
    )
    if body.notes:
        section += (
            '\n<section epub:type="endnotes" role="doc-endnotes" class="notes" aria-labelledby="_notes">\n'
            f'<h3 id="_notes"{_voice(words.language)}>{words.notes}</h3>\n{body.notes}\n</section>'
        )
    return _page(path, title, section, language, matter="bodymatter")


def colophon(book: Book, title: str, words: Wording, language: str, *, marked: bool) -> bytes:
    """Title, editor, rights, how and when the book was made, and whether it carries a reader's marks."""
    made = f"{words.made_with}, {book.modified.astimezone(UTC).date().isoformat()}"
    lines = [f'<h2 id="_title">{words.colophon}</h2>', _line("title", title)]
    if canonical(book.editor):
        lines.append(_line("editor", words.edited_by.format(editor=canonical(book.editor))))
    lines.append(_line("rights", book.rights))
    if marked:
        lines.append(_line("edition", words.by_the_reader))
    lines.append(_line("made", made))
    body = (
        '<section epub:type="colophon" role="doc-colophon" class="colophon" aria-labelledby="_title">\n'
        f"{_joined(lines)}\n</section>"
    )
    return _page(COLOPHON, words.colophon, body, language, matter="backmatter")


def nav(contents: Sequence[Signpost], landmarks: Sequence[Signpost], words: Wording, language: str) -> bytes:
    """The contents, which readers show and print, and the landmarks, which only they use."""
    lines, marks = _joined(map(_contents_line, contents)), _joined(map(_landmark, landmarks))
    body = (
        '<nav epub:type="toc" role="doc-toc" id="toc" class="contents" aria-labelledby="_toc">\n'
        f'<h2 id="_toc">{words.contents}</h2>\n<ol>\n{lines}\n</ol>\n</nav>\n'
        '<nav epub:type="landmarks" hidden="hidden" aria-labelledby="_landmarks">\n'
        f'<h2 id="_landmarks">{words.landmarks}</h2>\n<ol>\n{marks}\n</ol>\n</nav>'
    )
    return _page(NAV, words.contents, body, language)


def _contents_line(line: Signpost) -> str:
    byline = f' <span class="byline">— {_words(line.byline)}</span>' if line.byline else ""
    voice = _voice(line.language) if line.language else ""
    return f'<li><a href="{line.path}"{voice}>{_words(line.title)}{byline}</a></li>'


def _landmark(line: Signpost) -> str:
    return f'<li><a epub:type="{line.kind}" href="{line.path}">{_words(line.title)}</a></li>'


def _page(
    path: str, title: str, body: str, language: str, *, matter: str = "frontmatter", look: str = ""
) -> bytes:
    text = _PAGE.format(
        voice=_voice(language),
        title=_words(title),
        stylesheet=relpath(STYLESHEET, dirname(path) or "."),
        matter=matter,
        look=f' class="{look}"' if look else "",
        body=body,
    )
    return text.encode()


def _voice(language: str) -> str:
    """The attributes that say in which language and direction to read."""
    turned = ' dir="rtl"' if direction(language) == "rtl" else ""
    return f' lang="{language}" xml:lang="{language}"{turned}'


def _words(text: str) -> str:
    return markup.write_runs((Run(canonical(text)),))


def _line(look: str, text: str) -> str:
    return f'<p class="{look}">{_words(text)}</p>' if canonical(text) else ""


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(filter(None, lines))
