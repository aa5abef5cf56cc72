"""In the scrolled flow story follows story: nothing jumps, nothing is cut, and every end counts."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Slot
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from anthology.story import BlockId, Story, StoryId
from anthology.text import Passage
from reader.page.page import PagePane
from reader.page.wishes import Neighbour, NeighbourWish, PlaceChange, Step, StoryEntered
from reader.settings import Columns, Flow, PageSettings
from reader.theme.fonts import BookFace
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import a_highlight, bundled, image_of, ink_in, long_story

SCROLLED = PageSettings(flow=Flow.SCROLLED)
SCREENS = 2.5


class Anthology(QObject):
    """Answers the wishes of a page from a row of stories, and keeps what the page says."""

    def __init__(self, pane: PagePane, stories: tuple[Story, ...]) -> None:
        super().__init__(pane)
        self._view, self._stories = pane.view, stories
        self.places: list[PlaceChange] = []
        self.entered: list[StoryId] = []
        self.wishes: list[NeighbourWish] = []
        pane.view.neighbour_wished.connect(self._answer)
        pane.view.place_changed.connect(self._place)
        pane.view.story_entered.connect(self._entered)

    @Slot(NeighbourWish)
    def _answer(self, wish: NeighbourWish) -> None:
        self.wishes.append(wish)
        at = [story.id for story in self._stories].index(wish.beside) + wish.step
        if 0 <= at < len(self._stories):
            story = self._stories[at]
            marks = (a_highlight(story, story.text[:20]),)
            self._view.show_neighbour(Neighbour(wish.beside, wish.step, story, marks))
        else:
            self._view.show_neighbour(Neighbour(wish.beside, wish.step))

    @Slot(PlaceChange)
    def _place(self, change: PlaceChange) -> None:
        self.places.append(change)

    @Slot(StoryEntered)
    def _entered(self, entered: StoryEntered) -> None:
        self.entered.append(entered.story.id)

    def finished(self) -> list[StoryId]:
        """The stories that were read to their ends."""
        return [place.story for place in self.places if place.at_end and place.read]


def stories() -> tuple[Story, ...]:
    return bundled()[:3]


def opened(
    show: ShowPane, qtbot: QtBot, row: tuple[Story, ...], at: int = 0, settings: PageSettings = SCROLLED
) -> tuple[PagePane, Anthology]:
    """A page on one of those stories, with all that it wants beside it."""
    pane = show(row[at], settings=settings, height=600)
    anthology = Anthology(pane, row)
    pane.view.forget_neighbours()
    settle(qtbot, pane)
    return pane, anthology


def settle(qtbot: QtBot, pane: PagePane) -> None:
    """Until nothing more is set in idle moments."""
    qtbot.waitUntil(lambda: not pane.view.is_setting())


def at_seam(qtbot: QtBot, pane: PagePane, above: int = 300) -> None:
    """Scroll so that the end of the story is so many pixels below the upper edge."""
    layout = pane.view.layout_now
    assert layout
    bar = pane.view.verticalScrollBar()
    bar.setValue(layout.height - pane.view.viewport().height())
    settle(qtbot, pane)
    bar.setValue(layout.rows[-1].bottom - above)


def title(pane: PagePane) -> str:
    assert pane.story
    return pane.story.title


def pixels(image: QImage) -> bytes:
    return bytes(image.constBits())


def test_the_next_story_follows_under_the_end_of_this_one(show: ShowPane, qtbot: QtBot) -> None:
    """Title and all, by every way of scrolling."""
    pane, anthology = opened(show, qtbot, stories())
    at_seam(qtbot, pane)
    assert [strip.story.title for strip in pane.view.strips_seen()] == [s.title for s in stories()[:2]]
    assert title(pane) == stories()[0].title
    for _ in range(20):
        qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert title(pane) == stories()[1].title
    assert anthology.entered == [stories()[1].id]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Down])
def test_keys_lead_through_the_whole_anthology_without_a_stop(
    key: Qt.Key, show: ShowPane, qtbot: QtBot
) -> None:
    """From the first title to the last word; each story on the way is entered once and read."""
    pane, anthology = opened(show, qtbot, stories())
    wished: list[object] = []
    pane.story_wished.connect(wished.append)
    bar = pane.view.verticalScrollBar()
    for _ in range(5000):
        before = bar.value()
        qtbot.keyClick(pane.view, key)
        settle(qtbot, pane)
        if bar.value() == before:
            break
    assert anthology.entered == [story.id for story in stories()[1:]]
    assert list(dict.fromkeys(anthology.finished())) == [story.id for story in stories()]


def test_scrolling_back_leads_through_it_too(show: ShowPane, qtbot: QtBot) -> None:
    """The story before stands above the beginning; who only looks back at its end has not read it."""
    pane, anthology = opened(show, qtbot, stories(), at=2)
    bar = pane.view.verticalScrollBar()
    assert bar.minimum() < 0
    bar.setValue(-200)
    assert title(pane) == stories()[1].title
    assert stories()[1].id not in anthology.finished()
    bar.setValue(40)
    assert title(pane) == stories()[2].title
    assert stories()[1].id not in anthology.finished()
    while bar.value() > bar.minimum():
        bar.setValue(bar.value() - 400)
        settle(qtbot, pane)
    assert title(pane) == stories()[0].title


def test_becoming_the_story_on_the_page_moves_no_pixel(show: ShowPane, qtbot: QtBot) -> None:
    """Step by step over the seam, down and up: what is seen depends on the height alone."""
    pane, _ = opened(show, qtbot, stories())
    bar = pane.view.verticalScrollBar()
    at_seam(qtbot, pane, 40)
    seen: dict[int, bytes] = {}
    titles = []
    first = bar.value()
    for value in (*range(first, first + 60, 7), *range(first + 56, first - 1, -7)):
        bar.setValue(value)
        picture = pixels(image_of(pane))
        assert seen.setdefault(value, picture) == picture
        titles.append(title(pane))
    assert set(titles) == {story.title for story in stories()[:2]}


def test_a_long_story_is_entered_without_a_pixel_moved(show: ShowPane, qtbot: QtBot) -> None:
    """Its lines are laid out as they are needed, anywhere in it, and stand where they stood."""
    short, base = stories()[0], long_story()
    blocks = tuple(replace(block, id=BlockId(f"b{n}")) for n, block in enumerate(base.blocks * 3))
    pane, anthology = opened(show, qtbot, (short, replace(base, blocks=blocks)))
    at_seam(qtbot, pane, 20)
    bar = pane.view.verticalScrollBar()
    before = pixels(image_of(pane).copy(0, 60, 638, 440))
    bar.setValue(bar.value() + 30)
    assert anthology.entered == [base.id]
    assert pane.view.strips_hung()[-1].is_loose
    assert pixels(image_of(pane).copy(0, 30, 638, 440)) == before
    for value in (30_000, 12_000, bar.maximum()):
        bar.setValue(value)
        loose = pixels(image_of(pane))
        strip = pane.view.strips_hung()[-1]
        strip.lay_out(pane.view.viewport().size(), SCROLLED)
        assert pixels(image_of(pane)) == loose
        strip.is_loose = True


def test_no_line_is_cut_or_painted_twice_at_a_seam(show: ShowPane, qtbot: QtBot) -> None:
    """The picture at any height is a stretch of one long picture; between two stories is paper and a rule."""
    pane, _ = opened(show, qtbot, stories())
    bar = pane.view.verticalScrollBar()
    at_seam(qtbot, pane, 300)
    start, height, edge = bar.value(), pane.view.viewport().height(), 24
    whole = image_of(pane)
    for step in range(10, 300, 30):
        bar.setValue(start + step)
        part, width = image_of(pane), whole.width()
        shared = height - step - 2 * edge
        assert pixels(part.copy(0, edge, width, shared)) == pixels(whole.copy(0, edge + step, width, shared))
    bar.setValue(start)
    upper, lower = pane.view.strips_seen()
    assert upper.layout
    assert lower.layout
    top = upper.top + upper.layout.rows[-1].bottom - start
    bottom = lower.top + lower.layout.rows[0].top - start
    gap = QRectF(0, top + 6, whole.width(), bottom - top - 18)
    assert gap.height() > 4 * 29
    assert ink_in(whole, gap, ground=90) == 0
    middle = QRectF(0, (top + bottom) / 2 - 6, whole.width(), 12)
    assert ink_in(whole, middle, ground=225) > 20


def test_the_scroll_bar_is_not_moved_under_a_hand_that_holds_it(show: ShowPane, qtbot: QtBot) -> None:
    """What is set meanwhile is hung when it is let go."""
    row = stories()
    pane = show(row[1], settings=SCROLLED, height=600)
    bar = pane.view.verticalScrollBar()
    bar.setSliderDown(True)
    Anthology(pane, row)
    pane.view.forget_neighbours()
    before = bar.minimum(), bar.maximum()
    settle(qtbot, pane)
    assert (bar.minimum(), bar.maximum()) == before
    bar.setSliderDown(False)
    qtbot.waitUntil(lambda: bar.minimum() < 0)
    assert bar.value() == 0


def test_short_stories_are_not_jumped_over(show: ShowPane, qtbot: QtBot) -> None:
    """Several to a screen: each is entered, each is read."""
    row = tuple(a_story(paragraphs=2, ident=f"s{n}", title=f"Story {n}") for n in range(9))
    pane, anthology = opened(show, qtbot, row)
    bar = pane.view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 500)
        settle(qtbot, pane)
    assert list(dict.fromkeys(anthology.finished())) == [story.id for story in row]
    assert anthology.entered[-1] == row[-1].id


@pytest.mark.parametrize("at", [0, 1, 2])
def test_what_is_hung_beside_a_short_story_moves_no_pixel_of_it(
    at: int, show: ShowPane, qtbot: QtBot
) -> None:
    """Its title stays at the top, also that of the last one."""
    row = tuple(a_story(paragraphs=2, ident=f"s{n}", title=f"Story {n}") for n in range(3))
    pane = show(row[at], settings=SCROLLED, height=600)
    layout = pane.view.layout_now
    assert layout
    before = pixels(image_of(pane).copy(0, 0, 638, layout.rows[-1].bottom))
    anthology = Anthology(pane, row)
    pane.view.forget_neighbours()
    settle(qtbot, pane)
    assert len(pane.view.strips_hung()) == 3
    assert pixels(image_of(pane).copy(0, 0, 638, layout.rows[-1].bottom)) == before
    assert not anthology.entered


def test_stories_far_from_the_view_are_let_go(show: ShowPane, qtbot: QtBot) -> None:
    """An anthology of hundreds costs what a few stories cost; those let go come back."""
    row = tuple(a_story(paragraphs=12, ident=f"s{n}", title=f"Story {n}") for n in range(30))
    pane, _ = opened(show, qtbot, row)
    bar = pane.view.verticalScrollBar()
    most = 0
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 500)
        settle(qtbot, pane)
        most = max(most, len(pane.view.strips_hung()))
    assert title(pane) == row[-1].title
    assert most < 20
    while bar.value() > bar.minimum():
        bar.setValue(bar.value() - 500)
        settle(qtbot, pane)
    assert title(pane) == row[0].title


def test_more_is_asked_for_only_when_an_end_comes_near(show: ShowPane, qtbot: QtBot) -> None:
    """And once."""
    row = stories()
    pane, anthology = opened(show, qtbot, row, at=0)
    assert [wish.step for wish in anthology.wishes] == [Step.PREVIOUS]
    layout = pane.view.layout_now
    assert layout
    pane.view.verticalScrollBar().setValue(layout.height - int((SCREENS + 0.5) * 600))
    settle(qtbot, pane)
    assert NeighbourWish(row[0].id, Step.NEXT) in anthology.wishes
    assert len(set(anthology.wishes)) == len(anthology.wishes)


def test_an_answer_that_comes_too_late_is_none(show: ShowPane, qtbot: QtBot) -> None:
    """The page is on another story already."""
    row = stories()
    pane = show(row[0], settings=SCROLLED)
    pane.show_story(row[2], (), 0)
    pane.view.show_neighbour(Neighbour(row[0].id, Step.NEXT, row[1]))
    settle(qtbot, pane)
    assert len(pane.view.strips_hung()) == 1


def test_nothing_hangs_beside_pages(show: ShowPane, qtbot: QtBot) -> None:
    """Nor is anything asked for; going back to scrolling brings the stories again."""
    pane, anthology = opened(show, qtbot, stories(), settings=PageSettings())
    assert not anthology.wishes
    pane.set_settings(SCROLLED)
    settle(qtbot, pane)
    assert anthology.wishes


def test_highlights_and_hits_beside_the_story_are_shown(show: ShowPane, qtbot: QtBot) -> None:
    """On the words they are for; all hits go out at once."""
    pane, _ = opened(show, qtbot, stories())
    at_seam(qtbot, pane, 60)
    picture = image_of(pane)
    colour = pane.view._look.theme.highlight(a_highlight(stories()[1], "the").colour)
    found = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert colour in found
    strip = pane.view.strips_seen()[1]
    strip.hits = (Passage(30, 60),)
    pane.view.drop_hits()
    assert strip.hits == ()
    pane.view.show_marks_beside(())
    assert strip.marks == ()


def test_a_press_on_the_story_beside_takes_it_to_hand(show: ShowPane, qtbot: QtBot) -> None:
    """Its words can be selected, and stay selected while they can be seen."""
    pane, anthology = opened(show, qtbot, stories())
    at_seam(qtbot, pane, 100)
    before = image_of(pane).copy(0, 0, 652, 90)
    bar = pane.view.verticalScrollBar()
    frame = pane.view.strips_seen()[1].window(bar.value(), 600)
    row = next(row for row in frame.rows if row.count > 2)
    point = QPoint(frame.x + 60, row.top - frame.top + 10)
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert title(pane) == stories()[1].title
    assert pane.selection()
    assert pixels(image_of(pane).copy(0, 0, 652, 90)) == pixels(before)
    bar.setValue(bar.value() + 10)
    assert pane.selection()
    pane.view.drop_selection()
    bar.setValue(bar.value() - 10)
    assert title(pane) == stories()[0].title
    assert anthology.entered == [stories()[1].id, stories()[0].id]


def test_a_caret_in_a_story_that_was_scrolled_to_takes_the_view_along(show: ShowPane, qtbot: QtBot) -> None:
    """Line by line, and never back to where the story before hangs."""
    pane, _ = opened(show, qtbot, stories())
    at_seam(qtbot, pane, -60)
    assert title(pane) == stories()[1].title
    bar = pane.view.verticalScrollBar()
    start = bar.value()
    for _ in range(40):
        qtbot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert title(pane) == stories()[1].title
        caret = pane.view.caret_offset()
        (box,) = pane.view.rectangles_of(Passage(caret, caret + 1))[:1] or (None,)
        assert box is None or pane.view.viewport().rect().contains(box.toAlignedRect())
    assert start + 300 < bar.value() < start + 1500
    assert pane.selection()


def test_home_and_end_stay_within_the_story(show: ShowPane, qtbot: QtBot) -> None:
    """The end is its last screen; the title stands at the top."""
    pane, _ = opened(show, qtbot, stories(), at=1)
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    settle(qtbot, pane)
    assert pane.view.strips_seen()[-1].story is pane.story
    assert title(pane) == stories()[1].title
    qtbot.keyClick(pane.view, Qt.Key.Key_Home)
    settle(qtbot, pane)
    assert pane.view.strips_seen()[0].story is pane.story
    assert pane.view.verticalScrollBar().value() == pane.view.strips_seen()[0].top


def changed(settings: PageSettings, chance: random.Random) -> PageSettings:
    """Something about how the page is set is another."""
    match chance.randrange(6):
        case 0:
            return replace(settings, size=chance.randrange(12, 34))
        case 1:
            return replace(settings, face=chance.choice(list(BookFace)).value)
        case 2:
            return replace(settings, leading=round(chance.uniform(1.2, 2.2), 2))
        case 3:
            return replace(settings, margin=round(chance.uniform(1.0, 8.0), 1))
        case 4:
            return replace(settings, flow=chance.choice(list(Flow)))
        case _:
            return replace(settings, columns=chance.choice(list(Columns)))


@pytest.mark.parametrize("seed", range(4))
def test_a_hundred_changes_leave_the_place_where_it_was(seed: int, show: ShowPane, qtbot: QtBot) -> None:
    """To the letter, also near a seam, and its words can be seen after each."""
    chance = random.Random(seed)  # noqa: S311
    row = stories()
    pane, anthology = opened(show, qtbot, row)
    pane.view.verticalScrollBar().setValue(chance.randrange(pane.view.verticalScrollBar().maximum()))
    if seed == 3:
        at_seam(qtbot, pane, 30)
    settle(qtbot, pane)
    place, story, settings = pane.place(), title(pane), SCROLLED
    said = len(anthology.places)
    for _ in range(100):
        if chance.random() < 0.25:
            pane.resize(chance.randrange(360, 1300), chance.randrange(320, 900))
        else:
            settings = changed(settings, chance)
            pane.set_settings(settings)
        if chance.random() < 0.3:
            settle(qtbot, pane)
        assert (pane.place(), title(pane)) == (place, story)
        seen = pane.view.seen()
        assert seen.start <= place.offset <= seen.end
    assert len(anthology.places) == said


def test_another_size_leaves_the_words_at_a_seam_at_the_top(show: ShowPane, qtbot: QtBot) -> None:
    """Both stories are there again at once: nobody sees a gap where one of them was."""
    pane, _ = opened(show, qtbot, stories())
    at_seam(qtbot, pane, 200)
    pane.set_settings(replace(SCROLLED, size=22))
    assert [strip.story.title for strip in pane.view.strips_seen()] == [s.title for s in stories()[:2]]
    tops = [strip.top for strip in pane.view.strips_hung()]
    assert all(a < b for a, b in pairwise(tops))
