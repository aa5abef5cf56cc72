"""Whatever somebody does in the scrolled flow, the page shows where they are."""

import random
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.page.page import PagePane
from reader.settings import Flow
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import a_hard_story, bundled
from tests.reader.page.test_flow import SCROLLED, changed, opened, settle
from tests.reader.page.test_turning import Wheel

if TYPE_CHECKING:
    from collections.abc import Callable

KEY, SHIFT, NONE = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
KEYS = (
    *((key, NONE) for key in (KEY.Key_Down, KEY.Key_Up, KEY.Key_Space, KEY.Key_PageUp, KEY.Key_PageDown)),
    *((key, NONE) for key in (KEY.Key_Home, KEY.Key_End)),
    *((key, SHIFT) for key in (KEY.Key_Down, KEY.Key_Up, KEY.Key_Right)),
)


class Wanderer:
    """Does one thing after another, by chance."""

    def __init__(self, pane: PagePane, qtbot: QtBot, seed: int) -> None:
        self._pane, self._qtbot, self._chance = pane, qtbot, random.Random(seed)  # noqa: S311
        self._settings = SCROLLED
        self._wheel = Wheel(pane)
        self._deeds: tuple[Callable[[], None], ...] = (
            *(self._key, self._key, self._roll, self._roll, self._drag, self._settle),
            *(self._click, self._resize, self._set, self._let_go, self._drop, self._forget),
        )

    def step(self) -> str:
        deed = self._chance.choice(self._deeds)
        deed()
        return deed.__name__

    def _key(self) -> None:
        self._qtbot.keyClick(self._pane.view, *self._chance.choice(KEYS))

    def _roll(self) -> None:
        self._wheel.roll(0, self._chance.choice((-120, 120, -40)), times=self._chance.randrange(1, 30))

    def _drag(self) -> None:
        bar = self._pane.view.verticalScrollBar()
        bar.setSliderDown(True)
        bar.setValue(self._chance.randint(bar.minimum(), bar.maximum()))

    def _let_go(self) -> None:
        self._pane.view.verticalScrollBar().setSliderDown(False)

    def _settle(self) -> None:
        self._let_go()
        settle(self._qtbot, self._pane)

    def _click(self) -> None:
        viewport = self._pane.view.viewport()
        point = QPoint(self._chance.randrange(viewport.width()), self._chance.randrange(viewport.height()))
        self._qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
        if self._chance.random() < 0.3:
            self._qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)

    def _resize(self) -> None:
        self._pane.resize(self._chance.randrange(360, 1300), self._chance.randrange(320, 900))

    def _set(self) -> None:
        self._settings = replace(changed(self._settings, self._chance), flow=Flow.SCROLLED)
        self._pane.set_settings(self._settings)

    def _drop(self) -> None:
        self._pane.view.drop_selection()

    def _forget(self) -> None:
        self._pane.view.forget_neighbours()


@pytest.mark.parametrize("seed", range(6))
def test_whatever_somebody_does_the_page_shows_where_they_are(
    seed: int, show: ShowPane, qtbot: QtBot
) -> None:
    """The story on the page can be seen, its anchor is in it, and all hang one under the other."""
    short = tuple(a_story(paragraphs=2, ident=f"s{n}", title=f"Story {n}") for n in range(3))
    row = (bundled()[0], short[0], a_hard_story(), short[1], short[2], bundled()[1])
    pane, _ = opened(show, qtbot, row, at=seed % len(row))
    wanderer, done = Wanderer(pane, qtbot, seed), []
    for _ in range(150):
        done.append(wanderer.step())
        view, bar = pane.view, pane.view.verticalScrollBar()
        hung = view.strips_hung()
        assert pane.story in [strip.story for strip in view.strips_seen()], done[-5:]
        assert pane.story
        assert 0 <= pane.place().offset <= len(pane.story.text)
        assert [strip.story for strip in hung] == [
            story for story in row if story in [strip.story for strip in hung]
        ]
        for upper, lower in pairwise(hung):
            assert 0 < lower.top - upper.bottom < 200
        lowest = max(hung[-1].top, hung[-1].bottom - view.viewport().height())
        assert (bar.minimum(), bar.maximum()) == (hung[0].top, lowest), done[-5:]
        assert view.document() is next(s for s in hung if s.story is pane.story).typeset.document
