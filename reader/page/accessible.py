"""What a screen reader gets: the story as one text, without soft hyphens, with caret and selection."""

from typing import Any, cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleObject,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QWindow,
)
from shiboken6 import VoidPtr, isValid

from anthology.text import Passage
from reader.page.page_view import PageView, around

_interfaces: dict[int, QAccessibleObject] = {}
"""Python must keep what it made; Qt deletes the other half of it together with the page."""


def install() -> None:
    """Make Qt ask here for the interface of a page, once for the process."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, PageView):
        return None
    key = id(thing)
    if key not in _interfaces or not isValid(_interfaces[key]):
        _interfaces[key] = _AccessiblePage(thing)
        thing.destroyed.connect(_forget_dead)
    return _interfaces[key]


def _forget_dead() -> None:
    for key in [key for key, interface in _interfaces.items() if not isValid(interface)]:
        del _interfaces[key]


class _AccessiblePage(QAccessibleObject):
    """A read-only document with the story's title as its name."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page)
        self._page, self._text = page, _AccessibleText(page)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Document

    def state(self) -> QAccessible.State:
        state: Any = QAccessible.State()
        state.focusable = state.readOnly = state.multiLine = state.selectableText = True
        state.focused = self._page.hasFocus()
        state.invisible = not self._page.isVisible()
        return cast(QAccessible.State, state)

    def text(self, kind: QAccessible.Text) -> str:
        return self._page.accessibleName() if kind is QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        return QRect(self._page.mapToGlobal(QPoint(0, 0)), self._page.size())

    def window(self) -> QWindow:
        return self._page.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(cast(QObject, self._page.parent()))

    def child(self, _index: int) -> QAccessibleInterface:
        """There is none; PySide's stub has no word for that."""
        return cast(QAccessibleInterface, None)

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """The wrapper itself or a null pointer: PySide crashes on an int or None here."""
        return self._text if kind is QAccessible.InterfaceType.TextInterface else VoidPtr(0)


class _AccessibleText(QAccessibleTextInterface):
    """The words. Offsets are the story's; outside the Basic Multilingual Plane AT-SPI counts alike."""

    def __init__(self, page: PageView) -> None:
        super().__init__()
        self._page = page

    def characterCount(self) -> int:
        return len(self._words())

    def text(self, start: int, end: int) -> str:
        return self._words()[start:end]

    def cursorPosition(self) -> int:
        """A caret that was left on another page is none: what is read on from is seen."""
        offset, seen = self._page.caret_offset(), self._page.seen()
        return offset if seen.start <= offset <= seen.end else self._page.place().offset

    def setCursorPosition(self, offset: int) -> None:
        """Whoever has the story read to them takes the page along."""
        self._page.select(Passage(offset, offset))
        self._page.follow(Passage(offset, offset))
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self._page, offset))

    def selectionCount(self) -> int:
        """None is told: PySide lets nobody have its range, and AT-SPI would get two stray numbers.

        `Announcing` says what is selected.
        """
        return 0

    def selection(self, _index: int) -> tuple[int, int]:
        selected = self._page.selected_range()
        return (selected.start, selected.end) if selected else (0, 0)

    def addSelection(self, start: int, end: int) -> None:
        self._page.select(Passage(start, end))

    def setSelection(self, _index: int, start: int, end: int) -> None:
        self._page.select(Passage(start, end))

    def removeSelection(self, _index: int) -> None:
        self._page.drop_selection()

    def characterRect(self, offset: int) -> QRect:
        box = around(self._page.rectangles_of(Passage(offset, offset + 1)))
        return box.translated(self._page.viewport().mapToGlobal(QPoint(0, 0))) if box else QRect()

    def offsetAtPoint(self, point: QPoint) -> int:
        return self._page.offset_at(QPointF(self._page.viewport().mapFromGlobal(point)))

    def scrollToSubstring(self, start: int, end: int) -> None:
        self._page.go_to_passage(Passage(start, end))

    def attributes(self, _offset: int) -> tuple[str, int, int]:
        """None: PySide hands this over to nobody, so that headings and emphasis cannot be told so."""
        return "", 0, self.characterCount()

    def _words(self) -> str:
        return self._page.story.text if self._page.story else ""
