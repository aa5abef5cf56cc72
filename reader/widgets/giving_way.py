"""Rows whose parts go under one another where they have no room side by side."""

from PySide6.QtWidgets import QBoxLayout


def give_way(row: QBoxLayout, room: int) -> None:
    """Set the parts of a row beside or under one another, for so many pixels of width."""
    ways = QBoxLayout.Direction
    items = (row.itemAt(number) for number in range(row.count()))
    words = [item.sizeHint().width() for item in items if item and not item.spacerItem()]
    sides = row.contentsMargins()
    needed = sum(words) + max(0, len(words) - 1) * max(0, row.spacing()) + sides.left() + sides.right()
    row.setDirection(ways.LeftToRight if needed <= room else ways.TopToBottom)
