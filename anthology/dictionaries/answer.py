"""The nouns of looking a word up: what a dictionary says, and what all of them together answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Definition:
    """What one dictionary says under one headword: plain text in paragraphs, without markup."""

    dictionary: str
    headword: str
    pronunciation: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A dictionary that cannot be used, in full or in part, and why, in a sentence."""

    dictionary: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of `asked`.

    `dictionaries` names all that were asked; `nearest` has headwords that look like the word, where no
    dictionary has it.
    """

    asked: str
    definitions: tuple[Definition, ...] = ()
    dictionaries: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = ()


class Dictionary(Protocol):
    """What can be asked about words. Any question may raise `DamagedDictionary`."""

    @property
    def name(self) -> str:
        """What people call it."""

    def define(self, word: str) -> tuple[Definition, ...]:
        """What it has under exactly this headword, capitals aside; the same capitals come first."""

    def beginning(self, letters: str) -> Iterator[str]:
        """The headwords that begin with these letters, capitals aside, in its own order."""

    def nearest(self, word: str) -> tuple[str, ...]:
        """A few headwords that look like the word, the likest first."""
