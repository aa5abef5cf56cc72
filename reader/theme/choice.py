"""Which theme is worn: the one that was chosen, or the one for what the system shows now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from reader.theme.theme import Theme

SYSTEM = "system"
"""The name of no theme: as light or dark as the system."""
_LIGHT, _DARK = "paper", "night"


@dataclass(frozen=True, slots=True)
class ThemeChoice:
    """`name` is a theme's or `SYSTEM`; `light` and `dark` are the last ones of each that were chosen."""

    name: str = _LIGHT
    light: str = _LIGHT
    dark: str = _DARK

    def taken(self, theme: Theme) -> "ThemeChoice":
        """That theme; the system's light or dark will look so too."""
        if theme.dark:
            return replace(self, name=theme.name, dark=theme.name)
        return replace(self, name=theme.name, light=theme.name)

    def following(self) -> "ThemeChoice":
        """Whatever the system shows."""
        return replace(self, name=SYSTEM)

    def worn(self, themes: Sequence[Theme], scheme: Qt.ColorScheme) -> Theme:
        """The theme to wear; a system that does not say is light, for a theme that is gone the usual one."""
        if self.name != SYSTEM:
            return _named(self.name, themes, _LIGHT)
        light, dark = self.pair(themes)
        return dark if scheme is Qt.ColorScheme.Dark else light

    def pair(self, themes: Sequence[Theme]) -> tuple[Theme, Theme]:
        """What the system's light and dark look like."""
        return _named(self.light, themes, _LIGHT), _named(self.dark, themes, _DARK)


def _named(name: str, themes: Sequence[Theme], usual: str) -> Theme:
    by_name = {theme.name: theme for theme in themes}
    return by_name.get(name) or by_name[usual]
