"""Words are looked up beside the library's work, and only the newest question is answered."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.background.runner import BackgroundRunner, InlineRunner
from reader.operations.consulting import Answered, Consulting, Question
from tests.anthology.dictionaries.dict_servers import a_dict_server
from tests.anthology.dictionaries.stardicts import a_stardict

NOBODY = 9


def test_a_word_is_answered_from_the_folders_of_the_question(qtbot: QtBot, tmp_path: Path) -> None:
    """Off the GUI thread; the number tells whose answer it is."""
    a_stardict(tmp_path, [("word", "a sign")], name="Mine")
    consulting = Consulting(BackgroundRunner().beside, port=NOBODY)
    with qtbot.waitSignal(consulting.answered) as told:
        consulting.look_up(Question("Words", "en", 7, (tmp_path,)))
    (answered,) = told.args
    assert isinstance(answered, Answered)
    assert answered.number == 7
    assert ("Mine", "word") in [(d.dictionary, d.headword) for d in answered.answer.definitions]
    consulting.close()


def test_a_question_that_was_overtaken_is_dropped(qtbot: QtBot, tmp_path: Path) -> None:
    """Nobody wants to know any more."""
    consulting = Consulting(BackgroundRunner().beside, port=NOBODY)
    numbers: list[int] = []
    consulting.answered.connect(lambda answered: numbers.append(answered.number))
    for number in range(1, 30):
        consulting.look_up(Question("word", "en", number, (tmp_path,)))
    qtbot.waitUntil(lambda: 29 in numbers)
    assert len(numbers) < 29
    consulting.close()


def test_a_server_of_this_machine_is_asked_too(tmp_path: Path) -> None:
    """Beside whatever files there are."""
    with a_dict_server({"word": "a promise"}) as port:
        consulting = Consulting(InlineRunner, port=port)
        told: list[Answered] = []
        consulting.answered.connect(told.append)
        consulting.look_up(Question("word", "en", 1, (tmp_path,)))
    assert "Small Web" in [d.dictionary for d in told[0].answer.definitions]
