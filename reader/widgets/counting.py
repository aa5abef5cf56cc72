"""Numbers as people say them, in the language of the window."""

from PySide6.QtCore import QLocale

from reader.translation import marked, tr

_SMALL = (
    marked("No stories"),
    marked("One story"),
    marked("Two stories"),
    marked("Three stories"),
    marked("Four stories"),
    marked("Five stories"),
    marked("Six stories"),
    marked("Seven stories"),
    marked("Eight stories"),
    marked("Nine stories"),
    marked("Ten stories"),
    marked("Eleven stories"),
    marked("Twelve stories"),
)


def grouped(number: int) -> str:
    """“1,055”."""
    return QLocale().toString(number)


def stories(number: int) -> str:
    """“1 story”, “1,055 stories”."""
    return tr("%Ln stories", "", number)


def told_stories(number: int) -> str:
    """The same at the beginning of a line: “Five stories”, with a word up to twelve."""
    return tr(_SMALL[number]) if number < len(_SMALL) else stories(number)


def anthologies(number: int) -> str:
    """“1 anthology”, “3 anthologies”."""
    return tr("%Ln anthologies", "", number)


def marks(number: int) -> str:
    """“1 mark”, “3 marks”."""
    return tr("%Ln marks", "", number)


def hits(number: int) -> str:
    """“1 hit”, “1,055 hits”."""
    return tr("%Ln hits", "", number)


def files(number: int) -> str:
    """“1 file”, “3 files”."""
    return tr("%Ln files", "", number)


def pages(number: int) -> str:
    """“One page”, “3 pages”."""
    return tr("One page") if number == 1 else tr("%Ln pages", "", number)


def duration(minutes: int) -> str:
    """“26 min”, from two hours on “46 h”."""
    if minutes < 120:
        return tr("{minutes} min").format(minutes=minutes)
    return tr("{hours} h").format(hours=grouped(round(minutes / 60)))
