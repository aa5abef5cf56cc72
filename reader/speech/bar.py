"""The bar at the foot of the page while a story is read aloud."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from reader.speech.controls import STEP, VoiceControls
from reader.speech.voice import SPEEDS, USUAL, VoiceName
from reader.speech.voice_slip import VoiceSlip
from reader.speech.wishes import SpeedWish, StepWish, VoiceWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.icon_button import IconButton
from reader.widgets.word_button import WordButton

_WIDE = 720
"""From so many pixels on, at 100 %, speed and voice have their place in the bar itself."""
_LEFT, _RIGHT, _ESC = "←", "→", "Esc"
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_SPEEDS = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: -STEP}


class SpeechBar(QFrame):
    """Space pauses, the arrows go from sentence to sentence, + and − change the speed, Esc ends it."""

    toggled = Signal()
    step_wished = Signal(StepWish)
    speed_wished = Signal(SpeedWish)
    voice_wished = Signal(VoiceWish)
    way_back_wished = Signal()
    continue_wished = Signal()
    close_wished = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._speed, self._speaking = look, USUAL, False
        self.setAccessibleName(tr("Reading aloud"))
        self.back = IconButton("sentence-back", tr("One sentence back"), look, keys=_LEFT)
        self.play = IconButton("play", tr("Read on"), look, keys=tr("Space"))
        self.on = IconButton("sentence-on", tr("One sentence on"), look, keys=_RIGHT)
        self.where = WordButton(look, self)
        self.here = QPushButton(tr("Continue here"))
        self.here.setProperty("role", "link")
        self.here.setAutoDefault(False)
        self.here.setCursor(Qt.CursorShape.PointingHandCursor)
        self.here.setToolTip(tr("Read on from the page that is shown"))
        self.here.hide()
        self.controls = VoiceControls(look)
        self.more = IconButton("tune", tr("Speed and voice"), look)
        self.close_it = IconButton("close", tr("Stop reading aloud"), look, keys=_ESC)
        self.slip = VoiceSlip(look, parent)
        self._row = QHBoxLayout(self)
        for button in (self.back, self.play, self.on):
            self._row.addWidget(button)
        for part in (self.back, self.play, self.on, self.where, self.here, self.more, self.close_it):
            part.installEventFilter(self)
        self._row.addWidget(self.where, 1)
        for at_end in (self.here, self.controls, self.more, self.close_it):
            self._row.addWidget(at_end)
        self.where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        order = (self.back, self.play, self.on, self.where, self.here)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self._wire()
        self.set_look(look)
        self.hide()

    def _wire(self) -> None:
        self.back.clicked.connect(self._step_back)
        self.on.clicked.connect(self._step_on)
        self.play.clicked.connect(self.toggled)
        self.where.clicked.connect(self.way_back_wished)
        self.here.clicked.connect(self.continue_wished)
        self.close_it.clicked.connect(self.close_wished)
        self.more.clicked.connect(self._open_slip)
        for controls in (self.controls, self.slip.controls):
            controls.speed_wished.connect(self.speed_wished)
            controls.voice_wished.connect(self.voice_wished)
        self.slip.closed.connect(self.more.setFocus)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self._row.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4))
        self._row.setSpacing(look.px(4))
        for part in (self.back, self.play, self.on, self.where, self.more, self.close_it):
            part.set_look(look)
        self.controls.set_look(look)
        self.controls.voice.setMaximumWidth(look.px(180))
        self.slip.dress(look)
        self.here.setFont(look.ui(13, 600))
        self._make_room()
        self.update()

    # What it shows

    def show_state(self, *, speaking: bool) -> None:
        """Whether the voice speaks now."""
        self._speaking = speaking
        icon, words = ("pause", tr("Pause")) if speaking else ("play", tr("Read on"))
        self.play.set_icon(icon, words)

    def show_where(self, words: str) -> None:
        """What is read; a click on it leads there."""
        self.where.say(words, tr("Show what is read aloud"))

    def show_astray(self, *, astray: bool) -> None:
        """Whether the page shows something else than what is read."""
        self.here.setVisible(astray)

    def show_voices(self, voices: Sequence[VoiceName], chosen: VoiceName | None, language: str) -> None:
        """The voices to choose from."""
        for controls in (self.controls, self.slip.controls):
            controls.show_voices(voices, chosen, language)

    def show_speed(self, speed: int) -> None:
        """How fast, in per cent of the usual speed."""
        self._speed = speed
        for controls in (self.controls, self.slip.controls):
            controls.show_speed(speed)

    def sizeHint(self) -> QSize:
        """One row of buttons."""
        return QSize(self._look.px(_WIDE), self._look.px(44))

    def minimumSizeHint(self) -> QSize:
        """It takes the room there is."""
        return QSize(0, self._look.px(44))

    # What somebody does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the bar; every other is left to the window."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_wished.emit()
        elif key == Qt.Key.Key_Space:
            self.toggled.emit()
        elif key in _SPEEDS:
            speed = min(max(self._speed + _SPEEDS[key], SPEEDS[0]), SPEEDS[-1])
            self.speed_wished.emit(SpeedWish(speed))
        else:
            super().keyPressEvent(event)

    def put_away(self) -> None:
        """Hide it, and its slip."""
        self.slip.hide()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On a button arrows would only move the keyboard to the next one; Tab does that."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = _STEPS.get(Qt.Key(event.key()))
            if by:
                self.step_wished.emit(StepWish(by))
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _step_back(self) -> None:
        self.step_wished.emit(StepWish(-1))

    @Slot()
    def _step_on(self) -> None:
        self.step_wished.emit(StepWish(1))

    @Slot()
    def _open_slip(self) -> None:
        self.slip.open_above(self.more)

    # How it looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, speed and voice go into a slip."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        wide = self.width() >= self._look.px(_WIDE)
        self.controls.setVisible(wide)
        self.more.setVisible(not wide)
        if wide:
            self.slip.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tinted ground, and a hairline above."""
        with QPainter(self) as painter:
            painter.fillRect(QRectF(self.rect()), self._look.colour("panel"))
            painter.fillRect(QRectF(0, 0, self.width(), 1), self._look.colour("line"))
