"""The list of all typefaces: narrowed by typing, tried by walking, left by Enter or Esc."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from anthology.font_files import font_files
from anthology.resource_files import resource_folder
from reader.settings import PageSettings
from reader.theme import fonts
from reader.theme.choice import ThemeChoice
from reader.theme.fonts import BookFace
from reader.theme.installed import installed_faces, is_there, offered_faces
from reader.theme.look import Look
from reader.theme.theme import read_themes
from reader.typography.face_list import FaceList
from reader.typography.face_rows import FaceModel
from reader.typography.panel import TypePanel
from reader.widgets.row_model import ROW

MANY = tuple(f"Face {number:04}" for number in range(1_000))


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> TypePanel:
    made = TypePanel(look, PageSettings(), ThemeChoice(), read_themes(resource_folder() / "themes"))
    qtbot.addWidget(made)
    made.resize(352, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def faces(qtbot: QtBot, panel: TypePanel) -> FaceList:
    """As a person comes to it."""
    more = next(b for b in panel.findChildren(QPushButton) if b.text() == "Another typeface…")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert panel.faces
    return panel.faces


def test_every_face_that_words_can_be_set_in_is_there(qtbot: QtBot) -> None:
    """Bundled and installed ones by name; no alias of another, and nothing that only has symbols."""
    found = installed_faces()
    assert {face.value for face in BookFace} <= set(found)
    assert list(found) == sorted(found, key=str.casefold)
    assert not {"Serif", "Sans Serif", "Monospace"} & set(found)
    assert not [face for face in found if "[" in face]
    assert all(is_there(face) for face in found)
    assert not is_there("No Such Face")


def test_a_missing_font_package_costs_only_its_face(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are offered, and the page is set in what the system has."""
    monkeypatch.setattr(
        "anthology.font_files._PACKAGES", {BookFace.ATKINSON.value: "fontpkg_atkinson_hyperlegible"}
    )
    monkeypatch.setattr(fonts, "_loaded", set(BookFace))
    assert font_files("Source Serif 4") == []
    there = {face for face in BookFace if QFontDatabase.hasFamily(face)} | {BookFace.ATKINSON}
    assert set(offered_faces()) == there


def test_opendyslexic_is_offered_beside_the_bundled_ones_where_it_is_installed(qtbot: QtBot) -> None:
    """Whoever needs it does not have to look for it."""
    name = "OpenDyslexic Testface"
    installed = QFontDatabase.addApplicationFontFromData(_renamed(BookFace.ATKINSON, name))
    try:
        *bundled, dyslexic = offered_faces()
        assert bundled == list(BookFace)
        assert dyslexic.startswith("OpenDyslexic")
        assert name in installed_faces()
    finally:
        QFontDatabase.removeApplicationFont(installed)


def _renamed(family: str, name: str) -> bytes:
    """A font file under another name of the same length."""
    data = font_files(family)[-1].read_bytes()
    for encoding in ("utf-16-be", "ascii"):
        data = data.replace(family.encode(encoding), name.encode(encoding))
    return data


def test_the_list_opens_at_the_face_in_force(faces: FaceList) -> None:
    """And waits for letters."""
    assert faces.field.hasFocus()
    assert faces.list.currentIndex().data(ROW) == "Literata"
    assert faces.list.viewport().rect().intersects(faces.list.visualRect(faces.list.currentIndex()))


def test_typing_narrows_the_list_and_enter_takes_the_first(
    qtbot: QtBot, panel: TypePanel, faces: FaceList
) -> None:
    """Every word must be somewhere in the name."""
    qtbot.keyClicks(faces.field, "serif deja")
    assert all("DejaVu Serif" in face for face in faces.model.rows)
    with qtbot.waitSignal(panel.settings_changed) as told:
        qtbot.keyClick(faces.field, Qt.Key.Key_Return)
    assert told.args == [PageSettings(face=faces.model.rows[0])]
    assert not faces.isVisible()
    chosen = next(row for row in panel.findChildren(QRadioButton) if row.text() == faces.model.rows[0])
    assert chosen.isChecked()


def test_what_is_walked_over_is_shown_on_the_page_at_once(
    qtbot: QtBot, panel: TypePanel, faces: FaceList
) -> None:
    """Down goes from the field into the list; each row is tried; Esc goes back and keeps the last one."""
    told: list[PageSettings] = []
    panel.settings_changed.connect(told.append)
    qtbot.keyClick(faces.field, Qt.Key.Key_Down)
    qtbot.keyClick(faces.list, Qt.Key.Key_Down)
    qtbot.keyClick(faces.list, Qt.Key.Key_Up)
    after = faces.model.rows[faces.model.rows.index("Literata") + 1]
    assert [settings.face for settings in told] == [after, "Literata"]
    qtbot.keyClick(faces.list, Qt.Key.Key_Escape)
    assert not faces.isVisible()
    assert panel.isVisible()
    assert panel.settings().face == "Literata"


def test_a_click_tries_a_face_and_a_second_one_is_enough(
    qtbot: QtBot, panel: TypePanel, faces: FaceList
) -> None:
    """Whoever looks around is not sent away by the first click."""
    row = faces.model.index(0, 0)
    place = faces.list.visualRect(row).center()
    for still_there in (True, False):
        qtbot.mouseClick(faces.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert panel.settings().face == row.data(ROW)
        assert faces.isVisible() is still_there


def test_what_is_called_like_nothing_is_said_in_a_sentence(qtbot: QtBot, faces: FaceList) -> None:
    """An empty list would look broken."""
    qtbot.keyClicks(faces.field, "no such face")
    assert not faces.list.isVisible()
    assert "No typeface" in faces._nothing.text()
    qtbot.keyClick(faces.field, Qt.Key.Key_Down)
    assert faces.field.hasFocus()


def test_names_that_begin_with_what_is_typed_lead() -> None:
    """“ser” means Serif before DejaVu Serif."""
    model = FaceModel()
    model.set_faces(("DejaVu Serif", "Inter", "Serifa"))
    model.set_filter("SER")
    assert model.rows == ("Serifa", "DejaVu Serif")


def test_a_thousand_faces_are_measured_without_being_loaded(
    qtbot: QtBot, faces: FaceList, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the rows in sight are set in their faces."""
    asked: list[str] = []
    monkeypatch.setattr("reader.typography.face_rows.writes_latin", lambda face: bool(asked.append(face)))
    faces.model.set_faces(MANY)
    faces.list.scrollToBottom()
    faces.grab()
    assert MANY[-1] in asked
    assert len(set(asked)) < 60
