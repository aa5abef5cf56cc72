"""A note of the text on a small slip over the page, so that nobody loses their place for it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anthology.story import Block, BlockId, Story
from reader.page.note_text import NoteText, note_document
from reader.page.targets import Link
from reader.page.wishes import NoteVisit
from reader.settings import PageSettings
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.slip import Slip, shade_margins
from reader.widgets.veil import Veil

_WIDTH, _HIGHEST, _SMALLEST = 400, 0.5, 14


class NoteSlip(Veil):
    """Shows all of a note where it is called from; it scrolls where it is long."""

    visit_wished = Signal(NoteVisit)
    link_pressed = Signal(Link)

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._call, self._note = look, QRect(), BlockId("")
        self.card = Slip(look, self)
        self.text = NoteText(self.card)
        self.visit = QPushButton(tr("Go to the note"))
        self.visit.setProperty("role", "link")
        self.visit.setAutoDefault(True)
        self.visit.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column, foot = QVBoxLayout(self.card), QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.visit)
        self._column.addWidget(self.text, 1)
        self._column.addLayout(foot)
        self.text.link_pressed.connect(self._follow)
        self.visit.clicked.connect(self._visit)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale; an open note goes, for it is set in the old ones."""
        self.dismiss()
        self._look, px = look, look.px
        self.card.set_look(look)
        self.visit.setFont(look.ui(12, 500))
        shade = shade_margins(look)
        self._column.setContentsMargins(
            shade.left() + px(20), shade.top() + px(16), shade.right() + px(8), shade.bottom() + px(6)
        )
        self._column.setSpacing(px(4))

    def show_note(self, story: Story, note: Sequence[Block], settings: PageSettings, call: QRect) -> None:
        """Show the blocks of a note beside its call, a box in pixels of the page."""
        self._call, self._note = call, note[0].id
        size = max(self._look.px(_SMALLEST), round(settings.size * self._look.scale * 0.88))
        self.text.show_document(note_document(story, note, settings, self._look, size))
        self.open(self.text)

    def arrange(self) -> None:
        """Below the call, above it where there is more room, and within the page."""
        px, margins = self._look.px, self._column.contentsMargins()
        width = min(px(_WIDTH) + margins.left() + margins.right(), self.width())
        inner = width - margins.left() - margins.right() - px(12)
        foot = self.visit.sizeHint().height() + self._column.spacing()
        upright = margins.top() + margins.bottom() + foot
        most = max(px(60), round(self.height() * _HIGHEST) - upright)
        height = min(self.text.height_at(inner), most) + upright
        shade, gap = shade_margins(self._look), px(4)
        below = self._call.bottom() + gap - shade.top()
        above = self._call.top() - gap + shade.bottom() - height
        fits = below + height <= self.height() or above < 0
        top = max(0, min(below if fits else above, self.height() - height))
        left = max(0, min(self._call.center().x() - width // 2, self.width() - width))
        self.card.setGeometry(left, top, width, height)

    @Slot()
    def _visit(self) -> None:
        self.dismiss()
        self.visit_wished.emit(NoteVisit(self._note))

    @Slot(Link)
    def _follow(self, link: Link) -> None:
        self.dismiss()
        self.link_pressed.emit(link)
