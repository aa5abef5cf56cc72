"""The card at a word: what the dictionaries have on it, and where else it can be looked for."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from anthology.dictionaries.answer import Answer
from reader.lookup.leaf import Leaf
from reader.lookup.placing import card_place, card_width
from reader.lookup.wishes import LookupWish, WebChoice, WordsWish
from reader.settings import LookupSettings
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.slip import paint_slip, shade_margins
from reader.widgets.tab_stops import tab_stops

_PATIENCE = 250
"""Milliseconds before somebody who waits is told so."""
_MOST, _MOST_PAST = 420, 50


class LookupCard(QWidget):
    """Lies over its parent, at the words; Esc or a click beside it puts it away.

    `lookup_wished` is answered by `show_answer` with the wish's number.
    """

    lookup_wished = Signal(LookupWish)
    web_wished = Signal(WordsWish)
    library_wished = Signal(WordsWish)
    closed = Signal()
    """It was put away while it had the keyboard, which belongs to somebody else now."""

    def __init__(self, look: Look, settings: LookupSettings, folder: str, parent: QWidget) -> None:
        """`folder` is where new dictionaries belong."""
        super().__init__(parent)
        self._look, self._settings, self._folder = look, settings, folder
        self._words_at: QRect | None = None
        self._number, self._large = 0, False
        self._past: list[str] = []
        self.word = ""
        self.setAccessibleName(tr("Dictionary"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.leaf = Leaf(look, settings, self)
        self.head, self.foot = self.leaf.head, self.leaf.foot
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.leaf)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._wire()
        self.set_look(look)
        self.hide()

    def _wire(self) -> None:
        self.head.word_wished.connect(self._word_wished)
        self.head.back_wished.connect(self._go_back)
        self.head.size_wished.connect(self._change_size)
        self.head.closed.connect(self.close_card)
        self.leaf.article.word_wished.connect(self._word_wished)
        self.leaf.nothing.word_wished.connect(self._word_wished)
        self.foot.web_wished.connect(self._wish_web)
        self.foot.library_wished.connect(self._wish_library)
        self.foot.own_address_wished.connect(self._ask_address)
        self.leaf.address.chosen.connect(self._address_chosen)
        self._patience.timeout.connect(self._say_looking)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        if parent := self.parentWidget():
            parent.installEventFilter(self)

    # What the window tells

    def look_up(self, words: str, at: QRect | None) -> None:
        """Look words up and stand at them (in pixels of the parent), or ask for some if there are none."""
        self._words_at, self._past = at, []
        self.word = ""
        self.say("")
        self.leaf.address.hide()
        self.show()
        self.raise_()
        (self if words else self.head.field).setFocus()
        self._ask(words)

    def stand_at(self, at: QRect | None) -> None:
        """The words are elsewhere now, or cannot be seen any more."""
        self._words_at = at
        self._place()

    def is_at_words(self) -> bool:
        """Whether it stands at words of the page."""
        return self._words_at is not None and not self.isHidden()

    def look_again(self) -> None:
        """Ask for the same word once more: there may be other dictionaries now."""
        self._wish(self.word)

    def show_answer(self, answer: Answer, number: int, language: str, first: str) -> None:
        """Show the answer to the wish of that number.

        `language` is the story's as people call it, `first` the dictionary that comes first there.
        """
        if number != self._number:
            return
        self._patience.stop()
        self.say("")
        self.foot.show_dictionaries(answer.dictionaries, language, first)
        if self.leaf.page_has_keyboard():
            self.setFocus()
        self._announce(self.leaf.show_answer(answer, self._folder))
        self._place()

    def show_settings(self, settings: LookupSettings) -> None:
        """The reader chose something else."""
        self._settings = settings
        self.foot.show_settings(settings)

    def say(self, sentence: str) -> None:
        """Say something at the foot; nothing if it is empty."""
        self.leaf.say(sentence)
        self._announce(sentence)
        self._place()

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        self.leaf.set_look(look)
        inside = QMargins(look.px(12), look.px(12), look.px(12), look.px(8))
        self._column.setContentsMargins(shade_margins(look) + inside)
        self._place()
        self.update()

    @Slot()
    def close_card(self) -> None:
        """Put the card away."""
        if self.isHidden():
            return
        focused = self.window().focusWidget()
        had_keyboard = focused is not None and (focused is self or self.isAncestorOf(focused))
        self._patience.stop()
        self.hide()
        if had_keyboard:
            self.closed.emit()

    # Asking

    def _ask(self, words: str) -> None:
        self.word = " ".join(words.split())
        self.head.show_word(self.word, can_go_back=bool(self._past))
        self._wish(self.word)

    def _wish(self, words: str) -> None:
        self._number += 1
        self._patience.start()
        self.lookup_wished.emit(LookupWish(words, self._number))

    @Slot(WordsWish)
    def _word_wished(self, wish: WordsWish) -> None:
        if self.word and wish.words != self.word:
            self._past = [*self._past[-_MOST_PAST:], self.word]
        self._ask(wish.words)

    @Slot()
    def _go_back(self) -> None:
        if self._past:
            self._ask(self._past.pop())

    @Slot()
    def _say_looking(self) -> None:
        self.say(tr("Looking it up…"))

    @Slot()
    def _wish_web(self) -> None:
        self.web_wished.emit(WordsWish(self.head.field.text().strip() or self.word))

    @Slot()
    def _wish_library(self) -> None:
        self.library_wished.emit(WordsWish(self.head.field.text().strip() or self.word))

    @Slot()
    def _ask_address(self) -> None:
        self.leaf.address.open(self._settings.address)
        self._place()

    @Slot(WebChoice)
    def _address_chosen(self, choice: WebChoice) -> None:
        self.foot.web_chosen.emit(choice)
        self._place()
        self.head.field.setFocus()

    # Showing

    def _announce(self, words: str) -> None:
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @Slot()
    def _change_size(self) -> None:
        self._large = not self._large
        self.head.show_large(large=self._large)
        self._place()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None or self.isHidden():
            return
        room = parent.rect()
        width = card_width(room, self._look, large=self._large)
        self.setGeometry(card_place(self._words_at, room, self._height(width), self._look, large=self._large))

    def _height(self, width: int) -> int:
        """As high as what it shows, up to a height at which one had better scroll."""
        sides = self._column.contentsMargins()
        inner = self.leaf.height_for(width - sides.left() - sides.right())
        return min(inner + sides.top() + sides.bottom() + self._look.px(4), self._look.px(_MOST))

    # What Qt tells

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The room may change under the card."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Alt+Left is no shortcut of the window meanwhile."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _goes_back(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away, Alt+Left goes back; letters begin another word; no key is for the window."""
        if event.key() == Qt.Key.Key_Escape and self.leaf.address.isVisible():
            self.leaf.address.hide()
            self.setFocus()
            self._place()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif _goes_back(event):
            self._go_back()
        elif event.text().isprintable() and event.text().strip():
            self.head.type_on(event.text())
        elif self.hasFocus():
            self.leaf.read_on(event)
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in the card: going on would put it away."""
        stops, focused = list(tab_stops(self)), self.window().focusWidget()
        here = stops.index(focused) if focused in stops else -1 if forward else 0
        if stops:
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            stops[(here + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return bool(stops)

    @Slot(QWidget, QWidget)
    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes on to something else in the window is done with the card."""
        if now is None or self.isHidden() or now.window() is not self.window():
            return
        if now is not self and not self.isAncestorOf(now):
            self.close_card()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The slip that all of it stands on."""
        with QPainter(self) as painter:
            paint_slip(painter, QRectF(self.rect()), self._look)


def _goes_back(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier
