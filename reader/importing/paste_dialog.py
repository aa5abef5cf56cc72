"""Pasted words on their way to a story: what it is called, where it goes, and how it begins."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.importing.wishes import TextWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.failure_bar import FailureBar
from reader.widgets.ground import Ground, Hairline
from reader.widgets.labels import Label, caps_font, heading_font, quiet_font
from reader.widgets.opening_size import open_at
from reader.widgets.tick import Tick

_PREVIEW = 4000
"""Code points of the text that are shown: enough to see that it is the right one."""


class PasteDialog(QDialog):
    """`wished` is answered by `accept` or by `show_failure`; the words stay until they are a story."""

    wished = Signal(TextWish)

    def __init__(
        self,
        look: Look,
        text: str,
        title: str,
        anthologies: Sequence[str],
        *,
        smart_quotes: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`title` is a guess; the first of `anthologies` is where it goes when none is named."""
        super().__init__(parent)
        self._look, self._text = look, text
        self.title, self.into = QLineEdit(title), QComboBox()
        self._fill_into(anthologies)
        self.quotes = Tick(tr('Curl straight quotes: "so" becomes “so”'), look)
        self.quotes.setChecked(smart_quotes)
        self.quotes.setVisible('"' in text or "'" in text)
        self.preview = QPlainTextEdit(text[:_PREVIEW] + ("…" if len(text) > _PREVIEW else ""))
        self._bar = FailureBar(look)
        self.cancel = self._button(tr("Cancel"), tr("Leave the library as it is (Esc)"))
        self.add = self._button(tr("Add the story"), tr("Add the story (Enter)"), main=True)
        self._lay_out()
        self.title.textChanged.connect(self._follow)
        self.cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self._wish)
        self._follow()
        self.title.selectAll()
        self.title.setFocus()

    def show_failure(self, sentence: str) -> None:
        """Say why there is no story; everything is still there."""
        self._bar.show_sentence(sentence)
        self._follow()

    def _fill_into(self, anthologies: Sequence[str]) -> None:
        self.into.setEditable(True)
        self.into.setLineEdit(line := QLineEdit())
        line.setPlaceholderText(tr("It goes to “{anthology}”").format(anthology=anthologies[0]))
        self.into.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.into.addItems(list(anthologies))
        self.into.setAccessibleName(tr("Anthology"))
        if field := self.into.lineEdit():
            field.setAccessibleName(tr("Anthology"))
        self.into.setToolTip(tr("An anthology that is there, or the title of a new one"))
        self.into.setCurrentIndex(0)
        self.into.setMinimumContentsLength(8)
        self.into.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _button(self, text: str, tip: str, *, main: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._look.ui(13, 600 if main else 400))
        button.setToolTip(tip)
        button.setAutoDefault(main)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        if main:
            button.setProperty("role", "main")
        return button

    def _lay_out(self) -> None:
        look = self._look
        self.setWindowTitle(tr("Paste as a story"))
        self.title.setFont(look.book(15, 500))
        self.title.setAccessibleName(tr("Title"))
        self.title.setPlaceholderText(tr("Title of the story"))
        self.into.setFont(look.ui(13))
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setFont(look.book(14))
        self.preview.setAccessibleName(tr("How it begins"))
        self.preview.setMinimumHeight(look.px(96))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scrolling(self._form()), 1)
        column.addWidget(self._bar)
        column.addWidget(Hairline(look))
        column.addLayout(self._foot())
        self.setMinimumSize(look.px(320), look.px(240))
        open_at(self, look, 560, 560)

    def _form(self) -> QWidget:
        look, form = self._look, Ground("panel", self._look)
        column = QVBoxLayout(form)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(4))
        column.addWidget(Label(tr("Paste as a story"), heading_font, look))
        column.addWidget(Label(_words(self._text), quiet_font, look, tone="soft"))
        for name, part in ((tr("Title"), self.title), (tr("Anthology"), self.into)):
            column.addSpacing(look.px(10))
            column.addWidget(Label(name.upper(), caps_font, look, tone="faint"))
            column.addWidget(part)
        column.addSpacing(look.px(10))
        column.addWidget(Label(tr("HOW IT BEGINS"), caps_font, look, tone="faint"))
        column.addWidget(self.preview, 1)
        column.addWidget(self.quotes)
        return form

    def _scrolling(self, form: QWidget) -> QScrollArea:
        """Where it does not fit it is scrolled to."""
        area = QScrollArea()
        area.setWidget(form)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _foot(self) -> QHBoxLayout:
        look, foot = self._look, QHBoxLayout()
        foot.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(12))
        foot.setSpacing(look.px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.add)
        return foot

    @Slot()
    def _follow(self) -> None:
        """A story needs a title."""
        self.add.setEnabled(bool(self.title.text().strip()))

    @Slot()
    def _wish(self) -> None:
        self._bar.clear()
        self.add.setEnabled(False)
        title, into = (" ".join(words.split()) for words in (self.title.text(), self.into.currentText()))
        self.wished.emit(TextWish(self._text, title, into, self.quotes.isChecked()))


def _words(text: str) -> str:
    return tr("%Ln words", "", len(text.split()))
