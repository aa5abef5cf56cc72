"""How fast, and in which voice: a slider and a menu, side by side or one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from reader.speech.voice import SPEEDS, USUAL, VoiceName, base_of
from reader.speech.wishes import SpeedWish, VoiceWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.menu_choice import MenuChoice
from reader.widgets.slider_row import Scale, SliderRow

STEP = 10
_SCALE = Scale(SPEEDS[0], SPEEDS[-1], STEP, "{:.0f} %")


class VoiceControls(QWidget):
    """Shows what is in force; a person's choice is a wish."""

    speed_wished = Signal(SpeedWish)
    voice_wished = Signal(VoiceWish)

    def __init__(self, look: Look, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self._voices: dict[str, VoiceName] = {}
        self.speed = SliderRow(tr("Speed"), _SCALE, look, lead=0)
        self.voice = MenuChoice(tr("Voice"), {}, look, tinted=False)
        directions = QBoxLayout.Direction
        self._line = QBoxLayout(directions.TopToBottom if upright else directions.LeftToRight, self)
        self._line.addWidget(self.speed)
        self._line.addWidget(self.voice)
        self.speed.show_value(USUAL)
        self.speed.changed.connect(self._speed_changed)
        self.voice.changed.connect(self._voice_changed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(look.px(8))
        self.speed.set_look(look)
        self.voice.set_look(look)

    def show_voices(self, voices: Sequence[VoiceName], chosen: VoiceName | None, language: str) -> None:
        """Offer voices, those of another language under its name."""
        self._voices = {each.name: each for each in voices}
        self.voice.set_options({each.name: _told(each, language) for each in voices})
        if chosen:
            self.voice.show_value(chosen.name)

    def show_speed(self, speed: int) -> None:
        """Show how fast, in per cent of the usual speed."""
        self.speed.show_value(speed)

    @Slot()
    def _speed_changed(self) -> None:
        self.speed_wished.emit(SpeedWish(round(self.speed.value())))

    @Slot()
    def _voice_changed(self) -> None:
        if voice := self._voices.get(self.voice.value()):
            self.voice_wished.emit(VoiceWish(voice))


def language_told(language: str) -> str:
    """“Français” for “fr-CA”, as its speakers call it; the tag where nobody knows it."""
    name = QLocale(base_of(language)).nativeLanguageName() if language else ""
    return name.capitalize() or language


def _told(voice: VoiceName, language: str) -> str:
    if voice.speaks(language):
        return voice.name
    in_english = QLocale.languageToString(QLocale(base_of(voice.language)).language())
    says_it = not voice.language or in_english.split()[0] in voice.name
    return voice.name if says_it else f"{language_told(voice.language)} — {voice.name}"
