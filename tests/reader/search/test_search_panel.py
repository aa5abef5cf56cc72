"""The search panel asks once, shows the last answer only, and walks every hit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from anthology.search.hits import HitKind, SearchResults, Source
from reader.search.panel import SearchPanel
from tests.reader.search.answers import a_hit, an_answer, answer_of, story_hits
from tests.reader.widgets.ink import assert_rows_keep_apart


@pytest.fixture
def panel(qtbot, look) -> SearchPanel:
    made = SearchPanel(look)
    qtbot.addWidget(made)
    made.resize(352, 800)
    made.show()
    made.wishes = []
    made.search_wished.connect(made.wishes.append)
    made.choices = []
    made.hit_chosen.connect(made.choices.append)
    return made


def answered(panel: SearchPanel, answer: SearchResults) -> None:
    panel.search_for("stood")
    panel.show_results(answer, panel.wishes[-1].number)


def told(panel: SearchPanel) -> list[str]:
    model = panel.model
    return [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def test_typing_asks_once_after_a_pause(panel, qtbot) -> None:
    """Not for every letter."""
    with qtbot.waitSignal(panel.search_wished):
        qtbot.keyClicks(panel.field, "stood")
    assert [wish.text for wish in panel.wishes] == ["stood"]


def test_an_answer_that_comes_too_late_is_dropped(panel) -> None:
    """Whatever order answers and failures arrive in, the last question counts."""
    panel.search_for("sto")
    panel.search_for("stood")
    first, last = (wish.number for wish in panel.wishes)
    panel.show_results(an_answer(1, 1), last)
    panel.show_results(an_answer(3), first)
    panel.show_failure("Too late.", first)
    assert panel.model.results.total_stories == 2
    panel.field.clear()
    panel.show_results(an_answer(3), last)
    assert not panel.model.rows
    assert panel._hints.isVisible()


def test_the_line_says_counts_forms_and_that_the_index_is_rebuilt(panel) -> None:
    """What was understood is told only if it says more than the words typed."""
    answered(panel, an_answer(2, 1, source=Source.SCAN))
    assert panel._line.text() == "2 stories · 3 hits · word forms of “stood” · the index is being rebuilt"
    answered(panel, replace(an_answer(1), understood_as="“Stood”"))
    assert panel._line.text() == "1 story · 1 hit"


def test_f3_walks_every_hit_in_order_and_round(panel) -> None:
    """Across stories, through those folded away, and on from the first with a hint."""
    answered(panel, an_answer(2, 8, 1))
    for _ in range(11):
        panel.next_hit()
    walked = [(choice.story, choice.hit.passage.start) for choice in panel.choices]
    expected = [("s0", 0), ("s0", 100), *(("s1", 100 * n) for n in range(8)), ("s2", 0)]
    assert walked == expected
    assert "first" not in panel._line.text()
    panel.next_hit()
    assert panel.choices[-1].story == "s0"
    assert panel._line.text() == "That was the last hit; on with the first."
    panel.previous_hit()
    assert panel.choices[-1].story == "s2"
    assert "on with the last" in panel._line.text()
    panel.previous_hit()
    assert panel._line.text().startswith("3 stories")


def test_shift_f3_begins_at_the_last_hit(panel) -> None:
    """And nothing happens without hits."""
    panel.previous_hit()
    panel.next_hit()
    assert panel.choices == []
    answered(panel, an_answer(1, 9))
    panel.previous_hit()
    assert panel.choices[-1].hit.passage.start == 800
    assert panel.list.viewport().rect().contains(panel.list.visualRect(panel.list.currentIndex()))


def test_a_choice_carries_every_passage_of_the_text(panel) -> None:
    """The page lights them all; hits in the title have no place there."""
    found = story_hits(0, 2)
    titled = replace(found, hits=(a_hit(3, kind=HitKind.TITLE, before=""), *found.hits))
    answered(panel, answer_of(titled))
    panel.next_hit()
    assert panel.choices[-1].hit.kind is HitKind.TITLE
    assert [passage.start for passage in panel.choices[-1].passages_in(titled.story)] == [0, 100]
    assert told(panel)[1].startswith("Title: stood")


def test_enter_jumps_at_once_or_as_soon_as_the_answer_comes(panel, qtbot) -> None:
    """A fast hand is not punished; typing on takes the jump back."""
    qtbot.keyClicks(panel.field, "stood")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert len(panel.wishes) == 1
    assert panel.choices == []
    panel.show_results(an_answer(2), panel.wishes[-1].number)
    assert len(panel.choices) == 1
    panel.next_hit()
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert panel.choices[-1].hit.passage.start == 100
    qtbot.keyClicks(panel.field, "s")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    qtbot.keyClick(panel.field, Qt.Key.Key_Backspace)
    panel.show_results(an_answer(2), panel.wishes[-1].number)
    assert len(panel.choices) == 3


def test_arrows_lead_into_the_list_and_back_and_letters_go_to_the_field(panel, qtbot) -> None:
    """The whole panel works without a mouse."""
    panel.activateWindow()
    panel.take_focus()
    answered(panel, an_answer(2, 1))
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert panel.choices[-1].story == "s1"
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


def test_many_hits_are_folded_and_every_one_can_be_reached(panel, qtbot) -> None:
    """Five at first, then all; one more than five is not worth folding."""
    answered(panel, an_answer(47, 6))
    assert told(panel)[6] == "42 more hits"
    assert len(told(panel)) == 7 + 7
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(6, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert len(told(panel)) == 48 + 7
    assert panel.list.currentIndex().row() == 6
    assert panel.choices == []


def test_a_click_on_a_tick_goes_to_its_hit(panel, qtbot) -> None:
    """Also to one that is folded away; a click on the title goes to the first."""
    answered(panel, an_answer(80))
    box = panel.list.visualRect(panel.model.index(0, 0))
    strip = panel._delegate.strip(box)
    at = QPoint(round(strip.left() + strip.width() * 0.42), round(strip.y()))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert abs(panel.choices[-1].hit.passage.start - 4200) <= 100
    assert panel.model.index_of(panel.model.current).isValid()
    panel.list.scrollToTop()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, box.top() + 18))
    assert panel.choices[-1].hit.passage.start == 0


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [240, 300, 352, 441, 600])
def test_rows_keep_apart_at_every_width(panel, look, scale: float, width: int) -> None:
    """The picture's mistake is not made again."""
    long = replace(
        story_hits(1, 2, title="A Title of Many, Many Words " * 3, byline="Ann"),
        hits=(a_hit(0, before="…" + "words before it " * 20), a_hit(9, kind=HitKind.BYLINE, before="")),
    )
    answered(panel, answer_of(story_hits(0, 9), long))
    panel.set_look(replace(look, scale=scale))
    panel.setFixedWidth(width)
    panel.grab()
    assert_rows_keep_apart(panel.list)


def test_failures_and_nothing_found_are_sentences(panel) -> None:
    """With a next step."""
    answered(panel, an_answer(query='"porch ligth"'))
    assert panel._sentence.isVisible()
    assert panel._sentence.text() == 'No story has "porch ligth". Try the words without the quotation marks.'
    panel.search_for("-night")
    panel.show_failure("A search needs at least one word to look for.", panel.wishes[-1].number)
    assert panel._sentence.text().startswith("A search needs")
    assert not panel.model.rows


def test_a_slow_answer_is_announced_quietly(panel, qtbot) -> None:
    """“Searching…” after a fifth of a second, gone with the answer."""
    panel.search_for("stood")
    assert panel._line.text() == ""
    qtbot.waitUntil(lambda: panel._line.text() == "Searching…", timeout=2000)
    panel.show_results(an_answer(1), panel.wishes[-1].number)
    assert panel._line.text().startswith("1 story")


def test_the_field_clears_itself(panel) -> None:
    """The button shows once something is typed, and brings the hints back."""
    answered(panel, an_answer(1))
    assert panel.field._clear.isVisible()
    panel.field._clear.click()
    assert panel.field.text() == ""
    assert panel._hints.isVisible()
    assert not panel.field._clear.isVisible()
