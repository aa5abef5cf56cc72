"""A story read aloud: by day and by night, and with the page turned elsewhere."""

from PySide6.QtWidgets import QWidget

from anthology.text import Passage
from reader.speech.presence import is_installed
from reader.window.session import Session
from tests.reader.speech.voices import silent_voice
from tests.screenshots.evening import Scene, find, in_theme

_WORDS = "shoulder"


def _read_aloud(session: Session) -> QWidget:
    session.voicing.work.made_voice = silent_voice
    start = find(session, _WORDS)
    session.page.go_to(start)
    session.page.view.select(Passage(start, start + len(_WORDS)))
    session.voicing.read_aloud()
    session.page.view.drop_selection()
    assert session.voicing.work.aloud
    where = session.voicing.work.aloud.where()
    assert where
    session.voicing.work.aloud.voice.stop()
    word = Passage(start, start + len(_WORDS))
    session.voicing.work.aloud.reached.emit(type(where)(where.story, where.sentence, word))
    return session.window


def _at_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _read_aloud(session)


def _astray(session: Session) -> QWidget:
    _read_aloud(session)
    session.page.go_to(0)
    return session.window


def _voices(session: Session) -> QWidget:
    _read_aloud(session)
    assert session.voicing.work.bar
    if session.voicing.work.bar.more.isVisible():
        session.voicing.work.bar.more.click()
    return session.window


SCENES: dict[str, Scene] = (
    {
        "speech": _read_aloud,
        "speech-night": _at_night,
        "speech-astray": _astray,
        "speech-voices": _voices,
    }
    if is_installed()
    else {}
)
