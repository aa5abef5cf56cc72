"""The row under the field: whether only this story is meant, and only exactly these words."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from anthology.story import StoryId
from reader.search.chip import Chip
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.flow import Flow


class Narrowing(QWidget):
    """Two chips. That of the story is there while a story is open."""

    changed = Signal()
    """A person changed something; not what the window tells."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._story: StoryId | None = None
        self.here = Chip(tr("This story"), tr("Look only in the story on the page"), look)
        self.exactly = Chip(
            tr("Only exactly these words"), tr("No other forms, nothing that is only spelled alike"), look
        )
        self._flow = Flow(self)
        for chip in (self.here, self.exactly):
            self._flow.addWidget(chip)
            chip.clicked.connect(self.changed)
        self.here.hide()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(look.px(8))
        for chip in (self.here, self.exactly):
            chip.set_look(look)

    @property
    def within(self) -> StoryId | None:
        """The story that alone is meant."""
        return self._story if self.here.isChecked() else None

    @property
    def strict(self) -> bool:
        """Whether nothing is forgiven."""
        return self.exactly.isChecked()

    def set_story(self, story: StoryId | None) -> bool:
        """Say which story is on the page; whether another one is meant because of it."""
        before, self._story = self.within, story
        self.here.setVisible(story is not None)
        if story is None:
            self.here.setChecked(False)
        return self.within != before

    def narrow(self, *, here: bool) -> bool:
        """Look only in the story on the page, or in all; whether that changes anything."""
        before = self.within
        self.here.setChecked(here and self._story is not None)
        return self.within != before

    @Slot(bool)
    def set_strict(self, strict: bool) -> None:
        """Say whether nothing is forgiven."""
        self.exactly.setChecked(strict)
