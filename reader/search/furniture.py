"""What stands in the search panel, and where: field, chips, what is said, a list, the foot."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from anthology.search.hits import SearchResults
from reader.search import answer_words
from reader.search.answer_head import AnswerHead
from reader.search.foot import Foot
from reader.search.hit_delegate import HitDelegate
from reader.search.hit_list import HitList
from reader.search.hit_model import HitModel
from reader.search.narrowing import Narrowing
from reader.search.nothing import NothingFound
from reader.search.try_list import TryList
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.field import Field


class Furniture:
    """The parts by name. Below the head stands one of three: what to try, the hits, that there are none."""

    def __init__(self, panel: QWidget, look: Look) -> None:
        self.field = Field(tr("Search every story"), look)
        self.field.setToolTip(tr("Search every story"))
        self.narrowing, self.head = Narrowing(look), AnswerHead(look)
        self.model = HitModel()
        self.delegate = HitDelegate(self.model, look)
        self.list = HitList(self.model, self.delegate)
        self.tries, self.nothing, self.foot = TryList(look), NothingFound(look), Foot(look)
        self._stack = QStackedWidget()
        for page in (self.tries, self.list, self.nothing):
            self._stack.addWidget(page)
        self._lay_out(panel)

    def _lay_out(self, panel: QWidget) -> None:
        self._column, self._top = QVBoxLayout(panel), QVBoxLayout()
        self._column.setSpacing(0)
        for part in (self.field, self.narrowing):
            self._top.addWidget(part)
        self._column.addLayout(self._top)
        self._column.addWidget(self.head)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.foot)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self.delegate.set_look(look)
        for part in (self.field, self.narrowing, self.head, self.tries, self.nothing, self.foot):
            part.set_look(look)
        self._column.setContentsMargins(0, look.px(14), 0, 0)
        self._top.setContentsMargins(look.px(16), 0, look.px(16), 0)
        self._top.setSpacing(look.px(8))
        self.head.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(4))
        self.list.doItemsLayout()

    def shows_hits(self) -> bool:
        """Whether there is an answer with hits."""
        return self._stack.currentWidget() is self.list

    def show_tries(self) -> None:
        """Show what was looked for of late, and what one can type."""
        self.head.clear()
        self._show(self.tries)

    def say(self, words: str) -> None:
        """Say something in place of the numbers of the answer."""
        self.head.say(words)
        self.head.show()

    def show_answer(self, results: SearchResults, *, in_one: bool) -> str:
        """Show the answer, or that there is none; what is said of it."""
        self.head.show_answer(results, in_one=in_one)
        if results.stories:
            self._show(self.list)
            return self.head.text()
        sentence = answer_words.nothing_found(results, in_one=in_one)
        self.show_nothing(sentence, results.corrections, in_one=in_one)
        return sentence

    def show_nothing(self, sentence: str, corrections: tuple[str, ...] = (), *, in_one: bool = False) -> None:
        """Show why there is no answer, and what else to try."""
        self.nothing.say(sentence, corrections, in_one=in_one)
        self._show(self.nothing)

    def _show(self, page: QWidget) -> None:
        self.head.setVisible(bool(self.head.text()))
        self.foot.setVisible(page is self.list)
        self._stack.setCurrentWidget(page)
