"""Going to a place of the story that one names: a page, a per cent, a bookmark, a heading."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot

from reader.page.footer import Footer
from reader.page.goals import Goal, Pages, bookmarks, fitting, headings
from reader.page.page_view import PageView
from reader.page.standing import Standing
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.ground import Ground

if TYPE_CHECKING:
    from reader.page.goal_slip import GoalSlip


class Going(QObject):
    """Opens the slip of places over the page, and goes where somebody points."""

    def __init__(self, view: PageView, footer: Footer, standing: Standing, look: Look, page: Ground) -> None:
        """`page` holds the others."""
        super().__init__(page)
        self._view, self._footer, self._standing = view, footer, standing
        self._look, self._page = look, page
        self._slip: GoalSlip | None = None

    @property
    def slip(self) -> "GoalSlip":
        """The slip of places, built when it is first asked for."""
        if self._slip is None:
            from reader.page.goal_slip import GoalSlip

            self._slip = GoalSlip(self._look, self._page)
            self._slip.typed.connect(self._typed)
            self._slip.goal_chosen.connect(self._go)
            self._view.place_changed.connect(self._slip.dismiss)
        return self._slip

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        if self._slip is not None:
            self._slip.set_look(look)

    @Slot()
    def open_field(self) -> None:
        """Ask where to go."""
        if self._view.story is None:
            return
        paged, scrolled = tr("A page, a per cent, or a name"), tr("A per cent or a name")
        self.slip.open_field(paged if self._pages() else scrolled)

    @Slot()
    def open_headings(self) -> None:
        """Offer the headings of the story, if it has several."""
        story, outline = self._view.story, self._standing.outline
        if story is None or outline is None or not outline.is_long:
            return
        here = outline.seen(self._view.place().offset, self._view.seen().end)
        current = outline.headings.index(here) if here else 0
        corner = self._footer.mapTo(self._page, QPoint(self._footer.name.x(), 0))
        self.slip.open_list(headings(story, outline, self._pages()), current, corner)

    @Slot()
    def _typed(self) -> None:
        story, outline = self._view.story, self._standing.outline
        if story is None or outline is None:
            return
        pages = self._pages()
        named = (*headings(story, outline, pages), *bookmarks(story, self._standing.bookmarks, pages))
        typed = self.slip.field.text()
        nothing = tr("There is no such place in this story.") if typed.strip() else ""
        self.slip.show_goals(fitting(typed, named, story, pages), nothing)

    @Slot(Goal)
    def _go(self, goal: Goal) -> None:
        self._view.go_to(goal.offset)

    def _pages(self) -> Pages | None:
        layout = self._view.layout_now
        if layout is None or not layout.pages:
            return None

        def page_of(offset: int) -> int:
            return max(0, bisect_right(range(len(layout.pages)), offset, key=layout.page_offset) - 1)

        return Pages(len(layout.pages), layout.page_offset, page_of)
