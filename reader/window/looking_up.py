"""Looking words up, strung together: the page's words, the card over it, the dictionaries, the web."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QRect, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from reader.lookup.wishes import FirstChoice, LookupWish, WebChoice, WordsWish
from reader.operations.consulting import Answered, Consulting, Question
from reader.page.page import PagePane
from reader.page.page_view import around
from reader.page.wishes import LookupWish as PageLookupWish
from reader.settings import LookupSettings
from reader.theme.look import Look
from reader.translation import tr
from reader.window.finding import Finding
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from anthology.text import Passage
    from reader.lookup.card import LookupCard

_NEW_DICTIONARIES = Path(".local", "share", "stardict", "dic")
"""Where new ones belong, below the home folder."""


class LookingUp(QObject):
    """Makes the card when the first word is looked up, and remembers what is chosen on it."""

    chosen = Signal(LookupSettings)

    def __init__(
        self,
        window: MainWindow,
        page: PagePane,
        finding: Finding,
        consulting: Consulting,
        settings: LookupSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._finding = window, page, finding
        self._consulting, self.settings = consulting, settings
        self.card: LookupCard | None = None
        self._passage: Passage | None = None
        page.lookup_wished.connect(self._words_wished)
        page.view.laid_out.connect(self._laid_out)
        consulting.answered.connect(self._answered)

    @Slot()
    def open(self) -> None:
        """Look up the words selected on the page, or ask for some."""
        story_is_shown = self._window.shown_page() is self._page
        self._open(self._page.chosen_words() if story_is_shown else "")

    @Slot(Look)
    def set_look(self, look: Look) -> None:
        """Give the card other colours."""
        if self.card:
            self.card.set_look(look)

    @Slot(PageLookupWish)
    def _words_wished(self, wish: PageLookupWish) -> None:
        self._open(wish.words)

    def _open(self, words: str) -> None:
        self._passage = self._page.chosen_passage() if words else None
        self._page.dismiss_bar()
        self.card = self.card or self._built()
        self.card.look_up(words, self.words_at())

    def _built(self) -> "LookupCard":
        from reader.lookup.card import LookupCard

        folder = f"~/{_NEW_DICTIONARIES.as_posix()}"
        card = LookupCard(self._window.look, self.settings, folder, self._window.ground)
        card.lookup_wished.connect(self._lookup_wished)
        card.web_wished.connect(self._web_wished)
        card.library_wished.connect(self._library_wished)
        card.foot.web_chosen.connect(self._web_chosen)
        card.foot.first_chosen.connect(self._first_chosen)
        for part in (card.foot, card.leaf.none):
            part.folder_wished.connect(self._open_folder)
            part.other_folder_wished.connect(self._add_folder)
        card.closed.connect(self._give_back)
        return card

    def words_at(self) -> QRect | None:
        """The words that are looked up, where they can be seen, in pixels of what the card lies over."""
        view = self._page.view
        here = self._passage is not None and self._window.shown_page() is self._page
        found = around(view.rectangles_of(self._passage)) if here and self._passage else None
        return (
            QRect(view.viewport().mapTo(self._window.ground, found.topLeft()), found.size())
            if found
            else None
        )

    def _language(self) -> str:
        story = self._page.story if self._window.shown_page() is self._page else None
        return story.language if story else ""

    @Slot(LookupWish)
    def _lookup_wished(self, wish: LookupWish) -> None:
        folders = tuple(Path(folder) for folder in self.settings.folders)
        language = self._language()
        self._consulting.look_up(Question(wish.words, language, wish.number, folders, self._first(language)))

    @Slot(Answered)
    def _answered(self, answered: Answered) -> None:
        language = self._language()
        if self.card:
            self.card.show_answer(answered.answer, answered.number, _named(language), self._first(language))

    def _first(self, language: str) -> str:
        return dict(self.settings.first).get(_base(language), "")

    @Slot()
    def _laid_out(self) -> None:
        if self.card and self.card.is_at_words():
            self.card.stand_at(self.words_at())

    @Slot()
    def _give_back(self) -> None:
        if page := self._window.shown_page():
            page.setFocus()

    # What is chosen on it

    @Slot(WordsWish)
    def _library_wished(self, wish: WordsWish) -> None:
        if self.card and wish.words:
            self.card.close_card()
            self._finding.search_for(wish.words)

    @Slot(WordsWish)
    def _web_wished(self, wish: WordsWish) -> None:
        from reader.lookup.web import web_address

        if not wish.words or self.card is None:
            return
        address = web_address(wish.words, self.settings, self._language())
        if not QDesktopServices.openUrl(QUrl.fromEncoded(address.encode())):
            QGuiApplication.clipboard().setText(address)
            self.card.say(tr("No browser answers here. The address is on the clipboard."))

    @Slot(WebChoice)
    def _web_chosen(self, choice: WebChoice) -> None:
        self._choose(replace(self.settings, web=choice.web, address=choice.address or self.settings.address))

    @Slot(FirstChoice)
    def _first_chosen(self, choice: FirstChoice) -> None:
        language = _base(self._language())
        others = tuple(pair for pair in self.settings.first if pair[0] != language)
        self._choose(replace(self.settings, first=(*others, (language, choice.dictionary))))
        if self.card:
            self.card.look_again()

    @Slot()
    def _open_folder(self) -> None:
        """Where new dictionaries belong: it is made if nobody has needed it before."""
        folder = Path.home() / _NEW_DICTIONARIES
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = (error.strerror or "").lower()
            self._say(
                tr("The folder {folder} cannot be made: {reason}.").format(folder=folder, reason=reason)
            )
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._say(tr("No file manager answers here. The folder is {folder}.").format(folder=folder))

    @Slot()
    def _add_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        words = tr("Folder with dictionaries")
        folder = QFileDialog.getExistingDirectory(self._window, words, str(Path.home()))
        if folder:
            self.use_folder(folder)

    def use_folder(self, folder: str) -> None:
        """Look for dictionaries there as well, from now on."""
        others = tuple(each for each in self.settings.folders if each != folder)
        self._choose(replace(self.settings, folders=(folder, *others)))
        if self.card:
            self.card.look_again()

    def _say(self, sentence: str) -> None:
        if self.card:
            self.card.say(sentence)

    def _choose(self, settings: LookupSettings) -> None:
        self.settings = settings
        if self.card:
            self.card.show_settings(settings)
        self.chosen.emit(settings)


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _named(language: str) -> str:
    """The language as people call it; empty where nobody knows it."""
    base = _base(language)
    locale = QLocale(base)
    known = base and locale.language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage)
    return QLocale.languageToString(locale.language()) if known else ""
