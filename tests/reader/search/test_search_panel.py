"""The search panel asks once a letter, shows the last answer only, and works without a mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from anthology.search.hits import HitKind, Source, Step
from anthology.story import StoryId
from tests.reader.search.answers import a_hit, an_answer, answer_of, story_hits
from tests.reader.widgets.ink import assert_rows_keep_apart


def told(panel) -> list[str]:
    model = panel.model
    return [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def head(panel) -> str:
    return panel._parts.head.text()


def sentence(panel) -> str:
    return panel._parts.nothing.sentence.text()


def test_letters_that_come_at_once_are_asked_for_at_once(panel, wished, qtbot) -> None:
    """While somebody types, the last word may go on; what the window looks for is whole."""
    with qtbot.waitSignal(panel.search_wished):
        qtbot.keyClicks(panel.field, "stood")
    assert [wish.enquiry.text for wish in wished.searches] == ["stood"]
    assert wished.searches[0].enquiry.unfinished
    panel.search_for("stand")
    assert not wished.searches[-1].enquiry.unfinished


def test_an_answer_that_comes_too_late_is_dropped(panel, wished) -> None:
    """Whatever order answers and failures arrive in, the last question counts."""
    panel.search_for("sto")
    panel.search_for("stood")
    first, last = (wish.number for wish in wished.searches)
    panel.show_results(an_answer(1, 1), last)
    panel.show_results(an_answer(3), first)
    panel.show_failure("Too late.", first)
    assert panel.model.results.total_stories == 2
    panel.field.clear()
    panel.show_results(an_answer(3), last)
    assert not panel.model.rows
    assert panel.tries.isVisible()


def test_the_head_says_counts_and_the_step_that_answered(panel, answered) -> None:
    """What was understood is told only if it says more than the words typed."""
    answered(an_answer(2, 1))
    assert head(panel) == "2 stories · 3 hits · word forms"
    answered(replace(an_answer(1), understood_as="“Stood”", step=Step.EXACT))
    assert head(panel) == "1 story · 1 hit · exact words"
    answered(replace(an_answer(1), understood_as="all of: stood, night"))
    assert head(panel) == "1 story · 1 hit · word forms · all of: stood, night"


def test_what_was_forgiven_is_a_sentence_and_what_else_was_meant_a_click(panel, wished, answered) -> None:
    """A click puts the correction into the field and looks for it."""
    spelled = replace(an_answer(1), step=Step.SPELLING, instead="stood", corrections=("stool", "stook"))
    answered(replace(spelled, query="stoof"), "stoof")
    assert head(panel).startswith("1 story · 1 hit · Nothing has “stoof”. This is for “stood”.")
    _, other = panel._parts.head.corrections._links
    other.click()
    assert panel.field.text() == "stook"
    assert wished.searches[-1].enquiry.text == "stook"
    answered(replace(an_answer(1), step=Step.NEAR))
    assert "near each other" in head(panel)
    answered(replace(an_answer(1), step=Step.SOME))
    assert "some of it" in head(panel)


def test_one_click_leads_back_to_exactly_these_words(panel, wished, answered, qtbot) -> None:
    """It stays so until it is taken back, and is told of to be remembered."""
    answered(an_answer(1))
    exactly = panel.narrowing.exactly
    with qtbot.waitSignal(panel.strict_changed) as strict:
        exactly.click()
    assert strict.args == [True]
    assert wished.searches[-1].enquiry.strict
    panel.search_for("night")
    assert wished.searches[-1].enquiry.strict
    exactly.click()
    assert not wished.searches[-1].enquiry.strict


def test_a_missing_index_is_a_quiet_word_until_it_is_made(panel, answered) -> None:
    """All of it, or some stories that came in meanwhile."""
    answered(an_answer(2, 1, source=Source.SCAN))
    assert "The index is being made" in head(panel)
    panel.index_is_made()
    assert head(panel) == "2 stories · 3 hits · word forms"
    answered(replace(an_answer(1), unindexed=3))
    assert "3 stories are not in the index yet." in head(panel)


def test_the_search_is_narrowed_to_the_story_on_the_page(panel, wished, answered, qtbot) -> None:
    """By a chip that is there while a story is open, and gone by Esc or Backspace in an empty field."""
    here = panel.narrowing.here
    assert not here.isVisible()
    panel.set_story(StoryId("s7"))
    answered(an_answer(1))
    here.click()
    assert wished.searches[-1].enquiry.within == "s7"
    assert wished.searches[-1].passages is None
    panel.set_story(StoryId("s8"))
    assert wished.searches[-1].enquiry.within == "s8"
    panel.show_results(an_answer(), wished.searches[-1].number)
    assert sentence(panel) == "This story does not have “stood”."
    panel._parts.nothing.everywhere.click()
    assert wished.searches[-1].enquiry.within is None
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
        panel.field.clear()
        panel.narrow(here=True)
        assert panel.is_narrowed
        qtbot.keyClick(panel.field, key)
        assert not panel.is_narrowed
    panel.narrow(here=True)
    panel.set_story(None)
    assert not panel.is_narrowed


def test_enter_jumps_at_once_or_as_soon_as_the_answer_comes(panel, wished, qtbot) -> None:
    """A fast hand is not punished; typing on takes the jump back. The query counts as used."""
    with qtbot.waitSignal(panel.search_wished):
        qtbot.keyClicks(panel.field, "stood")
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert wished.choices == []
    panel.show_results(an_answer(2), wished.searches[-1].number)
    assert len(wished.choices) == 1
    panel.next_hit()
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert wished.choices[-1].hit.passage.start == 100
    with qtbot.waitSignal(panel.search_wished):
        qtbot.keyClicks(panel.field, "s")
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
        qtbot.keyClick(panel.field, Qt.Key.Key_Backspace)
    panel.show_results(an_answer(2), wished.searches[-1].number)
    assert len(wished.choices) == 3
    assert set(wished.queries) == {"stood", "stoods"}


def test_arrows_lead_into_the_list_and_back_and_letters_go_to_the_field(
    panel, wished, answered, qtbot
) -> None:
    """The whole panel works without a mouse."""
    panel.activateWindow()
    panel.take_focus()
    answered(an_answer(2, 1))
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert wished.choices[-1].story == "s1"
    qtbot.keyClick(panel.list, Qt.Key.Key_S)
    assert panel.field.hasFocus()
    assert panel.field.text() == "stoods"
    panel.list.setCurrentIndex(panel.model.index(1, 0))
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.field.hasFocus()
    assert panel.field.selectedText() == "stoods"
    for widget in (panel.field, panel.list):
        with qtbot.waitSignal(panel.closed):
            qtbot.keyClick(widget, Qt.Key.Key_Escape)


def test_kinds_are_told(panel, answered) -> None:
    """A title, a byline, a note, a highlight; plain text needs no word."""
    kinds = (HitKind.TITLE, HitKind.BYLINE, HitKind.NOTE, HitKind.TEXT, HitKind.HIGHLIGHT)
    hits = tuple(a_hit(200 * n, kind=kind, before="") for n, kind in enumerate(kinds))
    answered(answer_of(replace(story_hits(0, 5), hits=hits)))
    said = [words.split("stood")[0] for words in told(panel)[1:]]
    assert said == ["Title: ", "Byline: ", "Note: ", "", "Highlight: "]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [240, 300, 352, 441, 600])
def test_rows_keep_apart_at_every_width(panel, answered, look, scale: float, width: int) -> None:
    """The picture's mistake is not made again; neither below an empty field."""
    panel.tries.show_queries(("a query of many words " * 5, "stood"))
    panel.set_look(replace(look, scale=scale))
    panel.setFixedWidth(width)
    panel.grab()
    assert_rows_keep_apart(panel.tries)
    long = replace(
        story_hits(1, 2, title="A Title of Many, Many Words " * 3, byline="Ann"),
        hits=(a_hit(0, before="…" + "words before it " * 20), a_hit(9, kind=HitKind.BYLINE, before="")),
    )
    answered(answer_of(story_hits(0, 9), long))
    panel.grab()
    assert_rows_keep_apart(panel.list)


def test_failures_and_nothing_found_are_sentences(panel, wished, answered) -> None:
    """With a next step, or with other words that were perhaps meant."""
    answered(an_answer(query='"porch ligth"'))
    assert sentence(panel) == 'No story has "porch ligth". Try the words without the quotation marks.'
    answered(an_answer(query="in:notes wolf"))
    assert sentence(panel) == "No story has “in:notes wolf”. Try it without in:notes."
    answered(replace(an_answer(query="ligth"), corrections=("light",)))
    assert sentence(panel) == "No story has “ligth”."
    (link,) = panel._parts.nothing.corrections._links
    link.click()
    assert panel.field.text() == "light"
    panel.search_for("-night")
    panel.show_failure("A search needs at least one word to look for.", wished.searches[-1].number)
    assert sentence(panel).startswith("A search needs")
    assert not panel.model.rows
    assert not panel._parts.foot.isVisible()


def test_a_slow_answer_is_announced_quietly(panel, wished, answered, qtbot) -> None:
    """“Searching…” after a fifth of a second, gone with the answer."""
    answered(an_answer(1))
    panel.search_for("stool")
    qtbot.waitUntil(lambda: head(panel).startswith("Searching…"), timeout=2000)
    panel.show_results(an_answer(1), wished.searches[-1].number)
    assert head(panel).startswith("1 story")


def test_the_field_clears_itself(panel, answered) -> None:
    """The button shows once something is typed, and brings back what one can type."""
    answered(an_answer(1))
    assert panel.field._clear.isVisible()
    panel.field._clear.click()
    assert panel.field.text() == ""
    assert panel.tries.isVisible()
    assert not panel._parts.head.isVisible()
    assert not panel.field._clear.isVisible()


def test_an_answer_becomes_a_shelf_or_a_concordance(panel, answered, qtbot) -> None:
    """Both are wished with the query as it stands in the field."""
    answered(an_answer(1), " stood ")
    foot = panel._parts.foot
    with qtbot.waitSignal(panel.shelf_wished) as shelf:
        foot.shelf.click()
    with qtbot.waitSignal(panel.concordance_wished) as concordance:
        foot.concordance.click()
    assert shelf.args[0].query == concordance.args[0].query == "stood"
    QApplication.processEvents()
