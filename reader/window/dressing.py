"""Type and theme strung together: what the Aa panel says is shown at once, and remembered."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.page.page import PagePane
from reader.page.type_panel import TypePanel
from reader.page.wishes import SizeWish
from reader.settings import PageSettings
from reader.theme.look import Look
from reader.theme.stylesheet import palette, stylesheet
from reader.theme.theme import Theme
from reader.widgets.dressed import Dressed


def dress(look: Look, template: str) -> None:
    """Give the whole application the colours and lengths of a look."""
    QApplication.setFont(look.ui(13))
    QApplication.setPalette(palette(look))
    cast(QApplication, QApplication.instance()).setStyleSheet(stylesheet(template, look))


class Dressing(QObject):
    """Hands every change of the Aa panel on to the page or to all rooms."""

    settings_changed = Signal(PageSettings)
    look_changed = Signal(Look)

    def __init__(
        self, panel: TypePanel, page: PagePane, rooms: tuple[Dressed, ...], look: Look, template: str
    ) -> None:
        super().__init__(panel)
        self._panel, self._page, self._rooms, self._template = panel, page, rooms, template
        self.look = look
        panel.settings_changed.connect(self._set_page)
        panel.theme_chosen.connect(self._set_theme)
        page.size_wished.connect(self._size_wished)

    @Slot(PageSettings)
    def _set_page(self, settings: PageSettings) -> None:
        self._page.set_settings(settings)
        self.settings_changed.emit(settings)

    @Slot(Theme)
    def _set_theme(self, theme: Theme) -> None:
        self.look = replace(self.look, theme=theme)
        dress(self.look, self._template)
        for room in self._rooms:
            room.set_look(self.look)
        self.look_changed.emit(self.look)

    @Slot(SizeWish)
    def _size_wished(self, wish: SizeWish) -> None:
        for _ in range(abs(wish.steps)):
            if wish.steps > 0:
                self._panel.larger()
            else:
                self._panel.smaller()
