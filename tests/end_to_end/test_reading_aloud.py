"""A story is read aloud in the real window: the page goes along, and on to the next story."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anthology.text import Passage
from reader.settings import SpokenAs
from reader.speech.bar import SpeechBar
from reader.speech.reading_aloud import Aloud, Reached, ReadingAloud
from reader.speech.wishes import SpeedWish, VoiceWish
from reader.window.pacing import Pacing
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, ground_under, key, open_titled, press
from tests.reader.speech.voices import needs_speech, silent_voice

needs_speech()

from reader.speech.qt_voice import QtVoice  # noqa: E402 - it is not there without the extra

NIGHT, KEPT, LAST = "Two Hours by Night", "The Man She Kept", "Day Nine: My Biggest Failure"
READ_ALOUD = "Ctrl+Shift+S"


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    with an_evening(qtbot, tmp_path) as session:
        session.voicing.work.made_voice = silent_voice
        open_titled(qtbot, session, NIGHT)
        qtbot.waitUntil(session.page.view.hasFocus)
        yield session


def began(session: Session) -> tuple[ReadingAloud, SpeechBar]:
    key(session, READ_ALOUD)
    assert session.voicing.work.aloud
    assert session.voicing.work.bar
    return session.voicing.work.aloud, session.voicing.work.bar


def spoken(aloud: ReadingAloud) -> Passage:
    where = aloud.where()
    assert where
    return where.word or where.sentence


def near_the_end(session: Session, sentences: int = 1) -> None:
    """Let the voice be so many sentences before the end, as if it had read so far."""
    aloud = session.voicing.work.aloud
    assert aloud
    assert aloud.story
    aloud.start(aloud.story, Passage(len(aloud.story.text) - 1, len(aloud.story.text)))
    for _ in range(sentences - 1):
        aloud.step(-1)


def test_words_are_lit_as_they_are_said(qtbot: QtBot, evening: Session) -> None:
    """Title first; the bar has the keyboard, the page its colours back in the end."""
    aloud, bar = began(evening)
    theme = evening.window.look.theme
    assert bar.play.hasFocus()
    assert evening.window.commands["read_aloud"].isChecked()
    first = spoken(aloud)
    assert ground_under(evening, Passage(first.start, first.start + 2)) == {theme.spoken}
    with qtbot.waitSignal(aloud.reached, check_params_cb=lambda reached: reached.word is not None) as reached:
        pass
    word = reached.args[0].word
    assert ground_under(evening, word) == {theme.spoken_word}
    key(evening, "Esc")
    assert ground_under(evening, word) == {theme.paper}
    assert not bar.isVisible()
    assert aloud.state is Aloud.SILENT
    qtbot.waitUntil(evening.page.view.hasFocus)


def test_it_begins_at_the_selection_else_at_the_first_sentence_in_view(evening: Session) -> None:
    """Not at one whose beginning was turned away."""
    story = evening.page.story
    assert story
    evening.page.turn(1)
    seen = evening.page.view.seen()
    aloud, _ = began(evening)
    assert seen.start <= spoken(aloud).start < seen.end
    key(evening, READ_ALOUD)
    start = story.text.index("porch")
    evening.page.go_to(start)
    evening.page.view.select(Passage(start, start + 5))
    evening.page.view.setFocus()
    key(evening, READ_ALOUD)
    assert spoken(aloud).start <= start < spoken(aloud).end


def test_the_page_turns_by_itself(qtbot: QtBot, evening: Session) -> None:
    """When the voice has left it."""
    aloud, _ = began(evening)
    before = evening.page.view.seen()
    while spoken(aloud).end <= before.end:
        aloud.step(1)
    assert evening.page.view.seen().start <= spoken(aloud).start
    assert evening.page.view.seen() != before


def test_who_turns_elsewhere_may_continue_there_or_go_back(qtbot: QtBot, evening: Session) -> None:
    """The voice goes on meanwhile, and the page stays."""
    aloud, bar = began(evening)
    assert not bar.here.isVisible()
    evening.page.go_to(4000)
    assert bar.here.isVisible()
    there = evening.page.view.seen()
    aloud.step(1)
    assert evening.page.view.seen() == there
    press(bar.where)
    assert evening.page.view.seen().overlaps(spoken(aloud))
    assert not bar.here.isVisible()
    evening.page.go_to(4000)
    press(bar.here)
    assert there.overlaps(spoken(aloud))
    assert evening.page.view.seen() == there
    assert not bar.here.isVisible()


def test_it_is_astray_in_another_story_and_on_the_contents(qtbot: QtBot, evening: Session) -> None:
    """Coming back is going along again."""
    aloud, bar = began(evening)
    open_titled(qtbot, evening, KEPT)
    assert bar.here.isVisible()
    assert ground_under(evening, Passage(0, 2)) == {evening.window.look.theme.paper}
    key(evening, "Ctrl+L")
    assert not bar.here.isVisible()
    assert aloud.state is Aloud.SPEAKING
    with qtbot.waitSignal(evening.browsing.story_shown):
        press(bar.where)
    assert not bar.here.isVisible()
    assert ground_under(evening, spoken(aloud)) & {evening.window.look.theme.spoken}


def test_the_bar_has_its_keys(qtbot: QtBot, evening: Session) -> None:
    """Space, arrows, plus and minus."""
    aloud, bar = began(evening)
    QTest.keyClick(bar.play, Qt.Key.Key_Space)
    assert aloud.state is Aloud.PAUSED
    assert bar.play.accessibleName().startswith("Read on")
    first = spoken(aloud)
    QTest.keyClick(bar.play, Qt.Key.Key_Right)
    assert spoken(aloud).start >= first.end
    QTest.keyClick(bar.play, Qt.Key.Key_Left)
    assert spoken(aloud) == first
    QTest.keyClick(bar.play, Qt.Key.Key_Plus)
    QTest.keyClick(bar.play, Qt.Key.Key_Plus)
    QTest.keyClick(bar.play, Qt.Key.Key_Minus)
    assert evening.settings.voices["en"].speed == 110
    QTest.keyClick(bar, Qt.Key.Key_Space)
    assert aloud.state is Aloud.SPEAKING


def test_esc_on_the_page_ends_it_and_in_a_panel_closes_the_panel_first(evening: Session) -> None:
    """One thing after another."""
    _, bar = began(evening)
    key(evening, "Ctrl+F", "Esc")
    assert bar.isVisible()
    assert not evening.window.panel()
    evening.page.view.setFocus()
    key(evening, "Esc")
    assert not bar.isVisible()


def test_voice_and_speed_are_remembered_by_language(qtbot: QtBot, tmp_path: Path) -> None:
    """Also tomorrow."""
    with an_evening(qtbot, tmp_path) as session:
        session.voicing.work.made_voice = silent_voice
        open_titled(qtbot, session, NIGHT)
        _, bar = began(session)
        chosen = next(each for each in session.voicing.work.names if each.name == "Bob")
        bar.controls.voice_wished.emit(VoiceWish(chosen))
        bar.controls.speed_wished.emit(SpeedWish(150))
    with an_evening(qtbot, tmp_path) as session:
        assert session.settings.voices == {"en": SpokenAs("Bob", 150)}
        session.voicing.work.made_voice = silent_voice
        qtbot.waitUntil(lambda: session.browsing.story() is not None)
        _, bar = began(session)
        assert bar.controls.voice.value() == "Bob"
        assert bar.controls.speed.value() == 150


def test_the_voice_goes_on_into_the_next_story(qtbot: QtBot, evening: Session) -> None:
    """The story behind it is read, and the next one is begun with its title."""
    aloud, bar = began(evening)
    first = evening.browsing.story()
    near_the_end(evening)
    with qtbot.waitSignal(evening.browsing.story_shown, timeout=20_000):
        pass
    assert evening.browsing.story() != first
    assert aloud.story is evening.page.story
    assert aloud.state is Aloud.SPEAKING
    assert bar.where.text() == evening.page.story.title
    qtbot.waitUntil(lambda: next(c for c in evening.browsing.cards if c.id == first).state.value == "read")


def test_it_ends_with_the_anthology(qtbot: QtBot, evening: Session) -> None:
    """And says so."""
    open_titled(qtbot, evening, LAST)
    aloud, bar = began(evening)
    near_the_end(evening)
    with qtbot.waitSignal(aloud.finished, timeout=20_000):
        pass
    assert not bar.isVisible()
    assert LAST in evening.window.bar.text()
    assert not evening.window.commands["read_aloud"].isChecked()


def test_who_is_elsewhere_is_not_taken_into_the_next_story(qtbot: QtBot, evening: Session) -> None:
    """The story ends, and nothing is turned under anybody's eyes."""
    aloud, bar = began(evening)
    near_the_end(evening, sentences=2)
    evening.page.go_to(0)
    story = evening.browsing.story()
    with qtbot.waitSignal(aloud.finished, timeout=20_000):
        pass
    assert evening.browsing.story() == story
    assert evening.page.view.seen().start == 0
    assert not bar.isVisible()


def test_in_a_narrow_window_speed_and_voice_are_on_a_slip(qtbot: QtBot, evening: Session) -> None:
    """Esc puts the slip away, and the voice goes on."""
    evening.window.resize(620, 600)
    aloud, bar = began(evening)
    assert not bar.controls.isVisible()
    press(bar.more)
    assert bar.slip.isVisible()
    key(evening, "Esc")
    assert not bar.slip.isVisible()
    assert bar.more.hasFocus()
    assert aloud.state is Aloud.SPEAKING


@pytest.mark.qt_log_ignore("(?i)text-to-speech", "No engine set")
def test_without_a_voice_it_is_said_what_to_install(evening: Session) -> None:
    """Nothing else happens."""
    evening.voicing.work.made_voice = lambda: QtVoice("none of that name")
    key(evening, READ_ALOUD)
    assert "sudo apt install" in evening.window.bar.text()
    assert not evening.voicing.is_on
    evening.voicing.work.made_voice = silent_voice
    key(evening, READ_ALOUD)
    assert evening.voicing.is_on


def test_who_listens_teaches_no_pace(evening: Session, tmp_path: Path) -> None:
    """The voice has its own, and the time that is left is told by the reader's."""
    seconds = [0.0]
    pacing = Pacing(
        evening.page, evening.browsing, evening.reading, tmp_path / "pace.json", lambda: seconds[0]
    )
    story = evening.page.story
    assert story
    for offset in range(0, len(story.text), 100):
        seconds[0] += 10
        evening.page.view.follow(Passage(offset, offset + 1))
    assert not pacing.pace.is_own
    assert pacing.read(story.id).words == 0


def test_a_voice_that_tells_no_words_turns_the_page_within_a_sentence(qtbot: QtBot, evening: Session) -> None:
    """About when it comes to its end, and not before."""
    aloud, _ = began(evening)
    story = evening.page.story
    assert story
    aloud.voice.stop()
    seen = evening.page.view.seen()
    aloud.reached.emit(Reached(story, Passage(seen.end - 4, seen.end + 60)))
    assert evening.page.view.seen() == seen
    qtbot.waitUntil(lambda: evening.page.view.seen().start >= seen.end - 1)
