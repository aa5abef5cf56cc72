"""Finding one's way in the real window: back and forward across stories, notes, hits and contents."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from anthology.story import StoryId
from anthology.text import Passage, count_words
from reader.pace_file import read_pace
from reader.page.note_slip import NoteSlip
from reader.page.targets import Link
from reader.palette.rows import EntryRow
from reader.settings import Flow, FootWords
from reader.window.actions import hint
from reader.window.pacing import Pacing
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, ground_under, key, open_titled, search_for

NIGHT, KEPT, LANDING = "Two Hours by Night", "The Man She Kept", "The Woman on the Landing"


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The window, with the first story on the page."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        qtbot.waitUntil(session.page.view.hasFocus)
        yield session


def title(session: Session) -> str:
    assert session.page.story
    return session.page.story.title


def at(session: Session) -> tuple[str, int]:
    """Which story is on the page, and where."""
    return title(session), session.page.place().offset


def can(session: Session) -> tuple[bool, bool]:
    """Whether one can go back, and forward."""
    return session.window.commands["back"].isEnabled(), session.window.commands["forward"].isEnabled()


def test_alt_left_leads_to_where_one_last_read_and_alt_right_back_again(
    qtbot: QtBot, evening: Session
) -> None:
    """Pages turned after a jump belong to where it led."""
    key(evening, "Space")
    read = at(evening)
    key(evening, "End")
    key(evening, "PgUp")
    later = at(evening)
    key(evening, "Alt+Left")
    assert at(evening) == read
    key(evening, "Alt+Right")
    assert at(evening) == later
    assert can(evening) == (True, False)
    del qtbot


def test_turning_is_no_jump(evening: Session) -> None:
    """However far."""
    before = evening.ways.wayfaring.trail
    for _ in range(2):
        key(evening, "Space")
    key(evening, "Shift+Space")
    assert evening.ways.wayfaring.trail == before


def test_the_way_back_crosses_stories_and_contents(qtbot: QtBot, evening: Session) -> None:
    """From the contents to a story, a hit in another one, and back by the same way."""
    key(evening, "Space")
    read = at(evening)
    open_titled(qtbot, evening, KEPT)
    search_for(qtbot, evening, '"porch light"')
    with qtbot.waitSignal(evening.browsing.story_shown):
        key(evening, "F3")
    hit = at(evening)
    key(evening, "Esc", "Ctrl+L")
    assert evening.contents.isVisible()
    way = [hit, (KEPT, 0), read]
    for stop in way:
        key(evening, "Alt+Left")
        qtbot.waitUntil(lambda stop=stop: evening.page.isVisible() and at(evening) == stop)
    for stop in way[-2::-1]:
        key(evening, "Alt+Right")
        qtbot.waitUntil(lambda stop=stop: at(evening) == stop)
    key(evening, "Alt+Right")
    qtbot.waitUntil(evening.contents.isVisible)
    assert can(evening) == (True, False)


def test_hits_are_lit_in_every_story_one_comes_back_to(qtbot: QtBot, evening: Session) -> None:
    """The panel still shows them; the one last chosen stands in another story."""
    search_for(qtbot, evening, "night")
    theme, found = evening.window.look.theme, evening.finding.panel.model.results.stories[0]
    key(evening, "F3")
    qtbot.waitUntil(lambda: evening.browsing.story() == found.story)
    for _ in found.hits:
        key(evening, "F3")
    qtbot.waitUntil(lambda: evening.browsing.story() not in (None, found.story))
    key(evening, "Alt+Left")
    qtbot.waitUntil(lambda: evening.browsing.story() == found.story)
    assert ground_under(evening, found.hits[-1].passage) == {theme.hit}


def test_the_first_jump_of_an_evening_has_a_way_back_too(qtbot: QtBot, tmp_path: Path) -> None:
    """To where the story of the evening before was opened."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        key(session, "Space", "Space")
    with an_evening(qtbot, tmp_path) as session:
        opened = at(session)
        assert opened[1] > 0
        key(session, "End", "Alt+Left")
        assert at(session) == opened


def test_the_side_buttons_of_the_mouse_do_the_same(qtbot: QtBot, evening: Session) -> None:
    """Over the page and over the contents."""
    key(evening, "Ctrl+L")
    QTest.mouseClick(evening.contents.list.viewport(), Qt.MouseButton.BackButton)
    qtbot.waitUntil(evening.page.isVisible)
    key(evening, "End")
    QTest.mouseClick(evening.page.view.viewport(), Qt.MouseButton.BackButton)
    assert at(evening) == (NIGHT, 0)
    QTest.mouseClick(evening.page.view.viewport(), Qt.MouseButton.ForwardButton)
    assert evening.page.view.change_of_place().at_end


def test_all_stories_are_a_place_too(qtbot: QtBot, evening: Session) -> None:
    """Back from there to the page, and forward again."""
    key(evening, "Ctrl+Shift+L")
    qtbot.waitUntil(evening.collecting.page.isVisible)
    key(evening, "Alt+Left")
    qtbot.waitUntil(evening.page.isVisible)
    key(evening, "Alt+Right")
    qtbot.waitUntil(evening.collecting.page.isVisible)


def test_one_can_go_nowhere_at_first(qtbot: QtBot, tmp_path: Path) -> None:
    """And the buttons over the page are not there."""
    with an_evening(qtbot, tmp_path) as session:
        assert can(session) == (False, False)
        back = session.window.top._buttons["back"]
        assert not back.isVisible()
        open_titled(qtbot, session, NIGHT)
        qtbot.waitUntil(back.isVisible)
        assert can(session) == (True, False)


def test_stories_that_were_deleted_are_passed_over(qtbot: QtBot, evening: Session) -> None:
    """Also one that went without the window's knowing."""
    for name in (KEPT, LANDING):
        open_titled(qtbot, evening, name)
    kept = next(card for card in evening.browsing.cards if card.title == KEPT)
    with qtbot.waitSignal(evening.shelving.told):
        evening.desk.ask(lambda library: library.remove_stories([kept.id]), lambda _: None)
        evening.browsing.refresh()
    key(evening, "Alt+Left")
    qtbot.waitUntil(lambda: title(evening) == NIGHT)
    assert not evening.window.bar.isVisible()
    with qtbot.waitSignal(evening.collecting.collecting.removed):
        evening.collecting.collecting.remove(
            tuple(card.id for card in evening.browsing.cards if card.title == LANDING)
        )
    QApplication.processEvents()
    assert not evening.window.commands["forward"].isEnabled()


def test_a_drag_along_the_progress_line_is_one_jump(evening: Session) -> None:
    """Back leads to where it began."""
    key(evening, "Space")
    read, line = at(evening), evening.page.footer.line
    middle = line.rect().center()
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=middle)
    for step in (20, 40, 60):
        QTest.mouseMove(line, middle + QPoint(step, 0))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 0))
    assert at(evening) != read
    key(evening, "Alt+Left")
    assert at(evening) == read


def test_what_the_foot_says_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    """Also what is left of the whole anthology."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        for _ in range(3):
            session.window.commands["foot"].trigger()
        assert session.page.footer.words.text() == "22 min left in The Doorway"
        open_titled(qtbot, session, KEPT)
        assert session.page.footer.words.text() == "22 min left in The Doorway"
    with an_evening(qtbot, tmp_path) as session:
        qtbot.waitUntil(lambda: session.page.story is not None)
        assert session.settings.foot_words is FootWords.ANTHOLOGY
        assert session.page.footer.words.text().endswith("left in The Doorway")


def test_the_pace_of_the_reader_is_measured_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    """Whoever takes a minute for a hundred and fifty words needs longer for the rest."""
    with an_evening(qtbot, tmp_path) as session:
        seconds = [0.0]
        pace_file = tmp_path / "settings" / "pace.json"
        pacing = Pacing(session.page, session.browsing, session.reading, pace_file, lambda: seconds[0])
        for name in (NIGHT, KEPT, LANDING):
            open_titled(qtbot, session, name)
            while not session.page.view.change_of_place().at_end:
                seen = session.page.view.seen()
                assert session.page.story
                seconds[0] += 60 * count_words(seen.of(session.page.story.text)) / 150
                key(session, "Space")
        assert pacing.pace.is_own
        assert 140 <= pacing.pace.words_a_minute <= 160
        assert pacing.read(session.page.story.id).words > 500
    assert read_pace(pace_file).words_a_minute == pacing.pace.words_a_minute
    with an_evening(qtbot, tmp_path) as session:
        assert all(card.minutes == pacing.pace.minutes(card.words) for card in session.browsing.cards)
        assert session.browsing.cards[0].minutes >= 7


def read_to_the_leaf(session: Session) -> None:
    """Turn pages until the last leaf is there."""
    for _ in range(50):
        if session.page.is_at_leaf():
            return
        key(session, "Space")
        QApplication.processEvents()
    raise AssertionError("the story never ends")


def test_the_last_leaf_leads_from_story_to_story_to_the_end_of_all(qtbot: QtBot, evening: Session) -> None:
    """By Space alone; after the last one the contents; the stories are read by then."""
    titles = [card.title for card in evening.browsing.cards]
    for name, following in pairwise(titles):
        read_to_the_leaf(evening)
        ending = evening.page.leaf.ending
        assert ending
        assert ending.title == name
        assert ending.following
        assert ending.following.title == following
        with qtbot.waitSignal(evening.browsing.story_shown):
            key(evening, "Space")
        assert title(evening) == following
        assert not evening.page.is_at_leaf()
    read_to_the_leaf(evening)
    assert evening.page.leaf.ending
    assert "You have read them all" in evening.page.leaf.ending.farewell
    key(evening, "Space")
    qtbot.waitUntil(evening.contents.isVisible)
    qtbot.waitUntil(lambda: all(card.state.value == "read" for card in evening.browsing.cards))


def test_after_the_last_story_one_that_is_not_read_is_offered(qtbot: QtBot, evening: Session) -> None:
    """The first of them."""
    open_titled(qtbot, evening, "Day Nine: My Biggest Failure")
    read_to_the_leaf(evening)
    assert evening.page.leaf.ending
    assert evening.page.leaf.ending.what_follows == "Not yet read in The Doorway"
    key(evening, "Space")
    qtbot.waitUntil(lambda: title(evening) == NIGHT)


def test_the_leaf_leads_back_and_to_the_story_before(qtbot: QtBot, evening: Session) -> None:
    """And whoever goes to the contents from it can come back."""
    open_titled(qtbot, evening, KEPT)
    read_to_the_leaf(evening)
    last = at(evening)
    key(evening, "Left")
    assert not evening.page.is_at_leaf()
    assert at(evening) == last
    key(evening, "Space")
    QTest.mouseClick(evening.page.leaf.contents, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(evening.contents.isVisible)
    key(evening, "Alt+Left")
    qtbot.waitUntil(evening.page.isVisible)
    assert at(evening) == last
    read_to_the_leaf(evening)
    QTest.mouseClick(evening.page.leaf.before, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: title(evening) == NIGHT)


def test_a_story_without_a_summary_is_told_of_by_its_first_words(qtbot: QtBot, evening: Session) -> None:
    """They are there when the leaf is."""
    with qtbot.waitSignal(evening.reading.glimpsed) as told:
        evening.reading.glimpse(next(card.id for card in evening.browsing.cards if card.title == KEPT))
    assert told.args[0].words.startswith("I had one certainty left over from childhood.")
    assert len(told.args[0].words) <= 181


NOTED = """# The Lamp

It is said[^1] that the lamp never went out. {words}

[^1]: Said by the *ferryman*.
"""


def test_from_a_note_that_was_gone_to_one_comes_back(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """Tab, Enter, the button on the slip, and Alt+Left."""
    path = tmp_path / "lamp.md"
    path.write_text(NOTED.format(words="\n\n".join(["Words that go on and on. " * 20] * 20)))
    with qtbot.waitSignal(evening.browsing.story_shown):
        evening.bringing.bring((path,), then_open=True)
    qtbot.waitUntil(lambda: title(evening) == "The Lamp")
    evening.page.view.setFocus()
    before = at(evening)
    key(evening, "Tab", "Return")
    slip = evening.page.findChild(NoteSlip)
    assert slip.isVisible()
    assert slip.text.accessibleName() == "Said by the ferryman."
    key(evening, "Tab", "Return")
    assert evening.page.view.change_of_place().at_end
    key(evening, "Alt+Left")
    assert at(evening) == before


def test_a_story_that_stands_in_no_anthology_is_no_dead_end_either(qtbot: QtBot, evening: Session) -> None:
    """Its leaf leads to all stories."""
    card, anthology = evening.browsing.cards[0], evening.browsing.anthology
    assert anthology
    with qtbot.waitSignal(evening.collecting.collecting.taken_out):
        evening.collecting.collecting.take_out((card,), anthology.id)
    evening.browsing.refresh()
    qtbot.waitUntil(lambda: len(evening.browsing.cards) == 4)
    evening.page.view.setFocus()
    read_to_the_leaf(evening)
    assert evening.page.leaf.begin.text() == "All stories"
    key(evening, "Space")
    qtbot.waitUntil(evening.collecting.page.isVisible)


def test_a_hit_on_the_last_page_takes_the_leaf_away(evening: Session) -> None:
    """Whatever one goes to is to be seen."""
    read_to_the_leaf(evening)
    seen = evening.page.view.seen()
    evening.page.go_to_passage(Passage(seen.start + 5, seen.start + 9))
    assert not evening.page.is_at_leaf()
    assert evening.page.view.hasFocus()


def test_the_scrolled_flow_ends_with_the_leaf_too(qtbot: QtBot, evening: Session) -> None:
    """After the last story of all, which is followed by none."""
    evening.dressing.set_page(replace(evening.dressing.settings, flow=Flow.SCROLLED))
    open_titled(qtbot, evening, "Day Nine: My Biggest Failure")
    read_to_the_leaf(evening)
    assert title(evening) == "Day Nine: My Biggest Failure"
    key(evening, "PgUp")
    assert not evening.page.is_at_leaf()


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://example.org/", True),
        ("mailto:ann@example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("chapter-2.xhtml#n4", False),
        ("#nowhere", False),
    ],
)
def test_links_out_are_asked_about_and_others_lead_nowhere(
    address: str, asked: bool, evening: Session
) -> None:
    """With the address in full; nothing but the web and letters is ever opened."""
    evening.page.view.link_pressed.emit(Link(Passage(0, 1), address))
    assert address in evening.window.bar.text()
    buttons = [each for each in evening.window.bar.findChildren(QPushButton) if each.isVisible()]
    assert bool(buttons) == asked


def test_a_story_that_is_gone_is_said_to_be(qtbot: QtBot, evening: Session) -> None:
    """Whoever asks for it by another way than back; the page stays."""
    before = at(evening)
    evening.browsing.open_story(StoryId("no such story"))
    qtbot.waitUntil(lambda: bool(evening.window.bar.text()))
    assert at(evening) == before


def test_back_and_forward_say_where_they_lead(qtbot: QtBot, evening: Session) -> None:
    """In the menu, and where the pointer rests on their buttons."""
    do = evening.window.commands
    key(evening, "End")
    assert do["back"].text() == "Back to 0 % of this story"
    open_titled(qtbot, evening, KEPT)
    assert do["back"].text() == f"Back to “{NIGHT}”"
    key(evening, "Ctrl+L", "Alt+Left")
    qtbot.waitUntil(evening.page.isVisible)
    qtbot.waitUntil(lambda: do["forward"].text() == "Forward to the contents of The Doorway")
    assert "The Doorway" in evening.window.top._buttons["forward"].toolTip()


def test_back_leads_into_the_story_that_was_scrolled_into(qtbot: QtBot, evening: Session) -> None:
    """Story follows story without a jump; a jump from there is to be undone there."""
    evening.dressing.set_page(replace(evening.dressing.settings, flow=Flow.SCROLLED))
    before = evening.ways.wayfaring.trail
    bar = evening.page.view.verticalScrollBar()

    def has_come_to_the_next() -> bool:
        if bar.value() < bar.maximum():
            key(evening, "Space")
        return title(evening) == KEPT

    qtbot.waitUntil(has_come_to_the_next)
    assert evening.ways.wayfaring.trail == before
    read = at(evening)
    key(evening, "End")
    assert at(evening) != read
    key(evening, "Alt+Left")
    qtbot.waitUntil(lambda: at(evening) == read)
    assert evening.page.footer.name.text().startswith(KEPT)


def test_a_way_back_is_called_as_the_story_is(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """In the menu, which takes a sign for a key; over the button, and in the palette, as it is written."""
    path = tmp_path / "salt.md"
    path.write_text("# Salt & Smoke\n\nNothing more was said of it.\n", encoding="utf-8")
    with qtbot.waitSignal(evening.browsing.story_shown):
        evening.bringing.bring((path,), then_open=True)
    qtbot.waitUntil(lambda: title(evening) == "Salt & Smoke")
    evening.browsing.show_contents()
    back = evening.window.commands["back"]
    assert back.text() == "Back to “Salt && Smoke”"
    assert hint(back).startswith("Back to “Salt & Smoke”")
    key(evening, "Ctrl+K")
    palette = evening.choosing.palette
    assert palette
    QTest.keyClicks(palette.field, "back to")
    rows = [row.entry.title for row in palette.model.rows if isinstance(row, EntryRow)]
    assert "Back to “Salt & Smoke”" in rows
