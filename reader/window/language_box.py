"""A small dialog: in which language the window speaks from its next start."""

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.ground import Hairline
from reader.widgets.labels import Label, heading_font, row_font
from reader.widgets.segments import SegmentedChoice


class LanguageBox(QDialog):
    """`choice` holds the tag of a language, empty for the system's; accepted when it is to hold."""

    def __init__(
        self, languages: Mapping[str, str], chosen: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Language"))
        self.choice = SegmentedChoice(tr("Language"), {"": tr("As the system"), **languages}, look)
        self.choice.show_value(chosen if chosen in languages else "")
        self.keep, cancel = QPushButton(tr("Save")), QPushButton(tr("Cancel"))
        self.keep.setProperty("role", "main")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        sentence = Label(
            tr("The window speaks it from its next start. Stories stay as they are."),
            row_font,
            look,
            tone="soft",
        )
        sentence.setWordWrap(True)
        body, foot, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        body.setContentsMargins(look.px(28), look.px(24), look.px(28), look.px(20))
        body.setSpacing(look.px(12))
        for part in (Label(tr("Language"), heading_font, look), self.choice, sentence):
            body.addWidget(part)
        foot.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        foot.setSpacing(look.px(8))
        foot.addStretch(1)
        for button in (cancel, self.keep):
            button.setFont(look.ui(13))
            button.setAutoDefault(button is self.keep)
            foot.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body)
        column.addStretch(1)
        column.addWidget(Hairline(look))
        column.addLayout(foot)
        self.resize(look.px(420), self.sizeHint().height())
