"""Words can be read on every ground of every theme, and no two marks look alike."""

from itertools import combinations

import pytest

from anthology.annotations.mark import Colour
from anthology.resource_files import resource_folder
from reader.theme.theme import Theme, read_themes
from tests.reader.theme.colours import contrast, distance

THEMES = read_themes(resource_folder() / "themes")
GROUNDS = ("paper", "shelf", "panel", "field")
ROWS = ("pick", "hover")
MARKS = tuple(colour.value for colour in Colour)
LIT = ("hit", "current_hit", "selection", "spoken_word")

every_theme = pytest.mark.parametrize("theme", THEMES, ids=[theme.name for theme in THEMES])


def _asked_of(theme: Theme) -> float:
    """What WCAG 2 asks of words: AAA where high contrast is promised, AA elsewhere."""
    return 7.0 if theme.name.startswith("contrast") else 4.5


def _contrast(theme: Theme, front: str, back: str) -> float:
    return contrast(getattr(theme, front), getattr(theme, back))


def test_six_themes_are_offered_from_light_to_dark() -> None:
    """Those of high contrast come last."""
    names = [theme.name for theme in THEMES]
    assert names == ["paper", "sepia", "dusk", "night", "contrast-light", "contrast-dark"]


@every_theme
@pytest.mark.parametrize("ground", [*GROUNDS, *ROWS, *LIT, *MARKS])
def test_words_can_be_read_on_everything(theme: Theme, ground: str) -> None:
    """Ink on paper, on controls, and on whatever lies under words."""
    assert _contrast(theme, "ink", ground) >= _asked_of(theme)


@every_theme
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_that_step_back_can_still_be_read(theme: Theme, ground: str) -> None:
    """Quiet lines, small headings, links."""
    for words in ("soft", "faint", "accent"):
        assert _contrast(theme, words, ground) >= _asked_of(theme)


@every_theme
def test_quiet_lines_and_links_can_be_read_on_rows(theme: Theme) -> None:
    """A chosen row has a second line; a link may have the pointer over it."""
    assert _contrast(theme, "soft", "pick") >= 4.5
    assert _contrast(theme, "soft", "hover") >= 4.5
    assert _contrast(theme, "accent", "hover") >= 4.5
    assert _contrast(theme, "on_accent", "accent") >= _asked_of(theme)


@every_theme
@pytest.mark.parametrize("ground", [*GROUNDS, *ROWS, *MARKS])
def test_the_ring_of_the_focus_is_seen_on_every_ground(theme: Theme, ground: str) -> None:
    """WCAG 2 asks three to one of what is not words; links are told from words by it, too."""
    assert _contrast(theme, "accent", ground) >= 3.0


@every_theme
def test_hairlines_are_lines_in_high_contrast_and_whispers_elsewhere(theme: Theme) -> None:
    """Frames of fields and switches must be seen where contrast is asked for."""
    least = 3.0 if theme.name.startswith("contrast") else 1.15
    assert all(_contrast(theme, "line", ground) >= least for ground in GROUNDS)


@every_theme
def test_marks_are_told_apart_from_each_other_and_from_paper(theme: Theme) -> None:
    """Two would be confused long before they are the same."""
    shown = {name: getattr(theme, name) for name in (*MARKS, "paper")}
    near = [(a, b) for a, b in combinations(shown, 2) if distance(shown[a], shown[b]) < 15]
    assert not near


@every_theme
def test_hits_and_selection_are_seen_among_marks(theme: Theme) -> None:
    """What was found, where one is, and what is selected stand out also on a highlight."""
    near = [
        (lit, other)
        for lit in LIT
        for other in (*MARKS, *LIT, "paper")
        if lit != other and distance(getattr(theme, lit), getattr(theme, other)) < 9
    ]
    assert not near


@every_theme
def test_the_sentence_that_is_read_aloud_is_lit_softly(theme: Theme) -> None:
    """It is told from the paper and from its own word, and its words and links can be read."""
    assert _contrast(theme, "ink", "spoken") >= _asked_of(theme)
    assert _contrast(theme, "accent", "spoken") >= 3.0
    assert distance(theme.spoken, theme.paper) > 5
    assert distance(theme.spoken, theme.spoken_word) > 10


@every_theme
def test_a_chosen_row_is_seen(theme: Theme) -> None:
    """Also beside the one under the pointer."""
    for ground in ("shelf", "panel"):
        assert distance(theme.pick, getattr(theme, ground)) > 6
        assert distance(theme.hover, getattr(theme, ground)) > 2.5
    assert distance(theme.pick, theme.hover) > 3


@every_theme
def test_dark_is_what_is_darker_than_its_words(theme: Theme) -> None:
    """By it the system's choice is followed."""
    assert theme.dark is (contrast(theme.paper, "#000000") < contrast(theme.ink, "#000000"))
