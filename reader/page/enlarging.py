"""Pictures of the page open large over the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.page.page_view import PageView
from reader.page.targets import Picture
from reader.theme.look import Look

if TYPE_CHECKING:
    from reader.page.picture_sheet import PictureSheet


class Enlarging(QObject):
    """Builds the sheet when the first picture is opened; has those of the next page ready in time."""

    def __init__(self, view: PageView, look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look
        self.sheet: PictureSheet | None = None
        view.picture_pressed.connect(self._open)
        view.place_changed.connect(self._look_ahead)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look

    @Slot(Picture)
    def _open(self, picture: Picture) -> None:
        from reader.page.picture_sheet import PictureSheet

        story, pictures = self._view.story, self._view.pictures
        if story is None or not all(pictures.size(picture.name)):
            return
        if self.sheet is None:
            self.sheet = PictureSheet(self._look, self._view.window())
            self._view.darkroom.developed.connect(self.sheet.update)
        words = " ".join(picture.passage.of(story.text).split())
        self.sheet.show_picture(pictures, picture.name, words, self._look)

    @Slot()
    def _look_ahead(self) -> None:
        """Ask for the pictures that whoever turns the page will see."""
        layout, pictures, ratio = self._view.layout_now, self._view.pictures, self._view.devicePixelRatioF()
        if layout is None or not layout.pages:
            return
        following = layout.page_of(self._view.place().offset) + layout.shape.columns
        for frame in layout.columns(following):
            for row in frame.rows:
                if row.part.picture and not row.index:
                    pictures.image(row.part.picture, (row.picture.toSizeF() * ratio).toSize())
