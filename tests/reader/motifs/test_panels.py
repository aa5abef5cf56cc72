"""The two panels: what they show, what they ask for, and how the keyboard gets about in them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from anthology.motifs.nouns import Likeness, Motifs, Recurring, RecurringKind, StoryLike
from anthology.progress import Progress
from anthology.story import StoryId
from anthology.text import Passage
from reader.motifs.like_panel import LikePanel
from reader.motifs.motifs_panel import MotifsPanel, Part
from reader.motifs.wishes import RecurringWish
from reader.theme.look import Look

STORM = StoryLike(
    StoryId("storm"),
    "The Storm",
    "Ann Author",
    "Small Hours",
    3.0,
    ("lighthouse", "keeper"),
    (Passage(4, 14),),
    Passage(4, 14),
    "The lighthouse.",
    (Passage(4, 14),),
)


def name(words: str, kind: RecurringKind = RecurringKind.NAME) -> Recurring:
    return Recurring(kind, words, 4, 17)


MOTIFS = Motifs(
    5,
    (name("Jeeves"), name("New York")),
    (name("bill of fare", RecurringKind.PHRASE),),
    guessed=True,
)


@pytest.fixture
def like(qtbot: QtBot, any_look: Look) -> LikePanel:
    return _shown(qtbot, LikePanel(any_look))


@pytest.fixture
def motifs(qtbot: QtBot, any_look: Look) -> MotifsPanel:
    return _shown(qtbot, MotifsPanel(any_look))


def _shown(qtbot: QtBot, panel):
    qtbot.addWidget(panel)
    panel.resize(352, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def told(panel: LikePanel | MotifsPanel) -> list[str]:
    model = panel.model
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_a_story_says_what_it_shares_and_enter_opens_it(like: LikePanel) -> None:
    """The first one has the keyboard when it comes."""
    like.show_waiting("The Sea", of_passage=False)
    like.take_focus()
    like.show_likeness(Likeness(StoryId("sea"), "The Sea", ("keeper",), (STORM,), 1), of_passage=False)
    assert told(like) == ["The Storm, Ann Author, shares: lighthouse, keeper"]
    spy = QSignalSpy(like.story_chosen)
    QTest.keyClick(like.list, Qt.Key.Key_Return)
    assert [spy.at(row)[0] for row in range(spy.count())] == [STORM]


def test_a_likeness_without_stories_is_a_sentence(like: LikePanel) -> None:
    """It says something else of a passage, because one can select more of it."""
    nothing = Likeness(StoryId("sea"), "The Sea", (), (), 0)
    like.show_likeness(nothing, of_passage=False)
    whole = like.waiting.words()
    like.show_likeness(nothing, of_passage=True)
    assert whole.startswith("No other story")
    assert like.waiting.words() != whole


def test_waiting_can_be_stopped(like: LikePanel) -> None:
    """It says how far it is."""
    like.show_progress(Progress(1, 4, "Counting words"))
    assert like.waiting.words() == "Counting words: 25 %"
    like.show_stopped()
    assert "stopped" in like.waiting.words()


def test_names_phrases_and_rare_words_take_turns(motifs: MotifsPanel) -> None:
    """Each says how often it recurs; where there is none, a sentence says so."""
    motifs.show_motifs(MOTIFS)
    assert told(motifs) == ["Jeeves, in 4 stories, 17 times", "New York, in 4 stories, 17 times"]
    _choose(motifs, Part.PHRASES)
    assert told(motifs) == ["bill of fare, in 4 stories, 17 times"]
    _choose(motifs, Part.RARE_WORDS)
    assert (told(motifs), motifs.waiting.words()) == ([], "No rare word comes back in a second story.")


def test_the_filter_forgives_case_and_accents(motifs: MotifsPanel) -> None:
    """And says when nothing is left."""
    motifs.show_motifs(MOTIFS)
    motifs.field.setText("YÓRK")
    assert len(told(motifs)) == 1
    motifs.field.setText("zebra")
    assert motifs.waiting.words() == "None of them has these letters."


def test_the_keyboard_goes_from_the_filter_to_the_places(motifs: MotifsPanel) -> None:
    """Down into the list, Enter looks for exactly these words, Esc gives the page back."""
    motifs.show_motifs(MOTIFS)
    motifs.take_focus()
    spy, closed = QSignalSpy(motifs.recurring_wished), QSignalSpy(motifs.closed)
    QTest.keyClick(motifs.field, Qt.Key.Key_Down)
    QTest.keyClick(motifs.list, Qt.Key.Key_Down)
    QTest.keyClick(motifs.list, Qt.Key.Key_Return)
    assert spy.at(0)[0] == RecurringWish('"New York"')
    QTest.keyClick(motifs.list, Qt.Key.Key_Escape)
    assert closed.count() == 1


@pytest.mark.parametrize(("stories", "words"), [(0, "no stories yet"), (1, "only one story")])
def test_hardly_any_stories_have_nothing_in_common(motifs: MotifsPanel, stories: int, words: str) -> None:
    """It says why."""
    motifs.show_motifs(Motifs(stories))
    assert words in motifs.waiting.words()


def _choose(panel: MotifsPanel, part: Part) -> None:
    panel.parts.show_value(part.value)
    panel.parts.changed.emit()
