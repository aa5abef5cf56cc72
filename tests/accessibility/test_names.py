"""Who cannot see the window hears what each control of it is, in every room."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QDialog, QWidget

from tests.accessibility.rooms import ROOMS, controls, name_of, settle, told
from tests.screenshots.__main__ import SCENES
from tests.screenshots.evening import evening

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("room", ROOMS)
def test_every_control_says_what_it_is(room: str) -> None:
    """No control without a name, no two buttons side by side with the same, no dialog without a title.

    Rows are painted, so all that they show is told beside.
    """
    with evening((1280, 800), 1.0) as session:
        SCENES[room](session)
        settle()
        found = list(controls())
        nameless = [told(each) for each in found if not name_of(each).strip()]
        twice = [name for name, number in Counter(_called(found)).items() if number > 1]
        untitled = [told(each) for each in _dialogs() if not each.windowTitle().strip()]
        silent = [told(each) for each in found if isinstance(each, QAbstractItemView) and _silent(each)]
        QApplication.closeAllWindows()
    assert found
    assert (nameless, twice, untitled, silent) == ([], [], [], [])


def _called(found: list[QWidget]) -> list[tuple[QWidget | None, str]]:
    """The buttons, each by the part of the window it stands in and its name."""
    return [(each.parentWidget(), name_of(each)) for each in found if isinstance(each, QAbstractButton)]


def _dialogs() -> list[QDialog]:
    return [each for each in QApplication.allWidgets() if isinstance(each, QDialog) and each.isVisible()]


def _silent(view: QAbstractItemView) -> bool:
    model = view.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    spoken = [row.data(Qt.ItemDataRole.AccessibleTextRole) or row.data() for row in rows]
    return not all(spoken)
