"""What is to be said of keys that somebody pressed for a command."""

from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent

from reader.keys.commands import FixedKeys, Keyboard, readable
from reader.keys.pressed import keys_of, may_be_given
from reader.translation import tr


@dataclass(frozen=True, slots=True)
class Verdict:
    """Keys that the command may have, if `sentence` is empty; with a `question` if the answer is yes."""

    keys: str
    sentence: str = ""
    question: bool = False


def verdict_on(event: QKeyEvent, keyboard: Keyboard, name: str) -> Verdict:
    """Whether the command of that name may have the keys; none are told while only Ctrl or Alt is held."""
    keys = keys_of(event)
    if not keys:
        return Verdict("")
    if not may_be_given(event):
        words = tr("{keys} alone is for typing and for the page. Hold Ctrl or Alt with it.")
        return Verdict(keys, words.format(keys=readable(keys)))
    owner = keyboard.owner(keys)
    if owner is None or (not isinstance(owner, FixedKeys) and owner.name == name):
        return Verdict(keys)
    fixed = isinstance(owner, FixedKeys)
    always = tr("{keys} is always “{command}”. Press others.")
    words = always if fixed else tr("{keys} is “{command}”. Take it from there?")
    return Verdict(keys, words.format(keys=readable(keys), command=owner.words), question=not fixed)
