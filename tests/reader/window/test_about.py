"""The About box says what runs and under which licences, and lets it be copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from anthology.resource_files import resource_folder
from reader.theme.look import Look
from reader.widgets.labels import Label
from reader.window.about import AboutBox

VERSIONS = (("Anthology", "0.1.0"), ("Python", "3.11.7"), ("SQLite", "3.40"))


def _button(box: AboutBox, text: str) -> QPushButton:
    return next(button for button in box.findChildren(QPushButton) if button.text() == text)


def test_it_names_versions_and_licences(qtbot: QtBot, any_look: Look) -> None:
    """Every word of it can be selected."""
    box = AboutBox(any_look, VERSIONS)
    qtbot.addWidget(box)
    box.show()
    labels = box.findChildren(Label)
    words = " ".join(label.text() for label in labels)
    for expected in ("Anthology", "3.11.7", "SQLite", "AGPL-3.0-or-later", "OFL"):
        assert expected in words
    copied = [label for label in labels if not label.text().isupper()]
    assert all(
        label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse for label in copied
    )
    assert not _button(box, "Read the licence").isVisible()


def test_the_licence_can_be_read_and_left_again(qtbot: QtBot, look: Look) -> None:
    """Its text is shown as it was given."""
    box = AboutBox(look, VERSIONS, licence="GNU AFFERO\n  § 1")
    qtbot.addWidget(box)
    box.show()
    text = box.findChild(QPlainTextEdit)
    qtbot.mouseClick(_button(box, "Read the licence"), Qt.MouseButton.LeftButton)
    assert text.isVisible()
    assert text.isReadOnly()
    assert text.toPlainText() == "GNU AFFERO\n  § 1"
    qtbot.mouseClick(_button(box, "Back"), Qt.MouseButton.LeftButton)
    assert not text.isVisible()


def test_the_icon_is_there_in_every_size() -> None:
    """The files are squares of the size in their name."""
    for side in (16, 32, 48, 64, 128, 256):
        icon = QIcon(str(resource_folder() / "icons" / f"anthology-{side}.png"))
        assert [(size.width(), size.height()) for size in icon.availableSizes()] == [(side, side)]
