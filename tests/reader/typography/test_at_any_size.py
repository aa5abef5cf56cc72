"""The Aa panel at every size of text: nothing is cut, nothing is out of reach."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from anthology.resource_files import resource_folder
from reader.settings import PageSettings
from reader.theme.choice import ThemeChoice
from reader.theme.look import Look
from reader.theme.theme import read_themes
from reader.translation import ENGLISH, speak
from reader.typography.panel import TypePanel
from reader.widgets.faces import FaceRow
from reader.widgets.segments import SegmentedChoice
from reader.widgets.swatches import EndSwatch, Swatch

THEMES = read_themes(resource_folder() / "themes")


@pytest.fixture(params=[(1.0, 320), (1.0, 352), (1.5, 450), (2.0, 450), (2.0, 640), (2.0, 704)], ids=str)
def panel(request: pytest.FixtureRequest, qtbot: QtBot, look: Look) -> TypePanel:
    """In the widths that the side panel has in windows of 900 and 1280 pixels."""
    scale, width = request.param
    made = TypePanel(Look(look.theme, scale), PageSettings(), ThemeChoice(), THEMES)
    qtbot.addWidget(made)
    made.resize(width, 600)
    made.show()
    qtbot.waitUntil(lambda: _page(made).width() <= width)
    return made


def _page(panel: TypePanel) -> QWidget:
    return panel.findChild(QScrollArea).widget()


def _controls(panel: TypePanel) -> list[QWidget]:
    every = [*_page(panel).findChildren(QAbstractButton), *_page(panel).findChildren(QLabel)]
    return [each for each in every if each.isVisibleTo(panel)]


def _words_room(control: QWidget) -> int:
    """How many pixels the words of a control take; names of faces and colours have tests of their own."""
    if isinstance(control, (FaceRow, Swatch, EndSwatch)):
        return control.minimumSizeHint().width()
    return QFontMetrics(control.font()).horizontalAdvance(control.text())


def test_no_words_are_cut(panel: TypePanel) -> None:
    """Each control is as wide as its words, and as high."""
    for control in _controls(panel):
        assert control.width() >= _words_room(control), control.text()
        assert control.height() >= control.minimumSizeHint().height(), control.text()


def test_nothing_reaches_over_the_edge(panel: TypePanel) -> None:
    """There is no scrolling sideways."""
    page = _page(panel)
    for control in _controls(panel):
        left = control.mapTo(page, QPoint(0, 0)).x()
        assert left >= 0, control.text()
        assert left + control.width() <= page.width(), control.text()


def test_what_stands_side_by_side_does_not_overlap(panel: TypePanel) -> None:
    """A name stops before its choice begins."""
    page = _page(panel)
    boxes = [control.rect().translated(control.mapTo(page, QPoint(0, 0))) for control in _controls(panel)]
    boxes.sort(key=lambda box: (box.top(), box.left()))
    assert not [(one, other) for one, other in pairwise(boxes) if one.intersects(other)]


def test_the_list_of_typefaces_fits_as_well(panel: TypePanel) -> None:
    """Its head, its field, and rows of the same height."""
    panel.show_faces()
    faces = panel.faces
    assert faces
    for part in (faces.field, faces.list):
        assert part.isVisible()
        assert part.width() <= panel.width()
    heights = {faces.list.visualRect(faces.model.index(row, 0)).height() for row in range(3)}
    assert heights == {panel._look.px(40)}


@pytest.fixture
def german() -> Iterator[None]:
    folder = resource_folder() / "translations"
    speak("de", folder)
    yield
    speak(ENGLISH, folder)


@pytest.mark.usefixtures("german")
def test_a_name_too_long_for_its_line_goes_above_what_it_names(qtbot: QtBot, look: Look) -> None:
    """The panel is never wider than what can be seen of it; a shorter name stays where it is."""
    panel = TypePanel(look, PageSettings(), ThemeChoice(), THEMES)
    qtbot.addWidget(panel)
    panel.resize(352, 600)
    panel.show()
    area = panel.findChild(QScrollArea)
    qtbot.waitUntil(lambda: _page(panel).width() <= area.viewport().width())
    choices = {each.accessibleName(): each for each in _page(panel).findChildren(SegmentedChoice)}
    beside = {label.text() for label in _page(panel).findChildren(QLabel) if _is_beside(label, choices)}
    assert beside == {"Spalten", "Ablauf"}


def _is_beside(label: QLabel, choices: dict[str, SegmentedChoice]) -> bool:
    choice = choices.get(label.text())
    return choice is not None and label.geometry().right() < choice.geometry().left()
