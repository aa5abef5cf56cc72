"""An answer as paragraphs of a few kinds, ready to be set: what the card shows and in which order."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from anthology.dictionaries.answer import Answer, Definition
from reader.translation import said, said_value, tr

MOST_LETTERS = 6000
"""Of one definition; the rest of it waits for a click."""


class Kind(Enum):
    """How a paragraph is set."""

    DICTIONARY = auto()
    HEADWORD = auto()
    FORM = auto()
    WORDS = auto()
    MORE = auto()
    TROUBLE = auto()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`beside` stands quietly after the text, on its line."""

    kind: Kind
    text: str
    beside: str = ""


def paragraphs_of(answer: Answer, *, whole: bool) -> Iterator[Paragraph]:
    """Each dictionary with its definitions, then what is wrong with others; `whole` leaves nothing out."""
    dictionary = ""
    for definition in answer.definitions:
        if definition.dictionary != dictionary:
            dictionary = definition.dictionary
            yield Paragraph(Kind.DICTIONARY, said_value(dictionary))
        yield from _definition(definition, answer.asked, whole=whole)
    for trouble in answer.troubles:
        yield Paragraph(Kind.TROUBLE, said(trouble.sentence))


def _definition(definition: Definition, asked: str, *, whole: bool) -> Iterator[Paragraph]:
    yield Paragraph(Kind.HEADWORD, definition.headword, definition.pronunciation)
    if definition.headword.casefold() != asked.casefold():
        yield Paragraph(Kind.FORM, tr("for “{word}”").format(word=asked))
    room = MOST_LETTERS
    for words in definition.paragraphs:
        if not whole and len(words) > room:
            if room > MOST_LETTERS // 10:
                yield Paragraph(Kind.WORDS, f"{words[:room].rsplit(' ', 1)[0]} …")
            yield Paragraph(Kind.MORE, tr("All of it"))
            return
        yield Paragraph(Kind.WORDS, words)
        room -= len(words)
