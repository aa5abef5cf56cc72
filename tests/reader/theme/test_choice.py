"""Which theme is worn, by choice or by the system's light."""

from anthology.resource_files import resource_folder
from reader.theme.choice import SystemLook, ThemeChoice
from reader.theme.theme import Theme, read_themes

THEMES = read_themes(resource_folder() / "themes")
LIGHT, DARK = SystemLook(), SystemLook(dark=True)


def _theme(name: str) -> Theme:
    return next(theme for theme in THEMES if theme.name == name)


def _worn(choice: ThemeChoice) -> list[str]:
    return [choice.worn(THEMES, system).name for system in (LIGHT, DARK)]


def test_a_chosen_theme_is_worn_whatever_the_system_shows() -> None:
    """A choice is a choice."""
    assert _worn(ThemeChoice().taken(_theme("dusk"))) == ["dusk"] * 2


def test_at_first_the_system_is_followed_by_paper_and_night() -> None:
    """Where it does not say, it is paper."""
    assert _worn(ThemeChoice().following()) == ["paper", "night"]


def test_the_system_is_followed_by_the_last_light_and_the_last_dark_theme() -> None:
    """Whoever reads in sepia reads in sepia by day."""
    choice = ThemeChoice().taken(_theme("sepia")).taken(_theme("contrast-dark")).following()
    assert _worn(choice) == ["sepia", "contrast-dark"]
    assert [theme.name for theme in choice.pair(THEMES)] == ["sepia", "contrast-dark"]


def test_a_theme_that_is_gone_is_as_the_usual_one() -> None:
    """A file in the folder of themes may be removed at any time."""
    assert _worn(ThemeChoice("own/moss")) == ["paper"] * 2
    assert _worn(ThemeChoice("own/moss", "own/moss", "own/mud").following()) == ["paper", "night"]


def test_a_system_of_high_contrast_is_followed_in_high_contrast() -> None:
    """Unless a theme of one's own choice has it already."""
    choice = ThemeChoice().taken(_theme("contrast-dark")).following()
    strong = (SystemLook(high_contrast=True), SystemLook(dark=True, high_contrast=True))
    assert [choice.worn(THEMES, system).name for system in strong] == ["contrast-light", "contrast-dark"]
    assert ThemeChoice("sepia").worn(THEMES, strong[0]).name == "sepia"


def test_light_turns_to_dark_and_back() -> None:
    """By the themes of each kind that were worn last."""
    choice = ThemeChoice().taken(_theme("dusk")).taken(_theme("sepia"))
    dark = choice.turned(_theme("sepia"))
    assert dark.name == "dusk"
    assert dark.turned(_theme("dusk")).name == "sepia"
