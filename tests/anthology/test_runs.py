"""Runs have one canonical form."""

import itertools
import re
import tracemalloc
from unicodedata import is_normalized, normalize

from hypothesis import given
from hypothesis import strategies as st

from anthology.runs import canonical_lines, canonical_runs
from anthology.story import Run, Style, StyleKind
from tests.builders import runs

EMPHASIS = (Style(StyleKind.EMPHASIS),)


def joined(some: tuple[Run, ...]) -> str:
    return "".join(run.text for run in some)


@given(runs)
def test_canonical_text_is_composed_and_collapsed(some: list[Run]) -> None:
    """NFC, single spaces, no space at either end or beside a line break."""
    text = joined(canonical_runs(some))
    assert is_normalized("NFC", text)
    assert not re.search(r"[ \n]{2}|\A[ \n]|[ \n]\Z|[\t\r\u00ad\u200b\u2060\ufeff]", text)


@given(runs)
def test_making_runs_canonical_twice_changes_nothing(some: list[Run]) -> None:
    """The canonical form is a fixed point, for prose and for preformatted text."""
    assert canonical_runs(canonical_runs(some)) == canonical_runs(some)
    assert canonical_lines(canonical_lines(some)) == canonical_lines(some)


@given(st.text(st.characters(codec="utf-8")), st.lists(st.integers(0, 40), max_size=4))
def test_styles_do_not_change_the_words(text: str, cuts: list[int]) -> None:
    """Cutting a text into runs of different looks anywhere leaves its canonical text the same."""
    edges = [0, *sorted(cuts), len(text)]
    pieces = [Run(text[a:b], EMPHASIS if n % 2 else ()) for n, (a, b) in enumerate(itertools.pairwise(edges))]
    assert joined(canonical_runs(pieces)) == joined(canonical_runs([Run(text)]))


def test_a_mark_follows_its_letter_into_the_run_before() -> None:
    """An accent that was set in another style composes with its letter."""
    some = canonical_runs([Run("caf"), Run("e", EMPHASIS), Run("\u0301 noir")])
    assert some == (Run("caf"), Run("é", EMPHASIS), Run(" noir"))
    assert joined(some) == normalize("NFC", "café noir")


def test_a_shared_space_stays_with_the_first_run() -> None:
    """White space on both sides of a change of style becomes one space."""
    assert canonical_runs([Run("a "), Run(" b", EMPHASIS)]) == (Run("a "), Run("b", EMPHASIS))


def test_white_space_costs_no_more_than_the_words_around_it() -> None:
    """A paragraph of millions of words needs a few times its own size, not fifty times."""
    text = "so it was " * 100_000
    tracemalloc.start()
    canonical_runs([Run(text)])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 8 * len(text)
