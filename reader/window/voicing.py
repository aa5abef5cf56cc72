"""Reading aloud strung to its command: nothing of it is loaded before somebody wants to hear a story."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.page.page import PagePane
from reader.settings import SpokenAs
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow
from reader.window.remembered import VoiceChosen

if TYPE_CHECKING:
    from reader.window.read_aloud import ReadAloud


class Voicing(QObject):
    """Shows whether a story can be read aloud, and whether it is."""

    chosen = Signal(VoiceChosen)

    def __init__(
        self, window: MainWindow, page: PagePane, browsing: Browsing, voices: Mapping[str, SpokenAs]
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._browsing, self._voices = window, page, browsing, voices
        self._work: ReadAloud | None = None
        window.commands["read_aloud"].triggered.connect(self.read_aloud)
        browsing.story_shown.connect(self._show_state)
        browsing.contents_shown.connect(self._show_state)
        browsing.emptied.connect(self._show_state)
        self._show_state()

    @property
    def work(self) -> "ReadAloud":
        """What reads aloud."""
        if self._work is None:
            from reader.window.read_aloud import ReadAloud

            self._work = ReadAloud(self._window, self._page, self._browsing, self._voices)
            self._work.chosen.connect(self.chosen)
            self._work.changed.connect(self._show_state)
        return self._work

    @property
    def is_on(self) -> bool:
        """Whether a story is being read aloud, or waits to be read on."""
        return self._work is not None and self._work.is_on

    @Slot()
    def read_aloud(self) -> None:
        """Read what is on the page; a second time ends it."""
        if self.is_on:
            self.close()
        else:
            self.work.begin()
        self._show_state()

    def close(self) -> None:
        """Be silent, and put everything away."""
        if self._work:
            self._work.close()

    @Slot()
    def _show_state(self) -> None:
        action = self._window.commands["read_aloud"]
        action.setEnabled(self.is_on or self._browsing.story() is not None)
        action.setChecked(self.is_on)
