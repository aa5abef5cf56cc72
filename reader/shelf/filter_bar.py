"""What narrows all stories and puts them in order: a field, and a choice for each property."""

from PySide6.QtCore import QLocale, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anthology.story import Anthology, AnthologyId, ReadingState
from reader.settings import StoryOrder
from reader.shelf.choice import Choice, Length
from reader.theme.look import Look
from reader.translation import marked, tr, translated
from reader.widgets.field import Field
from reader.widgets.flow import Flow
from reader.widgets.icon_button import IconButton
from reader.widgets.menu_choice import MenuChoice

_PAUSE_MS = 60
_FIELD = marked("Title, author or summary")
_STATES = {
    "": marked("Any state"),
    ReadingState.NEW.value: marked("New"),
    ReadingState.READING.value: marked("Reading"),
    ReadingState.READ.value: marked("Read"),
    ReadingState.ASIDE.value: marked("Aside"),
}
_LENGTHS = {
    Length.ANY.value: marked("Any length"),
    Length.SHORT.value: marked("Under 5 min"),
    Length.MIDDLE.value: marked("5 to 15 min"),
    Length.LONG.value: marked("15 to 30 min"),
    Length.LONGEST.value: marked("Over 30 min"),
}
_ORDERS = {
    StoryOrder.TITLE.value: marked("By title"),
    StoryOrder.AUTHOR.value: marked("By author"),
    StoryOrder.LENGTH.value: marked("By length"),
    StoryOrder.ADDED.value: marked("By date added"),
    StoryOrder.LAST_READ.value: marked("By last reading"),
}


class FilterBar(QWidget):
    """`changed` when somebody wants other stories or another order.

    Where height is short the choices are folded away behind one button.
    """

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Field(tr(_FIELD), look, pixels=13)
        self.states = MenuChoice(tr("State"), translated(_STATES), look)
        self.lengths = MenuChoice(tr("Length"), translated(_LENGTHS), look)
        self.languages = MenuChoice(tr("Language"), {"": tr("Any language")}, look)
        self.anthologies = MenuChoice(tr("Anthology"), {"": tr("Any anthology")}, look)
        self.orders = MenuChoice(tr("Sorted"), translated(_ORDERS), look, tinted=False)
        self.turn = IconButton("down", tr("Turn the order round"), look)
        self.turn.setCheckable(True)
        self.unfold = QPushButton()
        self.unfold.setCheckable(True)
        self.unfold.setToolTip(tr("Show the choices that narrow and sort"))
        self._short = self._for_covers = False
        self._flow = Flow()
        self._choices = (self.states, self.lengths, self.languages, self.anthologies, self.orders)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._upper = QHBoxLayout()
        self._upper.addWidget(self.field, 1)
        self._upper.addWidget(self.unfold)
        self._column.addLayout(self._upper)
        self._folding = QWidget()
        self._folding.setLayout(self._flow)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._folding)
        for each in (*self._choices, self.turn):
            self._flow.addWidget(each)
        self._wire()
        self.set_look(look)

    def choice(self) -> Choice:
        """What is wanted as it stands."""
        state, anthology = self.states.value(), self.anthologies.value()
        return Choice(
            self.field.text(),
            ReadingState(state) if state else None,
            Length(self.lengths.value()),
            self.languages.value(),
            AnthologyId(anthology) if anthology else None,
            StoryOrder(self.orders.value()),
            self.turn.isChecked(),
        )

    def set_short(self, *, short: bool) -> None:
        """Whether the choices are folded away until they are asked for."""
        self._short = short
        self._fold()

    def show_order(self, order: StoryOrder, *, turned: bool) -> None:
        """Sort as it was sorted last, without `changed`."""
        self.orders.show_value(order.value)
        self.turn.blockSignals(True)
        self.turn.setChecked(turned)
        self.turn.blockSignals(False)

    def offer(self, languages: set[str], anthologies: tuple[Anthology, ...]) -> None:
        """Offer the languages and anthologies that there are."""
        named = {tag: language_name(tag) for tag in languages if tag}
        in_order = sorted(named, key=named.__getitem__)
        self.languages.set_options({"": tr("Any language")} | {tag: named[tag] for tag in in_order})
        titles = {str(each.id): each.title for each in anthologies}
        self.anthologies.set_options({"": tr("Any anthology")} | titles)
        self.languages.setHidden(len(named) < 2 and not self.languages.value())
        self._fold()

    def show_for_covers(self, *, covers: bool) -> None:
        """Covers are narrowed by words only."""
        self._for_covers = covers
        self.field.setPlaceholderText(tr("Title, editor or author") if covers else tr(_FIELD))
        self._fold()

    @Slot()
    def show_all(self) -> None:
        """Ask for nothing any more."""
        self.field.clear()
        for each in self._choices[:-1]:
            each.show_value("")
        self._pause.stop()
        self._fold()
        self.changed.emit()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._column.setSpacing(look.px(8))
        self._flow.setSpacing(look.px(8))
        self._upper.setSpacing(look.px(8))
        self.unfold.setFont(look.ui(13))
        for part in (self.field, *self._choices, self.turn):
            part.set_look(look)

    def _wire(self) -> None:
        self.field.textChanged.connect(self._typed)
        self._pause.timeout.connect(self.changed)
        self.turn.toggled.connect(self._turned)
        self.unfold.toggled.connect(self._fold)
        for each in self._choices:
            each.changed.connect(self._fold)
            each.changed.connect(self.changed)

    @Slot()
    def _fold(self) -> None:
        """The button says how many of the choices narrow, for they may be out of sight."""
        narrowing = sum(bool(each.value()) for each in self._choices[:-1])
        words = tr("Filter and sort ({number})") if narrowing else tr("Filter and sort")
        self.unfold.setText(words.format(number=narrowing))
        self.unfold.setVisible(self._short and not self._for_covers)
        unfolded = not self._short or self.unfold.isChecked()
        self._folding.setVisible(unfolded and not self._for_covers)

    @Slot(str)
    def _typed(self, _words: str) -> None:
        self._pause.start()

    @Slot(bool)
    def _turned(self, _turned: bool) -> None:
        self.changed.emit()


def language_name(tag: str) -> str:
    """“English” of “en”; the tag itself where nobody knows it."""
    language = QLocale(tag.replace("-", "_")).language()
    known = language not in (QLocale.Language.C, QLocale.Language.AnyLanguage)
    return QLocale.languageToString(language) if known else tag
