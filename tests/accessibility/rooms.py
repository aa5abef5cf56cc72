"""Every room of the window as the pictures show it, and what of it somebody can reach."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QMenu,
    QScrollBar,
    QWidget,
)

from tests.screenshots.__main__ import SCENES

ROOMS = tuple(name for name in SCENES if not name.startswith(("theme-", "type-")) and "night" not in name)
"""The same in another theme says nothing new."""


def settle() -> None:
    """Let come what was sent."""
    for _ in range(4):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def in_front(window: QWidget) -> QWidget:
    """The dialog that is open over the window, else the window."""
    open_ones = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return open_ones[-1] if open_ones else window


def controls() -> Iterator[QWidget]:
    """What is to be seen now and takes clicks or the keyboard, of all windows."""
    for widget in QApplication.allWidgets():
        if widget.isVisible() and _is_control(widget) and _is_seen(widget):
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def told(widget: QWidget) -> str:
    """The widget with the widgets it stands in, for whoever has to find it."""
    names, at = [], widget
    while at is not None:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " < ".join(names)


def _is_seen(widget: QWidget) -> bool:
    """An area is covered by its own viewport."""
    surface = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    return not surface.visibleRegion().isEmpty()


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QMenu | QDialog | QScrollBar) or widget.isWindow():
        return False
    if isinstance(widget.parentWidget(), QAbstractScrollArea) and not isinstance(widget, QAbstractButton):
        return False  # a viewport: the area around it is the control
    clickable = isinstance(widget, QAbstractButton | QAbstractItemView)
    return widget.isEnabled() and (clickable or widget.focusPolicy() != Qt.FocusPolicy.NoFocus)
