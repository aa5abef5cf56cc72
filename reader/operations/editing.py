"""What a person writes about a story, kept in place of what stood there."""

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError
from anthology.library import Library
from anthology.story import Story, StoryEdit, StoryId
from reader.failures import Failure
from reader.operations.desk import Desk


class Editing(QObject):
    """What was written is on disk before it is told of."""

    story_ready = Signal(Story)
    story_saved = Signal(Story)
    refused = Signal(Failure)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def read_story(self, ident: StoryId) -> None:
        """Tell of a story that is to be edited."""

        def question(library: Library) -> Story:
            return library.story(ident)

        self._desk.ask(question, self.story_ready.emit)

    def save_story(self, ident: StoryId, edit: StoryEdit) -> None:
        """Keep what was written; told of by `story_saved` or `refused`."""

        def question(library: Library) -> Story:
            return library.edit_story(ident, edit)

        self._desk.ask(question, self.story_saved.emit, self._refuse)

    def _refuse(self, error: AnthologyError) -> None:
        self.refused.emit(Failure(str(error)))
