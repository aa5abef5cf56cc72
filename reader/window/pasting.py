"""The box for pasted words: what it asks, and what it says when they are refused."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.importing.wishes import TextWish
from reader.operations.importing import PasteLooked
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.importing.paste_dialog import PasteDialog


class Pasting(QObject):
    """One box at a time; it stays open, with what was typed, until the words are in the library."""

    text_wished = Signal(TextWish)

    def __init__(self, window: MainWindow, browsing: Browsing) -> None:
        super().__init__(window)
        self._window, self._browsing = window, browsing
        self.box: PasteDialog | None = None

    def ask(self, looked: PasteLooked, *, smart_quotes: bool) -> None:
        """Ask for the title of the words and where they go."""
        if self.box is not None:
            return

        from reader.importing.paste_dialog import PasteDialog

        box = PasteDialog(
            self._window.look,
            looked.text,
            looked.title,
            self._open_one_second(looked.anthologies),
            smart_quotes=smart_quotes,
            parent=self._window,
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.wished.connect(self.text_wished)
        box.finished.connect(self._closed)
        self.box = box
        box.open()

    def is_answered(self, refusal: str) -> bool:
        """Close the box, or let it say why not; False where it has said so and stays open."""
        if self.box and refusal:
            self.box.show_failure(refusal)
            return False
        if self.box:
            self.box.accept()
        return True

    def _open_one_second(self, titles: tuple[str, ...]) -> tuple[str, ...]:
        """Where stories go by themselves stays first; the anthology that is open is next at hand."""
        first, *others = titles
        shown = self._browsing.anthology
        return (first, *sorted(others, key=lambda title: shown is None or title != shown.title))

    @Slot()
    def _closed(self) -> None:
        self.box = None
