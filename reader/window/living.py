"""Living shelves strung together: made, shown, refilled after every change, changed and taken away."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from anthology.living import FilledShelf, LivingShelf, ShelfId
from anthology.story import ReadingState, StoryCard, StoryId
from reader.editing.wishes import LivingWish
from reader.failures import Failure
from reader.operations.living import Living, ShelvesTold
from reader.search.wishes import ShelfWish
from reader.shelf.panel import ShelfPanel
from reader.shelf.wishes import ShelfMove
from reader.translation import tr
from reader.widgets.ground import Ground
from reader.window.browsing import Browsing
from reader.window.collecting import CollectingStrings
from reader.window.finding import PANEL as SEARCH
from reader.window.finding import Finding
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.editing.living_dialog import LivingDialog
    from reader.shelf.living_deeds import LivingDeeds
    from reader.shelf.living_page import LivingPage

PAGE = "living"
_PAUSE_MS = 400
"""Changes that follow one another within so long are one."""


class LivingStrings(QObject):
    """Shows the shelves as they are filled now; one dialog at a time."""

    opened = Signal(LivingShelf)
    """A living shelf is in view."""
    book_wished = Signal(FilledShelf)

    def __init__(
        self,
        window: MainWindow,
        shelf: ShelfPanel,
        browsing: Browsing,
        collecting: CollectingStrings,
        finding: Finding,
        living: Living,
    ) -> None:
        super().__init__(window)
        self._window, self._shelf, self._browsing = window, shelf, browsing
        self._collecting, self._finding, self.living = collecting, finding, living
        self.shelves: tuple[FilledShelf, ...] = ()
        self.dialog: LivingDialog | None = None
        self._wanted: ShelfId | None = None
        self._edited: LivingShelf | None = None
        self._last: LivingShelf | None = None
        self._states: dict[StoryId, ReadingState] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(living.refill)
        self._wire()

    def _wire(self) -> None:
        deeds, living = self._shelf.living.deeds, self.living
        deeds.opening_wished.connect(self.show_shelf)
        deeds.move_wished.connect(self._move)
        self._connect_deeds(deeds)
        living.told.connect(self._told)
        living.kept.connect(self._kept)
        living.made.connect(self._made)
        living.removed.connect(self._removed)
        living.refused.connect(self._refused)
        self._finding.shelf_wished.connect(self.keep)
        self._browsing.shelf_changed.connect(self._look_at_states)
        self._browsing.story_shown.connect(self._left)
        self._browsing.contents_shown.connect(self._left)
        self._collecting.opened.connect(self._left)

    @property
    def page(self) -> "LivingPage":
        """The page of a living shelf, built when it is first asked for."""
        return cast("LivingPage", self._window.page_named(PAGE, self._build))

    def _build(self) -> Ground:
        from reader.shelf.living_page import LivingPage

        page = LivingPage(self._window.look)
        page.deeds.open_wished.connect(self._open_story)
        page.search_wished.connect(self._search)
        self._connect_deeds(page)
        self._collecting.connect_deeds(page.deeds)
        page.deeds.export_wished.connect(self._collecting.export_wished)
        return page

    def _connect_deeds(self, deeds: "LivingDeeds | LivingPage") -> None:
        deeds.change_wished.connect(self.edit)
        deeds.book_wished.connect(self.book_wished)
        deeds.removal_wished.connect(self.living.remove)

    # What the window asks for

    @Slot()
    def refill(self) -> None:
        """Something was changed that a shelf may have to do with."""
        self._pause.start()

    @Slot(LivingShelf)
    def show_shelf(self, shelf: LivingShelf) -> None:
        """Show what stands on a shelf now."""
        self.show_shelf_of(shelf.id)

    def show_shelf_of(self, ident: ShelfId) -> None:
        """The same by its id; nothing happens if it is gone."""
        filled = next((each for each in self.shelves if each.shelf.id == ident), None)
        if filled is None:
            return
        self._browsing.keep_place()
        self._wanted = ident
        self._fill(filled)
        self._window.show_page(self.page)
        self._window.arranged.emit()
        self._shelf.living.model.set_opened(ident)
        self.opened.emit(filled.shelf)
        self.living.refill()

    @Slot()
    def new(self) -> None:
        """Ask for a name and a query; what is looked for in the search panel is proposed."""
        searching = self._window.panel() == SEARCH
        words = self._finding.panel.field.text().strip() if searching else ""
        self._ask(LivingWish(words, words))

    @Slot(ShelfWish)
    def keep(self, wish: ShelfWish) -> None:
        """Keep a query; where nobody has thought of a name yet, ask for one."""
        if wish.name.strip() not in ("", wish.query.strip()):
            self.living.create(wish.name, wish.query)
        else:
            self._ask(LivingWish(wish.query, wish.query))

    @Slot(LivingShelf)
    def edit(self, shelf: LivingShelf) -> None:
        """Ask for another name or query."""
        self._ask(LivingWish(shelf.name, shelf.query), shelf)

    # What is wished for

    @Slot(StoryCard)
    def _open_story(self, card: StoryCard) -> None:
        self._browsing.open_story(card.id)

    @Slot(LivingShelf)
    def _search(self, shelf: LivingShelf) -> None:
        self._finding.look_for(shelf.query)

    @Slot(ShelfMove)
    def _move(self, move: ShelfMove) -> None:
        self.living.move(move.shelf.id, move.place)

    @Slot(LivingWish)
    def _save(self, wish: LivingWish) -> None:
        edited = self._edited
        if edited is None:
            self.living.create(wish.name, wish.query)
        else:
            changed = LivingShelf(edited.id, wish.name, wish.query, edited.created, edited.modified)
            self.living.change(changed)

    # What the library tells

    @Slot(ShelvesTold)
    def _told(self, told: ShelvesTold) -> None:
        self.shelves = told.shelves
        self._shelf.show_living(told.shelves)
        if not self._is_shown():
            return
        filled = next((each for each in told.shelves if each.shelf.id == self._wanted), None)
        if filled is None:
            self._browsing.show_contents()
        else:
            self._fill(filled)

    @Slot(LivingShelf)
    def _kept(self, _shelf: LivingShelf) -> None:
        if self.dialog:
            self.dialog.accept()

    @Slot(LivingShelf)
    def _made(self, shelf: LivingShelf) -> None:
        self._last = shelf
        self._window.show_shelf(wanted=True)
        self._window.offer(
            tr("“{name}” is a living shelf now.").format(name=shelf.name), tr("Show it"), self._show_last
        )

    @Slot(LivingShelf)
    def _removed(self, shelf: LivingShelf) -> None:
        self._last = shelf
        self._window.offer(
            tr("“{name}” was taken away.").format(name=shelf.name), tr("Undo"), self._restore_last
        )

    @Slot(Failure)
    def _refused(self, failure: Failure) -> None:
        if self.dialog:
            self.dialog.show_failure(failure.sentence)
        else:
            self._window.bar.show_sentence(failure.sentence)

    @Slot()
    def _show_last(self) -> None:
        if self._last:
            self.show_shelf(self._last)

    @Slot()
    def _restore_last(self) -> None:
        if self._last:
            self.living.restore(self._last.id)

    @Slot()
    def _look_at_states(self) -> None:
        """To be told of the place in a story is no change; that it is read now is one."""
        states = {card.id: card.state for card in self._browsing.cards}
        if states != self._states:
            self._states = states
            self.refill()

    @Slot()
    def _left(self) -> None:
        self._shelf.living.model.set_opened(ShelfId(""))

    # How

    def _fill(self, filled: FilledShelf) -> None:
        open_one = (self._browsing.anthology,) if self._browsing.anthology else ()
        self.page.show_shelf(filled, (*open_one, *self._shelf.others.rows))

    def _ask(self, wish: LivingWish, edited: LivingShelf | None = None) -> None:
        from reader.editing.living_dialog import LivingDialog

        self._edited = edited
        dialog = LivingDialog(wish, self._window.look, self._window, new=edited is None)
        dialog.save_wished.connect(self._save)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _closed(self) -> None:
        self.dialog = None

    def _is_shown(self) -> bool:
        return self._window.has_page(PAGE) and self._window.shown_page() is self.page
