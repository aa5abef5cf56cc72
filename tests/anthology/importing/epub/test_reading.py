"""A book becomes stories as a reader would part them."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anthology.errors import UnreadableSource
from anthology.importing.epub.reading import read_epub
from anthology.importing.manuscript import Manuscript, Volume
from anthology.story import BlockKind, Contributor, StyleKind
from tests.anthology.importing.epub.books import (
    METADATA,
    WORDS,
    a_book,
    a_line,
    a_package,
    a_page,
    a_point,
    an_ncx,
)
from tests.anthology.importing.zips import a_zip, packed

LONG = f"<p>{WORDS * 40}</p>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def read(folder: Path, files: Mapping[str, str | bytes]) -> Volume:
    return read_epub(a_zip(folder, files))


def told(volume: Volume) -> list[tuple[str, str]]:
    """Titles and words of the stories."""
    return [(m.title, words(m)) for m in volume.manuscripts if not m.is_matter]


def matter(volume: Volume) -> list[str]:
    return [m.title for m in volume.manuscripts if m.is_matter]


def words(story: Manuscript) -> str:
    return "\n".join(block.text for block in story.blocks)


def test_each_file_of_the_contents_is_a_story_and_its_title_is_not_repeated(folder: Path) -> None:
    """The heading is shown as the title; the byline is that of the book."""
    pages = {"a.xhtml": a_page("<h2>The <i>Lamp</i></h2><p>One.</p>"), "b.xhtml": a_page("<p>Two.</p>")}
    lines = a_line("a.xhtml", "The <i>Lamp</i>") + a_line("b.xhtml", "The Door")
    volume = read(folder, a_book(pages, lines))
    assert told(volume) == [("The Lamp", "One."), ("The Door", "Two.")]
    assert [m.byline for m in volume.manuscripts] == ["Ann Author", "Ann Author"]
    assert [m.key for m in volume.manuscripts] == ["OPS/a.xhtml", "OPS/b.xhtml"]


def test_entries_below_a_story_in_its_file_are_its_sections(folder: Path) -> None:
    """They part nothing."""
    pages = {"a.xhtml": a_page('<h2>A</h2><h3 id="x">I</h3><p>1</p>'), "b.xhtml": a_page("<p>2</p>")}
    lines = a_line("a.xhtml", "A", a_line("a.xhtml#x", "I")) + a_line("b.xhtml", "B")
    assert told(read(folder, a_book(pages, lines))) == [("A", "I\n1"), ("B", "2")]


def test_several_entries_in_one_file_cut_it(folder: Path) -> None:
    """Wherever the ids stand, every word comes once and in order."""
    body = (
        '<p>before</p><div><div><h2 id="x">X</h2><p>1</p></div><p><a id="y"/>Y</p></div><p>2 <b>b</b> c</p>'
    )
    volume = read(
        folder, a_book({"a.xhtml": a_page(body)}, a_line("a.xhtml#x", "X") + a_line("a.xhtml#y", "Y"))
    )
    assert told(volume) == [("X", "1"), ("Y", "2 b c")]
    assert [m.key for m in volume.manuscripts] == ["OPS/a.xhtml", "OPS/a.xhtml#x", "OPS/a.xhtml#y"]
    assert words(volume.manuscripts[0]) == "before"


def test_a_story_over_several_files_is_one(folder: Path) -> None:
    """Files without an entry continue it; so do files that only count on."""
    pages = {f"{n}.xhtml": a_page(f"<p>{n}{n}</p>") for n in "abcd"}
    lines = a_line("a.xhtml", "A") + a_line("c.xhtml", "C", a_line("d.xhtml", "II"))
    assert told(read(folder, a_book(pages, lines))) == [("A", "aa\nbb"), ("C", "cc\ndd")]


def test_a_part_holds_stories_and_is_none(folder: Path) -> None:
    """Its page is matter."""
    pages = {f"{n}.xhtml": a_page(f"<p>{n}</p>") for n in "abcd"}
    below = a_line("b.xhtml", "Lamp") + a_line("c.xhtml", "Door")
    volume = read(folder, a_book(pages, a_line("a.xhtml", "Part One", below) + a_line("d.xhtml", "Key")))
    assert told(volume) == [("Lamp", "b"), ("Door", "c"), ("Key", "d")]
    assert matter(volume) == ["Part One"]


def test_title_page_and_imprint_are_matter(folder: Path) -> None:
    """By type, by title, by file name."""
    pages = {
        "x.xhtml": a_page("<h1>Small Hours</h1>", types="frontmatter titlepage"),
        "y.xhtml": a_page("<p>All rights.</p>"),
        "cover.xhtml": a_page("<p>A face</p>"),
        "a.xhtml": a_page("<p>1</p>"),
        "b.xhtml": a_page("<p>2</p>"),
    }
    lines = a_line("y.xhtml", "Copyright") + a_line("a.xhtml", "A") + a_line("b.xhtml", "B")
    volume = read(folder, a_book(pages, lines))
    assert told(volume) == [("A", "1"), ("B", "2")]
    assert matter(volume) == ["Small Hours", "Copyright", "Page"]


def test_an_ncx_serves_where_there_is_no_nav(folder: Path) -> None:
    """Addresses may be percent-encoded and in another case."""
    pages = {
        "a b.xhtml": a_page("<p>1</p>"),
        "C.xhtml": a_page("<p>2</p>"),
        "toc.ncx": an_ncx(a_point("a%20b.xhtml", "A") + a_point("c.xhtml", "C")),
    }
    assert told(read(folder, a_book(pages))) == [("A", "1"), ("C", "2")]


def test_headings_serve_where_there_are_no_contents(folder: Path) -> None:
    """Within a file and from file to file; what stands before the first is matter."""
    pages = {
        "a.xhtml": a_page("<h2>A</h2><p>1</p><h2>B</h2><p>2</p>"),
        "b.xhtml": a_page("<p>3</p>"),
        "c.xhtml": a_page("<h2>C</h2><p>4</p>"),
    }
    assert told(read(folder, a_book(pages))) == [("A", "1"), ("B", "2\n3"), ("C", "4")]


def test_an_empty_spine_gives_the_pages_of_the_manifest(folder: Path) -> None:
    """A book without an order has that of its list."""
    files = a_book({"a.xhtml": a_page("<p>1</p>"), "b.xhtml": a_page("<p>2</p>")})
    files["OPS/package.opf"] = a_package(["a.xhtml", "b.xhtml"], [])
    assert [words(m) for m in read(folder, files).manuscripts] == ["1\n2"]


def test_missing_files_are_a_warning(folder: Path) -> None:
    """The rest of the book is there."""
    files = a_book({"a.xhtml": a_page('<p>1</p><img src="x.png" alt="A cat"/>'), "b.xhtml": "x"})
    del files["OPS/b.xhtml"]
    volume = read(folder, files)
    assert told(volume)[0][1] == "1\nA cat"
    assert volume.warnings == (
        "Files missing from the book: 1, such as “b.xhtml”.",
        "Pictures missing from the book: 1, such as “x.png”.",
    )


def test_metadata_comes_along(folder: Path) -> None:
    """People with their roles, series, subjects, dates; as EPUB 3 and as EPUB 2 say them."""
    metadata = (
        '<dc:title id="s">For the Night</dc:title><meta refines="#s" property="title-type">subtitle</meta>'
        '<dc:title id="t">Small Hours</dc:title><meta refines="#t" property="title-type">main</meta>'
        '<dc:creator opf:role="aut">A</dc:creator><dc:creator id="b">B</dc:creator>'
        '<meta refines="#b" property="role">aut</meta><dc:creator opf:role="edt">E</dc:creator>'
        '<dc:contributor opf:role="trl">T</dc:contributor><dc:language>fr</dc:language>'
        '<meta property="belongs-to-collection" id="c">Nights</meta>'
        '<meta refines="#c" property="group-position">2</meta><dc:subject>Ghosts</dc:subject>'
        "<dc:date>2020-03-23T23:34:12Z</dc:date><dc:publisher>P</dc:publisher>"
        "<dc:description>&lt;p&gt;Nine &lt;i&gt;tales&lt;/i&gt;.&lt;/p&gt;</dc:description>"
    )
    volume = read(folder, a_book({"a.xhtml": a_page(LONG)}, metadata=metadata))
    assert (volume.title, volume.subtitle, volume.editor) == ("Small Hours", "For the Night", "E")
    assert (volume.identifier, volume.language) == ("urn:x", "fr")
    assert volume.manuscripts[0].byline == "A and B"
    details = volume.details
    assert (details.series, details.series_number, details.keywords) == ("Nights", "2", ("Ghosts",))
    assert (details.published, details.publisher) == ("2020-03-23", "P")
    assert details.description == "Nine tales ."
    assert Contributor("T", "trl") in details.contributors


def test_a_byline_below_the_title_is_the_storys_own(folder: Path) -> None:
    """It goes from the text, as the title does."""
    pages = {
        "a.xhtml": a_page("<h2>A</h2><p>by Bea Writer</p><p>1</p>"),
        "b.xhtml": a_page('<h2>B</h2><p class="author">Cyd Poet</p><p>2</p>'),
        "c.xhtml": a_page("<h2>C</h2><p>By the sea.</p>"),
    }
    lines = "".join(a_line(f"{n}.xhtml", n.upper()) for n in "abc")
    volume = read(folder, a_book(pages, lines))
    assert told(volume) == [("A", "1"), ("B", "2"), ("C", "By the sea.")]
    assert [m.byline for m in volume.manuscripts] == ["Bea Writer", "Cyd Poet", "Ann Author"]


def test_endnotes_go_to_the_stories_that_call_them(folder: Path) -> None:
    """In order of call, without the way back; a file of notes that has none left is gone."""
    notes = (
        '<section epub:type="endnotes"><h2>Endnotes</h2><ol>'
        '<li id="n1"><p>First. <a href="a.xhtml#r1" epub:type="backlink">↩</a></p></li>'
        '<li id="n2"><p>Second.</p><p>More. <a href="b.xhtml#r2">↑</a></p></li></ol></section>'
    )
    pages = {
        "a.xhtml": a_page('<p>One<a id="r1" epub:type="noteref" href="n.xhtml#n1">1</a></p>'),
        "b.xhtml": a_page('<p>Two<a id="r2" epub:type="noteref" href="n.xhtml#n2">2</a></p>'),
        "n.xhtml": a_page(notes, types="backmatter"),
    }
    lines = a_line("a.xhtml", "A") + a_line("b.xhtml", "B") + a_line("n.xhtml", "Endnotes")
    volume = read(folder, a_book(pages, lines))
    assert told(volume) == [("A", "One1\nFirst."), ("B", "Two2\nSecond.\nMore.")]
    assert matter(volume) == []
    note = volume.manuscripts[1].blocks[-1]
    assert (note.kind, note.id) == (BlockKind.NOTE, "note-1")
    assert volume.manuscripts[1].blocks[0].runs[-1].value(StyleKind.NOTE_REFERENCE) == "note-1"


def test_notes_of_old_books_are_known_by_their_way_back(folder: Path) -> None:
    """A small raised link to a paragraph that begins with a link to it."""
    body = (
        '<p>One<sup><a id="r1" href="#n1">1</a></sup> and <a href="#p2">there</a>.</p><p id="p2">Two.</p>'
        '<p><a id="n1" href="#r1">1</a>. First.</p><p>Nobody calls this.</p>'
    )
    volume = read(folder, a_book({"a.xhtml": a_page(body)}, a_line("a.xhtml", "A")))
    assert told(volume) == [("A", "One1 and there.\nTwo.\nNobody calls this.\nFirst.")]
    blocks = volume.manuscripts[0].blocks
    assert blocks[0].runs[-2].value(StyleKind.LINK) == "#p2"
    assert blocks[1].id == "p2"


def test_drm_is_named_and_obfuscated_fonts_are_not_drm(folder: Path) -> None:
    """What the shop has locked cannot be read; a scrambled font hinders nobody."""
    files = a_book({"a.xhtml": a_page("<p>1</p>")})
    lock = "<encryption><EncryptedData><EncryptionMethod Algorithm='{}'/></EncryptedData></encryption>"
    font = lock.format("http://www.idpf.org/2008/embedding")
    all_of_it = lock.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    assert told(read(folder, {**files, "META-INF/encryption.xml": font}))
    for name, content, scheme in (
        (
            "META-INF/encryption.xml",
            all_of_it,
            "kind not known",
        ),
        ("META-INF/rights.xml", "<rights/>", "Adobe ADEPT"),
        ("META-INF/license.lcpl", "{}", "Readium LCP"),
        ("META-INF/sinf.xml", "<sinf/>", "Apple FairPlay"),
    ):
        with pytest.raises(UnreadableSource, match=scheme):
            read(folder, {**files, name: content})


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"OPS/package.opf": None}, "it has no package document"),
        ({"OPS/package.opf": ""}, "is not XML"),
        ({"OPS/package.opf": "<package/>"}, "is not XML"),
        ({"OPS/package.opf": "<package><metadata/></package>"}, "it names no pages"),
        ({"OPS/a.xhtml": ""}, "it holds no words"),
        ({"OPS/a.xhtml": "x" * 20_000_001}, "zip bomb"),
    ],
)
def test_what_is_no_book_is_refused_in_words(
    folder: Path, changed: Mapping[str, str | None], said: str
) -> None:
    """The reason says what is wrong."""
    files = a_book({"a.xhtml": a_page("<p>1</p>")}) | changed
    with pytest.raises(UnreadableSource, match=said):
        read(folder, {name: content for name, content in files.items() if content is not None})


def test_without_a_container_the_package_is_found(folder: Path) -> None:
    """An empty container, or none, is no reason to refuse."""
    files = a_book({"a.xhtml": a_page("<p>1</p>")})
    assert told(read(folder, {**files, "META-INF/container.xml": ""}))
    del files["META-INF/container.xml"]
    assert told(read(folder, files))


def test_entities_load_nothing(folder: Path) -> None:
    """Neither from a file nor by multiplying."""
    laughs = '<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    files = a_book({"a.xhtml": laughs + a_page("<p>1 &b;&f; &eacute;</p>")}, metadata=METADATA)
    files["OPS/package.opf"] = laughs + str(files["OPS/package.opf"]).replace("Small", "&f;&b;")
    volume = read(folder, files)
    assert "root:" not in volume.title + told(volume)[0][1]
    assert told(volume)[0][1].endswith("é")


GOOD = packed(
    a_book({"a.xhtml": a_page("<h2>A</h2>" + LONG), "b.xhtml": a_page(LONG)}, a_line("a.xhtml", "A"))
)


@settings(deadline=None)
@given(st.data())
def test_flipped_bytes_give_a_book_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Never an exception of another kind."""
    content = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.getbasetemp() / "flipped-book.epub"
    path.write_bytes(content)
    with suppress(UnreadableSource):
        read_epub(path)


FILES = st.sampled_from(["META-INF/container.xml", "OPS/package.opf", "OPS/nav.xhtml", "OPS/a.xhtml"])
PIECES = st.sampled_from(
    [*"<>&;#/=\"'", "<li>", "<a href=''>", "</p>", "<nav>", "&lt;", "<!--", "]]>", "id='x'"]
)


@settings(deadline=None)
@given(FILES, st.lists(PIECES | st.text(max_size=5), max_size=12), st.floats(0, 1))
def test_any_words_within_its_files_give_a_book_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, name: str, pieces: list[str], place: float
) -> None:
    """Whatever stands in a document where it should not."""
    files = a_book({"a.xhtml": a_page("<h2>A</h2>" + LONG)}, a_line("a.xhtml", "A"))
    whole = str(files[name])
    at = int(len(whole) * place)
    files[name] = (whole[:at] + "".join(pieces) + whole[at:]).encode("utf-8", "replace")
    path = tmp_path_factory.getbasetemp() / "pieces.epub"
    path.write_bytes(packed(files))
    with suppress(UnreadableSource):
        read_epub(path)


def test_our_own_books_come_back_as_they_went_out(folder: Path) -> None:
    """Titles, bylines, notes and words; title page, contents and colophon are matter."""
    golden = Path(__file__).resolve().parents[3] / "golden" / "export" / "small-hours"
    names = sorted(path.relative_to(golden).as_posix() for path in golden.rglob("*") if path.is_file())
    volume = read(folder, {name: (golden / name).read_bytes() for name in names})
    stories = [story for story in volume.manuscripts if not story.is_matter]
    assert [(story.title, story.byline) for story in stories] == [
        ("Every Kind", "Ann Author"),
        ("Le Chat", "Anonymous"),
        ("שלום", "Ann Author"),
    ]
    assert (volume.title, volume.subtitle, volume.editor) == (
        "Small Hours",
        "Stories for the Night",
        "Ed Itor",
    )
    assert [words(story) for story in stories[1:]] == ["Il était une fois…", "שלום"]
    notes = [block.text for block in stories[0].blocks if block.kind is BlockKind.NOTE]
    assert notes == ["What the note says.", "Kept <so>."]
    assert matter(volume) == ["Cover", "Title page", "Contents", "Introduction", "Colophon"]
    assert not any(story.byline for story in volume.manuscripts if story.is_matter)
