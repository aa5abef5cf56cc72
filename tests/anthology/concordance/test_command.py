"""`anthology concordance`: aligned lines for people, documents and tables for programs."""

import csv
from pathlib import Path

import pytest
from rich.cells import cell_len

from anthology.concordance.columns import in_columns
from anthology.concordance.lines import Lines
from anthology.concordance.sorting import Order, in_order
from anthology.search.hits import Enquiry
from tests.anthology.command_line import run
from tests.anthology.concordance.seeing import seen
from tests.worlds import a_library


@pytest.mark.parametrize("columns", [60, 80, 140])
def test_every_hit_stands_in_the_same_column(tmp_path: Path, columns: int) -> None:
    """Wide letters count as two, and no line is wider than the terminal."""
    library = a_library(tmp_path)
    library.import_text("我们等了九天雨 light 然后信件开始到达了我们等了九天雨 light 完", "信")
    whole = seen(library.concordance(Enquiry("light", strict=True)))
    rows = in_columns(Lines(whole, in_order(whole, Order.BEFORE)), columns).splitlines()[2:]
    assert len(rows) == len(whole) > 3
    assert {cell_len(row[: row.index("[")]) for row in rows} == {(columns - 7 - 26) // 2}
    assert max(map(cell_len, rows)) <= columns


def test_lines_are_limited_after_they_are_sorted(tmp_path: Path) -> None:
    """The totals count all of them."""
    everything = run(tmp_path, "concordance", "the", "--sort", "after", "--json").document()
    some = run(tmp_path, "concordance", "the", "--sort", "after", "--limit", 3, "--json").document()
    assert some["lines"] == everything["lines"][:3]
    assert some["total_hits"] == len(everything["lines"]) > 100
    assert "The first 3 lines" in run(tmp_path, "concordance", "the", "--limit", 3).out


def test_so_many_letters_are_on_either_side(tmp_path: Path) -> None:
    document = run(tmp_path, "concordance", "the", "--width", 10, "--json").document()
    assert max(len(line["before"]) for line in document["lines"]) <= 10
    assert max(len(line["after"]) for line in document["lines"]) <= 10


def test_a_table_is_written_and_told_of(tmp_path: Path) -> None:
    path = tmp_path / "light.csv"
    outcome = run(tmp_path / "library", "concordance", "light", "--csv", path)
    assert outcome.out.startswith(f"{path}: ")
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) > 1
    assert rows[0] == ["left", "keyword", "right", "story", "byline", "start", "end"]


def test_a_table_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    outcome = run(tmp_path / "library", "concordance", "light", "--csv", tmp_path / "nowhere" / "x.csv")
    assert "does not exist" in outcome.sentence()


def test_strict_forgives_nothing(tmp_path: Path) -> None:
    forgiving = run(tmp_path, "concordance", "lights", "--json").document()
    strict = run(tmp_path, "concordance", "lights", "--strict", "--json").document()
    assert forgiving["total_hits"] > strict["total_hits"]


def test_nothing_found_is_said(tmp_path: Path) -> None:
    """It is an answer, and no failure."""
    outcome = run(tmp_path, "concordance", "qqqzzz", "--strict")
    assert (outcome.status, outcome.out.splitlines()[0][:6]) == (0, "0 hits")
