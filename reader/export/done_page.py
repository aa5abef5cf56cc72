"""The book is made: what was written and what is worth knowing about it."""

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from anthology.export.book import ExportReport
from reader.theme import icons
from reader.theme.look import Look
from reader.translation import said, tr
from reader.widgets.counting import grouped, stories
from reader.widgets.cover_preview import CoverPreview
from reader.widgets.ground import Ground
from reader.widgets.labels import Label, caps_font, heading_font, quiet_font, row_font


def in_bytes(number: int) -> str:
    """“412 KB”, “1.3 MB”: thousands, as file managers count."""
    if number < 999_500:
        return tr("{number} KB").format(number=grouped(max(1, round(number / 1000))))
    return tr("{number} MB").format(number=QLocale().toString(round(number / 1_000_000, 1), "f", 1))


class _Mark(QWidget):
    """A check in a ring."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(40), self._look.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        accent, box = self._look.colour("accent"), QRectF(self.rect())
        inset = box.width() * 0.25
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(accent, self._look.scale * 1.5))
            painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
            icons.draw(painter, "check", box.adjusted(inset, inset, -inset, -inset), accent)


class DonePage(QScrollArea):
    """The cover on the left, the report beside it. The words can be selected and copied."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cover = CoverPreview(look)
        self._heading = self._words(tr("The book is made"), 0)
        self._heading.setFont(look.book(24, 600))
        self._name = self._words("", 1)
        self._sum = self._words("", 2, tone="soft")
        self._folder = self._words("", 2, tone="soft")
        self._caps = Label(tr("WORTH KNOWING"), caps_font, look, tone="faint")
        self._warnings = self._words("", 1)
        self.setWidgetResizable(True)
        self.setWidget(self._laid_out())

    def show_report(self, report: ExportReport, cover: QPixmap) -> None:
        """Show what was written, beside its cover."""
        self._cover.show_pixmap(cover)
        self._name.setText(report.path.name)
        self._sum.setText(f"{stories(report.stories)} · {in_bytes(report.bytes)}")
        self._folder.setText(tr("in {folder}").format(folder=report.path.parent))
        self._caps.setVisible(bool(report.warnings))
        self._warnings.setText("\n".join(said(each) for each in report.warnings))
        self.verticalScrollBar().setValue(0)

    def _words(self, text: str, size: int, *, tone: str = "ink") -> Label:
        label = Label(text, (heading_font, row_font, quiet_font)[size], self._look, tone=tone)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _laid_out(self) -> QWidget:
        look, page = self._look, Ground("panel", self._look)
        words = QVBoxLayout()
        words.setSpacing(look.px(4))
        words.addWidget(_Mark(look))
        words.addSpacing(look.px(12))
        words.addWidget(self._heading)
        words.addSpacing(look.px(12))
        for label in (self._name, self._sum, self._folder):
            words.addWidget(label)
        words.addSpacing(look.px(20))
        words.addWidget(self._caps)
        words.addSpacing(look.px(4))
        words.addWidget(self._warnings)
        words.addStretch(1)
        row = QHBoxLayout(page)
        row.setContentsMargins(look.px(48), look.px(48), look.px(48), look.px(24))
        row.setSpacing(look.px(32))
        row.addWidget(self._cover, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return page
