"""Below an empty field stand the queries of late and what one can type; each is looked for by a click."""

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.search.hints import GROUPS
from reader.search.try_list import TryList


@pytest.fixture
def tries(panel) -> TryList:
    return panel.tries


def told(tries: TryList) -> list[str]:
    model = tries.model()
    return [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def test_down_leads_from_the_empty_field_to_the_latest_query(panel, tries, wished, qtbot) -> None:
    """Enter looks for it again."""
    panel.tries.show_queries(("stood", "porch light"))
    panel.take_focus()
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    assert tries.hasFocus()
    qtbot.keyClick(tries, Qt.Key.Key_Down)
    qtbot.keyClick(tries, Qt.Key.Key_Return)
    assert panel.field.text() == "porch light"
    assert wished.searches[-1].enquiry.text == "porch light"


def test_every_query_can_be_forgotten_and_all_of_them(panel, tries, qtbot) -> None:
    """By key, by its cross, by the row below them; the keyboard stays where it was."""
    panel.tries.show_queries(("stood", "porch light"))
    tries.enter()
    with qtbot.waitSignal(panel.tries.query_forgotten) as forgotten:
        qtbot.keyClick(tries, Qt.Key.Key_Delete)
    assert forgotten.args == ["stood"]
    panel.tries.show_queries(("porch light",))
    assert tries.currentIndex().row() == 1
    box = tries.visualRect(tries.model().index(1, 0))
    with qtbot.waitSignal(panel.tries.query_forgotten) as forgotten:
        at = QPoint(box.right() - 24, box.center().y())
        qtbot.mouseClick(tries.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert forgotten.args == ["porch light"]
    assert panel.field.text() == ""
    qtbot.keyClick(tries, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.tries.all_forgotten):
        qtbot.keyClick(tries, Qt.Key.Key_Return)
    panel.tries.show_queries(())
    assert told(tries)[0] == "WHAT YOU CAN TYPE"


def test_every_way_to_ask_has_an_example(tries) -> None:
    """With what it finds, said in one breath."""
    examples = [example for group in GROUPS for example, _ in group.hints]
    for sign in ('="', "“", "OR", "-", "(", "*", "?", "~", "near/", "in:", "title:", "author:"):
        assert any(sign.replace('"', "“") in example for example in examples)
    for name in ("anthology:", "language:", "state:", "length:"):
        assert any(name in example for example in examples)
    assert "porch light: stories with both words, in any form" in told(tries)
