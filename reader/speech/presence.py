"""Whether this computer can read aloud at all, found out without loading anything."""

from importlib.util import find_spec

_PACKAGE, _MODULE = "PySide6", "PySide6.QtTextToSpeech"


def is_installed() -> bool:
    """Whether the extra `[speech]` is there; whether a voice is, only it can say."""
    return find_spec(_PACKAGE) is not None and find_spec(_MODULE) is not None
