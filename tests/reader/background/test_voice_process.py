"""A voice speaks from a process of its own, and what becomes of it is told."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from reader.background.voice_process import VoiceProcess
from reader.speech.voice import NoVoice, Said, Why
from tests.reader.speech.voices import needs_speech

needs_speech()


@pytest.fixture
def voice(qtbot: QtBot) -> Iterator[VoiceProcess]:
    made = VoiceProcess("mock")
    with qtbot.waitSignal(made.ready, timeout=20_000):
        made.open()
    yield made
    made.close()


def test_words_are_told_as_they_are_said(qtbot: QtBot, voice: VoiceProcess) -> None:
    """In code points, and the end at the end."""
    said: list[Said] = []
    voice.word_said.connect(said.append)
    voice.speak_as(None, 200)
    with qtbot.waitSignal(voice.finished):
        voice.say("One 😀 two.")
    assert said == [Said(0, 3), Said(6, 9)]


def test_what_is_cut_off_is_not_finished(qtbot: QtBot, voice: VoiceProcess) -> None:
    """Only what was said to its end is."""
    said: list[Said] = []
    voice.word_said.connect(said.append)
    with qtbot.waitSignal(voice.word_said):
        voice.say("One two three four five six seven eight nine ten eleven twelve.")
    with qtbot.waitSignal(voice.finished):
        voice.say("End.")
    assert said[-1] == Said(0, 3)
    assert len(said) < 6


def test_a_process_that_ends_has_failed_once(qtbot: QtBot, voice: VoiceProcess) -> None:
    """The window says so; nothing waits for words that nobody says."""
    failed: list[NoVoice] = []
    voice.failed.connect(failed.append)
    with qtbot.waitSignal(voice.failed):
        voice._process.kill()
    voice.say("Nobody hears that.")
    assert [error.why for error in failed] == [Why.BREAK]


def test_a_voice_that_does_not_wake_is_given_up(qtbot: QtBot) -> None:
    """A service that hangs keeps nobody waiting for ever; it is said once, and the process is gone."""
    voice, failed = VoiceProcess("mock"), []
    voice.failed.connect(failed.append)
    voice.waking.setInterval(0)
    with qtbot.waitSignal(voice.failed):
        voice.open()
    assert [error.why for error in failed] == [Why.SILENCE]
    assert voice._process.state() is QProcess.ProcessState.NotRunning


def test_without_an_engine_it_is_said_why(qtbot: QtBot) -> None:
    """And no second time, when the process ends."""
    voice = VoiceProcess("none of that name")
    with qtbot.waitSignal(voice.failed, timeout=20_000) as failed:
        voice.open()
    assert failed.args[0].why is Why.SILENCE
    assert "sudo apt install" in str(failed.args[0])
    voice.close()
