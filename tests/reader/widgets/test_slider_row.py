"""A slider stands for values in equal steps."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from reader.theme.look import Look
from reader.widgets.slider_row import Scale, SliderRow

LEADING = Scale(1.2, 2.2, 0.05, "{:.2f}")


@given(st.integers(0, LEADING.last()))
def test_value_and_position_are_inverses(position: int) -> None:
    """Each position stands for one value."""
    assert LEADING.position(LEADING.value(position)) == position


@given(st.floats(-10, 10))
def test_any_value_has_a_position_on_the_scale(value: float) -> None:
    """What lies outside stands at the nearer end."""
    assert 0 <= LEADING.position(value) <= LEADING.last()


def test_the_value_is_said_in_words(qtbot: QtBot, look: Look) -> None:
    """A screen reader hears the value, not the position."""
    row = SliderRow("Line spacing", LEADING, look)
    qtbot.addWidget(row)
    with qtbot.assertNotEmitted(row.changed):
        row.show_value(1.57)
    slider = row.findChild(QSlider)
    assert slider.accessibleDescription() == "1.57"
    with qtbot.waitSignal(row.changed):
        slider.setValue(slider.value() + 1)
    assert row.value() == 1.6
