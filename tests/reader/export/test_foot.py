"""The foot of the dialog gives its words a line of their own where buttons leave no room."""

from pytestqt.qtbot import QtBot

from reader.export.foot import Foot
from reader.theme.look import Look


def test_the_words_are_never_broken_for_a_button(qtbot: QtBot, look: Look) -> None:
    """Beside the buttons where there is room, else above them."""
    foot = Foot(look)
    qtbot.addWidget(foot)
    foot.show_sum("5 Geschichten · 23 min", ready=True)
    foot.show()
    for width, above in ((600, False), (300, True), (600, False)):
        foot.resize(width, 200)
        qtbot.waitUntil(lambda above=above: (foot.words.y() + foot.words.height() <= foot.make.y()) == above)
