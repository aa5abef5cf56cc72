"""Turning pages with wheel, touchpad and keys."""

from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QWheelEvent

_NOTCH = 120
_REST = 300
"""Milliseconds without a step after which the next one begins another stroke."""
_EDGES = (Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.ScrollEnd)


class Move(Enum):
    """Where a key leads."""

    ON = auto()
    BACK = auto()
    START = auto()
    END = auto()
    LINE_DOWN = auto()
    LINE_UP = auto()
    RIGHT = auto()
    LEFT = auto()


_KEY = Qt.Key
_MOVES = {
    (_KEY.Key_Space, False): Move.ON,
    (_KEY.Key_Space, True): Move.BACK,
    (_KEY.Key_PageDown, False): Move.ON,
    (_KEY.Key_PageUp, False): Move.BACK,
    (_KEY.Key_Home, False): Move.START,
    (_KEY.Key_End, False): Move.END,
    (_KEY.Key_Down, False): Move.LINE_DOWN,
    (_KEY.Key_Up, False): Move.LINE_UP,
    (_KEY.Key_Right, False): Move.RIGHT,
    (_KEY.Key_Left, False): Move.LEFT,
}
_ENDS = (_KEY.Key_Home, _KEY.Key_End)
_CARET_KEYS = frozenset(
    {_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Home, _KEY.Key_End}
)


def move_of(event: QKeyEvent) -> Move | None:
    """The move a key asks for, None if it asks for something else; Ctrl makes no other of Home and End."""
    shift = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in _ENDS:
        shift &= ~Qt.KeyboardModifier.ControlModifier
    if shift not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    return _MOVES.get((Qt.Key(event.key()), shift == Qt.KeyboardModifier.ShiftModifier))


def is_caret_key(event: QKeyEvent) -> bool:
    """Whether the key moves a caret."""
    return event.key() in _CARET_KEYS


def extends_selection(event: QKeyEvent) -> bool:
    """Whether the key makes a selection longer or shorter, or selects all."""
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    all_keys = QKeyCombination(Qt.KeyboardModifier.ControlModifier, _KEY.Key_A)
    return (shifted and is_caret_key(event)) or event.keyCombination() == all_keys


class WheelTurns:
    """Counts small wheel steps until they make a turn: one a notch, one a stroke on the touchpad.

    What a touchpad sends is one stroke until the fingers are lifted, or rest, or go back; what it
    goes on sending when they are gone (`ScrollMomentum`) turns nothing. A stroke that begins
    sideways stays so: to the right (a negative x) leads where the right arrow key does.
    """

    def __init__(self) -> None:
        self._sum, self._spent, self._sideways, self._last = 0, 0, False, 0

    def turn(self, event: QWheelEvent, *, to_left: bool = False) -> int:
        """1 for a page on, -1 for a page back, 0 while there is not enough; `to_left` if pages lead left."""
        phase = event.phase()
        if phase is Qt.ScrollPhase.ScrollMomentum:
            return 0
        if phase in _EDGES or (_is_stroke(event) and event.timestamp() - self._last > _REST):
            self._sum = self._spent = 0
        self._last = event.timestamp()
        step = self._step(event, to_left=to_left)
        if self._sum * step < 0:
            self._sum = 0
        self._sum += step
        way = (self._sum > 0) - (self._sum < 0)
        if abs(self._sum) < _NOTCH or self._spent == way:
            return 0
        self._sum, self._spent = 0, way if _is_stroke(event) else 0
        return way

    def _step(self, event: QWheelEvent, *, to_left: bool) -> int:
        """How far on, in eighths of a degree, along the way that the stroke took first."""
        across, along = -event.angleDelta().x(), -event.angleDelta().y()
        if not self._sum and not self._spent and (across or along):
            self._sideways = abs(across) > abs(along)
        return (-across if to_left else across) if self._sideways else along


def notches_of(event: QWheelEvent) -> float:
    """How many notches down a wheel was turned; none where fingers on a touchpad say it to the pixel."""
    return 0.0 if _is_stroke(event) else -event.angleDelta().y() / _NOTCH


def _is_stroke(event: QWheelEvent) -> bool:
    """Whether fingers on a touchpad sent it, not the notch of a wheel."""
    pad = QInputDevice.DeviceType.TouchPad
    return event.phase() is not Qt.ScrollPhase.NoScrollPhase or event.device().type() is pad
