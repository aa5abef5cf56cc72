"""Qt's own silent voice, or a word on why there is none."""

import pytest

WHY = "NOT TESTED: reading aloud needs PySide6-Addons and libpulse0: pip install -e '.[speech]'"


def needs_speech() -> None:
    """Skip, and say so, where the extra is missing."""
    pytest.importorskip("PySide6.QtTextToSpeech", reason=WHY, exc_type=ImportError)
