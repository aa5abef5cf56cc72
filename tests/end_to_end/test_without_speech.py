"""Where nothing can be read aloud, nobody is offered it, or it is said what to install."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.speech.voice import NoVoice, Voice, Why
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, key, open_titled

_MODULE = "PySide6.QtTextToSpeech"


class Broken(Voice):
    """A voice that a library of the system is missing for."""

    def open(self) -> None:
        self.failed.emit(NoVoice(Why.LIBRARY, "libpulse.so.0"))

    def stop(self) -> None:
        """It says nothing anyway."""


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, "Two Hours by Night")
        qtbot.waitUntil(session.page.view.hasFocus)
        yield session


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, _MODULE, None)  # type: ignore[arg-type] # as Python marks what is not there


def test_without_the_extra_the_command_is_not_there(without_extra: None, evening: Session) -> None:
    """Not in the menu, not in the palette, not among the shortcuts, and no key does it."""
    action = evening.window.commands["read_aloud"]
    assert not action.isVisible()
    key(evening, "Ctrl+Shift+S")
    assert not evening.voicing.is_on
    key(evening, "Ctrl+K")
    assert evening.choosing.palette
    assert "read_aloud" not in {entry.ident for entry in evening.choosing._actions()}


def test_a_missing_library_is_named_and_the_command_goes(evening: Session) -> None:
    """Who has installed it starts the program again."""
    action = evening.window.commands["read_aloud"]
    action.setVisible(True)
    evening.voicing.work.made_voice = Broken
    action.trigger()
    assert "libpulse.so.0" in evening.window.bar.text()
    assert "sudo apt install libpulse0" in evening.window.bar.text()
    assert not action.isVisible()
    assert not evening.voicing.is_on
    assert evening.window.focusWidget() is evening.page.view


def test_the_voice_says_itself_that_its_library_is_missing(
    without_extra: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When it is loaded, and not before."""
    monkeypatch.delitem(sys.modules, "reader.speech.qt_voice", raising=False)
    with pytest.raises(NoVoice) as raised:
        __import__("reader.speech.qt_voice")
    assert raised.value.why is Why.LIBRARY
