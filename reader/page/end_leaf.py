"""The last leaf of a story, over the page: “The End”, and the next story to begin."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QPushButton, QWidget

from reader.page.end_setting import Placed, column_width, end_parts, placed
from reader.page.ending import Ending
from reader.page.gestures import Move, WheelTurns, move_of
from reader.page.wishes import Way, WayWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.word_button import WordButton

_FOOT, _ZONE, _REST = 36, 6, 400
"""The height of the ways at the foot in pixels, what part of the width a click zone is, and for how
many milliseconds a wheel that is still turning goes no further."""
_ON = frozenset({Move.ON, Move.RIGHT, Move.LINE_DOWN})
_BACK = frozenset({Move.BACK, Move.LEFT, Move.LINE_UP})


class EndLeaf(QWidget):
    """Covers the view. To turn on begins the next story, to turn back shows the last page again."""

    way_wished = Signal(WayWish)

    def __init__(self, look: Look, view: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._view = look, view
        self.ending: Ending | None = None
        self._placed: list[Placed] = []
        self._wheel, self._shown, self._runs_left = WheelTurns(), QElapsedTimer(), False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.begin = QPushButton(self)
        self.begin.setProperty("role", "main")
        self.begin.setCursor(Qt.CursorShape.PointingHandCursor)
        self.begin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.before = WordButton(look, self, icon="left")
        self.contents = WordButton(look, self, at_end=True)
        self.like = WordButton(look, self)
        self.begin.clicked.connect(self._go_on)
        self.before.clicked.connect(self._go_before)
        self.contents.clicked.connect(self._go_to_contents)
        self.like.clicked.connect(self._more_like)
        self.like.say(tr("More like this"), tr("Show the stories that share its telling words"))
        view.installEventFilter(self)
        self.hide()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        self.begin.setFont(look.ui(14, 500))
        self.before.set_look(look)
        self.contents.set_look(look)
        self.like.set_look(look)
        self._lay_out()

    def show_ending(self, ending: Ending, *, runs_left: bool = False) -> None:
        """Lie over the page and take the keyboard; `runs_left` if pages follow one another to the left."""
        self.ending, self._runs_left = ending, runs_left
        self.before.setVisible(bool(ending.before))
        self.before.say(ending.before, tr("The story before this one"))
        home = tr("Contents") if ending.anthology else tr("All stories")
        self.contents.say(home, tr("See what else there is"))
        self.contents.setVisible(ending.following is not None)
        self.begin.setText(tr("Begin") if ending.following else home)
        told = tr("Begin “{title}”").format(title=ending.following.title) if ending.following else home
        self.begin.setAccessibleName(told)
        self.begin.setToolTip(tr("{what} (Space)").format(what=told))
        self.setAccessibleName(ending.all_of_it)
        self.setGeometry(self._view.geometry())
        self._shown.start()
        self._lay_out()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, ending.all_of_it))

    # How it is set

    def _lay_out(self) -> None:
        if self.ending is None:
            return
        px, width = self._look.px, column_width(self._look, self.width())
        button = self.begin.sizeHint()
        parts = end_parts(self.ending, self._look, width, button.height())
        self._placed = placed(parts, self.height() - px(_FOOT) - px(12))
        for each in self._placed:
            if each.part.sign == "button":
                wide = min(max(button.width() + px(32), px(160)), width)
                left = (self.width() - wide) // 2
                self.begin.setGeometry(left, each.top, wide, button.height())
        self._lay_out_foot(width)
        self.update()

    def _lay_out_foot(self, width: int) -> None:
        """The story before on the left, the contents on the right, in the measure of the leaf."""
        px = self._look.px
        left, top = (self.width() - width) // 2, self.height() - px(_FOOT)
        home = min(self.contents.sizeHint().width(), width // 3)
        like = min(self.like.sizeHint().width(), width - home - px(16))
        middle = max(0, min((width - like) // 2, width - home - px(16) - like))
        before = min(self.before.sizeHint().width(), max(0, middle - px(16)))
        self.like.setGeometry(left + middle, top, like, px(24))
        self.contents.setGeometry(left + width - home, top, home, px(24))
        self.before.setGeometry(left, top, before, px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper, and on it the words in the middle."""
        look, width = self._look, column_width(self._look, self.width())
        left = (self.width() - width) / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), look.colour("paper"))
            for each in self._placed:
                if each.part.words:
                    each.part.words.draw(painter, left, each.top, look.colour(each.part.tone))
                elif each.part.sign == "ornament":
                    self._paint_ornament(painter, QPointF(self.width() / 2, each.top + each.part.height / 2))
                elif each.part.sign == "rule":
                    painter.setPen(QPen(look.colour("line"), 1))
                    half = look.px(36)
                    middle = self.width() // 2
                    painter.drawLine(middle - half, each.top, middle + half, each.top)

    def _paint_ornament(self, painter: QPainter, centre: QPointF) -> None:
        """The lozenges that part the scenes of a story."""
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        for step, radius in ((-1, 2.4), (0, 3.6), (1, 2.4)):
            x, y, r = centre.x() + look.px(18) * step, centre.y(), radius * look.scale
            painter.drawPolygon(
                QPolygonF([QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)])
            )

    # What somebody does on it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the view whatever size it has."""
        if watched is self._view and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._view.geometry())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set it anew."""
        super().resizeEvent(event)
        self._lay_out()

    def turn(self, pages: int) -> None:
        """On to what follows, or back to the last page."""
        self._wish(Way.ON if pages > 0 else Way.BACK)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that turn pages; Enter begins, Esc goes back."""
        move, key = move_of(event), Qt.Key(event.key())
        if self._runs_left and move in (Move.LEFT, Move.RIGHT):
            move = Move.LEFT if move is Move.RIGHT else Move.RIGHT
        if move in _ON or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._wish(Way.ON)
        elif move in _BACK or key == Qt.Key.Key_Escape:
            self._wish(Way.BACK)
        elif move is not Move.START and move is not Move.END:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The outer sixths turn, as on every page; the side buttons are for the window."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x, width = event.position().x(), self.width()
        side = (x > width - width / _ZONE) - (x < width / _ZONE)
        if side:
            self.turn(-side if self._runs_left else side)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that brought somebody here does not take them on before they have seen it."""
        turn = self._wheel.turn(event, to_left=self._runs_left)
        if turn < 0 or (turn > 0 and self._shown.elapsed() > _REST):
            self.turn(turn)
        event.accept()

    @Slot()
    def _go_on(self) -> None:
        self._wish(Way.ON)

    @Slot()
    def _go_before(self) -> None:
        self._wish(Way.BEFORE)

    @Slot()
    def _go_to_contents(self) -> None:
        self._wish(Way.CONTENTS)

    @Slot()
    def _more_like(self) -> None:
        self._wish(Way.LIKE)

    def _wish(self, way: Way) -> None:
        nothing_follows = self.ending is not None and self.ending.following is None
        self.way_wished.emit(WayWish(Way.CONTENTS if way is Way.ON and nothing_follows else way))
