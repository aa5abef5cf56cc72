"""The left side of the dialog: the stories under a heading, all or none of them in one click."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.export.story_list import StoryList
from reader.export.story_model import StoryModel
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.ground import Ground
from reader.widgets.labels import Label, caps_font, heading_font, quiet_font


class StoryChoice(Ground):
    """Where there is room the list scrolls; `set_long` lets it be as long as its rows."""

    def __init__(self, model: StoryModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("shelf", look, parent)
        self._stories, self._look = model, look
        self.list = StoryList(model, look)
        self.all = self._link(tr("All"), tr("Tick every story"))
        self.all.clicked.connect(self._tick_all)
        self.none = self._link(tr("None"), tr("Take every tick away"))
        self.none.clicked.connect(self._tick_none)
        self._lay_out()

    def set_long(self, *, long: bool) -> None:
        """Show every row, for a column that scrolls as a whole."""
        self.list.setMinimumHeight(self.list.full_height() if long else self._look.px(160))

    def _link(self, text: str, tip: str) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("role", "link")
        link.setFont(self._look.ui(12, 500))
        link.setAutoDefault(False)
        link.setToolTip(tip)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        return link

    def _lay_out(self) -> None:
        look, side = self._look, self._look.px(20)
        head = QVBoxLayout()
        head.setContentsMargins(side, look.px(24), side, look.px(12))
        head.setSpacing(look.px(4))
        head.addWidget(Label(tr("Make a book"), heading_font, look))
        hint = Label(tr("Tick what goes in; drag it into order."), quiet_font, look, tone="soft")
        hint.setWordWrap(True)
        head.addWidget(hint)
        bar = QHBoxLayout()
        bar.setContentsMargins(side, 0, look.px(14), look.px(4))
        bar.setSpacing(0)
        bar.addWidget(Label(tr("STORIES"), caps_font, look, tone="faint"), 1)
        bar.addWidget(self.all)
        bar.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(8))
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(bar)
        rows = QHBoxLayout()
        rows.setContentsMargins(look.px(8), 0, look.px(8), 0)
        rows.addWidget(self.list)
        column.addLayout(rows, 1)

    @Slot()
    def _tick_all(self) -> None:
        self._stories.tick_all(ticked=True)

    @Slot()
    def _tick_none(self) -> None:
        self._stories.tick_all(ticked=False)
