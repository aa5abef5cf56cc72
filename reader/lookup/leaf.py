"""What is written on the card: the word, what there is to read about it, and what else can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from anthology.dictionaries.answer import Answer
from reader.lookup.address_row import AddressRow
from reader.lookup.article_view import ArticleView
from reader.lookup.foot import Foot
from reader.lookup.head import Head
from reader.lookup.pages import NoDictionaryPage, NothingPage
from reader.settings import LookupSettings
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.labels import Label, quiet_font


class Leaf(QWidget):
    """Head, one of three pages, a line for notices, and the foot, one below the other."""

    def __init__(self, look: Look, settings: LookupSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self.head, self.foot, self.address = Head(look), Foot(look, settings), AddressRow(look)
        self.article, self.nothing, self.none = ArticleView(look), NothingPage(look), NoDictionaryPage(look)
        self.article.setAccessibleName(tr("What the dictionaries say"))
        self._stack = QStackedWidget()
        self._page: ArticleView | NothingPage | NoDictionaryPage = self.article
        for page in (self.article, _scrolled(self.nothing), _scrolled(self.none)):
            self._stack.addWidget(page)
        self._notice = Label("", quiet_font, look, tone="soft")
        self._notice.setWordWrap(True)
        self._notice.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.head)
        self._column.addWidget(self._stack, 1)
        for part in (self._notice, self.address, self.foot):
            self._column.addWidget(part)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        for part in (self.head, self.article, self.nothing, self.none, self._notice, self.address, self.foot):
            part.set_look(look)
        self._column.setSpacing(look.px(10))

    def show_answer(self, answer: Answer, folder: str) -> str:
        """Show the answer, or how to come by one; what somebody who cannot see it should hear."""
        if answer.definitions:
            self.article.show_answer(answer)
            self._turn_to(self.article)
            return _heard(answer)
        if answer.dictionaries:
            self.nothing.show_answer(answer)
            self._turn_to(self.nothing)
            return self.nothing.sentence()
        self.none.show_folder(folder, answer)
        self._turn_to(self.none)
        return self.none.sentence()

    def say(self, sentence: str) -> None:
        """Say something above the foot; nothing if it is empty."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def notice(self) -> str:
        """What it says above the foot."""
        return self._notice.text()

    def page_has_keyboard(self) -> bool:
        """Whether the keyboard is in what another answer would take away."""
        focused = self.window().focusWidget()
        return focused is not None and self._stack.isAncestorOf(focused)

    def read_on(self, event: QKeyEvent) -> None:
        """Let a key that came to the card scroll what there is to read."""
        self.article.keyPressEvent(event)

    def height_for(self, width: int) -> int:
        """How high all of it is in that width."""
        heights = [self.head.sizeHint().height(), self.foot.height_for(width)]
        heights.append(self._page.height_for(width))
        heights += [] if self._notice.isHidden() else [self._notice.heightForWidth(width)]
        heights += [] if self.address.isHidden() else [self.address.height_for(width)]
        return sum(heights) + (len(heights) - 1) * self._column.spacing()

    def _turn_to(self, page: ArticleView | NothingPage | NoDictionaryPage) -> None:
        self._page = page
        self._stack.setCurrentIndex((self.article, self.nothing, self.none).index(page))


def _scrolled(page: QWidget) -> QScrollArea:
    """Where the card is too low for the page, it scrolls."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(page)
    page.setAutoFillBackground(False)
    return area


def _heard(answer: Answer) -> str:
    first = answer.definitions[0]
    return " ".join((first.headword, first.pronunciation, *first.paragraphs[:2]))
