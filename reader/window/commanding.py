"""The window's commands strung to what they do, and shown as they stand."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog

from anthology.resource_files import licence_text
from reader.window import dressing, finding, noting

if TYPE_CHECKING:
    from reader.window.session import Session

_PANEL_OF = {"find": finding.PANEL, "marks": noting.PANEL, "type": dressing.PANEL}


class Commanding(QObject):
    """Connects every action once. The three panels take turns; a second time closes what is open."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session, self._window = session, session.window
        for name, deed in self._deeds().items():
            self._window.commands[name].triggered.connect(deed)
        self._window.arranged.connect(self.show_state)
        session.browsing.story_shown.connect(self.show_state)
        session.browsing.contents_shown.connect(self.show_state)

    def _deeds(self) -> dict[str, Callable[[], object]]:
        session = self._session
        return {
            "export": session.bookmaking.open,
            "quit": self._window.close,
            "undo": session.noting.undo,
            "redo": session.noting.redo,
            "find": self._find,
            "next_hit": session.finding.next_hit,
            "previous_hit": session.finding.previous_hit,
            "bookmark": session.noting.bookmark,
            "shelf": self._shelf,
            "marks": self._marks,
            "type": self._type,
            "larger": session.dressing.larger,
            "smaller": session.dressing.smaller,
            "usual": session.dressing.usual,
            "full_screen": self._full_screen,
            "contents": session.browsing.show_contents,
            "next_story": session.browsing.next_story,
            "previous_story": session.browsing.previous_story,
            "shortcuts": self._show_shortcuts,
            "about": self._show_about,
        }

    @Slot()
    def show_state(self) -> None:
        """Tick what is open, and offer only what can be done."""
        do, panel = self._window.commands, self._window.panel()
        for name, its_panel in _PANEL_OF.items():
            do[name].setChecked(panel == its_panel)
        do["shelf"].setChecked(self._window.shelf_is_open())
        reading = self._session.browsing.story() is not None
        for name in ("bookmark", "next_story", "previous_story"):
            do[name].setEnabled(reading)
        do["export"].setEnabled(bool(self._session.browsing.cards))

    @Slot()
    def _find(self) -> None:
        """Ctrl+F always goes to the field; once more there, it closes the panel."""
        if self._window.panel() == finding.PANEL and self._session.finding.panel.field.hasFocus():
            self._session.finding.close()
        else:
            self._session.finding.open()

    @Slot()
    def _marks(self) -> None:
        if self._window.panel() == noting.PANEL:
            self._session.noting.close()
        else:
            self._session.noting.open()

    @Slot()
    def _type(self) -> None:
        self._window.show_panel("" if self._window.panel() == dressing.PANEL else dressing.PANEL)

    @Slot()
    def _shelf(self) -> None:
        self._window.show_shelf(wanted=not self._window.shelf_is_open())

    @Slot()
    def _full_screen(self) -> None:
        self._window.show_bare(bare=self._window.commands["full_screen"].isChecked())

    @Slot()
    def _show_shortcuts(self) -> None:
        from reader.window.shortcuts import ShortcutsBox

        _open(ShortcutsBox(self._window.look, self._window.commands, self._window))

    @Slot()
    def _show_about(self) -> None:
        from reader.window.about import AboutBox
        from reader.window.versions import versions

        look = self._window.look
        _open(AboutBox(look, versions(), self._window, licence=licence_text()))


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
