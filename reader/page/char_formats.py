"""How runs of words look: a character format for each kind of block and set of styles."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat

from anthology.story import Run, Style, StyleKind
from reader.page.parts import PartKind
from reader.theme import fonts
from reader.theme.look import Look

_QUIET = (PartKind.BYLINE, PartKind.IMAGE)
_SLANTED = (PartKind.QUOTE, PartKind.IMAGE)
_WEIGHTS = {PartKind.TITLE: 620, PartKind.HEADING: 600}
_STRONG = 700


@dataclass(frozen=True, slots=True)
class Voice:
    """The words of one kind of block before any style: what emphasis and strong stand out from."""

    kind: PartKind
    size: int
    is_heading_row: bool = False


class CharFormats:
    """The formats of a document, each made once."""

    def __init__(self, face: str, look: Look) -> None:
        self._face, self._look = face, look
        self._made: dict[tuple[Voice, tuple[Style, ...]], QTextCharFormat] = {}

    def of(self, voice: Voice, run: Run) -> QTextCharFormat:
        """The format of a run in a block of that voice."""
        key = (voice, run.styles)
        if key not in self._made:
            self._made[key] = self._make(voice, run)
        return self._made[key]

    def plain(self, voice: Voice) -> QTextCharFormat:
        """The format of words without styles."""
        return self.of(voice, Run(""))

    def _make(self, voice: Voice, run: Run) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._font(voice, run))
        if voice.kind in _QUIET:
            made.setForeground(self._look.colour("soft"))
        if run.has(StyleKind.SUPERSCRIPT) or run.has(StyleKind.NOTE_REFERENCE):
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif run.has(StyleKind.SUBSCRIPT):
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        self._link(made, run)
        return made

    def _font(self, voice: Voice, run: Run) -> QFont:
        if run.has(StyleKind.CODE) or voice.kind is PartKind.PREFORMATTED:
            return self._monospaced(voice, run)
        italic = (voice.kind in _SLANTED) != run.has(StyleKind.EMPHASIS)
        weight = max(
            _WEIGHTS.get(voice.kind, 400), _STRONG if run.has(StyleKind.STRONG) or voice.is_heading_row else 0
        )
        optical = voice.size / self._look.scale
        font = fonts.font(self._face, voice.size, weight, italic=italic, optical=optical)
        if run.has(StyleKind.SMALL_CAPS):
            fonts.set_small_capitals(font)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, voice.size * 0.04)
        if voice.kind is PartKind.BYLINE:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, voice.size * 0.02)
        return font

    def _monospaced(self, voice: Voice, run: Run) -> QFont:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(max(1, round(voice.size * 0.86)))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setBold(run.has(StyleKind.STRONG))
        font.setItalic(run.has(StyleKind.EMPHASIS))
        return font

    def _link(self, made: QTextCharFormat, run: Run) -> None:
        note, address = run.value(StyleKind.NOTE_REFERENCE), run.value(StyleKind.LINK)
        if note or address:
            made.setAnchor(True)
            made.setAnchorHref(f"#{note}" if note else address)
            made.setForeground(self._look.colour("accent"))
        if address:
            made.setFontUnderline(True)
            made.setUnderlineColor(_faded(self._look.colour("accent")))


def _faded(colour: QColor) -> QColor:
    colour.setAlpha(110)
    return colour
