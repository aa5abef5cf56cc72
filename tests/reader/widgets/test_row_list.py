"""Rows are as high as they need to be, never over one another, and cost only where they are seen."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from reader.widgets.row_heights import RowHeights
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW, Index, RowModel


class Numbers(RowModel[int]):
    def told(self, row: int) -> str:
        return f"row {row}"

    def can_be_chosen(self, row: int) -> bool:
        return row % 5 != 0


class Uneven(QStyledItemDelegate):
    """Heights between 20 and 200, which depend on row and width; counts how often it is asked."""

    asked = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.asked += 1
        return QSize(0, 20 + (index.data(ROW) * 37 + option.rect.width()) % 180)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, _index: Index) -> None:
        painter.drawRect(option.rect)


@pytest.fixture
def rows(qtbot) -> RowList:
    made = RowList("Numbers", type_ahead=False)
    qtbot.addWidget(made)
    made.numbers, made.uneven = Numbers(made), Uneven(made)
    made.setModel(made.numbers)
    made.setItemDelegate(made.uneven)
    made.numbers.set_rows(range(1, 10_001))
    made.resize(300, 600)
    made.show()
    return made


def tops(rows: RowList) -> list[tuple[int, int]]:
    boxes = [rows.visualRect(rows.model().index(n, 0)) for n in range(rows.model().rowCount())]
    return [(box.top(), box.bottom() + 1) for box in boxes]


@given(st.lists(st.integers(1, 300), min_size=1, max_size=50), st.data())
def test_measured_rows_stand_one_below_the_other(heights: list[int], data: st.DataObject) -> None:
    """Whatever is measured in whatever order, tops and heights agree and every pixel has its row."""
    made = RowHeights(len(heights), 64)
    for _ in range(5):
        first = data.draw(st.integers(0, len(heights) - 1))
        made.measure(first, data.draw(st.integers(first, len(heights) - 1)), heights.__getitem__)
        assert all(made.top(n) + made.height(n) == made.top(n + 1) for n in range(len(heights)))
    made.measure(0, len(heights) - 1, heights.__getitem__)
    assert made.total == sum(heights)
    assert all(
        made.row_at(made.top(n)) == made.row_at(made.top(n) + made.height(n) - 1) == n
        for n in range(len(heights))
    )


@pytest.mark.parametrize("width", [240, 300, 411, 600])
def test_rows_never_overlap_at_any_width(rows: RowList, width: int) -> None:
    """Each row begins where the one before it ends, and has the height its delegate asked for."""
    rows.resize(width, 600)
    found = tops(rows)
    assert all(end == start for (_, end), (start, _) in pairwise(found))
    room = rows.viewport().width()
    assert found[0][1] - found[0][0] == 20 + (37 + room) % 180


def test_ten_thousand_rows_cost_what_a_few_do(rows: RowList) -> None:
    """Only rows within a page of what is seen are ever measured."""
    rows.grab()
    assert rows.uneven.asked < 200
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum() // 2)
    rows.grab()
    assert rows.uneven.asked < 400


def test_scrolling_back_does_not_jump(rows: RowList) -> None:
    """Rows above that turn out higher than they were thought to be do not push down what is seen."""
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum() // 2)
    for _ in range(60):
        seen = rows.indexAt(QPoint(5, 300))
        before = rows.visualRect(seen).top()
        rows.verticalScrollBar().setValue(rows.verticalScrollBar().value() - 50)
        assert rows.visualRect(seen).top() == before + 50


def test_the_row_at_the_top_stays_there_at_another_width(rows: RowList) -> None:
    """A change of width keeps the reader's place in the list."""
    rows.verticalScrollBar().setValue(50_000)
    seen = rows.indexAt(QPoint(5, 0))
    rows.resize(480, 600)
    assert rows.indexAt(QPoint(5, 0)) == seen


@pytest.mark.parametrize("size", [(300, 300), (480, 400)])
def test_the_current_row_stays_in_sight_in_less_room(rows: RowList, size: tuple[int, int]) -> None:
    """One that was scrolled away is not fetched back."""
    index = rows.model().index(101, 0)
    rows.setCurrentIndex(index)
    rows.verticalScrollBar().setValue(rows.verticalOffset() + rows.visualRect(index).bottom() - 590)
    rows.resize(*size)
    assert rows.viewport().rect().contains(rows.visualRect(index))
    rows.verticalScrollBar().setValue(50_000)
    rows.resize(300, 200)
    assert not rows.viewport().rect().intersects(rows.visualRect(index))


def test_arrows_step_over_headings_and_end_goes_to_the_last(rows: RowList, qtbot) -> None:
    """Rows that cannot be chosen are not stopped at; the row is brought into sight."""
    rows.setCurrentIndex(rows.model().index(3, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().row() == 5
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert rows.currentIndex().row() == 3
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert rows.currentIndex().row() == 9_998
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    assert rows.currentIndex().row() == 0
    qtbot.keyClick(rows, Qt.Key.Key_PageDown)
    assert 0 < rows.currentIndex().row() < 40


def test_enter_and_a_click_choose_and_letters_are_told(rows: RowList, qtbot) -> None:
    """One signal for mouse and keyboard."""
    rows.setCurrentIndex(rows.model().index(2, 0))
    with qtbot.waitSignal(rows.chosen) as chosen:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chosen.args[0].row() == 2
    with qtbot.waitSignal(rows.chosen) as chosen:
        box = rows.visualRect(rows.model().index(1, 0))
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert chosen.args[0].row() == 1
    with qtbot.waitSignal(rows.typed) as typed:
        qtbot.keyClick(rows, Qt.Key.Key_A)
    assert typed.args == ["a"]


def test_an_empty_list_is_no_trouble(rows: RowList, qtbot) -> None:
    """Nothing to draw, nothing to choose."""
    rows.numbers.set_rows(())
    rows.grab()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert not rows.currentIndex().isValid()
    assert not rows.indexAt(QPoint(5, 5)).isValid()


def test_a_screen_reader_hears_each_row(rows: RowList) -> None:
    """The list is a table of named cells to assistive technology."""
    QAccessible.setActive(True)
    interface = QAccessible.queryAccessibleInterface(rows)
    assert interface.text(QAccessible.Text.Name) == "Numbers"
    assert interface.child(6).text(QAccessible.Text.Name) == "row 7"
    rows.setCurrentIndex(rows.model().index(7, 0))
    QAccessible.setActive(False)


def test_several_rows_are_selected_by_keyboard_and_mouse_without_being_chosen(rows, qtbot) -> None:
    """Shift and an arrow reach further, over headings; Ctrl and a click add a row, and open none."""
    rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    chosen = []
    rows.chosen.connect(chosen.append)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(2, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert sorted(index.row() for index in rows.selectedIndexes()) == [2, 3, 5]
    place = rows.visualRect(rows.model().index(0, 0)).center()
    held = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, held, place)
    assert 0 in {index.row() for index in rows.selectedIndexes()}
    assert chosen == []


@pytest.mark.parametrize("shown", [True, False])
def test_fewer_rows_can_be_scrolled_at_once(rows: RowList, *, shown: bool) -> None:
    """Those that were measured before are other rows by then, also while the list is not to be seen."""
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    rows.resize(400, 600)
    rows.setVisible(shown)
    rows.numbers.set_rows(range(1, 4))
    rows.scrollToTop()
    rows.show()
    assert tops(rows)[0][0] == 0
    assert rows.verticalScrollBar().maximum() == 0
