"""Sentences for people that remember how they were made, so that a window can say them in another language.

The core speaks English and knows no other language: a `Sentence` is an English string like any
other. Beside it stand the words it was made from, and what was filled in.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

_PLACE = re.compile(r"\{(\w+)\}")


class Sentence(str):
    """English words; `template` has `{names}` where `values` were filled in, which may be sentences too."""

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, str]

    def __new__(cls, template: str, values: Mapping[str, str]) -> "Sentence":
        """The words of the template with the values in their places."""
        made = super().__new__(cls, filled(template, values))
        made.template, made.values = template, values
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        """It is copied and sent to other processes as what it was made from."""
        return Sentence, (self.template, dict(self.values))


def sentence(template: str, **values: object) -> Sentence:
    """The sentence; `make translations` finds its words here."""
    return Sentence(template, {k: v if isinstance(v, str) else str(v) for k, v in values.items()})


def side_by_side(parts: Sequence[str]) -> Sentence:
    """Several sentences or words with a dot between them."""
    values = {f"part_{number}": part for number, part in enumerate(parts)}
    return Sentence(" · ".join(f"{{{name}}}" for name in values), values)


def filled(template: str, values: Mapping[str, str]) -> str:
    """The template with what stands for its `{names}`; a name that is not known stays as it is."""
    return _PLACE.sub(lambda found: str(values.get(found[1], found[0])), template)


def packed(words: str) -> object:
    """The words as JSON has them: plain ones as they are, a sentence as template and values."""
    if not isinstance(words, Sentence):
        return words
    return [words.template, {name: packed(value) for name, value in words.values.items()}]


def unpacked(found: object) -> str:
    """What `packed` made; anything else is a ValueError."""
    if isinstance(found, str):
        return found
    match found:
        case [str(template), dict(values)] if all(isinstance(name, str) for name in values):
            return Sentence(template, {name: unpacked(value) for name, value in values.items()})
    raise ValueError(f"{found!r} are no words")
