"""The paper of the page: shows a story that is laid out, and what is marked and selected in it.

A read-only QTextEdit for what that does well (selecting, the keyboard, the clipboard); the pages,
the painting and the marks are our own. Everything outside speaks story offsets. In the scrolled
flow other stories may hang above and below the one on the page; their heights are those of the
scroll bar.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from anthology.annotations.mark import Highlight, Mark
from anthology.story import Story, StoryId
from anthology.text import Passage
from reader.page.char_formats import CharFormats
from reader.page.darkroom import Darkroom
from reader.page.document import TypesetStory
from reader.page.frames import Frame, LaidOut
from reader.page.painting import ColumnPainter
from reader.page.pictures import Pictures
from reader.page.seam import SeamPainter
from reader.page.strip import Strip
from reader.page.underlay import Spoken, Underlay, bookmark_positions, highlights_within
from reader.settings import Flow, PageSettings
from reader.theme.look import Look

if TYPE_CHECKING:
    from reader.page.reel import Reel


class PaperView(QTextEdit):
    """Shows the part of a story around its anchor, in pages or in one long column.

    The anchor is a story offset, and a new layout never changes it: the words at the top stay the
    words at the top. `_above` is how far below the view's upper edge its line is, when scrolled;
    `_roams` is whether the reader scrolled there, and may see more than the one story.
    """

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
        self.darkroom = Darkroom(self)
        self.darkroom.developed.connect(self.viewport().update)
        self._reel: Reel | None = None
        self._anchor, self._above = 0, 0
        self._restoring = self._caret_shown = self._roams = self._is_calm = False
        self._dress()

    # What it shows

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Put these highlights and bookmarks under the words."""
        if self._reel:
            self._reel.current.marks = marks
        self.viewport().update()

    def show_hits(self, passages: tuple[Passage, ...], current: Passage | None) -> None:
        """Light up what was searched for, the current passage most."""
        if self._reel:
            self._reel.current.hits, self._reel.current.current_hit = passages, current
        self.viewport().update()

    def drop_hits(self) -> None:
        """Light up nothing, on any story that can be scrolled to."""
        for strip in self._reel.all_strips() if self._reel else ():
            strip.hits, strip.current_hit = (), None
        self.viewport().update()

    def show_spoken(self, story: StoryId, spoken: Spoken | None) -> None:
        """Light up what is read aloud of a story, wherever it hangs."""
        for strip in self._reel.all_strips() if self._reel else ():
            strip.spoken = spoken if strip.story.id == story else None
        self.viewport().update()

    def show_marks_beside(self, marks: tuple[Mark, ...]) -> None:
        """Of all these marks, put those of the stories above and below under their words."""
        if self._reel:
            for strip in self._reel.all_strips():
                if strip is not self._reel.current:
                    strip.marks = tuple(mark for mark in marks if mark.story == strip.story.id)
        self.viewport().update()

    def show_calm(self, *, calm: bool) -> None:
        """Without a scroll bar, or with one where there is something to scroll."""
        self._is_calm = calm
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """A font of the desktop is none of the story's: Qt would set it anew under our feet."""
        if event.type() not in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            super().changeEvent(event)

    @property
    def story(self) -> Story | None:
        """The story on the page."""
        return self._reel.current.story if self._reel else None

    @property
    def pictures(self) -> Pictures:
        """The pictures of the story."""
        return self._reel.current.pictures if self._reel else Pictures()

    @property
    def layout_now(self) -> LaidOut | None:
        """The rows and pages as they are now; None before the first layout."""
        return self._reel.current.layout if self._reel else None

    @property
    def is_paged(self) -> bool:
        """Whether the story runs in pages."""
        return self._settings.flow is Flow.PAGED

    def has_caret(self) -> bool:
        """Whether a caret stands on the page, for a selection with the keyboard."""
        return self._caret_shown

    def frames(self) -> list[Frame]:
        """The columns on the screen."""
        return self.frames_of(self._reel.current) if self._reel else []

    def seen(self) -> Passage:
        """The part of the story on the screen."""
        return self.layout_now.seen(self.frames()) if self.layout_now else Passage(0, 0)

    def highlights_seen(self) -> Iterator[Highlight]:
        """The highlights that stand on words to be seen, from under to over."""
        return highlights_within(self._reel.current.marks if self._reel else (), self.seen())

    def strips_seen(self) -> list[Strip]:
        """The stories with words on the screen, the one on the page among them."""
        if self._reel is None or self.layout_now is None:
            return []
        if self.is_paged:
            return [self._reel.current]
        return self._reel.showing(self.verticalScrollBar().value(), self.viewport().height())

    def frames_of(self, strip: Strip) -> list[Frame]:
        """The columns on the screen that a story has."""
        if strip.layout is None:
            return []
        if self.is_paged:
            return strip.layout.columns(strip.layout.page_of(self._anchor))
        return [strip.window(self.verticalScrollBar().value(), self.viewport().height())]

    # Selection, in story offsets

    def selected_range(self) -> Passage | None:
        """The selected part of the story."""
        cursor, made = self.textCursor(), self._typeset()
        if made is None or not cursor.hasSelection():
            return None
        offset = made.offsets.offset
        start, end = offset(cursor.selectionStart()), offset(cursor.selectionEnd())
        return Passage(start, end) if start < end else None

    def caret_offset(self) -> int:
        """Where the caret is, or would be."""
        made = self._typeset()
        return made.offsets.offset(self.textCursor().position()) if made else 0

    def select(self, passage: Passage) -> None:
        """Select a part of the story."""
        if self._reel:
            self._reel.current.reach(passage.end)
        made = self._typeset()
        if made is None:
            return
        cursor = QTextCursor(made.document)
        cursor.setPosition(made.offsets.position(passage.start))
        cursor.setPosition(made.offsets.end_position(passage.end), QTextCursor.MoveMode.KeepAnchor)
        self._put_cursor(cursor)

    def _typeset(self) -> TypesetStory | None:
        return self._reel.current.typeset if self._reel else None

    def _put_cursor(self, cursor: QTextCursor) -> None:
        """Without Qt's scrolling to it: only the reader goes anywhere."""
        with self._holding_still():
            self.setTextCursor(cursor)
        self.viewport().update()

    @contextmanager
    def _holding_still(self) -> Iterator[None]:
        """Whatever Qt thinks should be seen: it takes the heights of a story for those of the scroll bar."""
        restoring, self._restoring = self._restoring, True
        height = self.verticalScrollBar().value()
        try:
            yield
        finally:
            self._show_range()
            self.verticalScrollBar().setValue(height)
            self._restoring = restoring

    def _show_range(self) -> None:
        """The range must be set before it is scrolled in: Qt lets it grow lazily, and to its own ends.

        The last title can be scrolled to the upper edge, however short its story is.
        """
        if self._reel and not self.is_paged:
            lowest = self._reel.bottom - self.viewport().height()
            self.verticalScrollBar().setRange(self._reel.top, max(self._reel.strips[-1].top, lowest))

    # Painting

    def _dress(self) -> None:
        self._painter = ColumnPainter(self._look, CharFormats(self._settings.face, self._look))
        self._seams = SeamPainter(self._look)
        colours, paper = self.palette(), self._look.colour("paper")
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, paper)
        self.setPalette(colours)
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off if self.is_paged or self._is_calm else on)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, the marks, the words."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._look.colour("paper"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for strip in self.strips_seen():
                self._paint_strip(painter, strip)
            if self._reel and not self.is_paged:
                self._seams.paint(painter, self._reel, self.verticalScrollBar().value())
                self._painter.paint_edges(painter, self.viewport().rect())

    def _paint_strip(self, painter: QPainter, strip: Strip) -> None:
        if strip.layout is None:
            return
        frames = self.frames_of(strip)
        seen = strip.layout.seen(frames)
        underlays = strip.underlays(seen, self._look.theme)
        is_current = self._reel is not None and strip is self._reel.current
        if is_current:
            underlays += self._selection_underlay()
        ribbons = bookmark_positions(strip.marks, seen, strip.layout.typeset.offsets)
        for frame in frames:
            self._painter.paint(painter, frame, underlays, ribbons, strip.pictures)
            if is_current and self._caret_shown:
                self._painter.paint_caret(painter, frame, self.textCursor().position())

    def _selection_underlay(self) -> list[Underlay]:
        """Over all marks."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return []
        return [Underlay(cursor.selectionStart(), cursor.selectionEnd(), self._look.theme.selection)]

    # Qt's own events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt would push the pixels; the pages do not follow its scroll bars."""
        del dx, dy
        self.viewport().update()
