"""What a living shelf is called, and what is looked for."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.editing.frame import Frame
from reader.editing.wishes import LivingWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.labels import Label, quiet_font
from reader.widgets.opening_size import open_at


class LivingDialog(Frame):
    """Wishes to keep what was typed; answered by `accept` or `show_failure`."""

    save_wished = Signal(LivingWish)

    def __init__(
        self, wish: LivingWish, look: Look, parent: QWidget | None = None, *, new: bool = True
    ) -> None:
        """`wish` is what stands in the fields at first. A shelf without a name is called by its query."""
        heading = tr("New living shelf") if new else tr("Living shelf")
        super().__init__(heading, tr("Keep it") if new else tr("Save"), look, parent)
        self._before = None if new else wish
        self.name, self.query = QLineEdit(wish.name), QLineEdit(wish.query)
        self.name.setFont(look.book(16, 500))
        self.query.setFont(look.ui(14))
        help_words = tr(
            "Asked as in the search. Whatever answers stands on the shelf, which refills by itself."
        )
        below = Label(help_words, quiet_font, look, tone="soft")
        below.setWordWrap(True)
        self.put(tr("Name"), self.name)
        self.put(tr("Looks for"), self.query, below=below)
        self.body.addStretch(1)
        self.main.clicked.connect(self._save)
        first = self.name if wish.query else self.query
        first.setFocus()
        first.selectAll()
        open_at(self, look, 460, 320)

    def fault(self) -> str:
        """What has to be put right before it can be kept, in a sentence; empty if nothing."""
        if not _tidy(self.query.text()):
            return tr("Say what the shelf looks for.")
        return ""

    @Slot()
    def _save(self) -> None:
        query = _tidy(self.query.text())
        wish = LivingWish(_tidy(self.name.text()) or query, query)
        if fault := self.fault():
            self.show_failure(fault)
        elif wish == self._before:
            self.accept()
        else:
            self.bar.clear()
            self.save_wished.emit(wish)


def _tidy(text: str) -> str:
    return " ".join(text.split())
