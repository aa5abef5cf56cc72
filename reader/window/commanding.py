"""The window's commands strung to what they do, and shown as they stand."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog

from anthology.resource_files import licence_text
from reader.operations.marking import MarksTold
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
        self._window.escaped.connect(self._put_away)
        session.browsing.story_shown.connect(self.show_state)
        session.browsing.contents_shown.connect(self.show_state)
        session.browsing.emptied.connect(self.show_state)
        session.marking.told.connect(self._show_steps)

    def _deeds(self) -> dict[str, Callable[[], object]]:
        session = self._session
        return {
            "export": session.bookmaking.open,
            "remove": session.browsing.remove_anthology,
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
        do["remove"].setEnabled(self._session.browsing.anthology is not None)
        do["contents"].setEnabled(self._session.browsing.anthology is not None)
        do["full_screen"].setChecked(self._window.is_bare())

    @Slot(MarksTold)
    def _show_steps(self, told: MarksTold) -> None:
        """Say in the menu what would be taken back or done again."""
        for name, words, step in (("undo", "Undo", told.undo), ("redo", "Redo", told.redo)):
            action = self._window.commands[name]
            action.setText(f"{words}: {step[:1].lower()}{step[1:]}" if step else words)

    @Slot()
    def _put_away(self) -> None:
        """Esc: one thing after another, the sentence at the foot, the panel, the full screen."""
        if self._window.bar.isVisible():
            self._window.bar.clear()
        elif panel := self._window.panel():
            self._closers()[panel]()
        elif self._window.is_bare():
            self._window.show_bare(bare=False)

    def _closers(self) -> dict[str, Callable[[], None]]:
        session = self._session
        return {
            finding.PANEL: session.finding.close,
            noting.PANEL: session.noting.close,
            dressing.PANEL: session.dressing.close,
        }

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
        if self._window.panel() == dressing.PANEL:
            self._session.dressing.close()
        else:
            self._window.show_panel(dressing.PANEL)

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
