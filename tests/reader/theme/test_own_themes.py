"""Themes of one's own: what a file leaves out comes from another theme, and none stops the start."""

from pathlib import Path

import pytest

from anthology.resource_files import resource_folder
from reader.theme.own_themes import OwnThemes, read_own_themes
from reader.theme.theme import Theme, read_themes

BUNDLED = read_themes(resource_folder() / "themes")


def _bundled(name: str) -> Theme:
    return next(theme for theme in BUNDLED if theme.name == name)


def _read(folder: Path, words: str | bytes, name: str = "mine.toml") -> OwnThemes:
    data = words.encode() if isinstance(words, str) else words
    (folder / name).write_bytes(data)
    return read_own_themes(folder, BUNDLED)


def test_what_a_theme_leaves_out_comes_from_its_base(tmp_path: Path) -> None:
    """Only what it says differs."""
    found = _read(tmp_path, 'title = "Moss"\nbase = "sepia"\naccent = "#2f5a30"\n')
    (theme,) = found.themes
    assert not found.complaints
    assert (theme.title, theme.accent, theme.paper) == ("Moss", "#2f5a30", _bundled("sepia").paper)
    assert theme.name not in {bundled.name for bundled in BUNDLED}


@pytest.mark.parametrize(("words", "base"), [('ink = "#111111"', "paper"), ("dark = true", "night")])
def test_without_a_base_it_is_built_on_the_usual_one(tmp_path: Path, words: str, base: str) -> None:
    """Paper, or night for a dark one; its title is then the file's name."""
    (theme,) = _read(tmp_path, words).themes
    assert (theme.paper, theme.dark, theme.title) == (_bundled(base).paper, _bundled(base).dark, "mine")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ('ink = "#111111"\npaper: white', "line 2"),
        ('ink = "', "not TOML"),
        (b'ink = "\xff"', "UTF-8"),
        ('ink = "black"', "“ink” is not a colour"),
        ("ink = 3", "“ink” is not a colour"),
        ("[ink]\nx = 1", "“ink” is not a colour"),
        ('papper = "#ffffff"', "“papper” is not one of the colours"),
        ('base = "papyrus"\nink = "#111111"', "built on “papyrus”"),
        ("base = []", "built on"),
        ('dark = "yes"', "“dark”"),
        ("high_contrast = 1", "“high_contrast”"),
        ("title = 7", "title"),
        ('title = ""', "title"),
        ("#" * 100_000, "too long"),
        ("a = " + "[" * 5_000, "not TOML"),
    ],
)
def test_a_broken_file_is_told_of_in_a_sentence(tmp_path: Path, words: str | bytes, reason: str) -> None:
    """It names the file, the cause and the next step; the other themes are there."""
    (tmp_path / "good.toml").write_text('ink = "#111111"')
    found = _read(tmp_path, words)
    assert [theme.title for theme in found.themes] == ["good"]
    (sentence,) = found.complaints
    assert "“mine.toml”" in sentence
    assert reason in sentence
    assert sentence.endswith("Mend the file and start Anthology again.")


def test_no_folder_and_a_file_of_comments_offer_nothing(tmp_path: Path) -> None:
    """An example that is only comments is no theme."""
    assert read_own_themes(tmp_path / "none", BUNDLED) == OwnThemes()
    assert _read(tmp_path, '# ink = "#111111"\n') == OwnThemes()


def test_a_folder_that_is_called_like_a_theme_is_told_of(tmp_path: Path) -> None:
    """Nor does what cannot be opened stop the start."""
    (tmp_path / "folder.toml").mkdir()
    (sentence,) = read_own_themes(tmp_path, BUNDLED).complaints
    assert "“folder.toml”" in sentence
