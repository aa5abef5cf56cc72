"""Which theme is worn, by choice or by the system's light."""

from PySide6.QtCore import Qt

from anthology.resource_files import resource_folder
from reader.theme.choice import ThemeChoice
from reader.theme.theme import Theme, read_themes

THEMES = read_themes(resource_folder() / "themes")
LIGHT, DARK, UNKNOWN = Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown


def _theme(name: str) -> Theme:
    return next(theme for theme in THEMES if theme.name == name)


def _worn(choice: ThemeChoice) -> list[str]:
    return [choice.worn(THEMES, scheme).name for scheme in (LIGHT, DARK, UNKNOWN)]


def test_a_chosen_theme_is_worn_whatever_the_system_shows() -> None:
    """A choice is a choice."""
    assert _worn(ThemeChoice().taken(_theme("dusk"))) == ["dusk"] * 3


def test_at_first_the_system_is_followed_by_paper_and_night() -> None:
    """Where it does not say, it is paper."""
    assert _worn(ThemeChoice().following()) == ["paper", "night", "paper"]


def test_the_system_is_followed_by_the_last_light_and_the_last_dark_theme() -> None:
    """Whoever reads in sepia reads in sepia by day."""
    choice = ThemeChoice().taken(_theme("sepia")).taken(_theme("contrast-dark")).following()
    assert _worn(choice) == ["sepia", "contrast-dark", "sepia"]
    assert [theme.name for theme in choice.pair(THEMES)] == ["sepia", "contrast-dark"]


def test_a_theme_that_is_gone_is_as_the_usual_one() -> None:
    """A file in the folder of themes may be removed at any time."""
    assert _worn(ThemeChoice("own/moss")) == ["paper"] * 3
    assert _worn(ThemeChoice("own/moss", "own/moss", "own/mud").following()) == ["paper", "night", "paper"]
