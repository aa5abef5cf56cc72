"""What has keys. Keys are Qt's portable text, such as `Ctrl+Shift+D`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtGui import QKeySequence

from reader.keys.wishes import KeyChange

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window does. `usual` are the keys it has until somebody changes them."""

    name: str
    words: str
    group: str
    keys: Keys
    usual: Keys

    @property
    def changed(self) -> bool:
        """Whether somebody gave it other keys."""
        return self.keys != self.usual


@dataclass(frozen=True, slots=True)
class FixedKeys:
    """Keys that a part of the window understands by itself: `shown` as people read them.

    Those of them that could be given to a command, and must not be, are `taken`.
    """

    words: str
    group: str
    shown: str
    taken: Keys = ()


class Keyboard:
    """Which keys do what. No two commands have the same."""

    def __init__(self, commands: Iterable[Command], fixed: Iterable[FixedKeys] = ()) -> None:
        self.commands, self.fixed = tuple(commands), tuple(fixed)

    def owner(self, keys: str) -> Command | FixedKeys | None:
        """Who has these keys."""
        ours = (each for each in self.commands if keys in each.keys)
        return next(ours, None) or next((each for each in self.fixed if keys in each.taken), None)

    def command(self, name: str) -> Command:
        """The command of that name."""
        return next(each for each in self.commands if each.name == name)

    def given(self, name: str, keys: Keys) -> "Keyboard":
        """The same with these keys for a command; whoever had them has them no more."""
        return Keyboard((_given(each, name, keys) for each in self.commands), self.fixed)

    def usual(self) -> "Keyboard":
        """Every command with its usual keys."""
        return Keyboard((replace(each, keys=each.usual) for each in self.commands), self.fixed)

    def changes(self) -> KeyChange:
        """What is to be remembered."""
        return KeyChange({each.name: each.keys for each in self.commands if each.changed})

    def changed(self, remembered: Mapping[str, Iterable[str]]) -> "Keyboard":
        """The usual keyboard with what was remembered; unknown names and keys are passed over."""
        made = self.usual()
        known = {each.name for each in self.commands}
        for name, keys in remembered.items():
            sound = tuple(dict.fromkeys(text for text in map(portable, keys) if text))
            if name in known and (sound or not tuple(keys)):
                made = made.given(name, sound)
        return made


def portable(text: str) -> str:
    """The keys as they are compared; empty if they are none."""
    keys = QKeySequence(text, QKeySequence.SequenceFormat.PortableText)
    text = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return text if keys.count() == 1 else ""


def readable(keys: str) -> str:
    """The keys as people read them here."""
    return QKeySequence(keys, QKeySequence.SequenceFormat.PortableText).toString(
        QKeySequence.SequenceFormat.NativeText
    )


def _given(command: Command, name: str, keys: Keys) -> Command:
    if command.name == name:
        return replace(command, keys=keys)
    return replace(command, keys=tuple(each for each in command.keys if each not in keys))
