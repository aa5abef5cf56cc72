"""Every hit in a line, whole, in any order, and as a table."""

import csv
import io
from pathlib import Path

import pytest

from anthology.concordance.lines import Concordance, ConcordanceLine, Lines
from anthology.concordance.sorting import Order, in_order
from anthology.concordance.table import COLUMNS, guarded, table
from anthology.errors import ExportFailed, HopelessQuery
from anthology.library import Library
from anthology.search.hits import Enquiry
from tests.anthology.concordance.seeing import seen
from tests.worlds import a_library

RAIN = (
    "The rain fell on the old roof.\n“Rain,” she said. Éclairs and rain, and rain again.\n"
    "It was only a zebra in the RAIN"
)
SUN = "Apples need sun and a little rain to grow."


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """One with two texts about rain."""
    made = a_library(tmp_path / "library", welcome=False)
    made.import_text(RAIN, "Zinc")
    made.import_text(SUN, "Almonds")
    return made


def found(library: Library, query: str) -> Concordance:
    return seen(library.concordance(Enquiry(query, strict=True)))


def sorted_by(library: Library, order: Order, query: str = "rain") -> list[ConcordanceLine]:
    whole = found(library, query)
    return list(Lines(whole, in_order(whole, order)))


def test_every_hit_has_a_line_that_runs_on_as_the_text_does(library: Library) -> None:
    """Nothing is left out; the words around a hit stop where its paragraph does."""
    lines = sorted_by(library, Order.LIBRARY)
    assert [f"{line.before}[{line.match}]{line.after}" for line in lines] == [
        "The [rain] fell on the old roof.",
        "“[Rain],” she said. Éclairs and rain, and rain again.",
        "“Rain,” she said. Éclairs and [rain], and rain again.",
        "“Rain,” she said. Éclairs and rain, and [rain] again.",
        "It was only a zebra in the [RAIN]",
        "Apples need sun and a little [rain] to grow.",
    ]
    texts = {"Zinc": RAIN, "Almonds": SUN}
    assert all(line.passage.of(texts[line.title]) == line.match for line in lines)


@pytest.mark.parametrize("width", [1, 7, 12, 60])
def test_words_around_a_hit_are_whole_and_no_more_than_asked_for(library: Library, width: int) -> None:
    """They are cut between two words, and are what stands there."""
    whole = found(library, "rain")
    for line in Lines(whole, in_order(whole, Order.LIBRARY), width):
        text = {"Zinc": RAIN, "Almonds": SUN}[line.title]
        assert len(line.before) <= width
        assert len(line.after) <= width
        around = f"{line.before}{line.match}{line.after}"
        assert text[line.passage.start - len(line.before) :].startswith(around)
        if width >= 7:
            left = text[: line.passage.start - len(line.before)][-1:]
            right = text[line.passage.end + len(line.after) :][:1]
            assert left in ("", " ", "\n")
            assert right in ("", " ", "\n")


def test_scripts_without_spaces_are_cut_anywhere(tmp_path: Path) -> None:
    """Such a line is as long as any other."""
    library = a_library(tmp_path, welcome=False)
    library.import_text("あ" * 100 + "雨" + "い" * 100, "雨")
    whole = found(library, "雨")
    (line,) = Lines(whole, in_order(whole, Order.AFTER), 10)
    assert (line.before, line.match, line.after) == ("あ" * 10, "雨", "い" * 10)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.BEFORE, ["", "and said", "and rain", "little a", "the", "the in"]),
        (Order.AFTER, ["", "again", "and rain", "fell on", "she said", "to grow"]),
    ],
)
def test_lines_are_sorted_by_their_neighbours(library: Library, order: Order, expected: list[str]) -> None:
    """By the nearest word, then by the next; no word at all comes first, case and accents do not count."""
    from anthology.concordance.sorting import words_after, words_before

    texts = {"Zinc": RAIN, "Almonds": SUN}
    near = []
    for line in sorted_by(library, order):
        text = texts[line.title]
        pair = (
            words_before(text, line.passage.start)
            if order is Order.BEFORE
            else words_after(text, line.passage.end)
        )
        near.append(pair)
    assert near == sorted(near)
    assert {pair[0] for pair in near} == {each.split(" ")[0] for each in expected}
    assert near[0] == ("", "")


def test_lines_are_sorted_by_the_word_found_or_by_the_story(library: Library) -> None:
    """Case makes no difference, and equals stay in the library's order."""
    by_word = sorted_by(library, Order.WORD, "rain OR apples")
    assert [line.match.lower() for line in by_word] == ["apples", *["rain"] * 6]
    by_story = sorted_by(library, Order.STORY)
    assert [line.title for line in by_story] == ["Almonds", *["Zinc"] * 5]
    starts = [line.passage.start for line in by_story[1:]]
    assert starts == sorted(starts)


def test_more_lines_than_a_run_are_in_one_order(tmp_path: Path) -> None:
    """Long lists are sorted in runs, and merged."""
    library = a_library(tmp_path, welcome=False)
    library.import_text(" ".join(f"w{number * 7919 % 5000:04} x" for number in range(5000)), "Numbers")
    whole = found(library, "x")
    lines = Lines(whole, in_order(whole, Order.BEFORE))
    assert [line.before.split()[-1] for line in lines] == [f"w{number:04}" for number in range(5000)]


def test_the_hits_of_a_story_are_known(library: Library) -> None:
    """The page lights them all."""
    whole = found(library, "rain")
    zinc = next(story for story in whole.stories if story.title == "Zinc")
    assert [passage.of(RAIN).lower() for passage in whole.passages_in(zinc.id)] == ["rain"] * 5


def test_a_query_that_asks_for_nothing_is_refused(library: Library) -> None:
    with pytest.raises(HopelessQuery):
        found(library, "")


def test_a_table_is_read_back_as_it_was(library: Library, tmp_path: Path) -> None:
    """Quotes, commas and accents survive; the byte order mark comes first, lines end as RFC 4180 has it."""
    whole = found(library, "rain")
    lines = Lines(whole, in_order(whole, Order.LIBRARY))
    path = tmp_path / "rain.csv"
    seen(library.write_concordance(lines, path))
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == len(lines) + 1
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert tuple(head) == COLUMNS
    for row, line in zip(rows, lines, strict=True):
        words = [line.before, line.match, line.after, line.title, line.byline]
        assert row == [*words, str(line.passage.start), str(line.passage.end)]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", " =", "＝"])
def test_no_cell_is_a_formula(sign: str) -> None:
    """Spreadsheets would run it, and a text may come from anywhere."""
    assert guarded(f"{sign}1+1") == f"'{sign}1+1"
    assert guarded("1=1") == "1=1"


def test_a_formula_in_a_text_is_guarded_in_the_table(tmp_path: Path) -> None:
    library = a_library(tmp_path, welcome=False)
    library.import_text("=HYPERLINK rain", "@title")
    whole = found(library, "rain")
    content = seen(table(Lines(whole, in_order(whole, Order.LIBRARY)))).decode("utf-8-sig")
    _, (left, _, _, story, *_) = csv.reader(io.StringIO(content, newline=""))
    assert left.startswith("'=")
    assert story == "'@title"


def test_the_library_is_never_written_over(library: Library, tmp_path: Path) -> None:
    """A slip of the keyboard costs no library."""
    whole = found(library, "rain")
    lines = Lines(whole, in_order(whole, Order.LIBRARY))
    own = next((tmp_path / "library").glob("*.sqlite3"))
    before = own.read_bytes()
    with pytest.raises(ExportFailed):
        seen(library.write_concordance(lines, own))
    assert own.read_bytes() == before


def test_a_library_that_changes_meanwhile_is_looked_through_anew(tmp_path: Path) -> None:
    """Stories that went are not in it, those that came are."""
    library = a_library(tmp_path, welcome=False)
    for number in range(100):
        library.import_text(f"The rain on day {number}.", f"Day {number}")
    gone = [card.id for card in library.cards()][1:90]
    work = library.concordance(Enquiry("rain", strict=True))
    for _ in range(3):
        next(work)
    library.remove_stories(gone)
    library.import_text("Rain at last, and rain.", "The Last")
    assert len(seen(work)) == 13
