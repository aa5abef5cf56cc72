"""A story is said sentence by sentence, and where the voice is is known to the word."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from anthology.story import Story
from anthology.text import Passage
from reader.speech.reading_aloud import Aloud, Reached, ReadingAloud
from tests.builders import a_story
from tests.reader.speech.voices import needs_speech

needs_speech()

from reader.speech.qt_voice import QtVoice, code_points  # noqa: E402 - it is not there without the extra

STORY = a_story("One 😀 two. Three four!\nFive.")
Reads = Callable[..., ReadingAloud]


@pytest.fixture
def aloud(qtbot: QtBot) -> ReadingAloud:
    voice = QtVoice("mock")
    with qtbot.waitSignal(voice.ready):
        voice.open()
    voice.speak_as(None, 200)
    return ReadingAloud(voice)


def heard(aloud: ReadingAloud) -> list[str]:
    """The words as they are reached, sentences in brackets."""
    told: list[str] = []

    def take(reached: Reached) -> None:
        words = (reached.word or reached.sentence).of(reached.story.text)
        told.append(words if reached.word else f"[{words}]")

    aloud.reached.connect(take)
    return told


def all_of(story: Story) -> Passage:
    return Passage(0, len(story.text))


def test_every_word_is_reached_in_order_and_the_end_is_told(qtbot: QtBot, aloud: ReadingAloud) -> None:
    """Also beyond a character that Qt counts twice."""
    told = heard(aloud)
    with qtbot.waitSignal(aloud.finished) as finished:
        assert aloud.start(STORY, all_of(STORY))
    assert finished.args[0].story is STORY
    assert told == ["[One 😀 two.]", "One", "two", "[Three four!]", "Three", "four", "[Five.]", "Five"]
    assert aloud.state is Aloud.SILENT
    assert aloud.where() is None


def test_it_begins_with_the_first_sentence_that_begins_in_view(aloud: ReadingAloud) -> None:
    """Else the page would turn back; a sentence that fills the view is read from its beginning."""
    told = heard(aloud)
    aloud.start(STORY, Passage(4, len(STORY.text)))
    aloud.start(STORY, Passage(4, 6))
    aloud.stop()
    assert told == ["[Three four!]", "[One 😀 two.]"]


def test_the_title_is_said_first_where_it_is_wished(qtbot: QtBot, aloud: ReadingAloud) -> None:
    """No word of the story is lit meanwhile."""
    told = heard(aloud)
    with qtbot.waitSignal(aloud.finished):
        aloud.start(a_story("One."), Passage(0, 0), with_title=True)
    assert told == ["[One.]", "[One.]", "One"]


def test_a_pause_goes_on_at_the_word_that_was_reached(qtbot: QtBot, aloud: ReadingAloud) -> None:
    """And not at the beginning of the sentence."""
    story, told = a_story("One two three four five six."), heard(aloud)
    aloud.start(story, all_of(story))
    qtbot.waitUntil(lambda: "three" in told)
    aloud.toggle()
    assert aloud.state is Aloud.PAUSED
    reached = told[-1]
    before = len(told)
    with qtbot.waitSignal(aloud.finished):
        aloud.toggle()
        assert aloud.state is Aloud.SPEAKING
    assert told[before:][:2] == [reached, reached]
    assert told[-1] == "six"


def test_steps_go_from_sentence_to_sentence(qtbot: QtBot, aloud: ReadingAloud) -> None:
    """Before the first it begins again; behind the last it has finished. While it pauses, silently."""
    told = heard(aloud)
    aloud.start(STORY, all_of(STORY))
    aloud.step(1)
    aloud.step(-1)
    aloud.step(-1)
    aloud.toggle()
    aloud.step(1)
    assert told == ["[One 😀 two.]", "[Three four!]", "[One 😀 two.]", "[One 😀 two.]", "[Three four!]"]
    assert aloud.state is Aloud.PAUSED
    aloud.step(1)
    with qtbot.waitSignal(aloud.finished):
        aloud.step(1)


def test_quick_steps_lose_no_sentence(qtbot: QtBot, aloud: ReadingAloud) -> None:
    """What was cut off is never taken for said."""
    told = heard(aloud)
    aloud.start(STORY, all_of(STORY))
    for by in (1, 1, -1, -1):
        aloud.step(by)
    with qtbot.waitSignal(aloud.finished):
        pass
    assert told[-8:] == ["[One 😀 two.]", "One", "two", "[Three four!]", "Three", "four", "[Five.]", "Five"]


def test_what_has_no_words_is_not_read(aloud: ReadingAloud) -> None:
    """A row of stars, an empty story."""
    assert not aloud.start(a_story("* * *"), Passage(0, 5))
    assert aloud.state is Aloud.SILENT


def test_qts_units_are_made_code_points() -> None:
    """A character beyond the Basic Multilingual Plane is two of Qt's."""
    assert [code_points("a😀b", units) for units in (0, 1, 3, 4)] == [0, 1, 2, 3]
