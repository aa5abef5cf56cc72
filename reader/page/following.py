"""What happens when a link of the story is followed: a note shows itself, a place is gone to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal, Slot

from reader.page.page_view import PageView, around
from reader.page.targets import Link, note_blocks, start_of
from reader.page.wishes import LinkWish, NoteVisit
from reader.settings import PageSettings
from reader.theme.look import Look
from reader.widgets.ground import Ground

if TYPE_CHECKING:
    from reader.page.note_slip import NoteSlip


class Following(QObject):
    """Follows links within the story itself; what leads out of it is wished for."""

    link_wished = Signal(LinkWish)

    def __init__(self, view: PageView, settings: PageSettings, look: Look, page: Ground) -> None:
        """The slip with a note lies over `page`, which holds the view."""
        super().__init__(page)
        self._view, self._page, self._look, self.settings = view, page, look, settings
        self._slip: NoteSlip | None = None
        view.link_pressed.connect(self._follow)

    @property
    def slip(self) -> "NoteSlip":
        """The slip, built for the first note."""
        if self._slip is None:
            from reader.page.note_slip import NoteSlip

            self._slip = NoteSlip(self._look, self._page)
            self._slip.link_pressed.connect(self._follow)
            self._slip.visit_wished.connect(self._visit)
            self._view.place_changed.connect(self._slip.dismiss)
        return self._slip

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        if self._slip is not None:
            self._slip.set_look(look)

    @Slot(Link)
    def _follow(self, link: Link) -> None:
        story = self._view.story
        if story is None:
            return
        start = start_of(story, link.block) if link.block is not None else None
        if link.block is None or start is None:
            self.link_wished.emit(LinkWish(link.address))
        elif note := note_blocks(story, link.block):
            self.slip.show_note(story, note, self.settings, self._box_of(link))
        else:
            self._view.go_to(start)

    @Slot(NoteVisit)
    def _visit(self, visit: NoteVisit) -> None:
        start = start_of(self._view.story, visit.note) if self._view.story else None
        if start is not None:
            self._view.go_to(start)

    def _box_of(self, link: Link) -> QRect:
        """Where the words of the link are on the page; the middle of it where they cannot be seen."""
        viewport = self._view.viewport()
        box = around(self._view.rectangles_of(link.passage)) or QRect(
            viewport.rect().center(), viewport.rect().center()
        )
        return box.translated(viewport.mapTo(self._page, QPoint(0, 0)))
