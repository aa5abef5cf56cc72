"""What can be done with the keys of a command, opened by a right click or the menu key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.keys.commands import Command
from reader.translation import tr


class KeyMenu(QMenu):
    """Wishes only; it goes away by itself when it closes."""

    change_wished = Signal()
    more_wished = Signal()
    none_wished = Signal()
    usual_wished = Signal()

    def __init__(self, command: Command, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(tr("Other keys…")).triggered.connect(self.change_wished)
        self.addAction(tr("More keys…")).triggered.connect(self.more_wished)
        none, usual = self.addAction(tr("No keys")), self.addAction(tr("Usual keys"))
        none.setEnabled(bool(command.keys))
        none.triggered.connect(self.none_wished)
        usual.setEnabled(command.changed)
        usual.triggered.connect(self.usual_wished)
