"""What is told of an anthology, which stories it holds and in which order, and its cover."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from anthology.story import NO_PICTURE, Anthology, StoryCard, StoryId
from reader.editing.cover_well import CoverWell
from reader.editing.frame import Frame
from reader.editing.order_list import Ordered, OrderList, OrderModel
from reader.editing.wishes import AnthologyWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.counting import duration
from reader.widgets.labels import Label, caps_font
from reader.widgets.opening_size import open_at

_BESIDE = 620
"""Pixels of width from which the cover has room beside the fields."""


class AnthologyDialog(Frame):
    """Wishes to save what was changed; answered by `accept` or `show_failure`."""

    save_wished = Signal(AnthologyWish)

    def __init__(
        self,
        anthology: Anthology,
        cards: tuple[StoryCard, ...],
        introduction: str,
        cover: bytes,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """`introduction` is as it is typed, `cover` a JPEG or PNG to look at."""
        super().__init__(tr("About this anthology"), tr("Save"), look, parent)
        self._anthology, self._introduction = anthology, introduction
        self.title = self._line(anthology.title)
        self.title.setFont(look.book(16, 500))
        self.subtitle, self.editor = self._line(anthology.subtitle), self._line(anthology.editor)
        self.introduction = QPlainTextEdit(introduction)
        self.introduction.setFont(look.book(14))
        self.introduction.setTabChangesFocus(True)
        self.introduction.setMinimumHeight(look.px(96))
        self.introduction.setToolTip(tr("A blank line begins a paragraph; *stars* make emphasis"))
        self.stories = OrderModel(Ordered(card.id, card.title, duration(card.minutes)) for card in cards)
        self.list = OrderList(self.stories, look, takes=True)
        self.cover = CoverWell(cover, look, has_own=bool(anthology.cover))
        self.cover.unreadable.connect(self._refuse_picture)
        self._lay_out()
        self.main.clicked.connect(self._save)
        self.title.setFocus()
        open_at(self, look, 760, 680)

    def wish(self) -> AnthologyWish:
        """The anthology as it is told here."""
        changed = replace(
            self._anthology,
            title=_tidy(self.title.text()),
            subtitle=_tidy(self.subtitle.text()),
            editor=_tidy(self.editor.text()),
            stories=tuple(StoryId(row.ident) for row in self.stories.rows()),
            cover=NO_PICTURE if self.cover.is_taken_away else self._anthology.cover,
        )
        typed = self.introduction.toPlainText()
        return AnthologyWish(changed, None if typed == self._introduction else typed, self.cover.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the cover stands below the fields."""
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(_BESIDE)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.BottomToTop)

    def _lay_out(self) -> None:
        inner, fields = QWidget(), QVBoxLayout()
        fields.setSpacing(self._look.px(6))
        for name, field in (
            (tr("Title"), self.title),
            (tr("Subtitle"), self.subtitle),
            (tr("Editor"), self.editor),
            (tr("Introduction"), self.introduction),
            (tr("Stories, in their order"), self.list),
        ):
            self._put(fields, name, field)
        self.list.setMinimumHeight(min(self.list.full_height(), self._look.px(420)) + self._look.px(8))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._row.setContentsMargins(0, 0, self._look.px(12), 0)
        self._row.setSpacing(self._look.px(24))
        self._row.addWidget(self.cover, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(fields, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.body.addWidget(area, 1)

    def _put(self, column: QVBoxLayout, name: str, field: QWidget) -> None:
        label = Label(name.upper(), caps_font, self._look, tone="faint")
        label.setAccessibleName(name)
        label.setBuddy(field)
        field.setAccessibleName(name)
        column.addWidget(label)
        column.addWidget(field)
        column.addSpacing(self._look.px(8))

    def _line(self, text: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setFont(self._look.ui(14))
        return line

    @Slot(str)
    def _refuse_picture(self, name: str) -> None:
        words = tr("“{name}” is no picture that can be shown. Choose a JPEG or PNG.")
        self.show_failure(words.format(name=name))

    @Slot()
    def _save(self) -> None:
        wish = self.wish()
        if not wish.anthology.title:
            self.show_failure(tr("Give the anthology a title."))
        elif wish == AnthologyWish(self._anthology, None, None):
            self.accept()
        else:
            self.bar.clear()
            self.save_wished.emit(wish)


def _tidy(text: str) -> str:
    return " ".join(text.split())
