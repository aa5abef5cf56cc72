"""A PDF holds the words of its stories in order, says what it is, and has its stories as contents."""

import io
import re
import warnings
from collections.abc import Generator
from dataclasses import replace

import pytest

from anthology.progress import Progress
from reader.page.pdf import About, pdf
from reader.page.pdf_finish import finished
from reader.page.press import Press
from reader.page.press_run import Chapter, Order
from reader.page.printable import Copy
from reader.settings import Initial, PageSettings, Paper, PrintedMarks, PrintSettings
from reader.theme.fonts import BookFace
from reader.theme.look import Look
from tests.builders import SENTENCES, a_story
from tests.reader.page.shelf_of_stories import a_highlight, bundled

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of what it may be missing for encrypted files
    from pypdf import PdfReader

pytestmark = pytest.mark.usefixtures("qapp")
PLAIN = PrintSettings(Paper.A5, 10, 16, page_numbers=False, running_title=False)
ABOUT = About("Tïtle “one”", "Ann Author & Bö", "en-GB")


def an_order(*copies: Copy, contents: bool = False) -> Order:
    return Order(lambda: copies, len(copies), contents)


def drained(steps: Generator[Progress, None, bytes]) -> tuple[bytes, list[Progress]]:
    told = []
    try:
        while True:
            told.append(next(steps))
    except StopIteration as end:
        return end.value, told


def made(
    look: Look, *copies: Copy, settings: PrintSettings | None = None, page: PageSettings | None = None
) -> PdfReader:
    how, page = settings or PrintSettings(Paper.A5, 10, 16), page or PageSettings()
    content, _ = drained(pdf(Press(how, page, look.theme), an_order(*copies), ABOUT, how))
    return PdfReader(io.BytesIO(content), strict=True)


def words_of(reader: PdfReader) -> str:
    """All its words, parted ones joined, without page numbers and running titles."""
    text = "\n".join(page.extract_text() for page in reader.pages)
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("face", [face.value for face in BookFace])
def test_the_words_of_a_story_can_be_read_out_in_order(look: Look, face: str) -> None:
    """Every word, in each of the faces, whatever a face joins or replaces."""
    story = bundled()[3]
    found = words_of(made(look, Copy(story), settings=PLAIN, page=PageSettings(face=face)))
    expected = re.sub(r"\s+", "", f"{story.title}{story.byline}{story.text}")
    assert found.replace("-", "").replace("•", "") == expected.replace("-", "")


@pytest.mark.parametrize("initial", Initial)
@pytest.mark.parametrize("quote", ["", "“"])
def test_a_large_first_letter_is_a_letter_too(look: Look, initial: Initial, quote: str) -> None:
    """It stands before the words that it begins."""
    words = f"{quote}{SENTENCES[1]} {SENTENCES[3]}"
    reader = made(look, Copy(a_story(words)), settings=PLAIN, page=PageSettings(initial=initial))
    assert re.sub(r"\s+", "", words) in words_of(reader).replace("-", "").replace("\u2060", "")


def test_spaces_are_spaces(look: Look) -> None:
    """Somebody may look for two words in a row."""
    text = made(look, Copy(a_story("The affluent office waffles first."))).pages[0].extract_text()
    assert "The affluent office waffles first." in text
    assert "\t" not in text


def test_it_says_what_it_is(look: Look) -> None:
    """Title, author, language; and that it can be kept."""
    reader = made(look, Copy(a_story()))
    assert reader.metadata
    assert (reader.metadata.title, reader.metadata.author) == (ABOUT.title, ABOUT.author)
    assert reader.metadata.creator == "Anthology"
    assert reader.root_object["/Lang"] == "en-GB"
    assert reader.xmp_metadata
    assert b'pdfaid:part="1"' in reader.root_object["/Metadata"].get_object().get_data()


def test_each_story_is_in_the_contents_with_its_first_page(look: Look) -> None:
    """A story begins on a page of its own."""
    reader = made(look, *(Copy(story) for story in bundled()))
    contents = [(each.title, reader.get_destination_page_number(each)) for each in reader.outline]
    assert [title for title, _ in contents] == [story.title for story in bundled()]
    for title, page in contents:
        assert reader.pages[page].extract_text().startswith(title.split(":", maxsplit=1)[0])
    assert [page for _, page in contents] == sorted({page for _, page in contents})


def test_a_story_of_nothing_is_a_page(look: Look) -> None:
    """An anthology without an introduction has a title page all the same."""
    for story in (
        replace(a_story(), blocks=()),
        replace(a_story(), blocks=(), title="", byline="", language=""),
    ):
        assert len(made(look, Copy(story)).pages) == 1


def test_pages_are_as_large_as_the_paper(look: Look) -> None:
    """In points."""
    for paper, size in ((Paper.A4, (595, 842)), (Paper.A5, (420, 595)), (Paper.LETTER, (612, 792))):
        box = made(look, Copy(a_story()), settings=PrintSettings(paper)).pages[0].mediabox
        assert (round(box.width), round(box.height)) == size


def test_notes_and_numbers_are_read_out_too(look: Look) -> None:
    """The note at the end, called where it belongs."""
    story = a_story("The porch light was still on.")
    copy = Copy(story, (a_highlight(story, "light", note="Whose?"),))
    text = words_of(made(look, copy, settings=PrintSettings(marks=PrintedMarks.NOTES)))
    assert text == "ThePorchLightAnnAuthorTheporchlightawasstillon.YournotesaWhose?1"


def test_it_goes_on_step_by_step_and_can_be_left_at_any(look: Look) -> None:
    """A step to a page."""
    settings = PrintSettings(Paper.A5, 12, 20)
    copies = [Copy(story) for story in bundled()]
    steps = pdf(Press(settings, PageSettings(), look.theme), an_order(*copies), ABOUT, settings)
    for _ in range(7):
        next(steps)
    steps.close()
    content, told = drained(
        pdf(Press(settings, PageSettings(), look.theme), an_order(*copies), ABOUT, settings)
    )
    pages = len(PdfReader(io.BytesIO(content)).pages)
    assert len(told) == pages + len(copies)
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert told[-1].done == told[-1].total


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.4\nnothing", b"trailer <</Size 3 /Root 1 0 R>>\nstartxref\n9\n%%EOF"]
)
def test_a_file_that_is_not_understood_is_left_alone(content: bytes) -> None:
    """It may be another Qt's."""
    assert finished(content, (Chapter("One", 0),), "en") == content


def test_an_anthology_lists_its_stories_with_their_pages(look: Look) -> None:
    """After its title page; and where the list says, there the story begins."""
    stories = [*bundled(), *(a_story(byline=f"Author {n}", title=f"Story {n}") for n in range(40))]
    copies = (Copy(a_story("A word before.", title="Small Hours")), *(Copy(story) for story in stories))
    for settings in (PrintSettings(Paper.A5, 14, 20), PrintSettings(Paper.A4, 10, 20)):
        press = Press(settings, PageSettings(), look.theme, "Small Hours")
        content, told = drained(pdf(press, an_order(*copies, contents=True), ABOUT, settings))
        reader = PdfReader(io.BytesIO(content), strict=True)
        places = {each.title: reader.get_destination_page_number(each) for each in reader.outline}
        first = places["Contents"]
        listed = "".join(page.extract_text() for page in reader.pages[first : places[stories[0].title]])
        found = re.sub(r"\s+", "", listed)
        for story in stories:
            assert re.sub(r"\s+", "", f"{story.title}{story.byline}{places[story.title] + 1}") in found
        assert [each.done for each in told] == sorted(each.done for each in told)
        assert told[-1].done == told[-1].total


def test_a_title_that_is_too_long_for_its_line_gives_way(look: Look) -> None:
    """The page is still there, and no dots run into it."""
    long = a_story(title="A Title " * 40)
    press = Press(PLAIN, PageSettings(), look.theme)
    copies = (Copy(a_story(title="Small Hours")), Copy(long), Copy(a_story(title="Short")))
    content, _ = drained(pdf(press, an_order(*copies, contents=True), ABOUT, PLAIN))
    lines = PdfReader(io.BytesIO(content)).pages[1].extract_text()
    assert "…" in lines
    assert re.search(r"…\s*3", lines)
