"""The Aa panel says every change at once, and is silent when it is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton, QScrollArea, QSlider
from pytestqt.qtbot import QtBot

from anthology.resource_files import resource_folder
from reader.settings import SIZES, Columns, Flow, Initial, PageSettings
from reader.theme.choice import ThemeChoice
from reader.theme.look import Look
from reader.theme.theme import Theme, read_themes
from reader.typography.panel import TypePanel
from reader.widgets.switch import Switch


@pytest.fixture
def themes() -> tuple[Theme, ...]:
    return read_themes(resource_folder() / "themes")


@pytest.fixture
def panel(qtbot: QtBot, look: Look, themes: tuple[Theme, ...]) -> TypePanel:
    made = TypePanel(look, PageSettings(), ThemeChoice(), themes)
    qtbot.addWidget(made)
    made.show()
    return made


def _radio(panel: TypePanel, text: str) -> QRadioButton:
    return next(button for button in panel.findChildren(QRadioButton) if button.text() == text)


def _slider(panel: TypePanel, name: str) -> QSlider:
    return next(slider for slider in panel.findChildren(QSlider) if slider.accessibleName() == name)


def _switch(panel: TypePanel, text: str) -> Switch:
    return next(switch for switch in panel.findChildren(Switch) if switch.text() == text)


def test_each_step_of_a_slider_is_told_at_once(qtbot: QtBot, panel: TypePanel) -> None:
    """The page follows the slider while it moves."""
    told: list[PageSettings] = []
    panel.settings_changed.connect(told.append)
    qtbot.keyClick(_slider(panel, "Line spacing"), Qt.Key.Key_Right)
    qtbot.keyClick(_slider(panel, "Line spacing"), Qt.Key.Key_Right)
    qtbot.keyClick(_slider(panel, "Margins"), Qt.Key.Key_Left)
    assert told == [
        PageSettings(leading=1.6),
        PageSettings(leading=1.65),
        PageSettings(leading=1.65, margin=2.5),
    ]


def test_a_choice_is_told_with_everything_else_as_it_was(qtbot: QtBot, panel: TypePanel) -> None:
    """Face, columns, flow and switches each change their own field."""
    for press, expected in (
        (_radio(panel, "Atkinson Hyperlegible"), PageSettings(face="Atkinson Hyperlegible")),
        (_radio(panel, "Two"), PageSettings(columns=Columns.TWO)),
        (_radio(panel, "Scrolling"), PageSettings(flow=Flow.SCROLLED)),
        (_switch(panel, "Justified"), PageSettings(justified=False)),
        (_switch(panel, "Hyphenated"), PageSettings(hyphenated=False)),
        (_radio(panel, "Dropped"), PageSettings(initial=Initial.DROPPED)),
        (_switch(panel, "Pages slide"), PageSettings(slide=False)),
    ):
        panel.show_settings(PageSettings(), ThemeChoice())
        with qtbot.waitSignal(panel.settings_changed) as told:
            qtbot.mouseClick(press, Qt.MouseButton.LeftButton)
        assert told.args == [expected]


def test_the_arrow_keys_choose_too(qtbot: QtBot, panel: TypePanel) -> None:
    """A segmented choice is walked by the arrow keys."""
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    _radio(panel, "Auto").setFocus()
    with qtbot.waitSignal(panel.settings_changed) as told:
        qtbot.keyClick(_radio(panel, "Auto"), Qt.Key.Key_Right)
    assert told.args == [PageSettings(columns=Columns.ONE)]


def test_a_theme_is_told_as_a_theme(qtbot: QtBot, panel: TypePanel) -> None:
    """Colours are not part of the page's settings."""
    with qtbot.waitSignal(panel.theme_chosen) as told, qtbot.assertNotEmitted(panel.settings_changed):
        qtbot.mouseClick(_radio(panel, "Night"), Qt.MouseButton.LeftButton)
    assert told.args == [ThemeChoice("night", dark="night")]


def test_being_told_is_silent(qtbot: QtBot, panel: TypePanel) -> None:
    """What comes from elsewhere is shown and not told back."""
    settings = PageSettings("Atkinson Hyperlegible", 30, 1.57, 5.0, Columns.TWO, Flow.SCROLLED, False, False)
    with qtbot.assertNotEmitted(panel.settings_changed), qtbot.assertNotEmitted(panel.theme_chosen):
        panel.show_settings(settings, ThemeChoice("night"))
    assert panel.settings() == settings
    assert _radio(panel, "Night").isChecked()
    assert _radio(panel, "Scrolling").isChecked()
    assert not _switch(panel, "Justified").isChecked()


def test_a_value_between_two_steps_survives_another_change(panel: TypePanel) -> None:
    """Only what a person touches changes."""
    panel.show_settings(PageSettings(leading=1.57), ThemeChoice())
    panel.larger()
    assert panel.settings() == PageSettings(leading=1.57, size=20)


def test_the_size_stops_at_its_ends_and_goes_back(qtbot: QtBot, panel: TypePanel) -> None:
    """Smaller and larger keep within what the page can set; the usual size is a step of its own."""
    panel.show_settings(PageSettings(size=SIZES[-1], margin=4.0), ThemeChoice())
    with qtbot.assertNotEmitted(panel.settings_changed):
        panel.larger()
    panel.smaller()
    assert panel.settings().size == SIZES[-1] - 1
    panel.usual()
    assert panel.settings() == PageSettings(margin=4.0)


def test_back_to_the_usual_is_offered_only_when_something_differs(qtbot: QtBot, panel: TypePanel) -> None:
    """The link takes all of the page back, and then has nothing more to offer."""
    back = next(b for b in panel.findChildren(QPushButton) if b.text() == "Back to the usual")
    assert not back.isEnabled()
    panel.show_settings(PageSettings(size=30, justified=False), ThemeChoice("night"))
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert panel.settings() == PageSettings()
    assert not back.isEnabled()
    assert _radio(panel, "Night").isChecked()


def test_columns_are_a_matter_of_pages(panel: TypePanel) -> None:
    """A page that scrolls has one column and does not turn, so there is nothing to choose."""
    panel.show_settings(PageSettings(flow=Flow.SCROLLED), ThemeChoice())
    assert not _radio(panel, "Two").isEnabled()
    assert not _switch(panel, "Pages slide").isEnabled()
    panel.show_settings(PageSettings(), ThemeChoice())
    assert _radio(panel, "Two").isEnabled()


def test_everything_grows_with_the_text(qtbot: QtBot, panel: TypePanel, look: Look) -> None:
    """At 200 % the panel asks for twice the room."""
    before = panel.sizeHint()
    panel.set_look(Look(look.theme, 2.0))
    panel.resize(panel.sizeHint())
    assert panel.width() == 2 * before.width()
    qtbot.waitUntil(lambda: panel.sizeHint().height() > 1.8 * before.height())


@pytest.mark.parametrize("width", [450, 640, 704])
def test_nothing_is_cut_at_any_width_of_the_side_panel(
    qtbot: QtBot, look: Look, themes: tuple[Theme, ...], width: int
) -> None:
    """At 200 % in a window of 900 pixels the panel has 450; all of it can still be reached."""
    panel = TypePanel(Look(look.theme, 2.0), PageSettings(), ThemeChoice(), themes * 2)
    qtbot.addWidget(panel)
    panel.resize(width, 600)
    panel.show()
    page = panel.findChild(QScrollArea).widget()
    qtbot.waitUntil(lambda: page.width() <= width)
    assert all(part.width() >= part.minimumSizeHint().width() for part in page.findChildren(QRadioButton))
