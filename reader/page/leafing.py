"""The last leaf laid over the page, and taken away again when somebody goes anywhere else."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader.page.page_view import PageView
from reader.page.wishes import Way, WayWish
from reader.theme.look import Look
from reader.widgets.ground import Ground

if TYPE_CHECKING:
    from reader.page.end_leaf import EndLeaf
    from reader.page.ending import Ending


class Leafing(QObject):
    """While the leaf is there it has the keyboard of the page; turning back from it is done here."""

    way_wished = Signal(WayWish)

    def __init__(self, view: PageView, look: Look, page: Ground) -> None:
        """The leaf lies over `page`, which holds the view."""
        super().__init__(page)
        self._view, self._look, self._page = view, look, page
        self._leaf: EndLeaf | None = None

    @property
    def leaf(self) -> "EndLeaf":
        """The last leaf, built for the first story that is read to its end."""
        if self._leaf is None:
            from reader.page.end_leaf import EndLeaf

            self._leaf = EndLeaf(self._look, self._view, self._page)
            self._leaf.way_wished.connect(self._way_wished)
            leaf = self._leaf
            for before, after in pairwise(
                (self._view, leaf, leaf.begin, leaf.before, leaf.like, leaf.contents)
            ):
                QWidget.setTabOrder(before, after)
        return self._leaf

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        if self._leaf is not None:
            self._leaf.set_look(look)

    def is_open(self) -> bool:
        """Whether the leaf lies over the page."""
        return self._leaf is not None and not self._leaf.isHidden()

    def show_ending(self, ending: "Ending") -> None:
        """Lay it over the page."""
        layout, had_keyboard = self._view.layout_now, self._view.hasFocus()
        self.leaf.show_ending(ending, runs_left=layout is not None and layout.typeset.right_to_left)
        self._page.setFocusProxy(self.leaf)
        if had_keyboard:
            self.leaf.setFocus()

    def leave(self) -> None:
        """Show the page again, if the leaf lies over it."""
        if not self.is_open():
            return
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and (focus is self.leaf or self.leaf.isAncestorOf(focus))
        self.leaf.hide()
        self._page.setFocusProxy(self._view)
        if had_keyboard:
            self._view.setFocus()

    @Slot(WayWish)
    def _way_wished(self, wish: WayWish) -> None:
        if wish.way is Way.BACK:
            self.leave()
        else:
            self.way_wished.emit(wish)
