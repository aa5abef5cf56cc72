"""The finished book: its pages, what it says of itself, and that it stays the same book."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from anthology.errors import ExportFailed
from anthology.export.book import Device
from anthology.export.press import draw_cover
from anthology.story import Block, BlockKind, Contributor, Details, PictureId, Run, Story, StoryId
from tests.anthology.export.bookmaking import (
    CHANGED,
    EPUB_TYPE,
    FONTS,
    XHTML,
    a_book,
    a_highlight,
    a_picture,
    a_picture_block,
    a_story_of_every_kind,
    bundled_stories,
    files_in,
    made,
    page_of,
    words_of,
    writing,
)
from tests.builders import a_story, blocks

GOLDEN = Path(__file__).parents[2] / "golden" / "export" / "small-hours"
RENEW = "RENEW_GOLDEN"
OPF = "{http://www.idpf.org/2007/opf}"
DETAILS = ("description", "subject", "publisher", "date", "creator", "contributor")
DC = "{http://purl.org/dc/elements/1.1/}"


def two_stories() -> tuple[Story, Story]:
    return a_story(ident="one", title="One"), a_story(ident="two", title="Two", byline="Bob Writer")


def a_story_of_pictures(*sources: str) -> Story:
    pictures = (a_picture_block(source, f"Picture {n}") for n, source in enumerate(sources, 1))
    return Story(StoryId("pictures"), "Pictures", "", "en", tuple(pictures))


def a_small_book_with_everything() -> tuple[Story, ...]:
    foreign = a_story(
        "Il était une fois…", ident="Le Chat", title="Le Chat", byline="Anonymous", language="fr"
    )
    return a_story_of_every_kind(), foreign, a_story("שלום", ident="shalom", title="שלום", language="he")


def test_the_same_book_has_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the moment, the machine or chance gets into it."""
    one, other = (made(a_book(), tmp_path / name) for name in ("one.epub", "other.epub"))
    assert one.sha256 == other.sha256
    assert one.path.read_bytes() == other.path.read_bytes()
    assert one.bytes == one.path.stat().st_size


def test_a_new_order_or_title_keeps_identifier_and_file_names(tmp_path: Path) -> None:
    """A device then keeps the reader's place and marks."""
    one, two = two_stories()
    before = made(a_book(one, two), tmp_path / "before.epub").path
    after = made(a_book(two, replace(one, title="New"), title="Other"), tmp_path / "after.epub").path
    assert set(files_in(before)) == set(files_in(after))
    same = "EPUB/stories/two.xhtml"
    assert files_in(before)[same] == files_in(after)[same]
    assert b"urn:uuid:6b0f3f0e-0000-5d55-9a53-0d9e1c4a2b11" in files_in(after)["EPUB/content.opf"]


def test_the_text_of_a_small_book_is_the_golden_one(tmp_path: Path) -> None:
    """Every file but the picture; `RENEW_GOLDEN=1 pytest tests/anthology/export` writes it anew."""
    stories = a_small_book_with_everything()
    marks = {stories[0].id: (a_highlight(stories[0], "keep   this\n    as", "Kept <so>."),)}
    path = made(a_book(*stories, highlights=marks), tmp_path / "book.epub").path
    files = {
        name: text.decode()
        for name, text in files_in(path).items()
        if not name.endswith((".jpg", ".png", ".css"))
    }
    if os.environ.get(RENEW):
        for name, text in files.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_text(text, "utf-8")
    golden = {str(p.relative_to(GOLDEN)): p.read_text("utf-8") for p in GOLDEN.rglob("*") if p.is_file()}
    assert files == golden


def test_the_media_type_comes_first_and_is_not_compressed(tmp_path: Path) -> None:
    """So that a device knows the file by its first bytes."""
    path = made(a_book(), tmp_path / "book.epub").path
    assert path.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"


def test_every_word_of_the_bundled_stories_is_in_the_book(tmp_path: Path) -> None:
    """In order, under title and byline."""
    stories = bundled_stories()
    path = made(a_book(*stories), tmp_path / "book.epub").path
    for story in stories:
        page = page_of(path, f"stories/{story.id}.xhtml").find(f"{XHTML}body")
        assert words_of(page) == " ".join(f"{story.title}\n{story.byline}\n{story.text}".split())


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(blocks, max_size=5), min_size=1, max_size=4))
def test_every_word_of_any_story_is_in_the_book(
    tmp_path_factory: pytest.TempPathFactory, bodies: list[list[Block]]
) -> None:
    """The same for whatever an importer may bring."""
    stories = [Story(StoryId(f"s{n}"), "T", "B", "en", tuple(body)) for n, body in enumerate(bodies)]
    path = made(a_book(*stories), tmp_path_factory.mktemp("any") / "book.epub").path
    for story in stories:
        page = page_of(path, f"stories/{story.id}.xhtml").find(f"{XHTML}body")
        assert words_of(page) == " ".join(f"T\nB\n{story.text}".split())


def _nav_links(path: Path, kind: str) -> list[str]:
    root = page_of(path, "nav.xhtml")
    navs = [nav for nav in root.iter(f"{XHTML}nav") if nav.get(EPUB_TYPE) == kind]
    return [link.get("href") for link in navs[0].iter(f"{XHTML}a")]


def test_the_contents_point_at_files_in_reading_order(tmp_path: Path) -> None:
    """A fragment there makes Kobo hide highlights; the landmark for Kindle is the exception."""
    path = made(a_book(*two_stories()), tmp_path / "book.epub").path
    assert _nav_links(path, "toc") == [
        "text/titlepage.xhtml",
        "text/introduction.xhtml",
        "stories/one.xhtml",
        "stories/two.xhtml",
        "text/colophon.xhtml",
    ]
    assert _nav_links(path, "landmarks") == ["text/cover.xhtml", "nav.xhtml#toc", "stories/one.xhtml"]


def test_old_readers_find_the_same_contents(tmp_path: Path) -> None:
    """The NCX lists what the nav lists."""
    path = made(a_book(*two_stories()), tmp_path / "book.epub").path
    sources = [c.get("src") for c in page_of(path, "toc.ncx").iter("{*}content")]
    assert sources == _nav_links(path, "toc")


def test_without_an_introduction_there_is_no_page_for_one(tmp_path: Path) -> None:
    """An empty one counts as none."""
    path = made(a_book(introduction=(Block(BlockKind.PARAGRAPH),)), tmp_path / "book.epub").path
    assert "EPUB/text/introduction.xhtml" not in files_in(path)


def test_the_summary_is_not_printed(tmp_path: Path) -> None:
    """It is for choosing a story, not for reading it."""
    path = made(a_book(replace(a_story(), summary="Secretly a twin.")), tmp_path / "book.epub").path
    assert not any(b"twin" in content for content in files_in(path).values())


def test_people_stand_in_order_once_and_nobody_is_called_anonymous(tmp_path: Path) -> None:
    """The editor first, then the authors; a library would file the book under “Anonymous”."""
    one, two = two_stories()
    stories = (one, two, replace(one, id=StoryId("3")), replace(one, id=StoryId("4"), byline="Anonymous"))
    package = page_of(made(a_book(*stories, editor="Bob Writer"), tmp_path / "b.epub").path, "content.opf")
    assert [creator.text for creator in package.iter(f"{DC}creator")] == ["Bob Writer", "Ann Author"]
    roles = [(m.get("refines"), m.text) for m in package.iter(f"{OPF}meta") if m.get("property") == "role"]
    assert roles == [("#creator-1", "edt"), ("#creator-1", "aut"), ("#creator-2", "aut")]


def test_languages_stand_on_package_story_and_words(tmp_path: Path) -> None:
    """A voice then reads each in its own language; Hebrew runs right to left."""
    path = made(a_book(*a_small_book_with_everything()), tmp_path / "book.epub").path
    package = page_of(path, "content.opf")
    assert package.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert [language.text for language in package.iter(f"{DC}language")] == ["en", "fr", "he"]
    hebrew = page_of(path, "stories/shalom.xhtml")
    assert (hebrew.get("lang"), hebrew.get("dir")) == ("he", "rtl")
    kinds = page_of(path, "stories/every-kind.xhtml")
    assert [e.text for e in kinds.iter(f"{XHTML}span") if e.get("lang")] == ["שלום "]


def test_the_date_is_that_of_the_newest_change(tmp_path: Path) -> None:
    """In UTC, on the package and in the colophon."""
    path = made(a_book(), tmp_path / "book.epub").path
    package = page_of(path, "content.opf")
    dates = [m.text for m in package.iter(f"{OPF}meta") if m.get("property") == "dcterms:modified"]
    assert dates == ["2026-01-02T03:04:05Z"]
    assert "Made with Anthology, 2026-01-02" in words_of(page_of(path, "text/colophon.xhtml"))


def test_a_book_speaks_its_own_language_where_it_can(tmp_path: Path) -> None:
    """The words around the stories are part of the book."""
    path = made(a_book(language="de-AT"), tmp_path / "book.epub").path
    assert "Herausgegeben von Ed Itor" in words_of(page_of(path, "text/titlepage.xhtml"))


def test_a_kindle_gets_the_language_without_its_region(tmp_path: Path) -> None:
    """Its conversion refuses tags that it does not know."""
    path = made(a_book(language="en-GB"), tmp_path / "book.epub", Device.KINDLE).path
    languages = [language.text for language in page_of(path, "content.opf").iter(f"{DC}language")]
    assert languages[0] == "en"


@pytest.mark.parametrize(
    ("device", "element"),
    [(Device.GENERIC, "img"), (Device.KINDLE, "img"), (Device.KOBO, "svg"), (Device.POCKETBOOK, "svg")],
)
def test_the_cover_fills_the_page_of_its_device(tmp_path: Path, device: Device, element: str) -> None:
    """Adobe's engine fits only an SVG to the height of the page."""
    page = page_of(made(a_book(), tmp_path / "book.epub", device).path, "text/cover.xhtml")
    assert page.find(f".//{{*}}{element}") is not None


def test_cancelling_leaves_the_old_book(tmp_path: Path) -> None:
    """Whenever work stops before its last step, nothing has changed and nothing lies about."""
    target = tmp_path / "book.epub"
    target.write_bytes(b"old")
    steps = len(list(writing(a_book(*two_stories()), tmp_path / "whole.epub", Device.GENERIC)))
    (tmp_path / "whole.epub").unlink()
    for stop in range(1, steps + 1):
        work = writing(a_book(*two_stories()), target, Device.GENERIC)
        for _ in range(stop):
            next(work)
        work.close()
        assert target.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [target]


def test_progress_counts_up_to_the_last_step(tmp_path: Path) -> None:
    """It names what is being worked on."""
    steps = list(writing(a_book(*two_stories()), tmp_path / "book.epub", Device.GENERIC))
    assert [step.done for step in steps] == [0, 1, 2, 3]
    assert {step.total for step in steps} == {4}
    assert steps[2].what == "Setting “Two”"


def test_no_story_is_no_book(tmp_path: Path) -> None:
    """The reader is told to choose one."""
    book = replace(a_book(), stories=())
    with pytest.raises(ExportFailed, match="Choose at least one story"):
        made(book, tmp_path / "book.epub")


def test_the_report_says_what_a_reader_would_miss(tmp_path: Path) -> None:
    """Pictures, titles, words and marks that are not in the book; nothing else."""
    picture = Block(BlockKind.IMAGE, (Run("A dog"),), source="dog.png")
    pictured = Story(StoryId("a"), "Dogs", "", "en", (picture, picture))
    nameless = a_story(title="", ident="b")
    lost = a_highlight(a_story("x" * 5000), "x" * 5000)
    empty = Story(StoryId("c"), "Nothing", "", "en", ())
    report = made(a_book(pictured, nameless, empty, highlights={nameless.id: (lost,)}), tmp_path / "b.epub")
    assert report.warnings == (
        "“Dogs” is without 2 pictures; descriptions stand in their place.",
        "A story without a title is called “Untitled”.",
        "1 highlight in “Untitled” could not be placed and is left out.",
        "“Nothing” has no words.",
    )


def test_each_picture_is_in_the_book_once(tmp_path: Path) -> None:
    """As it is, under its own name, however often and wherever it is shown; one that is missing is told."""
    (photo, jpeg), (drawing, png) = a_picture("jpg"), a_picture("png")
    stories = a_story_of_pictures(photo, drawing, photo, "0.jpg"), a_story()
    introduction = (a_picture_block(drawing),)
    book = a_book(*stories, introduction=introduction, picture={photo: jpeg, drawing: png}.get)
    report = made(book, tmp_path / "book.epub")
    files = files_in(report.path)
    images = {name for name in files if name.startswith("EPUB/images/")} - {"EPUB/images/cover.jpg"}
    assert images == {f"EPUB/images/{photo}", f"EPUB/images/{drawing}"}
    assert files[f"EPUB/images/{photo}"] == jpeg
    page = page_of(report.path, "stories/pictures.xhtml")
    assert [(i.get("src"), i.get("alt")) for i in page.iter(f"{XHTML}img")] == [
        (f"../images/{photo}", "Picture 1"),
        (f"../images/{drawing}", "Picture 2"),
        (f"../images/{photo}", "Picture 3"),
    ]
    assert report.warnings == ("“Pictures” is without 1 picture; a description stands in its place.",)


def _properties(path: Path, name: str) -> list[str]:
    metas = page_of(path, "content.opf").iter(f"{OPF}meta")
    return [meta.text for meta in metas if meta.get("property") == name]


@pytest.mark.parametrize("described", [True, False])
def test_a_book_says_whether_its_pictures_are_described(tmp_path: Path, described: bool) -> None:
    """Nobody who cannot see them is promised more than there is."""
    photo, jpeg = a_picture("jpg")
    story = Story(StoryId("a"), "T", "", "en", (a_picture_block(photo, "A dog" if described else ""),))
    path = made(a_book(story, picture={photo: jpeg}.get), tmp_path / "book.epub").path
    assert ("alternativeText" in _properties(path, "schema:accessibilityFeature")) is described
    assert _properties(path, "schema:accessibilitySummary")[0].startswith("Text with pictures")


@pytest.mark.parametrize(("ending", "device"), [("png", Device.KOBO), ("jpg", Device.GENERIC)])
def test_an_anthology_with_a_cover_of_its_own_keeps_it(tmp_path: Path, ending: str, device: Device) -> None:
    """The picture as it is, in its own proportions."""
    cover, content = a_picture(ending, 30, 50)
    path = made(a_book(cover=cover, picture={cover: content}.get), tmp_path / "book.epub", device).path
    assert files_in(path)[f"EPUB/images/cover.{ending}"] == content
    if device is Device.KOBO:
        assert page_of(path, "text/cover.xhtml").find(".//{*}svg").get("viewBox") == "0 0 30 50"


def test_without_its_cover_picture_a_book_has_a_drawn_one(tmp_path: Path) -> None:
    """And the report says so."""
    report = made(a_book(cover=PictureId("0.jpg")), tmp_path / "book.epub")
    assert report.warnings == ("The cover picture is missing; a drawn one stands in its place.",)
    assert "EPUB/images/cover.jpg" in files_in(report.path)


def test_the_preview_of_a_cover_fits_the_size(tmp_path: Path) -> None:
    """It is a JPEG, whatever the picture is."""
    cover, content = a_picture("png", 300, 500)
    small = draw_cover(a_book(cover=cover, picture={cover: content}.get), fonts=FONTS, size=(200, 200))
    with Image.open(BytesIO(small)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (120, 200))


def test_what_is_known_of_an_anthology_stands_in_its_package(tmp_path: Path) -> None:
    """Description, subjects, series, publisher, date, and everybody who had a part in it."""
    people = (Contributor("Cy Lator", "trl"), Contributor("Ann Author", "aut"), Contributor("Di Dit", ""))
    details = Details(
        "Of “night” & day.", ("Night", "Night", "Sea"), "Hours", "2.5", "A Press", "1904", people
    )
    path = made(a_book(details=details), tmp_path / "book.epub").path
    package = page_of(path, "content.opf")
    told = {name: [e.text for e in package.iter(f"{DC}{name}")] for name in DETAILS}
    assert told == {
        "description": ["Of “night” & day."],
        "subject": ["Night", "Sea"],
        "publisher": ["A Press"],
        "date": ["1904"],
        "creator": ["Ed Itor", "Ann Author"],
        "contributor": ["Cy Lator", "Di Dit"],
    }
    assert _properties(path, "belongs-to-collection") == ["Hours"]
    assert _properties(path, "group-position") == ["2.5"]
    assert _properties(path, "role") == ["edt", "aut", "trl"]
    named = {m.get("name"): m.get("content") for m in package.iter(f"{OPF}meta") if m.get("name")}
    assert (named["calibre:series"], named["calibre:series_index"]) == ("Hours", "2.5")


def test_the_colophon_tells_an_annotated_edition_from_a_clean_one(tmp_path: Path) -> None:
    """Marks that found no place do not count."""
    story = a_story()
    mark = a_highlight(story, "porch")
    lost = replace(mark, passage=replace(mark.passage, end=9999))
    pages = [
        words_of(
            page_of(made(a_book(story, highlights={story.id: (some,)}), target).path, "text/colophon.xhtml")
        )
        for some, target in ((mark, tmp_path / "one.epub"), (lost, tmp_path / "two.epub"))
    ]
    assert ["With a reader’s own highlights and notes" in page for page in pages] == [True, False]


def test_a_sound_book_gives_no_warnings(tmp_path: Path) -> None:
    """A warning that always comes is not read."""
    assert made(a_book(*bundled_stories()), tmp_path / "book.epub").warnings == ()


def test_a_book_refuses_our_own_mistakes() -> None:
    """A moment without a zone, a story that comes twice."""
    with pytest.raises(ValueError, match="time zone"):
        a_book(modified=datetime(2026, 1, 2))
    with pytest.raises(ValueError, match="twice"):
        a_book(a_story(), a_story())
    assert a_book().modified == CHANGED


def test_the_nouns_are_light() -> None:
    """A window that offers to make a book has not loaded the press for it."""
    heavy = "{'ebooklib', 'PIL', 'lxml'}"
    code = f"import sys, anthology.export.book; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
