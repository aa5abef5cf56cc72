"""A theme: the colours of paper, ink and marks. Read from `resources/themes/*.toml`."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from anthology.annotations.mark import Colour
from reader.translation import marked

_TITLES = (
    marked("Paper"),
    marked("Sepia"),
    marked("Dusk"),
    marked("Night"),
    marked("Light, high contrast"),
    marked("Dark, high contrast"),
)
"""The titles of the bundled themes, to be found by translators."""
_ORDER = ("paper", "sepia", "dusk", "night", "contrast-light", "contrast-dark")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#rrggbb`. `name` is the file's name, `title` what people read."""

    name: str
    title: str
    dark: bool
    paper: str  # behind the page
    shelf: str  # behind the shelf
    panel: str  # behind the side panel and dialogs
    field: str  # behind what can be typed into
    ink: str  # words
    soft: str  # words that step back
    faint: str  # small headings, placeholders
    line: str  # hairlines, empty rings
    accent: str  # the one colour
    on_accent: str  # words on the accent
    pick: str  # the chosen row
    hover: str  # the row under the pointer
    hit: str  # words that were searched for
    current_hit: str  # the hit that F3 stands on
    selection: str  # selected words on the page
    spoken: str  # the sentence that is read aloud
    spoken_word: str  # the word of it that is said
    yellow: str
    green: str
    blue: str
    pink: str
    purple: str
    high_contrast: bool = False  # rings and frames are thicker

    def highlight(self, colour: Colour) -> str:
        """The underlay of a highlight."""
        return str(getattr(self, colour.value))


_NO_COLOURS = ("name", "title", "dark", "high_contrast")
COLOURS = tuple(field.name for field in fields(Theme) if field.name not in _NO_COLOURS)
"""The colours of a theme, by their names in its file."""


def read_theme(path: Path) -> Theme:
    """The theme in a TOML file; a missing or unknown key is a ValueError that names it."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    if odd := {"title", "dark", *COLOURS}.symmetric_difference(values.keys() - {"high_contrast"}):
        raise ValueError(f"{path.name}: missing or unknown: {', '.join(sorted(odd))}")
    return Theme(name=path.stem, **values)


def read_themes(folder: Path) -> tuple[Theme, ...]:
    """Every theme in a folder, from light to dark, those of high contrast last."""
    themes = (read_theme(path) for path in sorted(folder.glob("*.toml")))
    return tuple(sorted(themes, key=_place))


def _place(theme: Theme) -> tuple[int, str]:
    return _ORDER.index(theme.name) if theme.name in _ORDER else len(_ORDER), theme.name
