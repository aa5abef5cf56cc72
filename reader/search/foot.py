"""What can be made of an answer, below it: a shelf that refills, a concordance."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.flow import Flow
from reader.widgets.word_button import WordButton


class Foot(QWidget):
    """Words side by side under a hairline."""

    shelf_wished = Signal()
    concordance_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.shelf, self.concordance = WordButton(look, self), WordButton(look, self)
        self.shelf.say(tr("Keep as a living shelf…"), tr("A shelf that always holds what this finds"))
        self.concordance.say(
            tr("Show as concordance"), tr("Every hit in a line, with the words to its left and right")
        )
        self.shelf.clicked.connect(self.shelf_wished)
        self.concordance.clicked.connect(self.concordance_wished)
        self._flow = Flow(self)
        for button in (self.shelf, self.concordance):
            self._flow.addWidget(button)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self._flow.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(8))
        self._flow.setSpacing(look.px(12))
        self.shelf.set_look(look)
        self.concordance.set_look(look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The hairline."""
        with QPainter(self) as painter:
            painter.fillRect(QRectF(0, 0, self.width(), 1), self._look.colour("line"))
