"""Turning pages with wheel, touchpad and keys."""

from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent

_NOTCH = 120


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
_CARET_KEYS = frozenset(
    {_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Home, _KEY.Key_End}
)


def move_of(event: QKeyEvent) -> Move | None:
    """The move a key asks for, None if it asks for something else."""
    shift = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
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
    """Counts small wheel steps until they make a turn: one a notch, one a gesture of the touchpad."""

    def __init__(self) -> None:
        self._sum, self._spent = 0, False

    def turn(self, event: QWheelEvent) -> int:
        """1 for a page on, -1 for a page back, 0 while there is not enough."""
        phase, delta = event.phase(), event.angleDelta()
        if phase in (Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.ScrollEnd):
            self._sum, self._spent = 0, False
        step = delta.y() or -delta.x()
        if self._sum * step < 0:
            self._sum = 0
        self._sum += step
        if self._spent or abs(self._sum) < _NOTCH:
            return 0
        turn = -1 if self._sum > 0 else 1
        self._sum, self._spent = 0, phase is not Qt.ScrollPhase.NoScrollPhase
        return turn
