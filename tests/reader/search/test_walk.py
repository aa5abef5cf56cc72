"""F3 walks every hit, also those that were not asked for yet; ticks lead to theirs."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt

from anthology.search.hits import HitKind
from reader.search.strip import strip_in
from tests.reader.search.answers import a_hit, an_answer, answer_of, first_hits, first_stories, story_hits
from tests.reader.widgets.ink import assert_rows_keep_apart


def told(panel) -> list[str]:
    model = panel.model
    return [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def give_hits(panel, wished, count: int) -> None:
    """Answer the last wish for hits with so many."""
    wish = wished.hits[-1]
    number = int(wish.story[1:])
    panel.show_hits(wish.story, story_hits(number, count), wish.number)


def test_f3_walks_every_hit_in_order_and_round(panel, wished, answered) -> None:
    """Across stories, through those that have to be asked for, and on from the first with a hint."""
    answered(an_answer(2, 8, 1))
    for _ in range(8):
        panel.next_hit()
    assert not wished.hits
    panel.next_hit()
    assert len(wished.choices) == 8
    give_hits(panel, wished, 8)
    panel.next_hit()
    panel.next_hit()
    walked = [(choice.story, choice.hit.passage.start) for choice in wished.choices]
    assert walked == [("s0", 0), ("s0", 100), *(("s1", 100 * n) for n in range(8)), ("s2", 0)]
    line = panel._parts.head.line
    assert "first" not in line.text()
    panel.next_hit()
    assert wished.choices[-1].story == "s0"
    assert line.text() == "That was the last hit; on with the first."
    panel.previous_hit()
    assert wished.choices[-1].story == "s2"
    assert "on with the last" in line.text()
    panel.previous_hit()
    assert line.text().startswith("3 stories")


def test_shift_f3_begins_at_the_last_hit(panel, wished, answered) -> None:
    """And nothing happens without hits."""
    panel.previous_hit()
    panel.next_hit()
    assert wished.choices == []
    answered(an_answer(1, 9))
    panel.previous_hit()
    give_hits(panel, wished, 9)
    assert wished.choices[-1].hit.passage.start == 800
    assert panel.list.viewport().rect().contains(panel.list.visualRect(panel.list.currentIndex()))


def test_the_walk_goes_on_into_stories_that_come_later(panel, wished, answered) -> None:
    """Forwards by the next hundred, backwards from the beginning by all of them."""
    answer = an_answer(*(1 for _ in range(250)))
    answered(first_stories(answer, 100))
    for _ in range(101):
        panel.next_hit()
    assert wished.searches[-1].limit == 200
    panel.show_results(first_stories(answer, 200), wished.searches[-1].number)
    assert wished.choices[-1].story == "s100"
    panel.model.current = panel.model.first()
    panel.previous_hit()
    assert wished.searches[-1].limit >= 250
    panel.show_results(answer, wished.searches[-1].number)
    assert wished.choices[-1].story == "s249"


def test_stories_come_by_themselves_when_the_end_is_near(panel, wished, answered, qtbot) -> None:
    """No click is needed, nothing that stands there moves, and each hundred is asked for once."""
    answer = an_answer(*(1 for _ in range(150)))
    answered(first_stories(answer, 100))
    assert told(panel)[-1] == "50 more stories"
    with qtbot.waitSignal(panel.search_wished):
        panel.list.verticalScrollBar().setValue(panel.list.verticalScrollBar().maximum())
    at = panel.list.verticalOffset()
    panel.show_results(answer, wished.searches[-1].number)
    assert len(told(panel)) == 300
    assert panel.list.verticalOffset() == at
    assert len(wished.searches) == 2


def test_an_answer_that_is_another_by_now_does_not_grow(panel, wished, answered) -> None:
    """Something came into the library between two questions: what stands there stays as it is."""
    answered(first_stories(an_answer(*(1 for _ in range(150))), 100))
    panel._want_stories()
    other = answer_of(*(story_hits(n + 1, 1) for n in range(150)))
    panel.show_results(other, wished.searches[-1].number)
    assert panel.model.results.stories[0].story == "s0"
    assert len(panel.model.results.stories) == 100


def test_more_hits_are_a_row_away(panel, wished, answered, qtbot) -> None:
    """It says how many; opened, they stand in its place and the keyboard on the first of them."""
    answered(an_answer(47, 6))
    assert told(panel)[7] == "41 more hits"
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(7, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert [wish.story for wish in wished.hits] == ["s0"]
    give_hits(panel, wished, 47)
    assert len(told(panel)) == 48 + 7
    assert panel.list.currentIndex().row() == 7
    assert wished.choices == []


def test_one_more_hit_takes_the_place_of_the_row_that_said_so(panel, wished, answered, qtbot) -> None:
    """And the room that it needs."""
    answered(an_answer(7, 1))
    panel.grab()
    panel.next_hit()
    panel.list.chosen.emit(panel.model.index(7, 0))
    give_hits(panel, wished, 7)
    panel.grab()
    assert len(told(panel)) == 8 + 2
    assert_rows_keep_apart(panel.list)


def test_a_few_more_hits_show_themselves_where_somebody_scrolled_to(panel, wished, answered, qtbot) -> None:
    """Many stay folded, so that the stories below are not buried; before anybody scrolls nothing stirs."""
    answered(an_answer(*(10 if n % 2 else 400 for n in range(12))))
    assert wished.hits == []
    with qtbot.waitSignal(panel.hits_wished):
        panel.list.verticalScrollBar().setValue(700)
    assert wished.hits
    assert {int(wish.story[1:]) % 2 for wish in wished.hits} == {1}


def test_hits_that_cannot_be_had_any_more_stop_nobody(panel, wished, answered) -> None:
    """The story is gone from the library: the walk goes past it."""
    answered(an_answer(8, 1))
    for _ in range(7):
        panel.next_hit()
    panel.show_hits(wished.hits[-1].story, None, wished.hits[-1].number)
    assert wished.choices[-1].story == "s1"


def test_a_story_that_changed_meanwhile_is_walked_on_as_it_is(panel, wished, answered) -> None:
    """It has fewer hits than the answer said: the walk goes on from the last of them."""
    answered(an_answer(8, 1))
    for _ in range(7):
        panel.next_hit()
    give_hits(panel, wished, 2)
    assert wished.choices[-1].story == "s1"


def test_hits_in_one_line_are_one_step(panel, wished, answered) -> None:
    """All of them are lit there; the head still counts every one."""
    first = replace(a_hit(0, before=""), after=" and stood again, for a long while…")
    second = replace(a_hit(10, before=""), after=" again, for a long while…")
    answered(answer_of(replace(story_hits(0, 3), hits=(first, second, a_hit(500)))))
    assert told(panel)[0].endswith("3 hits")
    assert len(told(panel)) == 3
    panel.next_hit()
    panel.next_hit()
    assert [choice.hit.passage.start for choice in wished.choices] == [0, 500]
    assert [passage.start for passage in panel.passages_in(first_story(panel))] == [0, 10, 500]


def first_story(panel) -> str:
    return panel.model.results.stories[0].story


def test_hits_of_the_text_are_there_for_the_page(panel, wished, answered) -> None:
    """Hits in the title have no place in it; what is missing is asked for."""
    found = story_hits(0, 8)
    titled = replace(found, hits=(a_hit(3, kind=HitKind.TITLE, before=""), *found.hits), hit_count=9)
    answered(answer_of(first_hits(titled, 4), story_hits(1, 1)))
    assert [passage.start for passage in panel.passages_in(titled.story)] == [0, 100, 200]
    panel.show_hits(titled.story, titled, wished.hits[-1].number)
    assert len(panel.passages_in(titled.story)) == 8


def test_a_click_on_a_tick_goes_to_its_hit(panel, wished, answered, look, qtbot) -> None:
    """Also to one that has to be asked for; a click on the title goes to the first."""
    answered(an_answer(80, 1))
    box = panel.list.visualRect(panel.model.index(0, 0))
    strip = strip_in(box, look)
    at = QPoint(round(strip.left() + strip.width() * 0.42), round(strip.y()))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    give_hits(panel, wished, 80)
    assert abs(wished.choices[-1].hit.passage.start - 4200) <= 100
    assert panel.model.index_of(panel.model.current).isValid()
    panel.list.scrollToTop()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, box.top() + 18))
    assert wished.choices[-1].hit.passage.start == 0


def test_arrows_go_along_the_strip(panel, wished, answered, qtbot) -> None:
    """Right and left read at the next tick of the story, and stop at its ends."""
    answered(an_answer(8, 1))
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    for _ in range(6):
        qtbot.keyClick(panel.list, Qt.Key.Key_Right)
    give_hits(panel, wished, 8)
    assert wished.choices[-1].hit.passage.start == 600
    qtbot.keyClick(panel.list, Qt.Key.Key_Right)
    qtbot.keyClick(panel.list, Qt.Key.Key_Right)
    assert wished.choices[-1].hit.passage.start == 700
    qtbot.keyClick(panel.list, Qt.Key.Key_Left)
    assert wished.choices[-1].hit.passage.start == 600


def test_stories_without_words_are_chosen_themselves(panel, wished, answered, qtbot) -> None:
    """What was asked for may be a language or a length; F3 has nowhere to go there."""
    bare = [replace(story_hits(n, 0), ticks=()) for n in range(2)]
    answered(answer_of(*bare), "language:en")
    panel.next_hit()
    assert wished.choices == []
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert [choice.story for choice in wished.choices] == ["s1"]
