"""The small painted controls: chosen by hand or key, named for everybody."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from reader.theme.look import Look
from reader.widgets.faces import Faces
from reader.widgets.one_of import OneOf
from reader.widgets.segments import SegmentedChoice
from reader.widgets.swatches import Paper, Swatches
from reader.widgets.switch import Switch
from reader.widgets.tick import Tick


@pytest.fixture(params=["segments", "faces", "swatches"])
def choice(request: pytest.FixtureRequest, qtbot: QtBot, any_look: Look) -> OneOf:
    made: OneOf
    if request.param == "segments":
        made = SegmentedChoice("Letters", {"a": "Alpha", "b": "Beta"}, any_look)
    elif request.param == "faces":
        made = Faces("Letters", ("Literata", "Inter"), any_look)
    else:
        made = Swatches("Letters", [Paper(each, each, (any_look.theme,)) for each in "ab"], any_look)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_click_chooses_and_is_told_once(qtbot: QtBot, choice: OneOf) -> None:
    """A second click on the chosen one changes nothing."""
    second = choice.findChildren(QRadioButton)[1]
    with qtbot.waitSignal(choice.changed):
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(choice.changed):
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert second.isChecked()


def test_tab_stops_once_in_a_choice(choice: OneOf) -> None:
    """Arrow keys walk inside; Tab goes past."""
    first, second = choice.findChildren(QRadioButton)
    choice.show_value("")
    assert (first.isChecked(), second.isChecked()) == (False, False)
    stops = [button for button in (first, second) if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [first]


def test_a_choice_has_names_and_roles(choice: OneOf) -> None:
    """A screen reader says what is chosen from and which kind of control it is."""
    for button in choice.findChildren(QRadioButton):
        met = QAccessible.queryAccessibleInterface(button)
        assert met.role() == QAccessible.Role.RadioButton
        assert met.text(QAccessible.Text.Name) == button.text()
        assert met.text(QAccessible.Text.Description) == "Letters"


def test_a_face_that_is_not_offered_gets_a_row_when_it_is_in_force(qtbot: QtBot, look: Look) -> None:
    """And gives it up to the next one."""
    faces = Faces("Letters", ("Literata",), look)
    qtbot.addWidget(faces)
    for face in ("DejaVu Sans", "DejaVu Serif"):
        faces.show_value(face)
        rows = faces.findChildren(QRadioButton)
        assert [(row.text(), row.isChecked()) for row in rows] == [("Literata", False), (face, True)]
        assert faces.value() == face


@pytest.mark.parametrize("kind", [Switch, Tick])
def test_a_switch_and_a_tick_are_check_boxes(
    qtbot: QtBot, any_look: Look, kind: type[Switch] | type[Tick]
) -> None:
    """Space and a click anywhere in the row turn them."""
    made = kind("With my notes", any_look)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_Space)
    assert made.isChecked()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.rect().center())
    assert not made.isChecked()
    assert QAccessible.queryAccessibleInterface(made).role() == QAccessible.Role.CheckBox
    assert not made.grab().isNull()


def test_a_tick_needs_more_lines_where_it_is_narrow(qtbot: QtBot, look: Look) -> None:
    """Words wrap instead of being cut."""
    tick = Tick("with my highlights and my notes on them", look)
    qtbot.addWidget(tick)
    assert tick.heightForWidth(120) > tick.heightForWidth(600) == 32
