"""The story view whose pages slide when they turn, and glide when they scroll, for those who like that."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from reader.page.frames import LaidOut
from reader.page.glide import Glide
from reader.page.slide import Slide
from reader.page.story_view import StoryView
from reader.settings import PageSettings
from reader.theme.look import Look
from reader.widgets.motion import Motion


class SlidingView(StoryView):
    """A turn is done at once: only the picture takes its time, and none is ever waited for."""

    def __init__(self, settings: PageSettings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(settings, look, parent)
        self.slide, self.glide = Slide(self.viewport()), Glide(self.verticalScrollBar())
        self.motion = Motion(self)
        self.laid_out.connect(self._be_there)

    @property
    def moves(self) -> bool:
        """Whether the reader, and their desktop, like things to move."""
        return self._settings.slide and self.motion.allowed

    def scroll_by(self, pixels: int) -> None:
        """Scroll so far down, or up if negative; a step while it glides leads on from where it leads."""
        if self.moves:
            self.glide.by(pixels)
        else:
            super().scroll_by(pixels)

    def _turn_pages(self, layout: LaidOut, pages: int) -> None:
        """Forward pages come from where the lines lead to; a turn past an end slides nothing."""
        self.slide.finish()
        if not self.moves:
            super()._turn_pages(layout, pages)
            return
        before, anchor, story = self.viewport().grab(), self._anchor, self.story
        super()._turn_pages(layout, pages)
        if self.story is story and self._anchor != anchor:
            leftwards = (pages > 0) != layout.typeset.right_to_left
            self.slide.run(before, self.viewport().grab(), leftwards=leftwards)

    def _move_to(self, offset: int, above: int, *, read: bool = False) -> None:
        """Whoever goes elsewhere is there."""
        self._be_there()
        super()._move_to(offset, above, read=read)

    @Slot()
    def _be_there(self) -> None:
        self.slide.finish()
        self.glide.stop()
