"""The foot of the page: the progress line, under it the story, and how long it will still take."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.page.progress_line import ProgressLine
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.word_button import WordButton

_HEIGHT, _LINE, _WORDS, _GAP, _LIFT = 44, 20, 24, 16, 3


class Footer(QWidget):
    """Everything within the edges of the text above. The story's name opens its headings, if it has any."""

    headings_wished = Signal()
    other_words_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._edges = look, (0, 0)
        self.line = ProgressLine(look, self)
        self.name = WordButton(look, self, icon="contents")
        self.words = WordButton(look, self, at_end=True)
        self.name.clicked.connect(self.headings_wished)
        self.words.clicked.connect(self.other_words_wished)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._look.px(120), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Words are shortened before the page is kept wide for them."""
        return QSize(0, self._look.px(_HEIGHT))

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        for part in (self.line, self.name, self.words):
            part.set_look(look)
        self.updateGeometry()
        self._lay_out()
        self.update()

    def show_story(self, title: str, heading: str, *, has_headings: bool) -> None:
        """Say which story it is, and under which heading the reader is."""
        self.name.setEnabled(has_headings)
        self.name.say(f"{title}  ·  {heading}" if heading else title, tr("The headings of this story"))
        self.line.setAccessibleName(tr("Progress in {story}").format(story=title))
        self._lay_out()

    def show_words(self, words: str, in_full: str, edges: tuple[int, int]) -> None:
        """Say how far, between the left and right edges of the words above; `in_full` to who asks."""
        self._edges = edges
        self.words.say(words, in_full)
        self.line.setAccessibleDescription(words)
        self.setAccessibleDescription(words)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything keeps within the edges."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.colour("paper"))

    def _lay_out(self) -> None:
        """The words are said in full where there is any room; the story's name gives way to them."""
        px, (left, right) = self._look.px, self._edges
        self.line.setGeometry(0, 0, self.width(), px(_LINE))
        room = QRect(left, px(_LINE) - px(_LIFT), max(0, right - left), px(_WORDS))
        wanted = min(self.words.sizeHint().width(), room.width())
        words = QRect(room.right() - wanted + 1, room.top(), wanted, room.height())
        self.words.setGeometry(words)
        spare = max(0, room.width() - wanted - px(_GAP))
        name = min(self.name.sizeHint().width(), spare)
        self.name.setGeometry(room.left(), room.top(), name, room.height())
