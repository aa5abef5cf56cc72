"""Whether rows keep to themselves: no row's ink lies over its neighbours."""

from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.widgets.row_list import RowList

_AROUND = 80


def assert_rows_keep_apart(rows: RowList) -> None:
    """Rows follow each other without a gap, and each draws only inside its own box."""
    indexes = [rows.model().index(n, 0) for n in range(rows.model().rowCount())]
    for index in indexes:
        rows.scrollTo(index)
        _assert_ink_inside(rows, index)
    boxes = [rows.visualRect(index) for index in indexes]
    assert all(above.bottom() + 1 == below.top() for above, below in pairwise(boxes))


def _assert_ink_inside(rows: RowList, index) -> None:
    box = rows.visualRect(index)
    picture = QImage(box.width(), box.height() + 2 * _AROUND, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    option = QStyleOptionViewItem()
    rows.initViewItemOption(option)
    option.rect = QRect(0, _AROUND, box.width(), box.height())
    option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Selected
    with QPainter(picture) as painter:
        rows.itemDelegate().paint(painter, option, index)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    for y in [*range(_AROUND), *range(_AROUND + box.height(), picture.height())]:
        assert _is_empty(picture, y), f"“{told}” draws {y - _AROUND} below the top of {box.height()} pixels"


def _is_empty(picture: QImage, y: int) -> bool:
    line = bytes(picture.constScanLine(y))
    return not any(line)
