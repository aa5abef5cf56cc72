"""Type and theme strung together: what the Aa panel says is shown at once, and remembered."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.page.page import PagePane
from reader.page.wishes import SizeWish
from reader.settings import SIZES, PageSettings
from reader.theme.choice import SYSTEM, SystemLook, ThemeChoice
from reader.theme.look import Look
from reader.theme.stylesheet import palette, stylesheet
from reader.theme.theme import Theme
from reader.widgets.ground import Ground
from reader.window.actions import Hint
from reader.window.main_window import MainWindow
from reader.window.wardrobe import Wardrobe, system_look

if TYPE_CHECKING:
    from reader.typography.panel import TypePanel

PANEL = "type"


def dress(look: Look, template: str) -> None:
    """Give the whole application the colours and lengths of a look."""
    QApplication.setFont(look.ui(13))
    QApplication.setPalette(palette(look))
    cast(QApplication, QApplication.instance()).setStyleSheet(stylesheet(template, look))


class Dressing(QObject):
    """Holds how the page is set; hands every change on to the page, or to the whole window."""

    settings_changed = Signal(PageSettings)
    choice_changed = Signal(ThemeChoice)
    look_changed = Signal(Look)

    def __init__(self, window: MainWindow, page: PagePane, wardrobe: Wardrobe, example: Path) -> None:
        """`example` is the file that begins a folder of one's own themes."""
        super().__init__(window)
        self._window, self._page, self._wardrobe, self._example = window, page, wardrobe, example
        self.settings, self.themes, self.choice = wardrobe.page, wardrobe.themes, wardrobe.choice
        window.plan_panel(PANEL, self._build_panel)
        page.size_wished.connect(self._size_wished)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._scheme_changed)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._contrast_changed)

    @property
    def panel(self) -> "TypePanel":
        """The Aa panel."""
        return cast("TypePanel", self._window.panel_named(PANEL))

    def tell(self) -> None:
        """Say what was not to be had at the start: a theme that cannot be read, a typeface that is gone."""
        bar, missing = self._window.bar, self._wardrobe.missing
        if complaints := self._wardrobe.complaints:
            bar.show_sentence(" ".join((*complaints, missing)).strip())
        elif missing:
            bar.show_notice(missing)

    def _build_panel(self) -> Ground:
        from reader.typography.panel import TypePanel

        panel = TypePanel(self._window.look, self.settings, self.choice, self.themes)
        panel.settings_changed.connect(self.set_page)
        panel.theme_chosen.connect(self.choose)
        panel.folder_wished.connect(self.open_folder)
        Hint(panel.measures.smaller_button, self._window.commands["smaller"])
        Hint(panel.measures.larger_button, self._window.commands["larger"])
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
        self.choose(self.choice.taken(theme))
        self._show()

    @Slot(ThemeChoice)
    def choose(self, choice: ThemeChoice) -> None:
        """Give the window the colours that were chosen, or those of the system."""
        self.choice = choice
        self._wear(choice.worn(self.themes, system_look()))
        self.choice_changed.emit(choice)

    @Slot()
    def turn_light(self) -> None:
        """From the light theme that was worn last to the dark one, or back."""
        self.choose(self.choice.turned(self._window.look.theme))
        self._show()

    @Slot()
    def follow_system(self) -> None:
        """Be as light or dark as the system, or stay as it is now where that was so already."""
        following = self.choice.name == SYSTEM
        worn = self._window.look.theme
        self.choose(self.choice.taken(worn) if following else self.choice.following())
        self._show()

    @Slot()
    def show_typefaces(self) -> None:
        """Look through every typeface."""
        self._window.show_panel(PANEL)
        self.panel.show_faces()

    @Slot()
    def open_folder(self) -> None:
        """Open the folder of one's own themes."""
        from reader.window.theme_folder import open_theme_folder

        if sentence := open_theme_folder(self._wardrobe.folder, self._example):
            self._window.bar.show_sentence(sentence)

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

    @Slot(Qt.ColorScheme)
    def _scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        """The evening has come, or the system was told so."""
        self._follow(replace(system_look(), dark=scheme is Qt.ColorScheme.Dark))

    @Slot(Qt.ContrastPreference)
    def _contrast_changed(self, wished: Qt.ContrastPreference) -> None:
        self._follow(replace(system_look(), high_contrast=wished is Qt.ContrastPreference.HighContrast))

    def _follow(self, system: SystemLook) -> None:
        if self.choice.name == SYSTEM:
            self._wear(self.choice.worn(self.themes, system))

    @Slot(SizeWish)
    def _size_wished(self, wish: SizeWish) -> None:
        self._set_size(self.settings.size + wish.steps)

    def _wear(self, theme: Theme) -> None:
        if theme != self._window.look.theme:
            look = replace(self._window.look, theme=theme)
            dress(look, self._wardrobe.template)
            self._window.set_look(look)
            self.look_changed.emit(look)

    def _set_size(self, size: int) -> None:
        within = min(max(size, SIZES[0]), SIZES[-1])
        if within != self.settings.size:
            self.set_page(replace(self.settings, size=within))
            self._show()

    def _show(self) -> None:
        if self._window.has_panel(PANEL):
            self.panel.show_settings(self.settings, self.choice)
