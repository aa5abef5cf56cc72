"""In every room each control says what it is, and is reached by Tab in the order in which it is read."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QDialog, QWidget

from tests.accessibility.rooms import ROOMS, controls, in_front, name_of, settle, told
from tests.screenshots.__main__ import SCENES
from tests.screenshots.evening import evening

_ENOUGH = 300


@pytest.fixture(scope="module", params=ROOMS)
def window(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QWidget]:
    """A room as the pictures show it: the window, or the dialog in front of it."""
    with evening((1280, 800), 1.0) as session:
        SCENES[request.param](session)
        settle()
        yield in_front(session.window)
        qapp.closeAllWindows()


def test_every_control_says_what_it_is(window: QWidget) -> None:
    """No control without a name, no two buttons side by side with the same, no dialog without a title.

    Rows are painted, so all that they show is told beside.
    """
    found = list(controls())
    assert found
    assert [told(each) for each in found if not name_of(each).strip()] == []
    assert [name for name, number in Counter(_called(found)).items() if number > 1] == []
    assert [told(each) for each in found if isinstance(each, QAbstractItemView) and _silent(each)] == []
    assert not isinstance(window, QDialog) or window.windowTitle().strip()


def test_tab_reaches_everything_in_the_order_in_which_it_is_read(window: QWidget) -> None:
    """Once around; beside each other from left to right, else from top to bottom."""
    window.activateWindow()
    settle()
    met = list(_once_around(window))
    part = _around(met)
    assert [told(each) for each in controls() if _waits_for_tab(each, part) and each not in met] == []
    astray = [(told(a), told(b)) for a, b in pairwise(met) if _reads_backwards(a, b)]
    assert len(astray) <= 1, astray  # where the round begins anew


def _called(found: list[QWidget]) -> list[tuple[QWidget | None, str]]:
    """The buttons, each by the part of the window it stands in and its name."""
    return [(each.parentWidget(), name_of(each)) for each in found if isinstance(each, QAbstractButton)]


def _silent(view: QAbstractItemView) -> bool:
    model = view.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    spoken = [row.data(Qt.ItemDataRole.AccessibleTextRole) or row.data() for row in rows]
    return not all(spoken)


def _once_around(window: QWidget) -> Iterator[QWidget]:
    met: list[QWidget] = []
    for _ in range(_ENOUGH):
        control = window.focusWidget()
        assert control is not None
        if control in met and control is met[0]:
            return
        if control not in met:  # a page has links of its own, which keep the keyboard on it
            met.append(control)
            yield control
        QTest.keyClick(control, Qt.Key.Key_Tab)
        QApplication.processEvents()


def _around(met: list[QWidget]) -> QWidget:
    """The smallest part of the window that holds all of these: a card keeps Tab within itself."""
    part = met[0]
    while not all(part is each or part.isAncestorOf(each) for each in met):
        part = part.parentWidget()
    return part


def _waits_for_tab(control: QWidget, part: QWidget) -> bool:
    by_tab = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return part.isAncestorOf(control) and by_tab and control.focusProxy() is None


def _reads_backwards(before: QWidget, after: QWidget) -> bool:
    """Whether `after` stands before `before` on the same part of the window."""
    part = before.parentWidget()
    if part is None or after.parentWidget() is not part:
        return False
    first, second = before.geometry(), after.geometry()
    in_one_line = first.top() < second.center().y() < first.bottom()
    return second.left() < first.left() if in_one_line else second.bottom() <= first.top()
