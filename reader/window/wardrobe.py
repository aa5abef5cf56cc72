"""What a window can be dressed in, found once at the start: themes, the choice among them, the typeface."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.settings import PageSettings, Settings
from reader.theme.choice import SystemLook, ThemeChoice
from reader.theme.installed import is_there
from reader.theme.own_themes import read_own_themes
from reader.theme.theme import Theme
from reader.translation import tr


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """`template` is that of the stylesheet, `folder` the one of people's own themes.

    `complaints` are sentences about files there that could not be used, `missing` one about a
    typeface that is gone, or empty.
    """

    page: PageSettings
    choice: ThemeChoice
    themes: tuple[Theme, ...]
    template: str
    folder: Path
    complaints: tuple[str, ...] = ()
    missing: str = ""

    def worn(self) -> Theme:
        """The theme to begin with."""
        return self.choice.worn(self.themes, system_look())


def wardrobe(settings: Settings, bundled: tuple[Theme, ...], template: str, folder: Path) -> Wardrobe:
    """What the settings ask for, as far as it is there."""
    own = read_own_themes(folder, bundled)
    choice = ThemeChoice(settings.theme, settings.light_theme, settings.dark_theme)
    themes, page = bundled + own.themes, settings.page
    if is_there(page.face):
        return Wardrobe(page, choice, themes, template, folder, own.complaints)
    usual = PageSettings().face
    words = tr("The typeface “{gone}” is not installed any more; pages are set in {usual} again.")
    missing = words.format(gone=page.face, usual=usual)
    return Wardrobe(replace(page, face=usual), choice, themes, template, folder, own.complaints, missing)


def system_look() -> SystemLook:
    """What the system shows now. Qt knows of its wish for contrast from 6.10 on."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if not hasattr(hints, "accessibility"):
        return SystemLook(dark)
    wished = hints.accessibility().contrastPreference()
    return SystemLook(dark, wished is Qt.ContrastPreference.HighContrast)
