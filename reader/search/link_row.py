"""Words that can be clicked, in a line that goes on in the next one: what else might have been meant."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.flow import Flow
from reader.widgets.labels import Label, quiet_font
from reader.widgets.word_button import WordButton


class LinkRow(QWidget):
    """“Did you mean: receive, relieve”. Hidden while there is nothing to offer."""

    picked = Signal(str)

    def __init__(self, words: str, look: Look, parent: QWidget | None = None) -> None:
        """`words` stand before the links."""
        super().__init__(parent)
        self._look, self._flow = look, Flow(self)
        self._label = Label(words, quiet_font, look, tone="soft")
        self._label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._flow.addWidget(self._label)
        self._links: list[WordButton] = []
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(look.px(8))
        self._label.set_look(look)
        self._label.setFixedHeight(look.px(24))
        for link in self._links:
            link.set_look(look)

    def offer(self, queries: tuple[str, ...]) -> None:
        """Offer these."""
        if queries == tuple(link.text() for link in self._links):
            return
        for link in self._links:
            self._flow.removeWidget(link)
            link.deleteLater()
        self._links = [self._link(query) for query in queries]
        self.setVisible(bool(queries))
        self.updateGeometry()

    def _link(self, query: str) -> WordButton:
        link = WordButton(self._look, self, tone="accent")
        link.say(query, tr("Look for this"))
        link.clicked.connect(self._clicked)
        self._flow.addWidget(link)
        link.show()
        return link

    @Slot()
    def _clicked(self) -> None:
        sender: QObject = self.sender()
        if isinstance(sender, WordButton):
            self.picked.emit(sender.text())
