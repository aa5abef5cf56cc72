"""Marks and positions outlive the text they were made in."""

from dataclasses import replace

from anthology.annotations.mark import Highlight, MarkStatus
from anthology.annotations.replaced import carry_over, carry_position
from anthology.story import ReadingPosition
from tests.anthology.annotations.builders import LATER, THEN, a_bookmark, a_highlight
from tests.builders import a_story

OLD = a_story("She left the porch light on.\nNobody came home that night.\nThe porch light went out.")


def test_a_highlight_survives_a_paragraph_added_above() -> None:
    """It stands on the same words, and says when it was moved."""
    new = a_story("A new beginning.\n" + OLD.text)
    (moved,) = carry_over([a_highlight(OLD, "Nobody came")], OLD, new, LATER)
    assert moved == replace(a_highlight(new, "Nobody came"), modified=LATER)


def test_marks_above_a_change_stay_as_they_are() -> None:
    """What has not changed is not touched."""
    mark = a_bookmark(OLD, "She left")
    new = a_story(OLD.text + "\nThe end, after much more that was written since.")
    assert carry_over([mark], OLD, new, LATER) == (mark,)


def test_a_mark_whose_words_are_gone_is_lost_and_keeps_its_quote() -> None:
    """It waits for attention; nothing is deleted by itself."""
    mark, bookmark = a_highlight(OLD, "Nobody came", note="why?"), a_bookmark(OLD, "Nobody came")
    lost = carry_over([mark, bookmark], OLD, a_story("Something else altogether."), LATER)
    assert lost == tuple(replace(each, status=MarkStatus.LOST, modified=LATER) for each in (mark, bookmark))


def test_a_lost_mark_is_placed_when_its_words_return() -> None:
    """It is looked for each time the text changes."""
    mark = a_highlight(OLD, "Nobody came")
    without = a_story("Something else altogether.")
    lost = carry_over([mark, a_bookmark(OLD, "Nobody came home")], OLD, without, THEN)
    again = carry_over(lost, without, OLD, LATER)
    assert [each.status for each in again] == [MarkStatus.PLACED, MarkStatus.PLACED]
    assert isinstance(again[0], Highlight)
    assert again[0].passage == mark.passage


def test_no_marks_need_no_comparison() -> None:
    """Most stories have none."""
    assert carry_over([], OLD, a_story("x"), LATER) == ()


def test_a_position_follows_its_words() -> None:
    """Progress and the rest stay."""
    new = a_story("A new beginning.\n" + OLD.text)
    before = ReadingPosition(OLD.id, OLD.text.index("Nobody"), "Nobody", 0.5, modified=THEN)
    after = carry_position(before, OLD, new)
    assert new.text[after.offset :].startswith("Nobody came")
    assert (after.progress, after.modified) == (0.5, THEN)


def test_a_position_in_deleted_text_goes_to_what_stood_nearest() -> None:
    """The reader opens the book close to where it was closed."""
    new = a_story("She left the porch light on.\nThe porch light went out.")
    before = ReadingPosition(OLD.id, OLD.text.index("came home"), "came home")
    assert abs(carry_position(before, OLD, new).offset - new.text.index("The porch")) <= 1
