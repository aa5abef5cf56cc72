"""The window's words are English in these tests, plurals and all."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Also where nothing but words is tested: their plurals come from a catalogue."""
