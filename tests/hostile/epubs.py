"""Broken and hostile EPUBs, made here, each with what must become of it."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from warnings import catch_warnings, simplefilter

from tests.anthology.importing.epub.books import WORDS, a_book, a_line, a_page, a_point, an_ncx
from tests.anthology.importing.zips import CENTRAL, LOCAL, bent, locked, packed, packed_twice

TELLING = "Once there was a lamp in a window, and nobody had thought to put it out. "


@dataclass(frozen=True, slots=True)
class Hostile:
    """`refused` are words of the refusal; without them the book comes in, with `warned` in a warning.

    `kept` are words that must be in its stories then, `absent` words that must not.
    """

    make: Callable[[], bytes]
    refused: str = ""
    warned: str = ""
    kept: str = "lamp in a window"
    absent: str = "root:"


def _story(body: str = "", head: str = "") -> str:
    return a_page(f"<h1>The Lamp</h1><p>{TELLING}</p>{body}<p>{WORDS * 30}</p>", head)


def _book(body: str = "", **files: str | bytes) -> bytes:
    pages = {"a.xhtml": _story(body), "b.xhtml": a_page(f"<h1>Two</h1><p>{WORDS * 30}</p>")}
    lines = a_line("a.xhtml", "The Lamp") + a_line("b.xhtml", "Two")
    return packed({**a_book(pages, lines), **{name.replace("__", "/"): text for name, text in files.items()}})


def _one_page(page: str | bytes) -> bytes:
    return packed(a_book({"a.xhtml": page}, a_line("a.xhtml", "The Lamp")))


def _doctype(declared: str, used: str) -> bytes:
    page = _story(f"<p>So: {used}</p>")
    return _one_page(f"<!DOCTYPE html [{declared}]>{page}")


def _billion() -> bytes:
    steps = [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    return _doctype('<!ENTITY a0 "ha">' + "".join(steps), "&a9;")


def _encrypted(algorithm: str) -> bytes:
    listed = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        f'<enc:EncryptionMethod Algorithm="{algorithm}"/><enc:CipherData>'
        '<enc:CipherReference URI="OPS/font.otf"/></enc:CipherData></enc:EncryptedData></encryption>'
    )
    return _book(**{"META-INF__encryption.xml": listed})


def _flipped() -> bytes:
    content, chance = bytearray(_book()), Random(7)  # noqa: S311 - the same flips every time
    for _ in range(60):
        content[chance.randrange(400, len(content) - 400)] ^= 0xFF
    return bytes(content)


def _huge() -> bytes:
    """Twenty-two megabytes that hardly shrink."""
    return _one_page(_story(f"<p>{Random(1).randbytes(11_000_000).hex()}</p>"))  # noqa: S311 - always the same


def _twice() -> bytes:
    with catch_warnings():
        simplefilter("ignore")  # zipfile says what is meant here
        return packed_twice("OPS/a.xhtml", ("one", "another"))


def _without(name: str) -> bytes:
    pages = {"a.xhtml": _story(), "b.xhtml": a_page(f"<h1>Two</h1><p>{WORDS * 30}</p>")}
    files = a_book(pages, a_line("a.xhtml", "The Lamp") + a_line("b.xhtml", "Two"))
    del files[name]
    return packed(files)


def _deep() -> bytes:
    return _one_page(_story("<div>" * 100_000 + "<p>The bottom of it all.</p>" + "</div>" * 100_000))


INPUTS: dict[str, Hostile] = {
    "bomb": Hostile(lambda: _book(**{"OPS__bomb.xhtml": "0" * 120_000_000}), refused="bomb"),
    "huge member": Hostile(_huge, refused="large"),
    "archive inside": Hostile(lambda: _book(**{"OPS__more.zip": packed({"x.txt": "x"})})),
    "absolute name": Hostile(lambda: _book(**{"__tmp__out.xhtml": "out"}), refused="outside"),
    "name that climbs": Hostile(lambda: _book(**{"..__..__out.xhtml": "out"}), refused="outside"),
    "names twice": Hostile(_twice, refused="both named"),
    "locked members": Hostile(lambda: locked(_book()), refused="password"),
    "drm": Hostile(lambda: _encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"), refused="DRM"),
    "drm of adobe": Hostile(
        lambda: _book(**{"META-INF__rights.xml": "<rights xmlns='http://ns.adobe.com/adept'/>"}),
        refused="DRM",
    ),
    "fonts obscured": Hostile(lambda: _encrypted("http://www.idpf.org/2008/embedding")),
    "cut short": Hostile(lambda: _book()[:-300], refused="archive"),
    "flipped": Hostile(_flipped, refused="damaged"),
    "wrong sizes": Hostile(
        lambda: bent(bent(_book(), LOCAL, 22, b"\1\0\0\0"), CENTRAL, 24, b"\1\0\0\0"), refused="damaged"
    ),
    "entities by the billion": Hostile(_billion, absent="hahahahaha" * 10),
    "entity from outside": Hostile(lambda: _doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;")),
    "nested deep": Hostile(_deep, kept="The bottom of it all."),
    "missing file": Hostile(lambda: _without("OPS/b.xhtml"), warned="b.xhtml"),
    "no package": Hostile(lambda: _without("OPS/package.opf"), refused="package"),
    "no container": Hostile(lambda: _without("META-INF/container.xml")),
    "no contents": Hostile(lambda: packed(a_book({"a.xhtml": _story()}))),
    "empty spine": Hostile(lambda: packed(a_book({"a.xhtml": _story()}, a_line("a.xhtml", "A"), spine=[]))),
    "contents of another age": Hostile(
        lambda: packed({**a_book({"a.xhtml": _story()}), "OPS/toc.ncx": an_ncx(a_point("a.xhtml", "A"))})
    ),
    "scripts": Hostile(lambda: _book("<script>alert('no')</script>"), absent="alert"),
    "pictures from afar": Hostile(
        lambda: _book('<p><img src="https://example.org/a.png" alt="A lighthouse"/></p>'), kept="A lighthouse"
    ),
    "wrong encoding": Hostile(
        lambda: _one_page(
            b'<?xml version="1.0" encoding="utf-8"?>' + _story("<p>caf\u00e9</p>").encode("cp1252")
        ),
        kept="café",
    ),
    "noise": Hostile(lambda: Random(3).randbytes(9000), refused="EPUB"),  # noqa: S311 - always the same
}
