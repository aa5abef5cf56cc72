"""Words break where pyphen breaks them."""

import re

import pyphen
import pytest

from reader.page.hyphenation import hyphenator
from reader.page.offsets import SOFT_HYPHEN
from tests.reader.page.shelf_of_stories import bundled

WORDS = sorted({word for story in bundled() for word in re.findall(r"[^\W\d_]{6,}", story.text)})


@pytest.mark.parametrize("language", ["en_US", "en_GB", "fr", "de_DE", "es", "nl_NL"])
def test_breaks_are_those_of_pyphen(language: str) -> None:
    """The same patterns give the same breaks."""
    ours, theirs = hyphenator(language), pyphen.Pyphen(lang=language, left=2, right=3)
    assert ours is not None
    assert [ours(word) for word in WORDS] == [theirs.inserted(word, SOFT_HYPHEN) for word in WORDS]


def test_short_words_stay_whole() -> None:
    """Five letters are not worth a break."""
    hyphenate = hyphenator("en")
    assert hyphenate is not None
    assert hyphenate("table, chairs") == "table, chairs"


def test_a_break_that_would_respell_a_word_is_not_made() -> None:
    """Hungarian doubles letters at a break; a soft hyphen cannot."""
    hyphenate = hyphenator("hu")
    assert hyphenate is not None
    assert hyphenate("asszonnyal").replace(SOFT_HYPHEN, "") == "asszonnyal"


@pytest.mark.parametrize("language", ["xx", "tlh", "", "zh-Hans"])
def test_without_patterns_there_is_no_hyphenation(language: str) -> None:
    """None, not English by mistake."""
    assert hyphenator(language) is None


def test_names_stay_whole() -> None:
    """A capital within a sentence tells a name; one at its beginning tells nothing."""
    hyphenate = hyphenator("en-US")
    assert hyphenate
    broken = "Re\u00admem\u00adber"
    assert hyphenate("Remember Mrs Robinson. Remember “Remember?” — Remember") == (
        f"{broken} Mrs Robinson. {broken} “{broken}?” — {broken}"
    )
    assert hyphenate("Robinson", "said ") == "Robinson"
    assert hyphenate("Remember", "said. ") == broken


def test_a_very_long_name_may_break() -> None:
    """Whole, it would tear a hole into the line before it."""
    hyphenate = hyphenator("en-US")
    assert hyphenate
    assert "\u00ad" in hyphenate("at Northamptonshire’s")


def test_german_nouns_break_as_its_other_words_do() -> None:
    """There a capital tells no name."""
    hyphenate = hyphenator("de")
    assert hyphenate
    assert "\u00ad" in hyphenate("der Nachbarschaft")
