"""Parts of a row go under one another where they have no room, and come back when they have."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.widgets.giving_way import give_way


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[QHBoxLayout]:
    """Two buttons, and a stretch between them that asks for nothing."""
    holder = QWidget()
    qtbot.addWidget(holder)
    made = QHBoxLayout(holder)
    made.setContentsMargins(10, 0, 10, 0)
    made.setSpacing(7)
    made.addWidget(QPushButton("Copy all as Markdown"))
    made.addStretch(1)
    made.addWidget(QPushButton("Save as…"))
    yield made
    holder.close()


def test_parts_stand_side_by_side_exactly_where_they_fit(row: QHBoxLayout) -> None:
    """With the space between them, and the margins."""
    buttons = row.parentWidget().findChildren(QPushButton)
    needed = sum(button.sizeHint().width() for button in buttons) + 7 + 20
    ways = QBoxLayout.Direction
    for room, way in ((needed, ways.LeftToRight), (needed - 1, ways.TopToBottom), (needed, ways.LeftToRight)):
        give_way(row, room)
        assert row.direction() is way
