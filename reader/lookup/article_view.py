"""The answer as text that can be selected, copied and read aloud: written by a cursor, never HTML."""

from math import ceil

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from anthology.dictionaries.answer import Answer
from reader.lookup.article_words import Kind, Paragraph, paragraphs_of
from reader.lookup.wishes import WordsWish
from reader.theme.look import Look

_ALL = "#all"
_LONG = 5000
"""Letters that no card has the height for."""
_MOST_HEIGHT = 1 << 14
INSET, _FADE = 6, 22


class ArticleView(QTextEdit):
    """A double click on any word of it wishes to look that up."""

    word_wished = Signal(WordsWish)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._answer, self._whole = Answer(""), False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTextEdit { background: transparent; border: 0; }")

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        self.setViewportMargins(look.px(INSET), 0, 0, 0)
        self._write()

    def show_answer(self, answer: Answer) -> None:
        """Show it from its beginning."""
        self._answer, self._whole = answer, False
        self._write()
        self.verticalScrollBar().setValue(0)

    def height_for(self, width: int) -> int:
        """How high the words are, set in that width."""
        if self.document().characterCount() > _LONG:
            return _MOST_HEIGHT
        document = self.document().clone()
        document.setTextWidth(width - self._look.px(INSET))
        return ceil(document.size().height())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look up what was pressed twice."""
        super().mouseDoubleClickEvent(event)
        if word := self.textCursor().selectedText().strip():
            self.word_wished.emit(WordsWish(word))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on “All of it” shows the rest."""
        super().mouseReleaseEvent(event)
        if self._is_link(event.position().toPoint()):
            self.show_all()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        super().mouseMoveEvent(event)
        link = self._is_link(event.position().toPoint())
        shapes = Qt.CursorShape
        self.viewport().setCursor(shapes.PointingHandCursor if link else shapes.IBeamCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where there is more below, the words sink into the card."""
        super().paintEvent(event)
        bar = self.verticalScrollBar()
        if bar.value() < bar.maximum():
            with QPainter(self.viewport()) as painter:
                self._paint_fade(painter)

    def _paint_fade(self, painter: QPainter) -> None:
        below = QRectF(self.viewport().rect())
        below.setTop(below.bottom() - self._look.px(_FADE))
        clear, field = self._look.colour("field"), self._look.colour("field")
        clear.setAlpha(0)
        fade = QLinearGradient(below.topLeft(), below.bottomLeft())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, field)
        painter.fillRect(below, fade)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a click on “All of it”."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_cut():
            self.show_all()
        else:
            super().keyPressEvent(event)

    def show_all(self) -> None:
        """Show also what is long, staying where one is."""
        height = self.verticalScrollBar().value()
        self._whole = True
        self._write()
        self.verticalScrollBar().setValue(height)

    def is_cut(self) -> bool:
        """Whether some of it waits behind “All of it”."""
        return not self._whole and any(
            each.kind is Kind.MORE for each in paragraphs_of(self._answer, whole=False)
        )

    def _is_link(self, point: QPoint) -> bool:
        return self.anchorAt(point) == _ALL

    def _write(self) -> None:
        self.clear()
        self.document().setDefaultFont(self._look.book(15))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, paragraph in enumerate(paragraphs_of(self._answer, whole=self._whole)):
            self._paragraph(cursor, paragraph, first=not number)
        cursor.endEditBlock()

    def _paragraph(self, cursor: QTextCursor, paragraph: Paragraph, *, first: bool) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(0 if first else self._look.px(_ABOVE[paragraph.kind]))
        shape.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if first:
            cursor.setBlockFormat(shape)
        else:
            cursor.insertBlock(shape)
        cursor.insertText(paragraph.text, self._characters(paragraph.kind))
        if paragraph.beside:
            quiet = _characters(self._look.book(15), self._look.colour("soft"))
            cursor.insertText(f"   {paragraph.beside}", quiet)

    def _characters(self, kind: Kind) -> QTextCharFormat:
        look = self._look
        match kind:
            case Kind.DICTIONARY:
                font = look.ui(11, 600, 0.8)
                font.setCapitalization(QFont.Capitalization.AllUppercase)
                return _characters(font, look.colour("faint"))
            case Kind.HEADWORD:
                return _characters(look.book(20, 600), look.colour("ink"))
            case Kind.FORM | Kind.TROUBLE:
                return _characters(look.ui(12), look.colour("soft"))
            case Kind.MORE:
                made = _characters(look.ui(13), look.colour("accent"))
                made.setAnchor(True)
                made.setAnchorHref(_ALL)
                return made
            case _:
                return _characters(look.book(15), look.colour("ink"))


_ABOVE = {
    Kind.DICTIONARY: 18,
    Kind.HEADWORD: 6,
    Kind.FORM: 0,
    Kind.WORDS: 4,
    Kind.MORE: 6,
    Kind.TROUBLE: 16,
}
_LEADING = 112


def _characters(font: QFont, ink: QColor) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(ink)
    return made
