"""What the card says to the window."""

from dataclasses import dataclass

from reader.settings import WebSearch


@dataclass(frozen=True, slots=True)
class LookupWish:
    """Look these words up; the answer is for the wish of that number."""

    words: str
    number: int


@dataclass(frozen=True, slots=True)
class WordsWish:
    """Do something else with these words."""

    words: str


@dataclass(frozen=True, slots=True)
class WebChoice:
    """Search the web there from now on; `address` is the reader's own, with `{words}` in it."""

    web: WebSearch
    address: str = ""


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """Show this dictionary first from now on, in stories of the language that is read now."""

    dictionary: str
