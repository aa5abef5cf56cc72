"""The language of the window strung together: chosen here, spoken from the next start."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from reader.translation import languages, tr
from reader.window.main_window import MainWindow
from reader.window.memory import Memory

if TYPE_CHECKING:
    from reader.window.language_box import LanguageBox


class Speaking(QObject):
    """Asks for a language, and remembers it. What is said already stays as it is."""

    def __init__(self, window: MainWindow, memory: Memory, folder: Path) -> None:
        """`folder` holds the catalogues."""
        super().__init__(window)
        self._window, self._memory, self._folder = window, memory, folder
        self.box: LanguageBox | None = None

    @Slot()
    def open(self) -> None:
        """Show the languages there are."""
        from reader.window.language_box import LanguageBox

        chosen = self._memory.settings.language
        self.box = LanguageBox(languages(self._folder), chosen, self._window.look, self._window)
        self.box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box.accepted.connect(self._take)
        self.box.finished.connect(self._closed)
        self.box.open()

    @Slot()
    def _take(self) -> None:
        if self.box and self.box.choice.value() != self._memory.settings.language:
            self._memory.remember(language=self.box.choice.value())
            self._window.bar.show_notice(tr("From its next start the window speaks that language."))

    @Slot()
    def _closed(self) -> None:
        self.box = None
