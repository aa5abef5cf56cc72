"""The window's commands strung to what they do, and shown as they stand."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog

from anthology.resource_files import licence_text
from reader.operations.marking import MarksTold
from reader.theme.choice import SYSTEM
from reader.translation import said, tr, within
from reader.window import comparing, dressing, finding, noting
from reader.window.arranging import Arranging
from reader.window.bookmaking import Bookmaking
from reader.window.browsing import Browsing
from reader.window.collecting import CollectingStrings
from reader.window.comparing import ComparingStrings
from reader.window.dressing import Dressing
from reader.window.finding import Finding
from reader.window.importing import Bringing
from reader.window.looking_up import LookingUp
from reader.window.main_window import MainWindow
from reader.window.noting import Noting
from reader.window.printing import PrintingStrings
from reader.window.voicing import Voicing

_PANEL_OF = {
    "find": finding.PANEL,
    "marks": noting.PANEL,
    "type": dressing.PANEL,
    "like": comparing.LIKE,
    "motifs": comparing.MOTIFS,
}


class Commanding(QObject):
    """Connects the actions of these rooms. The panels take turns; a second time closes the open one."""

    def __init__(
        self,
        window: MainWindow,
        browsing: Browsing,
        finding: Finding,
        noting: Noting,
        dressing: Dressing,
        bookmaking: Bookmaking,
        bringing: Bringing,
        collecting: CollectingStrings,
        arranging: Arranging,
        looking_up: LookingUp,
        voicing: Voicing,
        printing: PrintingStrings,
        comparing: ComparingStrings,
    ) -> None:
        super().__init__(window)
        self._window, self._browsing, self._finding = window, browsing, finding
        self._noting, self._dressing, self._bookmaking = noting, dressing, bookmaking
        self._bringing = bringing
        self._collecting, self._arranging = collecting, arranging
        self._looking_up, self._printing, self._voicing = looking_up, printing, voicing
        self._comparing = comparing
        for name, deed in self._deeds().items():
            self._window.commands[name].triggered.connect(deed)
        self._window.arranged.connect(self.show_state)
        self._window.escaped.connect(self._put_away)
        browsing.story_shown.connect(self.show_state)
        browsing.contents_shown.connect(self.show_state)
        browsing.emptied.connect(self.show_state)
        bringing.told.connect(self.show_state)
        dressing.choice_changed.connect(self.show_state)
        bringing.quotes_chosen.connect(window.commands["quotes"].setChecked)
        noting.marking.told.connect(self._show_steps)

    def _deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "add": self._bringing.choose_files,
            "add_folder": self._bringing.choose_folder,
            "paste": self._bringing.paste,
            "quotes": self._quotes,
            "report": self._bringing.show_report,
            "export": self._bookmaking.open,
            "print": self._printing.open,
            "pdf": self._printing.open_for_pdf,
            "remove": self._remove,
            "quit": self._window.close,
            "undo": self._undo,
            "redo": self._noting.redo,
            "find": self._find,
            "find_here": self._finding.open_here,
            "next_hit": self._finding.next_hit,
            "previous_hit": self._finding.previous_hit,
            "look_up": self._looking_up.open,
            "bookmark": self._noting.bookmark,
            "shelf": self._shelf,
            "marks": self._marks,
            "type": self._type,
            "larger": self._dressing.larger,
            "smaller": self._dressing.smaller,
            "usual": self._dressing.usual,
            "typefaces": self._dressing.show_typefaces,
            "light": self._dressing.turn_light,
            "system": self._dressing.follow_system,
            "themes": self._dressing.open_folder,
            "full_screen": self._full_screen,
            "contents": self._browsing.show_contents,
            "collection": self._collecting.open,
            "edit_story": self._collecting.edit,
            "new_anthology": self._collecting.new_anthology,
            "edit_anthology": self._arranging.edit,
            "order_shelf": self._arranging.order_shelf,
            "removed": self._collecting.show_removed,
            "about": self._show_about,
        }

    @Slot()
    def show_state(self) -> None:
        """Tick what is open, and offer only what can be done."""
        do, panel = self._window.commands, self._window.panel()
        for name, its_panel in _PANEL_OF.items():
            do[name].setChecked(panel == its_panel)
        do["shelf"].setChecked(self._window.shelf_is_open())
        reading = self._browsing.story() is not None
        for name in ("find_here", "like", "bookmark", "go_to", "next_story", "previous_story"):
            do[name].setEnabled(reading)
        do["report"].setEnabled(self._bringing.report is not None)
        do["export"].setEnabled(bool(self._browsing.cards))
        for name in ("print", "pdf"):
            do[name].setEnabled(reading or bool(self._browsing.cards))
        do["remove"].setEnabled(self._browsing.anthology is not None)
        for name in ("contents", "edit_anthology"):
            do[name].setEnabled(self._browsing.anthology is not None)
        do["system"].setChecked(self._dressing.choice.name == SYSTEM)
        do["full_screen"].setChecked(self._window.is_bare())

    @Slot(MarksTold)
    def _show_steps(self, told: MarksTold) -> None:
        """Say in the menu what would be taken back or done again."""
        for name, words, step in (("undo", tr("Undo"), told.undo), ("redo", tr("Redo"), told.redo)):
            action = self._window.commands[name]
            action.setText(f"{words}: {within(said(step))}" if step else words)

    @Slot()
    def _undo(self) -> None:
        """What a sentence at the foot of the page offers to undo comes before the newest change of a mark."""
        if not self._window.bar.take_up(tr("Undo")):
            self._noting.undo()

    @Slot()
    def _remove(self) -> None:
        """What is being written goes with the anthology, and comes back with it."""
        self._noting.keep_note()
        self._browsing.remove_anthology()

    @Slot()
    def _put_away(self) -> None:
        """Esc: one thing after another, the sentence at the foot, the panel, the full screen."""
        if self._window.bar.isVisible():
            self._window.bar.clear()
        elif self._voicing.is_on and not self._window.is_in_panel():
            self._voicing.close()
        elif panel := self._window.panel():
            self._closers()[panel]()
        elif self._window.is_bare():
            self._window.show_bare(bare=False)

    def _closers(self) -> dict[str, Callable[[], None]]:
        return {
            finding.PANEL: self._finding.close,
            noting.PANEL: self._noting.close,
            dressing.PANEL: self._dressing.close,
            comparing.LIKE: self._comparing.close,
            comparing.MOTIFS: self._comparing.close,
        }

    @Slot()
    def _quotes(self) -> None:
        self._bringing.curl_quotes(self._window.commands["quotes"].isChecked())

    @Slot()
    def _find(self) -> None:
        """Ctrl+F goes to the field for every story and selects it; once more there, it closes the panel."""
        if self._window.panel() == finding.PANEL and self._finding.awaits_words():
            self._finding.close()
        else:
            self._finding.open()

    @Slot()
    def _marks(self) -> None:
        if self._window.panel() == noting.PANEL:
            self._noting.close()
        else:
            self._noting.open()

    @Slot()
    def _type(self) -> None:
        if self._window.panel() == dressing.PANEL:
            self._dressing.close()
        else:
            self._window.show_panel(dressing.PANEL)

    @Slot()
    def _shelf(self) -> None:
        self._window.show_shelf(wanted=not self._window.shelf_is_open())

    @Slot()
    def _full_screen(self) -> None:
        self._window.show_bare(bare=self._window.commands["full_screen"].isChecked())

    @Slot()
    def _show_about(self) -> None:
        from reader.window.about import AboutBox
        from reader.window.versions import versions

        look = self._window.look
        _open(AboutBox(look, versions(), self._window, licence=licence_text()))


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
