"""The paper of the page: sets a story, lays it out for the size there is, and paints what is seen of it.

A read-only QTextEdit for what that does well (selecting, the keyboard, the clipboard); the pages,
the painting and the marks are our own. Everything outside speaks story offsets.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from anthology.annotations.mark import Highlight, Mark
from anthology.story import Story
from anthology.text import Passage
from reader.page.char_formats import CharFormats
from reader.page.document import TypesetStory, typeset
from reader.page.frames import Frame, LaidOut
from reader.page.lines import align, rows_of
from reader.page.pagination import paginate
from reader.page.painting import ColumnPainter
from reader.page.pictures import Pictures
from reader.page.shape import page_shape
from reader.page.underlay import (
    Underlay,
    bookmark_positions,
    highlight_underlays,
    highlights_within,
    hit_underlays,
)
from reader.settings import Flow, PageSettings
from reader.theme.look import Look


class PaperView(QTextEdit):
    """Shows the part of one story around its anchor, in pages or in one long column.

    The anchor is a story offset, and a new layout never changes it: the words at the top stay the
    words at the top. `_above` is how far below the view's upper edge its line is, when scrolled.
    """

    laid_out = Signal()

    def __init__(self, settings: PageSettings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._settings, self._look = settings, look
        self._story: Story | None = None
        self._typeset: TypesetStory | None = None
        self._pictures = Pictures()
        self._layout: LaidOut | None = None
        self._marks: tuple[Mark, ...] = ()
        self._hits: tuple[Passage, ...] = ()
        self._current_hit: Passage | None = None
        self._anchor, self._above = 0, 0
        self._stale = self._restoring = self._caret_shown = False
        self._dress()

    # What it shows

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Put these highlights and bookmarks under the words."""
        self._marks = marks
        self.viewport().update()

    def show_hits(self, passages: tuple[Passage, ...], current: Passage | None) -> None:
        """Light up what was searched for, the current passage most."""
        self._hits, self._current_hit = passages, current
        self.viewport().update()

    def set_settings(self, settings: PageSettings) -> None:
        """Set the page another way; the reader stays where they are."""
        self._stale = self._stale or _words_change(self._settings, settings)
        self._settings = settings
        self._dress()
        self._lay_out()

    def set_look(self, look: Look) -> None:
        """Show everything in other colours or at another scale."""
        self._look, self._stale = look, True
        self._dress()
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """A font of the desktop is none of the story's: Qt would set it anew under our feet."""
        if event.type() not in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            super().changeEvent(event)

    @property
    def story(self) -> Story | None:
        """The story on the page."""
        return self._story

    @property
    def layout_now(self) -> LaidOut | None:
        """The rows and pages as they are now; None before the first layout."""
        return self._layout

    @property
    def is_paged(self) -> bool:
        """Whether the story runs in pages."""
        return self._settings.flow is Flow.PAGED

    def has_caret(self) -> bool:
        """Whether a caret stands on the page, for a selection with the keyboard."""
        return self._caret_shown

    def frames(self) -> list[Frame]:
        """The columns on the screen."""
        if self._layout is None:
            return []
        if self.is_paged:
            return self._layout.columns(self._layout.page_of(self._anchor))
        return [self._layout.window(self.verticalScrollBar().value(), self.viewport().height())]

    def seen(self) -> Passage:
        """The part of the story on the screen."""
        return self._layout.seen(self.frames()) if self._layout else Passage(0, 0)

    def highlights_seen(self) -> Iterator[Highlight]:
        """The highlights that stand on words to be seen, from under to over."""
        return highlights_within(self._marks, self.seen())

    # Layout

    def _lay_out(self) -> None:
        """Set and break the story for the present size, and show the anchor again."""
        if self._story is None or not self.isVisible():
            return
        selected = self.selected_range()
        self._restoring = True
        self._layout = self._laid_out(self._set_story(self._story))
        if selected and not self.textCursor().hasSelection():
            self.select(selected)
        self._show_anchor(self._layout)
        self._restoring = False
        self.laid_out.emit()

    def _set_story(self, story: Story) -> TypesetStory:
        """The document; the old one lives until the view has the new one."""
        if self._typeset is not None and not self._stale:
            return self._typeset
        made = typeset(story, self._settings, self._look, self._pictures)
        width = page_shape(self.viewport().size(), self._settings, made.type_size).width
        self.setLineWrapColumnOrWidth(width)
        align(made, width, justified=self._settings.justified)
        self.setDocument(made.document)
        self._typeset, self._stale = made, False
        return made

    def _laid_out(self, set_story: TypesetStory) -> LaidOut:
        size = set_story.type_size
        shape = page_shape(self.viewport().size(), self._settings, size)
        if shape.width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(shape.width)
        align(set_story, shape.width, justified=self._settings.justified)
        self.verticalScrollBar().setSingleStep(size.leading)
        rows = rows_of(set_story, shape.height)
        pages = paginate(rows, shape.height, size.leading) if self.is_paged else ()
        return LaidOut(set_story, shape, rows, pages)

    def _show_anchor(self, layout: LaidOut) -> None:
        """In the scrolled flow the range must be known first: Qt lets it grow lazily."""
        if not self.is_paged:
            restoring, self._restoring = self._restoring, True
            bar = self.verticalScrollBar()
            bar.setRange(0, max(0, layout.height - self.viewport().height()))
            bar.setValue(layout.row_of(self._anchor).top - self._above)
            self._restoring = restoring
        self.viewport().update()

    # Selection, in story offsets

    def selected_range(self) -> Passage | None:
        """The selected part of the story."""
        cursor = self.textCursor()
        if self._typeset is None or not cursor.hasSelection():
            return None
        offset = self._typeset.offsets.offset
        start, end = offset(cursor.selectionStart()), offset(cursor.selectionEnd())
        return Passage(start, end) if start < end else None

    def caret_offset(self) -> int:
        """Where the caret is, or would be."""
        return self._typeset.offsets.offset(self.textCursor().position()) if self._typeset else 0

    def select(self, passage: Passage) -> None:
        """Select a part of the story."""
        if self._typeset is None:
            return
        cursor = QTextCursor(self._typeset.document)
        cursor.setPosition(self._typeset.offsets.position(passage.start))
        cursor.setPosition(self._typeset.offsets.end_position(passage.end), QTextCursor.MoveMode.KeepAnchor)
        self._put_cursor(cursor)

    def _put_cursor(self, cursor: QTextCursor) -> None:
        """Without Qt's scrolling to it: only the reader goes anywhere."""
        restoring, self._restoring = self._restoring, True
        height = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(height)
        self._restoring = restoring
        self.viewport().update()

    # Painting

    def _dress(self) -> None:
        self._painter = ColumnPainter(self._look, CharFormats(self._settings.face, self._look))
        colours, paper = self.palette(), self._look.colour("paper")
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, paper)
        self.setPalette(colours)
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off if self.is_paged else on)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, the marks, the words."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._look.colour("paper"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._layout is None:
                return
            seen = self.seen()
            underlays = self._underlays(self._layout.typeset, seen)
            ribbons = bookmark_positions(self._marks, seen, self._layout.typeset.offsets)
            for frame in self.frames():
                self._painter.paint(painter, frame, underlays, ribbons, self._pictures)
                if self._caret_shown:
                    self._painter.paint_caret(painter, frame, self.textCursor().position())
            if not self.is_paged:
                self._painter.paint_edges(painter, self.viewport().rect())

    def _underlays(self, set_story: TypesetStory, seen: Passage) -> list[Underlay]:
        """Highlights, over them what was searched for, over that the selection."""
        theme, cursor = self._look.theme, self.textCursor()
        found = [
            *highlight_underlays(self._marks, seen, set_story.offsets, theme),
            *hit_underlays(self._hits, self._current_hit, seen, set_story.offsets, theme),
        ]
        if cursor.hasSelection():
            found.append(Underlay(cursor.selectionStart(), cursor.selectionEnd(), theme.selection))
        return found

    # Qt's own events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size, another layout, the same words."""
        self._restoring = True
        super().resizeEvent(event)
        self._restoring = False
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is laid out before it can be seen, so that it is laid out once."""
        super().showEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt would push the pixels; the pages do not follow its scroll bars."""
        del dx, dy
        self.viewport().update()


def _words_change(old: PageSettings, new: PageSettings) -> bool:
    """Whether the document itself becomes another, not only its width."""
    return _of_words(old) != _of_words(new)


def _of_words(settings: PageSettings) -> tuple[object, ...]:
    return (settings.face, settings.size, settings.leading, settings.hyphenated, settings.initial)
