"""What was lost of a Word document, as sentences for the person who brought it in."""

import re
from collections.abc import Iterable

from anthology.sentences import sentence

_LOSSES = (
    (re.compile(r"A w:sym element .* in font (.+)"), sentence("A sign of the font “{name}” was left out.")),
    (
        re.compile(r"Could not find image file .*"),
        sentence("A picture that the document names is not in it."),
    ),
    (re.compile(r"An unrecognised element was ignored: (.*)"), sentence("Something was left out: “{name}”.")),
    (re.compile(r"Unsupported break type: (.*)"), sentence("A break of the kind “{name}” was left out.")),
)
MOST = 10
"""Sentences about one document."""


def losses(messages: Iterable[str]) -> tuple[str, ...]:
    """What mammoth's messages say was lost, each once; nothing of styles that it does not know."""
    told: dict[str, None] = {}
    for message in messages:
        for pattern, words in _LOSSES:
            if found := pattern.fullmatch(message):
                told[sentence(words, name="".join(found.groups()))] = None
    return tuple(told)[:MOST]
