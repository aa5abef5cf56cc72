"""The words of a note as the page sets them: emphasis, links, languages, block under block."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from anthology.story import Block, Run, Story, StyleKind
from anthology.text import Passage
from reader.page.char_formats import CharFormats, Voice
from reader.page.document import writable
from reader.page.hyphenation import hyphenator
from reader.page.offsets import SOFT_HYPHEN
from reader.page.parts import PartKind
from reader.page.targets import Link
from reader.settings import PageSettings
from reader.theme.look import Look

_LEADING, _GAP, _CLICK = 1.45, 0.5, 5
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


def note_document(
    story: Story, blocks: Sequence[Block], settings: PageSettings, look: Look, size: int
) -> QTextDocument:
    """The blocks of a note in the face of the page, `size` pixels large."""
    formats, voice = CharFormats(settings.face, look), Voice(PartKind.NOTE, size)
    document = _empty_document(formats.plain(voice).font())
    cursor = QTextCursor(document)
    for number, block in enumerate(blocks):
        shape = QTextBlockFormat()
        shape.setLineHeight(round(size * _LEADING), _FIXED)
        shape.setTopMargin(round(size * _GAP) if number else 0)
        if number:
            cursor.insertBlock(shape, formats.plain(voice))
        else:
            cursor.setBlockFormat(shape)
        for run in block.runs:
            cursor.insertText(_hyphenated(run, story, settings), formats.of(voice, run))
    return document


def _empty_document(font: QFont) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    return document


def _hyphenated(run: Run, story: Story, settings: PageSettings) -> str:
    """With soft hyphens, except where a screen reader would stumble over them."""
    words = writable(run.text)
    if QAccessible.isActive() or not settings.hyphenated or run.has(StyleKind.CODE):
        return words
    hyphenate = hyphenator(run.value(StyleKind.LANGUAGE) or story.language)
    return hyphenate(words) if hyphenate else words


class NoteText(QTextEdit):
    """Shows a note. Tab walks its links before it leaves; arrows scroll."""

    link_pressed = Signal(Link)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._shown: QTextDocument | None = None
        self._pressed_at = QPoint()

    def show_document(self, document: QTextDocument) -> None:
        """Show another note."""
        self.setDocument(document)
        self._shown = document  # Qt does not own it
        self.setAccessibleName(document.toPlainText().replace(SOFT_HYPHEN, ""))
        self.verticalScrollBar().setSingleStep(round(document.defaultFont().pixelSize() * _LEADING))

    def height_at(self, width: int) -> int:
        """How high the whole note is at that width."""
        if self._shown is None:
            return 0
        self._shown.setTextWidth(width)
        return ceil(self._shown.documentLayout().documentSize().height())

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words without what layout put among them."""
        made = QMimeData()
        made.setText(self.textCursor().selection().toPlainText().replace(SOFT_HYPHEN, ""))
        return made

    # Links

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """From link to link, and out at either end."""
        links, cursor = self._links(), self.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        at = links.index(here) if here in links else (-1 if next else len(links))
        there = at + (1 if next else -1)
        if not 0 <= there < len(links):
            cursor.clearSelection()
            self.setTextCursor(cursor)
            return super().focusNextPrevChild(next)
        cursor.setPosition(links[there][0])
        cursor.setPosition(links[there][1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the link that Tab has led to; what means nothing here goes on to the slip."""
        cursor = self.textCursor()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if cursor.hasSelection():
                self._follow(cursor.charFormat().anchorHref())
            else:
                event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a selection."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        super().mouseMoveEvent(event)
        on_link = bool(self.anchorAt(event.position().toPoint()))
        hand, beam = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(hand if on_link else beam)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link that was clicked."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if (at - self._pressed_at).manhattanLength() < _CLICK:
            self._follow(self.anchorAt(at))

    def _follow(self, address: str) -> None:
        if address:
            self.link_pressed.emit(Link(Passage(0, 0), address))

    def _links(self) -> list[tuple[int, int]]:
        """Where each link begins and ends in the document."""
        found: list[tuple[int, int]] = []
        block = self.document().begin()
        while block.isValid():
            piece = block.begin()
            while not piece.atEnd():
                fragment = piece.fragment()
                if fragment.charFormat().isAnchor():
                    found.append((fragment.position(), fragment.position() + fragment.length()))
                piece += 1
            block = block.next()
        return found
