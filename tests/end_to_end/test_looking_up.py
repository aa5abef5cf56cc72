"""A word on the page is looked up by a key, and the page is given back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Colour
from anthology.text import Passage
from reader.lookup.card import LookupCard
from reader.lookup.wishes import FirstChoice
from reader.window.session import Session
from tests.anthology.dictionaries.stardicts import a_stardict
from tests.end_to_end.evening import an_evening, highlights, key, open_titled

STORY, WORD = "The Man She Kept", "shoulder"


@pytest.fixture
def dictionaries(tmp_path: Path) -> Path:
    folder = tmp_path / "dictionaries"
    a_stardict(folder / "one", [("shoulder", "where the arm begins"), ("weigh", "to be heavy")], name="One")
    a_stardict(folder / "two", [("shoulder", "die Schulter")], name="Two")
    return folder


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path, dictionaries: Path) -> Iterator[Session]:
    with an_evening(qtbot, tmp_path / "library") as session:
        session.looking_up.use_folder(str(dictionaries))
        open_titled(qtbot, session, STORY)
        qtbot.waitUntil(session.page.view.hasFocus)
        yield session


def select(session: Session, words: str) -> None:
    assert session.page.story
    start = session.page.story.text.index(words)
    session.page.go_to(start)
    session.page.view.select(Passage(start, start + len(words)))
    session.page.view.selection_settled.emit()


def looked_up(qtbot: QtBot, session: Session, keys: str) -> LookupCard:
    with qtbot.waitSignal(session.consulting.answered):
        key(session, keys)
    assert session.looking_up.card
    return session.looking_up.card


@pytest.mark.parametrize("keys", ["D", "Ctrl+Shift+D"])
def test_a_key_looks_the_selected_word_up_and_esc_gives_the_page_back(
    qtbot: QtBot, evening: Session, keys: str
) -> None:
    """The word stays selected, and the card is not over it."""
    select(evening, WORD)
    card = looked_up(qtbot, evening, keys)
    assert "where the arm begins" in card.leaf.article.toPlainText()
    assert not evening.page.bar.isVisible()
    word = evening.looking_up.words_at()
    assert word
    assert not word.intersects(card.geometry())
    QTest.keyClick(evening.window.focusWidget(), "\x1b")
    qtbot.waitUntil(evening.page.view.hasFocus)
    assert card.isHidden()
    assert evening.page.chosen_words() == WORD


def test_the_words_of_a_highlight_are_looked_up_where_they_stand(qtbot: QtBot, evening: Session) -> None:
    """A click on it, and D."""
    story = evening.page.story
    assert story
    start = story.text.index(WORD)
    with qtbot.waitSignal(evening.marking.told):
        evening.marking.highlight(story.id, Passage(start, start + len(WORD)), Colour.PINK)
    (mark,) = (mark for mark in highlights(evening) if mark.quote == WORD)
    evening.page.choose_mark(mark)
    card = looked_up(qtbot, evening, "D")
    assert "where the arm begins" in card.leaf.article.toPlainText()
    word = evening.looking_up.words_at()
    assert word
    assert not word.intersects(card.geometry())


def test_a_word_is_looked_up_from_the_contents_too(qtbot: QtBot, evening: Session) -> None:
    """There is nothing to stand at, and Esc gives the contents back."""
    evening.browsing.show_contents()
    card = looked_up(qtbot, evening, "Ctrl+Shift+D")
    qtbot.waitUntil(card.head.field.hasFocus)
    assert evening.looking_up.words_at() is None
    QTest.keyClick(card.head.field, "\x1b")
    assert card.isHidden()
    assert evening.window.shown_page() is evening.contents


def test_without_a_selection_a_word_can_be_typed(qtbot: QtBot, evening: Session) -> None:
    """The keyboard is in the field."""
    card = looked_up(qtbot, evening, "Ctrl+Shift+D")
    qtbot.waitUntil(card.head.field.hasFocus)
    QTest.keyClicks(card.head.field, "weigh")
    with qtbot.waitSignal(evening.consulting.answered):
        QTest.keyClicks(card.head.field, "\r")
    assert "to be heavy" in card.leaf.article.toPlainText()


def test_the_dictionary_that_was_chosen_comes_first_from_then_on(qtbot: QtBot, evening: Session) -> None:
    """In stories of that language, also tomorrow."""
    select(evening, WORD)
    card = looked_up(qtbot, evening, "D")
    assert card.leaf.article.toPlainText().startswith("One")
    with qtbot.waitSignal(evening.consulting.answered):
        card.foot.first_chosen.emit(FirstChoice("Two"))
    assert card.leaf.article.toPlainText().startswith("Two")
    assert ("en", "Two") in evening.settings.lookup.first


def test_the_words_are_searched_in_the_stories(qtbot: QtBot, evening: Session) -> None:
    """The card gives way to the search panel."""
    select(evening, WORD)
    card = looked_up(qtbot, evening, "D")
    with qtbot.waitSignal(evening.searching.found):
        card.foot.library_wished.emit()
    assert evening.finding.panel.field.text() == WORD
    assert card.isHidden()


class Browser(QObject):
    """What a browser would have been asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def test_the_web_is_searched_by_the_systems_browser(qtbot: QtBot, evening: Session) -> None:
    """Nothing is asked: somebody has clicked."""
    select(evening, WORD)
    card = looked_up(qtbot, evening, "D")
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    card.foot.web_wished.emit()
    QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == ["https://duckduckgo.com/?q=shoulder"]
