"""The window's plan: shelf, page and side panel in a row, and room for the page above all."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from reader.theme.look import Look
from reader.widgets.failure_bar import FailureBar
from reader.widgets.ground import Ground, Hairline
from reader.widgets.opening_size import open_at
from reader.window.actions import Actions
from reader.window.menus import main_menu
from reader.window.top_bar import TopBar

if TYPE_CHECKING:
    from reader.speech.bar import SpeechBar
    from reader.widgets.dressed import Dressed
    from reader.widgets.progress_slip import ProgressSlip

    Foot = FailureBar | ProgressSlip | SpeechBar

USUAL_SIZE = (1280, 800)
_LEAST_SIZE = (560, 400)
_LEAST_PAGE = 420
_MOVES = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)
_SIDE_BUTTONS = {Qt.MouseButton.BackButton: "back", Qt.MouseButton.ForwardButton: "forward"}
_SHELF = (276, 0.45)
_PANEL = (352, 0.5)


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rooms that are there from the start; `pages` take turns in the middle."""

    shelf: Ground
    pages: tuple[Ground, ...]


class MainWindow(QMainWindow):
    """Lays the rooms out. Where it is too narrow for all three, the shelf gives way to the panel."""

    closing = Signal()
    escaped = Signal()
    arranged = Signal()
    """A room was opened or closed."""

    def __init__(self, look: Look, rooms: Rooms) -> None:
        super().__init__()
        self._look, self._rooms = look, rooms
        self._shelf_wanted, self._panel, self._bare = True, "", False
        self.commands = Actions(self)
        self.menu = main_menu(self.commands, self)
        self.top = TopBar(look, self.commands, self.menu)
        self.whole, self._ground = QWidget(), Ground("paper", look)
        self.bar = FailureBar(look, self._ground)
        self.bar.action_wished.connect(self._do_offered)
        self._feet: list[Foot] = []
        self.add_foot(self.bar)
        self._offered: Callable[[], None] | None = None
        self._middle, self._side = QStackedWidget(), QStackedWidget()
        self._lines = (Hairline(look, upright=True), Hairline(look, upright=True))
        self._plans: dict[str, Callable[[], Ground]] = {}
        self._panels: dict[str, Ground] = {}
        self._pages: dict[str, Ground] = {}
        for page in rooms.pages:
            self._middle.addWidget(page)
        self._lay_out()
        self.setMinimumSize(*_LEAST_SIZE)
        open_at(self, look, *USUAL_SIZE)

    @property
    def look(self) -> Look:
        """The look in force."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Give every room other colours and another size."""
        self._look = look
        own: tuple[Dressed, ...] = (self.top, self._ground, *self._lines)
        rooms = (self._rooms.shelf, *self._rooms.pages, *self._pages.values(), *self._panels.values())
        for part in (*own, *self._feet, *rooms):
            part.set_look(look)
        self._make_room()

    @property
    def ground(self) -> QWidget:
        """What the pages stand on; what lies over the page has it as its parent."""
        return self._ground

    def add_foot(self, foot: "Foot") -> None:
        """Give something a place over the foot of the page, above what is there already."""
        foot.setParent(self._ground)
        foot.hide()
        foot.installEventFilter(self)
        self._feet.append(foot)

    def has_page(self, name: str) -> bool:
        """Whether that page is built already."""
        return name in self._pages

    def page_named(self, name: str, build: Callable[[], Ground]) -> Ground:
        """The page of that name for the middle, built when it is first asked for."""
        if name not in self._pages:
            self._pages[name] = build()
            self._middle.addWidget(self._pages[name])
        return self._pages[name]

    def plan_panel(self, name: str, build: Callable[[], Ground]) -> None:
        """Say how the panel of that name comes to be; it is built when it is first asked for."""
        self._plans[name] = build

    def has_panel(self, name: str) -> bool:
        """Whether that panel is built already."""
        return name in self._panels

    def panel_named(self, name: str) -> Ground:
        """The panel of that name."""
        if name not in self._panels:
            self._panels[name] = self._plans[name]()
            self._side.addWidget(self._panels[name])
        return self._panels[name]

    def show_page(self, page: QWidget) -> None:
        """Bring one of the pages to the middle and let it have the keyboard."""
        self._middle.setCurrentWidget(page)
        if self.focusWidget() is None or not self._side.isAncestorOf(self.focusWidget()):
            page.setFocus()

    def shown_page(self) -> QWidget | None:
        """The page in the middle."""
        return self._middle.currentWidget()

    def show_panel(self, name: str) -> None:
        """Open the side panel of that name; an empty name closes it and gives the page the keyboard."""
        self._panel = name
        if name and self._bare:
            self.show_bare(bare=False)
        if name:
            self._side.setCurrentWidget(self.panel_named(name))
        self._make_room()
        if not name and (page := self._middle.currentWidget()):
            page.setFocus()

    def offer(self, sentence: str, words: str, deed: Callable[[], None], *, lasting: bool = False) -> None:
        """Say something at the foot of the page, with a button that does the deed; `lasting` if it stays."""
        self._offered = deed
        say = self.bar.show_sentence if lasting else self.bar.show_notice
        say(sentence, words)

    def is_in_panel(self) -> bool:
        """Whether the keyboard is in the side panel."""
        return self._side.isVisible() and self._side.isAncestorOf(self.focusWidget() or self)

    def panel(self) -> str:
        """The name of the panel that is open, or an empty string."""
        return self._panel

    def show_shelf(self, *, wanted: bool) -> None:
        """Open or close the shelf. In a narrow window an open shelf takes the panel's place."""
        self._shelf_wanted = wanted
        if wanted and self._panel and not self._fits_all():
            self._panel = ""
        self._make_room()

    def shelf_is_wanted(self) -> bool:
        """Whether the shelf is open where there is room for it."""
        return self._shelf_wanted

    def show_bare(self, *, bare: bool) -> None:
        """Only the page, on the whole screen; or the window as it was."""
        self._bare = bare
        state = self.windowState()
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(state | full if bare else state & ~full)
        self._make_room()

    def shelf_is_open(self) -> bool:
        """Whether the shelf can be seen now."""
        return self._shelf_wanted and not self._bare and (not self._panel or self._fits_all())

    def is_bare(self) -> bool:
        """Whether only the page is shown."""
        return self._bare

    def geometry_words(self) -> str:
        """Size and place of the window, to be remembered."""
        return b64encode(self.saveGeometry().data()).decode("ascii")

    def restore(self, geometry: str) -> None:
        """Take a remembered size and place, if they make sense on this screen."""
        try:
            remembered = b64decode(geometry, validate=True)
        except ValueError:
            return
        self.restoreGeometry(QByteArray(remembered))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is what nobody else in the window wanted it for."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The side buttons of the mouse lead back and forward, as in a browser."""
        side = _SIDE_BUTTONS.get(event.button())
        if side:
            self.commands[side].trigger()
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell everybody in time."""
        self.closing.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See who still has room."""
        super().resizeEvent(event)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What says something has its place over the foot of the page: nothing jumps when it comes."""
        wider = event.type() == QEvent.Type.Resize and watched is self._ground
        if wider or (event.type() in _MOVES and watched in self._feet):
            self._place_feet()
        return super().eventFilter(watched, event)

    @Slot()
    def _do_offered(self) -> None:
        offered, self._offered = self._offered, None
        if offered:
            offered()

    def _lay_out(self) -> None:
        self._ground.installEventFilter(self)
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self._middle, 1)
        row = QHBoxLayout(self.whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rooms.shelf)
        row.addWidget(self._lines[0])
        row.addWidget(self._ground, 1)
        row.addWidget(self._lines[1])
        row.addWidget(self._side)
        self.setCentralWidget(self.whole)

    def _make_room(self) -> None:
        shelf = self.shelf_is_open()
        panel = bool(self._panel) and not self._bare
        self._rooms.shelf.setFixedWidth(self._width(_SHELF))
        self._side.setFixedWidth(self._width(_PANEL))
        self._rooms.shelf.setVisible(shelf)
        self._lines[0].setVisible(shelf)
        self._side.setVisible(panel)
        self._lines[1].setVisible(panel)
        self.top.setVisible(not self._bare)
        self._place_feet()
        self.arranged.emit()

    def _place_feet(self) -> None:
        width, bottom = self._ground.width(), self._ground.height()
        for foot in self._feet:
            if not foot.isHidden():
                height = foot.heightForWidth(width) if foot.hasHeightForWidth() else foot.sizeHint().height()
                bottom -= height
                foot.setGeometry(0, bottom, width, height)
                foot.raise_()

    def _width(self, room: tuple[int, float]) -> int:
        usual, most = room
        return min(self._look.px(usual), int(self.width() * most))

    def _fits_all(self) -> bool:
        page = self.width() - self._width(_SHELF) - self._width(_PANEL)
        return page >= self._look.px(_LEAST_PAGE)
