"""The card shows what is known of a word, says plainly when nothing is, and gives the keyboard back."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from anthology.dictionaries.answer import Answer, Definition, Trouble
from reader.lookup.article_words import MOST_LETTERS
from reader.lookup.card import LookupCard
from reader.lookup.wishes import FirstChoice, LookupWish, WebChoice, WordsWish
from reader.settings import LookupSettings, WebSearch
from reader.theme.look import Look
from reader.widgets.icon_button import IconButton

ROOM, WORDS = (900, 600), QRect(400, 200, 60, 24)
RUN = Answer(
    "running",
    (
        Definition("One", "run", "rʌn", ("to move fast", "to flow")),
        Definition("Two", "running", "", ("a sport",)),
    ),
    ("One", "Two"),
)


class Table:
    """A card over a room with a field beside it, and what it has said."""

    def __init__(self, qtbot: QtBot, look: Look) -> None:
        self.room = QWidget()
        self.elsewhere = QLineEdit(self.room)
        self.card = LookupCard(look, LookupSettings(), "~/dic", self.room)
        self.said: list[object] = []
        card = self.card
        for signal in (card.lookup_wished, card.web_wished, card.library_wished, card.foot.web_chosen):
            signal.connect(self.said.append)
        card.foot.first_chosen.connect(self.said.append)
        card.closed.connect(lambda: self.said.append("closed"))
        qtbot.addWidget(self.room)
        self.room.resize(*ROOM)
        with qtbot.waitExposed(self.room):
            self.room.show()
            self.room.activateWindow()

    def shown(self, answer: Answer, words: str = "running") -> LookupCard:
        self.card.look_up(words, WORDS)
        wish = self.said[-1]
        assert isinstance(wish, LookupWish)
        self.card.show_answer(answer, wish.number, "English", "Two")
        return self.card

    def words(self) -> str:
        return self.card.leaf.article.toPlainText()


@pytest.fixture
def table(qtbot: QtBot, look: Look) -> Table:
    return Table(qtbot, look)


def test_it_says_word_pronunciation_and_definitions_by_dictionary(table: Table) -> None:
    """And, where another form of the word has answered, which."""
    table.shown(RUN)
    assert table.said == [LookupWish("running", 1)]
    assert table.words().split("\n") == [
        "One",
        "run   rʌn",
        "for “running”",
        "to move fast",
        "to flow",
        "Two",
        "running",
        "a sport",
    ]


def test_markup_in_a_definition_is_shown_as_it_is(table: Table) -> None:
    """Nothing of a dictionary is ever taken for HTML."""
    table.shown(Answer("a", (Definition("D", "<b>a</b>", "", ('<img src="x">',)),), ("D",)))
    assert '<img src="x">' in table.words()
    assert "<b>a</b>" in table.words()


def test_it_stands_beside_the_words_and_never_over_them(table: Table) -> None:
    """Below where there is room, else above; and always within the page."""
    card = table.shown(RUN)
    assert card.geometry().top() > WORDS.bottom()
    card.stand_at(QRect(400, 560, 60, 24))
    assert card.geometry().bottom() < 560
    for at in (QRect(0, 0, 20, 20), QRect(890, 590, 10, 10), WORDS, None):
        card.stand_at(at)
        assert table.room.rect().contains(card.geometry())


def test_esc_puts_it_away_and_gives_the_keyboard_back(table: Table) -> None:
    """Wherever in it the keyboard is."""
    for part in ("card", "field", "article"):
        card = table.shown(RUN)
        holder = {"card": card, "field": card.head.field, "article": card.leaf.article}[part]
        holder.setFocus()
        QTest.keyClick(holder, Qt.Key.Key_Escape)
        assert card.isHidden()
        assert table.said[-1] == "closed"


def test_who_goes_on_to_something_else_is_done_with_it(table: Table, qtbot: QtBot) -> None:
    """The keyboard stays where they went."""
    card = table.shown(RUN)
    qtbot.waitUntil(card.hasFocus)
    table.elsewhere.setFocus()
    qtbot.waitUntil(card.isHidden)
    assert "closed" not in table.said
    assert table.elsewhere.hasFocus()


def test_another_word_is_typed_at_once_and_there_is_a_way_back(table: Table, qtbot: QtBot) -> None:
    """Letters go to the field from wherever one reads; Alt+Left is the word before."""
    card = table.shown(RUN)
    qtbot.waitUntil(card.hasFocus)
    QTest.keyClicks(card, "w")
    QTest.keyClicks(card.head.field, "alk")
    QTest.keyClick(card.head.field, Qt.Key.Key_Return)
    assert table.said[-1] == LookupWish("walk", 2)
    QTest.keyClick(card.head.field, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert table.said[-1] == LookupWish("running", 3)


def test_a_word_of_a_definition_is_looked_up_by_a_double_click(table: Table) -> None:
    """One thing leads to another."""
    card = table.shown(RUN)
    article = card.leaf.article
    cursor = article.document().find("sport")
    point = article.cursorRect(cursor).center()
    QTest.mouseDClick(article.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert table.said[-1] == LookupWish("sport", 2)


def test_an_answer_that_comes_too_late_is_not_shown(table: Table) -> None:
    """The newest word is what somebody wants to know."""
    card = table.shown(RUN)
    card.head.word_wished.emit(WordsWish("walk"))
    card.show_answer(Answer("running", (), ("One",)), 1, "English", "")
    assert "to move fast" in table.words()


def test_where_no_dictionary_has_the_word_the_nearest_can_be_pressed(table: Table) -> None:
    """Each of them is a button."""
    card = table.shown(Answer("wiegh", (), ("One",), ("weigh", "weight")), "wiegh")
    assert card.leaf.nothing.sentence() == "“wiegh” is not in your dictionary."
    buttons = card.leaf.nothing.findChildren(QPushButton)
    assert [each.accessibleName() for each in buttons] == ["weigh", "weight"]
    buttons[1].click()
    assert table.said[-1] == LookupWish("weight", 2)


def test_where_there_is_no_dictionary_it_says_how_to_get_one(table: Table, qtbot: QtBot) -> None:
    """Which folder, which files; the folder is a click away."""
    card = table.shown(Answer("running"))
    words = " ".join(each.text() for each in card.leaf.none.findChildren(QWidget) if hasattr(each, "text"))
    assert "There is no dictionary on this computer yet." in words
    assert "~/dic" in words
    assert ".ifo, .idx and .dict" in words
    with qtbot.waitSignal(card.leaf.none.folder_wished):
        card.leaf.none.findChildren(QPushButton)[0].click()


def test_damage_is_told_of_below_what_the_others_say(table: Table) -> None:
    """In its own sentence; and alone where nobody else has the word."""
    trouble = (Trouble("Bad", "The dictionary “Bad” cannot be read."),)
    table.shown(Answer("running", RUN.definitions, ("One",), (), trouble))
    assert table.words().endswith("The dictionary “Bad” cannot be read.")
    card = table.shown(Answer("running", (), ("Bad",), (), trouble))
    assert any("cannot be read" in each.text() for each in _labels(card.leaf.nothing))


def test_a_long_definition_waits_for_a_click(table: Table) -> None:
    """Enter is one too."""
    long = Definition("One", "set", "", tuple(f"meaning {n} " + "x" * 100 for n in range(500)))
    card = table.shown(Answer("set", (long,), ("One",)), "set")
    assert len(table.words()) < MOST_LETTERS + 500
    assert table.words().endswith("All of it")
    QTest.keyClick(card.leaf.article, Qt.Key.Key_Return)
    assert "meaning 499" in table.words()


def test_the_words_can_be_searched_elsewhere(table: Table) -> None:
    """In the web, by the engine that is named on the link; and in one's own stories."""
    card = table.shown(RUN)
    web, library = card.foot.findChildren(QPushButton)
    assert web.text() == "Search DuckDuckGo"
    web.click()
    library.click()
    assert table.said[-2:] == [WordsWish("running"), WordsWish("running")]
    card.show_settings(LookupSettings(WebSearch.WIKIPEDIA))
    assert web.text() == "Search Wikipedia"


def test_the_menu_offers_engines_and_the_dictionary_that_comes_first(table: Table) -> None:
    """The one in force is ticked."""
    card = table.shown(RUN)
    actions = _menu(card)
    assert [words for words, action in actions.items() if action.isChecked()] == ["DuckDuckGo", "Two"]
    assert "First for stories in English" in actions
    actions["Wiktionary"].trigger()
    actions["One"].trigger()
    assert table.said[-2:] == [WebChoice(WebSearch.WIKTIONARY), FirstChoice("One")]


def test_an_own_address_must_have_a_place_for_the_words(table: Table) -> None:
    """What is none cannot be kept."""
    card = table.shown(RUN)
    _menu(card)["Own address…"].trigger()
    row = card.leaf.address
    assert row.isVisible()
    for wrong in ("dict.cc", "https://www.dict.cc/", "file:///{words}", "javascript:{words}"):
        row.field.setText(wrong)
        QTest.keyClick(row.field, Qt.Key.Key_Return)
        assert row.isVisible()
    row.field.setText("https://www.dict.cc/?s={words}")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert table.said[-1] == WebChoice(WebSearch.OWN, "https://www.dict.cc/?s={words}")
    assert row.isHidden()


@pytest.mark.parametrize("back", [False, True])
def test_tab_goes_round_in_the_card(table: Table, qtbot: QtBot, back: bool) -> None:
    """Every control is reached, and the card stays."""
    card = table.shown(RUN)
    qtbot.waitUntil(card.hasFocus)
    keys = (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier) if back else (Qt.Key.Key_Tab,)
    reached = set()
    for _ in range(20):
        QTest.keyClick(table.room.focusWidget(), *keys)
        reached.add(table.room.focusWidget())
    assert card.isVisible()
    controls = [*card.findChildren(QPushButton), *card.findChildren(IconButton), card.head.field]
    wanted = {each for each in (*controls, card.leaf.article) if each.isVisible()}
    assert wanted - {*card.head.field.children()} <= reached | {None}


def test_esc_takes_back_one_thing_after_another(table: Table) -> None:
    """The address that is being typed first, then the card."""
    card = table.shown(RUN)
    card.foot.own_address_wished.emit()
    assert card.leaf.address.isVisible()
    QTest.keyClick(card.leaf.address.field, Qt.Key.Key_Escape)
    assert card.leaf.address.isHidden()
    assert card.isVisible()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()


def test_it_can_be_made_large(table: Table) -> None:
    """And small again."""
    card = table.shown(RUN)
    small = card.geometry()
    card.head.size_wished.emit()
    assert card.height() > small.height()
    assert card.width() > small.width()
    card.head.size_wished.emit()
    assert card.geometry() == small


def _labels(page: QWidget) -> list[QPushButton]:
    return [each for each in page.findChildren(QWidget) if hasattr(each, "text")]  # type: ignore[misc]


def _menu(card: LookupCard) -> dict[str, QAction]:
    card.foot.open_menu()
    menu = card.foot.findChildren(QMenu)[-1]
    menu.hide()
    return {action.text(): action for action in menu.actions() if action.text()}
