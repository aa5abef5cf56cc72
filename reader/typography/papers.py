"""The themes of the Aa panel: those that are there, the system's light or dark, and the way to one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.theme.choice import SYSTEM, ThemeChoice
from reader.theme.look import Look
from reader.theme.theme import Theme
from reader.translation import tr
from reader.widgets.swatches import EndSwatch, Paper, Swatches


class Papers(QWidget):
    """`wished` says which choice a person made; `show_choice` is silent."""

    wished = Signal(ThemeChoice)
    own_wished = Signal()

    def __init__(self, look: Look, themes: Sequence[Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._choice = tuple(themes), ThemeChoice()
        papers = [Paper(theme.name, tr(theme.title), (theme,)) for theme in themes]
        papers.append(Paper(SYSTEM, tr("As the system"), ThemeChoice().pair(themes)))
        self._swatches = Swatches(tr("Colours"), papers, look)
        own = EndSwatch(tr("Your own…"), look)
        own.setToolTip(tr("Open the folder of your own themes, with an example in it"))
        self._swatches.put_last(own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._swatches)
        self._swatches.changed.connect(self._take)
        own.clicked.connect(self.own_wished)

    def show_choice(self, choice: ThemeChoice) -> None:
        """Show which colours were chosen."""
        self._choice = choice
        pair = choice.pair(self._themes)
        light, dark = (tr(theme.title) for theme in pair)
        hint = tr("{light} while the system is light, {dark} while it is dark").format(light=light, dark=dark)
        self._swatches.show_themes(SYSTEM, pair, hint)
        self._swatches.show_value(choice.name)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._swatches.set_look(look)

    @Slot()
    def _take(self) -> None:
        name = self._swatches.value()
        theme = next((theme for theme in self._themes if theme.name == name), None)
        self.wished.emit(self._choice.taken(theme) if theme else self._choice.following())
