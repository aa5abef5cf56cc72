"""The palette strung together: what can be chosen there, and what choosing it does."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence

from anthology.living import LivingShelf
from anthology.story import Anthology, StoryId
from reader.operations.collecting import Collecting, CollectionTold
from reader.theme.look import Look
from reader.translation import tr
from reader.window.actions import Actions, words_of
from reader.window.browsing import Browsing
from reader.window.finding import Finding
from reader.window.main_window import MainWindow
from reader.window.remembered import Choices

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.palette.entries import Entry
    from reader.palette.matching import Name
    from reader.palette.palette import Palette

_MOST_RECENT = 6


@dataclass(frozen=True, slots=True)
class Named:
    """Every anthology, living shelf and story by name in that order, and the first two themselves."""

    names: "tuple[Name, ...]"
    anthologies: tuple[Anthology, ...]
    shelves: tuple[LivingShelf, ...] = ()


class Choosing(QObject):
    """Opens the palette over the window, and does what is chosen there."""

    told = Signal(Named)
    shelf_wished = Signal(LivingShelf)
    remembered = Signal(Choices)

    def __init__(
        self,
        window: MainWindow,
        browsing: Browsing,
        finding: Finding,
        collecting: Collecting,
        recent: tuple[str, ...],
    ) -> None:
        super().__init__(window)
        self._window, self._browsing, self._finding = window, browsing, finding
        self._collecting, self._recent = collecting, recent
        self.palette: Palette | None = None
        self._named = Named((), ())
        self._before: QWidget | None = None

    @Slot()
    def open(self) -> None:
        """Show the palette with what is known, and ask for what is new; a second time puts it away."""
        if self.palette and self.palette.isVisible():
            self.palette.close_it()
            return
        self._before = self._window.focusWidget()
        if not self.palette:
            self.palette = self._built()
        self.palette.open_with(self._actions(), self._last())
        self._collecting.ask(named, self._told)

    @Slot(Look)
    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        if self.palette:
            self.palette.set_look(look)

    def _built(self) -> "Palette":
        from reader.palette.palette import Palette

        palette = Palette(self._window.look, self._window.whole)
        palette.closed.connect(self._give_back)
        palette.chosen.connect(self._chosen)
        return palette

    def _told(self, told: Named) -> None:
        self._named = told
        if self.palette:
            self.palette.set_names(told.names, self._last())
        self.told.emit(told)

    def _actions(self) -> "tuple[Entry, ...]":
        """Every action but the palette's own, in the order of the menu."""
        names = (name for group in Actions.GROUPS for name in group.names if name)
        shown = (name for name in names if self._window.commands[name].isVisible())
        return tuple(self._action(name) for name in shown if name != "palette")

    def _action(self, name: str) -> "Entry":
        from reader.palette.entries import Entry, Kind

        action = self._window.commands[name]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return Entry(Kind.ACTION, name, words_of(action), "", keys, able=action.isEnabled())

    def _last(self) -> "tuple[Entry, ...]":
        """What was chosen last, as far as it is still there and can be done."""
        wanted: set[str] = set(self._recent)
        known: dict[str, Entry] = {}
        for entry in (*self._actions(), *(name.entry for name in self._named.names)):
            if entry.able and (key := _key(entry)) in wanted:
                known[key] = entry
        return tuple(known[key] for key in self._recent if key in known)

    @Slot()
    def _give_back(self) -> None:
        """The keyboard goes back to where it was."""
        if self._before and self._before.isVisible():
            self._before.setFocus()

    @Slot(object)
    def _chosen(self, entry: "Entry") -> None:
        """Its class is loaded with the palette, not when the window starts."""
        from reader.palette.entries import Kind

        if entry.kind is Kind.SEARCH:
            self._finding.look_for(entry.ident)
            return
        self._remember(entry)
        if entry.kind is Kind.ACTION:
            self._window.commands[entry.ident].trigger()
        elif entry.kind is Kind.STORY:
            self._browsing.open_story(StoryId(entry.ident))
        elif entry.kind is Kind.SHELF:
            self.shelf_wished.emit(next(each for each in self._named.shelves if each.id == entry.ident))
        else:
            chosen = next(each for each in self._named.anthologies if each.id == entry.ident)
            self._browsing.show_anthology(chosen)

    def _remember(self, entry: "Entry") -> None:
        others = (each for each in self._recent if each != _key(entry))
        self._recent = (_key(entry), *others)[:_MOST_RECENT]
        self.remembered.emit(Choices(self._recent))


def named(told: CollectionTold) -> Named:
    """Everything that has a name, ready to be compared with what is typed."""
    from reader.palette.entries import Entry, Kind
    from reader.palette.matching import prepared
    from reader.shelf.card_words import written_by

    holder = {story: each.title for each in reversed(told.anthologies) for story in each.stories}
    stories = (
        Entry(
            Kind.STORY,
            card.id,
            card.title,
            " · ".join(part for part in (card.byline, holder.get(card.id, "")) if part),
        )
        for card in told.cards
    )
    anthologies = (
        Entry(
            Kind.ANTHOLOGY,
            each.id,
            each.title,
            " · ".join(part for part in (tr("Anthology"), written_by(each)) if part),
        )
        for each in told.anthologies
    )
    kind = tr("Living shelf")
    shelves = (Entry(Kind.SHELF, each.id, each.name, f"{kind} · {each.query}") for each in told.shelves)
    names = (*prepared(anthologies), *prepared(shelves), *prepared(stories))
    return Named(names, told.anthologies, told.shelves)


def _key(entry: "Entry") -> str:
    return f"{entry.kind.value}:{entry.ident}"
