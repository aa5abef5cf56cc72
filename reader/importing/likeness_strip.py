"""Two stories that are nearly one, and the question what shall become of them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anthology.importing.report import Likeness
from reader.importing.report_words import told_alike
from reader.importing.wishes import Choice
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.flow import Flow
from reader.widgets.ground import Ground
from reader.widgets.labels import Label, quiet_font, row_font
from reader.widgets.tick import Tick

_TIPS = {
    Choice.NEW: marked("One story, with the text that came in now, its marks and those of the old one"),
    Choice.OLD: marked("One story, with the text that was here before"),
    Choice.BOTH: marked("Two stories"),
}


class LikenessStrip(Ground):
    """One question at a time, about the pair that is shown; the answer may hold for all that are open."""

    chosen = Signal(Choice)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("hover", look, parent)
        self._question = Label("", row_font, look)
        self._hint = Label(tr("Marks of both are kept in one story."), quiet_font, look, tone="soft")
        self.for_all = Tick("", look)
        self.buttons = {choice: _button(choice, look) for choice in Choice}
        for label in (self._question, self._hint):
            label.setWordWrap(True)
        self._lay_out(look)

    def ask(self, likeness: Likeness, others: int) -> None:
        """Ask about this pair; `others` is how many more are open."""
        self._question.setText(f"{told_alike(likeness)}.")
        self._question.setAccessibleName(self._question.text())
        self.for_all.setText(tr("The same for the other %Ln", "", others))
        self.for_all.setVisible(others > 0)
        self.for_all.set_look(self._look)
        if not others:
            self.for_all.setChecked(False)

    def set_small(self, *, small: bool) -> None:
        """Leave out what is only a hint."""
        self._hint.setVisible(not small)

    def _lay_out(self, look: Look) -> None:
        buttons = QWidget()
        flow = Flow(buttons)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(look.px(8))
        for button in self.buttons.values():
            flow.addWidget(button)
            button.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(12))
        column.setSpacing(look.px(6))
        for part in (self._question, self._hint, buttons):
            column.addWidget(part)
        ticks = QHBoxLayout()
        ticks.addWidget(self.for_all)
        ticks.addStretch(1)
        column.addLayout(ticks)

    @Slot()
    def _choose(self) -> None:
        sender = self.sender()
        self.chosen.emit(next(choice for choice, button in self.buttons.items() if button is sender))


def _button(choice: Choice, look: Look) -> QPushButton:
    button = QPushButton(tr(choice.value))
    button.setFont(look.ui(13, 500))
    button.setAutoDefault(False)
    button.setToolTip(tr(_TIPS[choice]))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
