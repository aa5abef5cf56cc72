"""Which theme is worn: the one that was chosen, or the one for what the system shows now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.theme.theme import Theme

SYSTEM = "system"
"""The name of no theme: as light or dark as the system."""
_LIGHT, _DARK = "paper", "night"
_STRONG = {False: "contrast-light", True: "contrast-dark"}


@dataclass(frozen=True, slots=True)
class SystemLook:
    """What the system shows, as far as it says: a system that does not say is light."""

    dark: bool = False
    high_contrast: bool = False


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

    def turned(self, worn: Theme) -> "ThemeChoice":
        """The last light theme while a dark one is worn, else the last dark one."""
        return replace(self, name=self.light if worn.dark else self.dark)

    def worn(self, themes: Sequence[Theme], system: SystemLook) -> Theme:
        """The theme to wear; for one that is gone the usual one."""
        if self.name != SYSTEM:
            return _named(self.name, themes, _LIGHT)
        last = self.pair(themes)[system.dark]
        if system.high_contrast and not last.high_contrast:
            return _named(_STRONG[system.dark], themes, _LIGHT)
        return last

    def pair(self, themes: Sequence[Theme]) -> tuple[Theme, Theme]:
        """What the system's light and dark look like."""
        return _named(self.light, themes, _LIGHT), _named(self.dark, themes, _DARK)


def _named(name: str, themes: Sequence[Theme], usual: str) -> Theme:
    by_name = {theme.name: theme for theme in themes}
    return by_name.get(name) or by_name[usual]
