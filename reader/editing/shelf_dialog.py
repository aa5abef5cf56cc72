"""The anthologies of the shelf, to be put in order."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from anthology.story import Anthology, AnthologyId
from reader.editing.frame import Frame
from reader.editing.order_list import Ordered, OrderList, OrderModel
from reader.editing.wishes import ShelfWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.counting import stories
from reader.widgets.opening_size import open_at


class ShelfDialog(Frame):
    """Wishes for an order; answered by `accept` or `show_failure`."""

    order_wished = Signal(ShelfWish)

    def __init__(self, anthologies: tuple[Anthology, ...], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr("Order the shelf"), tr("Save"), look, parent)
        self._before = tuple(each.id for each in anthologies)
        self.model = OrderModel(
            Ordered(each.id, each.title, stories(len(each.stories))) for each in anthologies
        )
        self.list = OrderList(self.model, look, takes=False)
        self.put(tr("Anthologies, in their order"), self.list, 1)
        self.main.clicked.connect(self._save)
        self.list.setFocus()
        open_at(self, look, 480, 520)

    @Slot()
    def _save(self) -> None:
        order = tuple(AnthologyId(row.ident) for row in self.model.rows())
        if order == self._before:
            self.accept()
        else:
            self.order_wished.emit(ShelfWish(order))
