"""The colours of the Aa panel: a theme, the system's, or the way to one's own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from anthology.resource_files import resource_folder
from reader.theme.choice import SYSTEM, ThemeChoice
from reader.theme.look import Look
from reader.theme.theme import read_themes
from reader.typography.papers import Papers


@pytest.fixture
def papers(qtbot: QtBot, any_look: Look) -> Papers:
    made = Papers(any_look, read_themes(resource_folder() / "themes"))
    qtbot.addWidget(made)
    made.resize(312, made.sizeHint().height())
    made.show()
    return made


def _swatch(papers: Papers, text: str) -> QRadioButton:
    return next(button for button in papers.findChildren(QRadioButton) if button.text() == text)


def test_the_system_is_followed_in_the_themes_chosen_last(qtbot: QtBot, papers: Papers) -> None:
    """The swatch says which they are."""
    with qtbot.waitSignal(papers.wished) as told:
        qtbot.mouseClick(_swatch(papers, "Sepia"), Qt.MouseButton.LeftButton)
    papers.show_choice(told.args[0])
    with qtbot.waitSignal(papers.wished) as told:
        qtbot.mouseClick(_swatch(papers, "As the system"), Qt.MouseButton.LeftButton)
    assert told.args == [ThemeChoice(SYSTEM, light="sepia")]
    assert _swatch(papers, "As the system").toolTip().startswith("Sepia while the system is light, Night")


def test_the_folder_of_ones_own_themes_is_a_button_and_no_theme(qtbot: QtBot, papers: Papers) -> None:
    """It takes nobody's colours away."""
    papers.show_choice(ThemeChoice("dusk"))
    own = papers.findChild(QPushButton)
    with qtbot.waitSignal(papers.own_wished), qtbot.assertNotEmitted(papers.wished):
        qtbot.mouseClick(own, Qt.MouseButton.LeftButton)
    assert _swatch(papers, "Dusk").isChecked()


def test_names_do_not_run_into_each_other(papers: Papers) -> None:
    """Each swatch has a place of its own."""
    boxes = [button.geometry() for button in papers.findChildren(QRadioButton)]
    assert all(not one.intersects(other) for one in boxes for other in boxes if one is not other)
