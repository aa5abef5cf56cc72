"""The bundled faces: real weights, real italics, letters drawn for their size."""

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from anthology.font_files import BOOK, SECOND, font_files
from reader.theme.fonts import BookFace, font

FACES = [face.value for face in BookFace]


def _width(made: QFont) -> float:
    return QFontMetricsF(made).horizontalAdvance("The porch light was still on.")


def _ink(made: QFont) -> int:
    """How dark the letters are, all together."""
    image = QImage(400, 60, QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as painter:
        painter.setFont(made)
        painter.drawText(10, 40, "Hamburgefonts")
    return sum(255 - value for value in bytes(image.constBits()))


@pytest.mark.parametrize("family", FACES)
def test_every_bundled_face_is_there(qtbot: QtBot, family: str) -> None:
    """Each comes with an upright and an italic file, and Qt sets words in it."""
    files = [path.name for path in font_files(family)]
    assert any("Italic" in name for name in files)
    assert any("Italic" not in name for name in files)
    assert QFontInfo(font(family, 19)).family() == family


@pytest.mark.parametrize("family", FACES)
def test_bold_is_a_face_of_its_own(qtbot: QtBot, family: str) -> None:
    """A bold that Qt only smears would be heavier and no wider than a pixel a letter."""
    assert _ink(font(family, 30, 700)) > 1.3 * _ink(font(family, 30))
    assert _width(font(family, 30, 700)) > 1.02 * _width(font(family, 30))


@pytest.mark.parametrize("family", FACES)
def test_italic_is_a_face_of_its_own(qtbot: QtBot, family: str) -> None:
    """Slanted uprights have the widths of uprights."""
    assert _width(font(family, 30, italic=True)) != _width(font(family, 30))


@pytest.mark.parametrize("family", [BOOK, SECOND])
def test_letters_are_drawn_for_their_size(qtbot: QtBot, family: str) -> None:
    """Small words are set wider than titles, in proportion."""
    widths = [_width(font(family, 40, optical=size)) for size in (9, 19, 40)]
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == 3


def test_at_two_hundred_per_cent_the_letters_are_the_same_ones(qtbot: QtBot) -> None:
    """What is drawn larger because everything is, is not drawn finer."""
    assert _width(font(BOOK, 38, optical=19)) == pytest.approx(2 * _width(font(BOOK, 19)), rel=0.01)
