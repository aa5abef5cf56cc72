"""The menu: every action, grouped, with its shortcut."""

from PySide6.QtWidgets import QMenu, QWidget

from reader.translation import tr
from reader.window.actions import Actions


def main_menu(actions: Actions, parent: QWidget) -> QMenu:
    """One menu with a submenu for each group."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Menu"))
    for group in Actions.GROUPS:
        part = menu.addMenu(tr(group.title))
        for name in group.names:
            if name:
                part.addAction(actions[name])
            else:
                part.addSeparator()
    return menu
