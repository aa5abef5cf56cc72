"""The look in force: a theme and a scale, from which every widget takes colours, type and spacing."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont

from anthology.font_files import CONTROLS
from reader.theme import fonts
from reader.theme.theme import Theme

_OFF = 150
"""Of 255, how much of its colour is left to what is off."""


@dataclass(frozen=True, slots=True)
class Look:
    """`scale` is the size of text the system asks for: 1.0 is 96 dots an inch, 2.0 is 200 %."""

    theme: Theme
    scale: float = 1.0

    def px(self, pixels: float) -> int:
        """A length of the design (pixels at 100 %) on this screen. Spacing keeps to multiples of 4."""
        return round(pixels * self.scale)

    @property
    def ring(self) -> int:
        """How thick the ring around the focus is, in pixels of this screen."""
        return max(1, self.px(2 if self.theme.high_contrast else 1))

    def ui(self, pixels: float, weight: int = 400, spacing: float = 0.0) -> QFont:
        """The face of controls: 11 small headings, 12 quiet lines, 13 rows, 14 fields."""
        made = fonts.font(CONTROLS, pixels * self.scale, weight)
        if spacing:
            made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * self.scale)
        return made

    def book(self, pixels: float, weight: int = 400) -> QFont:
        """The book face, for titles and passages outside the page."""
        return fonts.font(fonts.BookFace.LITERATA, pixels * self.scale, weight, optical=pixels)

    def off(self) -> QColor:
        """Words and icons of what cannot be used now; in high contrast they step back no further."""
        faint = self.colour("faint")
        faint.setAlpha(255 if self.theme.high_contrast else _OFF)
        return faint

    def colour(self, name: str) -> QColor:
        """A colour of the theme by its name there."""
        return QColor(getattr(self.theme, name))
