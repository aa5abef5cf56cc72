"""The list of stories to tick and to put in order."""

from PySide6.QtWidgets import QWidget

from reader.export.story_model import StoryModel
from reader.export.story_rows import StoryRows
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.carried_rows import CarriedList


class StoryList(CarriedList):
    """Space ticks the story that is picked."""

    def __init__(self, model: StoryModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setItemDelegate(StoryRows(look, self))
        self.setAccessibleName(tr("Stories of the book"))
        self.setToolTip(tr("Space ticks a story, Alt+Up and Alt+Down move it"))
        self.setCurrentIndex(model.index(0))
        self.clearSelection()
