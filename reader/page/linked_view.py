"""The story view with ways out of the line of reading: links, calls of notes, pictures."""

from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from anthology.annotations.mark import Mark
from anthology.story import Story
from anthology.text import Passage
from reader.page.geometry import boxes
from reader.page.pictures import Pictures
from reader.page.sliding_view import SlidingView
from reader.page.target_words import leads_to, spoken
from reader.page.targets import Link, Picture, Target, targets_of
from reader.page.wishes import StoryEntered
from reader.settings import PageSettings
from reader.theme.look import Look


class LinkedView(SlidingView):
    """Knows what on the screen leads somewhere. Tab walks it, and what it stands on has a ring."""

    link_pressed = Signal(Link)
    picture_pressed = Signal(Picture)

    def __init__(self, settings: PageSettings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(settings, look, parent)
        self._targets: tuple[Target, ...] = ()
        self._target: Target | None = None
        self.story_entered.connect(self._know_targets)

    def show_story(
        self, story: Story, marks: tuple[Mark, ...], offset: int = 0, pictures: Pictures | None = None
    ) -> None:
        """Open a story at an offset."""
        self._targets, self._target = targets_of(story), None
        super().show_story(story, marks, offset, pictures)

    @Slot(StoryEntered)
    def _know_targets(self, entered: StoryEntered) -> None:
        """Those of the story that the reader scrolled into."""
        self._targets, self._target = targets_of(entered.story), None

    # Where things are on the screen

    def rectangles_of(self, passage: Passage) -> list[QRectF]:
        """The boxes of a passage that can be seen, in pixels of the view."""
        if self.layout_now is None:
            return []
        offsets = self.layout_now.typeset.offsets
        start, end = offsets.position(passage.start), offsets.end_position(passage.end)
        return [
            box.translated(frame.x, frame.y - frame.top)
            for frame in self.frames()
            for box in boxes(frame.rows, start, end)
        ]

    def boxes_of(self, target: Target) -> list[QRectF]:
        """Where it can be seen, in pixels of the view: a picture in one box, without its words."""
        return self.rectangles_of(target.passage) if isinstance(target, Link) else self._picture_boxes(target)

    def target_at(self, point: QPointF) -> Target | None:
        """What a click on a point of the view would open."""
        under = (t for t in self.targets_seen() if any(box.contains(point) for box in self.boxes_of(t)))
        return next(under, None)

    def targets_seen(self) -> list[Target]:
        """What on the screen leads somewhere, in reading order."""
        seen = self.seen()
        near = (t for t in self._targets if t.passage.start <= seen.end and seen.start <= t.passage.end)
        return [target for target in near if self.boxes_of(target)]

    @property
    def target(self) -> Target | None:
        """What the keyboard stands on, while it can be seen."""
        return self._target if self._target is not None and self._target in self.targets_seen() else None

    def stand_on(self, target: Target | None) -> None:
        """Put the keyboard on something that leads somewhere, or on nothing but the page."""
        self._target = target
        self.viewport().update()
        if target is not None and self.story and self.layout_now:
            cursor = QTextCursor(self.document())
            cursor.setPosition(self.layout_now.typeset.offsets.position(target.passage.start))
            self._put_cursor(cursor)
            event = QAccessibleAnnouncementEvent(self, spoken(target, self.story))
            QAccessible.updateAccessibility(event)
            self._say_where(target, self.story)

    def _say_where(self, target: Target, story: Story) -> None:
        """Under what the keyboard stands on, as the pointer over it would."""
        boxes_seen = self.boxes_of(target)
        if boxes_seen:
            corner = self.viewport().mapToGlobal(boxes_seen[-1].bottomLeft().toPoint())
            QToolTip.showText(corner, _plain(leads_to(target, story)), self.viewport())

    def open_target(self, target: Target) -> None:
        """Say that somebody wants to go there."""
        if isinstance(target, Link):
            self.link_pressed.emit(target)
        else:
            self.picture_pressed.emit(target)

    def _picture_boxes(self, picture: Picture) -> list[QRectF]:
        if self.layout_now is None:
            return []
        row = self.layout_now.row_of(picture.passage.start)
        if row.part.picture != picture.name:
            return []
        width, height = row.picture.width(), row.picture.height()
        return [
            QRectF(frame.x + (frame.width - width) / 2, row.top - frame.top + frame.y, width, height)
            for frame in self.frames()
            if frame.holds(row.start)
        ]

    # Keyboard

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Tab goes from link to link of the page before it leaves the page."""
        seen = self.targets_seen()
        here = seen.index(self._target) if self._target in seen else (-1 if next else len(seen))
        there = here + (1 if next else -1)
        if 0 <= there < len(seen):
            self.stand_on(seen[there])
            return True
        self.stand_on(None)
        return super().focusNextPrevChild(next)

    # Pointer

    def viewportEvent(self, event: QEvent) -> bool:
        """Where a link leads is said before it is followed."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            target = self.target_at(QPointF(event.pos()))
            words = leads_to(target, self.story) if target and self.story else ""
            QToolTip.showText(event.globalPos(), _plain(words), self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, and a ring around what the keyboard stands on."""
        super().paintEvent(event)
        target = self.target
        if target is None or not self.hasFocus():
            return
        px = self._look.px
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("accent"), max(1, px(1.5))))
            for box in self.boxes_of(target):
                painter.drawRoundedRect(box.adjusted(-px(3), -px(1), px(3), px(1)), px(4), px(4))


def _plain(words: str) -> str:
    """Words for a tooltip, none of whose signs are taken for markup; none is no tooltip."""
    return f"<p>{escape(words)}</p>" if words else ""
