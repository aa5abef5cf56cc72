"""What is read aloud is lit under its words, and the page goes along with it."""

import re

import pytest
from PySide6.QtGui import QColor

from anthology.text import Passage
from reader.page.page import PagePane
from reader.page.underlay import Spoken
from reader.settings import Columns, Flow, PageSettings
from reader.theme.look import Look
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import a_highlight, image_of, long_story


def passage_of(words: str, text: str) -> Passage:
    start = text.index(words)
    return Passage(start, start + len(words))


def ground_of(pane: PagePane, passage: Passage) -> str:
    box = pane.view.rectangles_of(passage)[0]
    return QColor(image_of(pane).pixel(round(box.center().x()), round(box.top() + 3))).name()


def test_the_sentence_is_lit_and_its_word_more(show: ShowPane, any_look: Look) -> None:
    """A highlight lies over the sentence and under the word; nothing is lit in the end."""
    story = a_story("The porch light was on. She came home. It rained.")
    pane = show(story, dress=any_look, marks=(a_highlight(story, "came home"),))
    words = {word: passage_of(word, story.text) for word in ("porch", "light", "came", "home", "She")}
    theme = any_look.theme
    pane.view.show_spoken(story.id, Spoken(passage_of("The porch light was on.", story.text), words["light"]))
    assert ground_of(pane, words["porch"]) == theme.spoken
    assert ground_of(pane, words["light"]) == theme.spoken_word
    pane.view.show_spoken(story.id, Spoken(passage_of("She came home.", story.text), words["came"]))
    assert ground_of(pane, words["porch"]) == theme.paper
    assert ground_of(pane, words["She"]) == theme.spoken
    assert ground_of(pane, words["home"]) == theme.yellow
    assert ground_of(pane, words["came"]) == theme.spoken_word
    pane.view.show_spoken(story.id, None)
    assert ground_of(pane, words["She"]) == theme.paper


def test_another_story_is_not_lit(show: ShowPane) -> None:
    """Its offsets are its own."""
    story, other = a_story("The porch light was on."), a_story("Another.", ident="other")
    pane = show(story)
    pane.view.show_spoken(other.id, Spoken(Passage(0, 8)))
    assert ground_of(pane, Passage(0, 3)) != pane.view._look.theme.spoken


@pytest.mark.parametrize("flow", Flow)
@pytest.mark.parametrize("columns", [Columns.ONE, Columns.TWO])
def test_the_page_follows_word_by_word_to_the_end(show: ShowPane, flow: Flow, columns: Columns) -> None:
    """Each word is seen when it is said; the page stays while it can, and all of it counts as read."""
    story = long_story()
    pane = show(story, width=1100, settings=PageSettings(flow=flow, columns=columns, slide=False))
    said = []
    pane.view.place_changed.connect(said.append)
    for word in list(re.finditer(r"\w+", story.text))[::7]:
        pane.view.follow(Passage(word.start(), word.end()))
        seen = pane.view.seen()
        assert seen.start <= word.start() < seen.end
    pane.view.follow(Passage(len(story.text) - 1, len(story.text)))
    pane.view.finish()
    assert len(said) < 80
    assert all(change.read for change in said)
    assert all(change.heard for change in said[:-1])
    assert said[-1].at_end


def test_it_goes_back_where_a_sentence_is_said_again(show: ShowPane) -> None:
    """Also over many pages."""
    pane = show(long_story(), settings=PageSettings(slide=False))
    pane.view.follow(Passage(9000, 9003))
    pane.view.follow(Passage(10, 12))
    assert pane.view.seen().start <= 10
    pane.view.finish()  # nobody has read to the end
    assert not pane.view.change_of_place().at_end
