"""Type and theme strung together: what the Aa panel says is shown at once, and remembered."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.page.page import PagePane
from reader.page.wishes import SizeWish
from reader.settings import SIZES, PageSettings
from reader.theme.look import Look
from reader.theme.stylesheet import palette, stylesheet
from reader.theme.theme import Theme
from reader.widgets.ground import Ground
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.page.type_panel import TypePanel

PANEL = "type"


def dress(look: Look, template: str) -> None:
    """Give the whole application the colours and lengths of a look."""
    QApplication.setFont(look.ui(13))
    QApplication.setPalette(palette(look))
    cast(QApplication, QApplication.instance()).setStyleSheet(stylesheet(template, look))


class Dressing(QObject):
    """Holds how the page is set; hands every change on to the page, or to the whole window."""

    settings_changed = Signal(PageSettings)
    look_changed = Signal(Look)

    def __init__(
        self,
        window: MainWindow,
        page: PagePane,
        settings: PageSettings,
        themes: tuple[Theme, ...],
        template: str,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._template = window, page, template
        self.settings, self.themes = settings, themes
        window.plan_panel(PANEL, self._build_panel)
        page.size_wished.connect(self._size_wished)

    @property
    def panel(self) -> "TypePanel":
        """The Aa panel."""
        return cast("TypePanel", self._window.panel_named(PANEL))

    def _build_panel(self) -> Ground:
        from reader.page.type_panel import TypePanel

        look = self._window.look
        panel = TypePanel(look, self.settings, look.theme.name, self.themes)
        panel.settings_changed.connect(self.set_page)
        panel.theme_chosen.connect(self.set_theme)
        return panel

    @Slot(PageSettings)
    def set_page(self, settings: PageSettings) -> None:
        """Set the page another way."""
        self.settings = settings
        self._page.set_settings(settings)
        self.settings_changed.emit(settings)

    @Slot(Theme)
    def set_theme(self, theme: Theme) -> None:
        """Give the window other colours."""
        look = replace(self._window.look, theme=theme)
        dress(look, self._template)
        self._window.set_look(look)
        self.look_changed.emit(look)

    @Slot()
    def close(self) -> None:
        """Give the page back."""
        if self._window.panel() == PANEL:
            self._window.show_panel("")

    @Slot()
    def larger(self) -> None:
        """Words one step larger."""
        self._set_size(self.settings.size + 1)

    @Slot()
    def smaller(self) -> None:
        """Words one step smaller."""
        self._set_size(self.settings.size - 1)

    @Slot()
    def usual(self) -> None:
        """Words of the usual size."""
        self._set_size(PageSettings().size)

    @Slot(SizeWish)
    def _size_wished(self, wish: SizeWish) -> None:
        self._set_size(self.settings.size + wish.steps)

    def _set_size(self, size: int) -> None:
        within = min(max(size, SIZES[0]), SIZES[-1])
        if within != self.settings.size:
            self.set_page(replace(self.settings, size=within))
            if self._window.has_panel(PANEL):
                self.panel.show_settings(self.settings, self._window.look.theme.name)
