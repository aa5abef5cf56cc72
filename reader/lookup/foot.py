"""The foot of the card: where else the words can be looked for, and what can be chosen about it."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from reader.lookup.web import NAMES
from reader.lookup.wishes import FirstChoice, WebChoice
from reader.settings import LookupSettings, WebSearch
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.flow import Flow
from reader.widgets.icon_button import IconButton


class Foot(QWidget):
    """Two links, and a menu with the choices. `own_address_wished` asks for a field to type it into."""

    web_wished = Signal()
    library_wished = Signal()
    web_chosen = Signal(WebChoice)
    first_chosen = Signal(FirstChoice)
    own_address_wished = Signal()
    folder_wished = Signal()
    other_folder_wished = Signal()

    def __init__(self, look: Look, settings: LookupSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self._dictionaries: tuple[str, ...] = ()
        self._language, self._first = "", ""
        self._web, self._library = QPushButton(), QPushButton(tr("Search your stories"))
        links = QWidget()
        self._flow = Flow(links)
        for button in (self._web, self._library):
            button.setProperty("role", "link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._flow.addWidget(button)
        self._more = IconButton("more", tr("Dictionaries and web search…"), look)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(links, 1)
        self._row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._web.clicked.connect(self.web_wished)
        self._library.clicked.connect(self.library_wished)
        self._more.clicked.connect(self.open_menu)
        self.set_look(look)
        self.show_settings(settings)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        self._more.set_look(look)
        self._flow.setSpacing(look.px(4))
        self._flow.setContentsMargins(0, look.px(2), 0, 0)
        for button in (self._web, self._library):
            button.setFont(look.ui(13))

    def height_for(self, width: int) -> int:
        """How high it is in that width."""
        return max(self._more.height(), self._flow.heightForWidth(width - self._more.width()))

    def show_settings(self, settings: LookupSettings) -> None:
        """Name the place where the web is searched."""
        self._settings = settings
        own = settings.web is WebSearch.OWN
        place = tr("the web") if own else NAMES[settings.web]
        self._web.setText(tr("Search {place}").format(place=place))

    def show_dictionaries(self, names: tuple[str, ...], language: str, first: str) -> None:
        """Offer these to come first; `language` is that of the story, as people call it."""
        self._dictionaries, self._language, self._first = names, language, first

    @Slot()
    def open_menu(self) -> None:
        """The choices, above the button where there is no room below."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._more.accessibleName())
        self._offer_places(menu)
        if len(self._dictionaries) > 1 and self._language:
            self._offer_first(menu)
        menu.addSeparator()
        menu.addAction(tr("Open the folder of dictionaries")).triggered.connect(self.folder_wished)
        menu.addAction(tr("Use another folder…")).triggered.connect(self.other_folder_wished)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _offer_places(self, menu: QMenu) -> None:
        _heading(menu, tr("Search the web with"))
        one_of = QActionGroup(menu)
        for web, name in NAMES.items():
            _choice(menu, one_of, tr(name), web.value, chosen=web is self._settings.web)
        one_of.triggered.connect(self._take_place)

    def _offer_first(self, menu: QMenu) -> None:
        _heading(menu, tr("First for stories in {language}").format(language=self._language))
        one_of = QActionGroup(menu)
        for name in self._dictionaries:
            _choice(menu, one_of, name, name, chosen=name == self._first)
        one_of.triggered.connect(self._take_first)

    @Slot(QAction)
    def _take_place(self, action: QAction) -> None:
        web = WebSearch(action.data())
        if web is WebSearch.OWN:
            self.own_address_wished.emit()
        else:
            self.web_chosen.emit(WebChoice(web))

    @Slot(QAction)
    def _take_first(self, action: QAction) -> None:
        self.first_chosen.emit(FirstChoice(str(action.data())))


def _heading(menu: QMenu, words: str) -> None:
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addAction(words).setEnabled(False)


def _choice(menu: QMenu, one_of: QActionGroup, words: str, value: str, *, chosen: bool) -> None:
    action = menu.addAction(words.replace("&", "&&"))
    action.setData(value)
    action.setCheckable(True)
    action.setChecked(chosen)
    one_of.addAction(action)
