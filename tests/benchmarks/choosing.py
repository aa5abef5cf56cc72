"""Measures the palette among ten thousand stories, key by key, and what another language costs."""

from collections.abc import Callable
from random import Random

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from anthology.resource_files import resource_folder
from reader.palette.entries import Entry, Kind
from reader.palette.matching import prepared
from reader.palette.palette import Palette
from reader.theme.look import Look
from reader.theme.theme import read_theme
from reader.translation import ENGLISH, speak

_STORIES = 10_000
_TYPED = ("e", "t", "the", "the night", "mansfield lamp", "tnl", "a e i o", "zzz")
_WORDS = [
    "the",
    "of",
    "a",
    "night",
    "lamp",
    "ferry",
    "letters",
    "winter",
    "house",
    "door",
    "river",
    "Ardèche",
    "Hollis",
    "don’t",
    "home",
    "sleep",
    "long",
]
_AUTHORS = ("Anton Chekhov", "O. Henry", "Katherine Mansfield")


def measure_choosing(measure: Callable[[str, Callable[[], object], float], None]) -> None:
    """`measure` times a deed and prints a line of it with its goal in milliseconds."""
    print(f"\nfinding by name among {_STORIES:,} stories")  # noqa: T201
    _application, room = QApplication.instance() or QApplication([]), QWidget()
    room.resize(1280, 800)
    palette = Palette(Look(read_theme(resource_folder() / "themes" / "paper.toml")), room)
    names = prepared(_stories())
    room.show()
    palette.open_with((), ())
    palette.set_names(names, ())
    for words in _TYPED:
        palette.field.setText(words[:-1])

        def a_key(words: str = words) -> None:
            palette.field.setText(words[:-1])
            QTest.keyClick(palette.field, words[-1])
            palette.list.viewport().repaint()

        measure(f"two keys, to “{words}”, with painting", a_key, 32)
    folder = resource_folder() / "translations"
    measure("speaking German from now on", lambda: speak("de", folder), 3)
    speak(ENGLISH, folder)


def _stories() -> list[Entry]:
    chance = Random(1)  # noqa: S311 - the same titles on every machine
    return [
        Entry(
            Kind.STORY,
            str(number),
            " ".join(chance.choices(_WORDS, k=chance.randint(2, 7))).capitalize(),
            chance.choice(_AUTHORS),
        )
        for number in range(_STORIES)
    ]
