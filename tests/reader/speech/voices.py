"""Qt's own silent voice, or a word on why there is none."""

import pytest

from reader.speech.voice import Voice

WHY = "NOT TESTED: reading aloud needs PySide6-Addons and libpulse0: pip install -e '.[speech]'"


def needs_speech() -> None:
    """Skip, and say so, where the extra is missing."""
    pytest.importorskip("PySide6.QtTextToSpeech", reason=WHY, exc_type=ImportError)


def silent_voice() -> Voice:
    """Qt's own voice for tests, in this process: it makes no sound, and tells every word."""
    from reader.speech.qt_voice import QtVoice

    return QtVoice("mock")
