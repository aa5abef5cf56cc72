"""The About box: what this is, which versions it runs on, and under which licences."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFont, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.ground import Ground, Hairline
from reader.widgets.labels import FontOf, Label, caps_font, quiet_font, row_font
from reader.widgets.opening_size import open_at

NAME = "Anthology"
WHAT_IT_IS = marked("A desktop reader for short stories.")
LICENCE = marked(
    "Free software under the GNU Affero General Public License, version 3 or any later one "
    "(AGPL-3.0-or-later). It comes without warranty."
)
FONTS = marked(
    "Literata, Source Serif 4, Atkinson Hyperlegible and Inter are used under the SIL Open Font License "
    "1.1 (OFL-1.1)."
)
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class AboutBox(QDialog):
    """Two pages: the facts, and the licence word for word. All of it can be selected and copied."""

    def __init__(
        self,
        look: Look,
        versions: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
        *,
        licence: str = "",
        icon: QIcon | None = None,
    ) -> None:
        """Show what the caller found out.

        `versions` are pairs of name and version, `licence` is the licence word for word; without
        an `icon` the window's is shown.
        """
        super().__init__(parent)
        self._look = look
        self._icon = icon or self.windowIcon()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._scrolling(self._facts(versions)))
        self._pages.addWidget(self._licence_page(licence))
        self._licence = self._button(tr("Read the licence"))
        self._licence.setVisible(bool(licence))
        self._licence.clicked.connect(self._turn)
        self._close = self._button(tr("Close"), main=True)
        self._close.clicked.connect(self.accept)
        self._lay_out()

    @Slot()
    def _turn(self) -> None:
        """Show the licence, or the facts again."""
        reading = self._pages.currentIndex() == 0
        self._pages.setCurrentIndex(int(reading))
        self._licence.setText(tr("Back") if reading else tr("Read the licence"))

    def _lay_out(self) -> None:
        look = self._look
        self.setWindowTitle(tr("About {name}").format(name=NAME))
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(12))
        foot.addWidget(self._licence)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(Hairline(look))
        column.addLayout(foot)
        self._close.setDefault(True)
        self._close.setFocus()
        self.setMinimumSize(look.px(280), look.px(200))
        open_at(self, look, 520, 520)

    def _facts(self, versions: tuple[tuple[str, str], ...]) -> QWidget:
        look, page = self._look, Ground("panel", self._look)
        column = QVBoxLayout(page)
        column.setContentsMargins(look.px(32), look.px(32), look.px(32), look.px(24))
        column.setSpacing(look.px(4))
        column.addLayout(self._head())
        for name, part in (
            (tr("Versions"), self._versions(versions)),
            (tr("Licence"), self._words(tr(LICENCE), row_font)),
            (tr("Typefaces"), self._words(tr(FONTS), row_font)),
        ):
            column.addSpacing(look.px(20))
            column.addWidget(Label(name.upper(), caps_font, look, tone="faint"))
            column.addSpacing(look.px(2))
            column.addWidget(part)
        column.addStretch(1)
        return page

    def _head(self) -> QHBoxLayout:
        look, words = self._look, QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addStretch(1)
        words.addWidget(self._words(NAME, _name_font))
        words.addWidget(self._words(tr(WHAT_IT_IS), row_font, tone="soft"))
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(look.px(20))
        head.addWidget(_Picture(self._icon, look))
        head.addLayout(words, 1)
        return head

    def _versions(self, versions: tuple[tuple[str, str], ...]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._look.px(24))
        grid.setVerticalSpacing(self._look.px(4))
        grid.setColumnStretch(1, 1)
        for row, (name, version) in enumerate(versions):
            grid.addWidget(self._words(name, quiet_font, tone="soft"), row, 0)
            grid.addWidget(self._words(version, quiet_font), row, 1)
        return table

    def _licence_page(self, licence: str) -> QWidget:
        look, page = self._look, Ground("panel", self._look)
        text = QPlainTextEdit(licence)
        text.setReadOnly(True)
        text.setFont(look.ui(12))
        text.setAccessibleName(tr("The licence"))
        column = QVBoxLayout(page)
        column.setContentsMargins(look.px(24), look.px(24), look.px(24), look.px(16))
        column.addWidget(text)
        return page

    def _words(self, text: str, font: FontOf, *, tone: str = "ink") -> Label:
        label = Label(text, font, self._look, tone=tone)
        label.setWordWrap(True)
        label.setTextInteractionFlags(_SELECTABLE)
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return label

    def _scrolling(self, page: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        return area

    def _button(self, text: str, *, main: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._look.ui(13, 600 if main else 400))
        button.setAutoDefault(main)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        if main:
            button.setProperty("role", "main")
            button.setToolTip(tr("Close (Esc)"))
        return button


class _Picture(QWidget):
    """The application's icon at 72 pixels."""

    def __init__(self, icon: QIcon, look: Look) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(QSize(look.px(72), look.px(72)))
        self.setVisible(not icon.isNull())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._icon.paint(painter, self.rect())


def _name_font(look: Look) -> QFont:
    return look.book(28, 600)
