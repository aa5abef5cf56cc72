"""The door of the Aa panel: how the page is set, and in which colours. Every change is told at once."""

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from reader.settings import PageSettings
from reader.theme.choice import ThemeChoice
from reader.theme.look import Look
from reader.theme.theme import Theme
from reader.translation import tr
from reader.typography.face_list import FaceList
from reader.typography.measures import Measures
from reader.typography.papers import Papers
from reader.typography.typefaces import Typefaces
from reader.typography.ways import Choices, Switches
from reader.widgets.ground import Ground, Hairline

if TYPE_CHECKING:
    from reader.typography.part import Part
    from reader.widgets.dressed import Dressed

_SIDE, _SCROLL_BAR = 20, 10


class TypePanel(Ground):
    """352 pixels wide where it can choose; it arranges itself in less, and scrolls where it is too low.

    `settings_changed` and `theme_chosen` follow a person's hand, also while a slider moves;
    `show_settings` is silent. The theme's colours come back through `set_look`.
    """

    settings_changed = Signal(PageSettings)
    theme_chosen = Signal(ThemeChoice)
    folder_wished = Signal()
    """The folder of one's own themes should be opened."""

    def __init__(
        self,
        look: Look,
        settings: PageSettings,
        choice: ThemeChoice,
        themes: tuple[Theme, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("panel", look, parent)
        self._settings = settings
        self.setAccessibleName(tr("How the page is set"))
        self._faces: FaceList | None = None
        self._stack = QStackedWidget()
        self._build(look, themes)
        self._lay_out(look)
        self._wire()
        self.set_look(look)
        self.show_settings(settings, choice)

    def settings(self) -> PageSettings:
        """The settings that are shown."""
        return self._settings

    def show_settings(self, settings: PageSettings, choice: ThemeChoice) -> None:
        """Show settings that come from elsewhere, without telling anybody."""
        self._papers.show_choice(choice)
        self._show(settings)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        side = look.px(_SIDE)
        self._column.setContentsMargins(side, look.px(12), side, look.px(8))
        self._column.setSpacing(look.px(10))
        dressed: tuple[Dressed, ...] = (self._page, self._papers, *self._lines, *self._parts)
        for part in dressed:
            part.set_look(look)
        self._back.setFont(look.ui(13, 500))
        if self._faces:
            self._faces.set_look(look)
        self._make_room()
        self.update()

    @Slot()
    def smaller(self) -> None:
        """Ctrl+−: letters one pixel smaller, down to the smallest."""
        self.measures.smaller()

    @Slot()
    def larger(self) -> None:
        """Ctrl++: letters one pixel larger, up to the largest."""
        self.measures.larger()

    @Slot()
    def usual(self) -> None:
        """Ctrl+0: letters of the usual size; everything else stays."""
        self._take(replace(self._settings, size=PageSettings().size))

    @Slot()
    def show_faces(self) -> None:
        """Look through every typeface of this system."""
        faces = self._faces = self._faces or self._built_faces()
        faces.show_face(self._settings.face)
        self._stack.setCurrentWidget(faces)
        faces.begin()

    @Slot()
    def leave_faces(self) -> None:
        """Back to the rest of the panel."""
        self._stack.setCurrentIndex(0)
        self._typefaces.more.setFocus()

    @property
    def faces(self) -> FaceList | None:
        """The list of all typefaces, once it was asked for."""
        return self._faces

    def sizeHint(self) -> QSize:
        """All of it without scrolling."""
        return QSize(self._look.px(352), self._page.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names go above what they name where they no longer fit beside it."""
        super().resizeEvent(event)
        self._make_room()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back finds the panel itself."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._stack.setCurrentIndex(0)

    def _built_faces(self) -> FaceList:
        made = FaceList(self._look)
        made.chosen.connect(self._take_face)
        made.left.connect(self.leave_faces)
        self._stack.addWidget(made)
        return made

    def _make_room(self) -> None:
        room = self.width() - self._look.px(2 * _SIDE + _SCROLL_BAR)
        for part in self._parts:
            part.make_room(self._look, room)

    def _build(self, look: Look, themes: tuple[Theme, ...]) -> None:
        self._papers, self._typefaces = Papers(look, themes), Typefaces(look)
        self.measures, self._choices, self._switches = Measures(look), Choices(look), Switches(look)
        self._parts: tuple[Part, ...] = (self._typefaces, self.measures, self._choices, self._switches)
        self._lines = [Hairline(look) for _ in range(3)]
        self._back = QPushButton(tr("Back to the usual"))
        self._back.setProperty("role", "link")
        self._back.setToolTip(tr("Set everything but the colours as it was at the first start"))
        self._back.setCursor(Qt.CursorShape.PointingHandCursor)

    def _lay_out(self, look: Look) -> None:
        self._page = page = Ground("panel", look)
        self._column = column = QVBoxLayout(page)
        groups = ((self._papers,), (self._typefaces,), (self.measures, self._choices), (self._switches,))
        for group, line in zip_longest(groups, self._lines):
            for part in group:
                column.addWidget(part)
            if line:
                column.addWidget(line)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(area)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    def _wire(self) -> None:
        self._papers.wished.connect(self._take_choice)
        self._papers.own_wished.connect(self.folder_wished)
        self._typefaces.more_wished.connect(self.show_faces)
        for part in self._parts:
            part.wished.connect(self._take)
        self._back.clicked.connect(self._take_the_usual)

    def _show(self, settings: PageSettings) -> None:
        self._settings = settings
        for part in self._parts:
            part.show_settings(settings)
        if self._faces:
            self._faces.show_face(settings.face)
        self._back.setEnabled(settings != PageSettings())

    @Slot(PageSettings)
    def _take(self, settings: PageSettings) -> None:
        self._show(settings)
        self.settings_changed.emit(settings)

    @Slot(ThemeChoice)
    def _take_choice(self, choice: ThemeChoice) -> None:
        self._papers.show_choice(choice)
        self.theme_chosen.emit(choice)

    @Slot()
    def _take_face(self) -> None:
        if self._faces:
            self._take(replace(self._settings, face=self._faces.face()))

    @Slot()
    def _take_the_usual(self) -> None:
        self._take(PageSettings())
