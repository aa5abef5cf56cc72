"""What was lost of a Word document, as sentences for the person who brought it in."""

import re
from collections.abc import Iterable

_LOSSES = (
    (re.compile(r"A w:sym element .* in font (.+)"), "A sign of the font “{0}” was left out."),
    (re.compile(r"Could not find image file .*"), "A picture that the document names is not in it."),
    (re.compile(r"An unrecognised element was ignored: (.*)"), "Something was left out: “{0}”."),
    (re.compile(r"Unsupported break type: (.*)"), "A break of the kind “{0}” was left out."),
)
MOST = 10
"""Sentences about one document."""


def losses(messages: Iterable[str]) -> tuple[str, ...]:
    """What mammoth's messages say was lost, each once; nothing of styles that it does not know."""
    told: dict[str, None] = {}
    for message in messages:
        for pattern, sentence in _LOSSES:
            if found := pattern.fullmatch(message):
                told[sentence.format(*found.groups())] = None
    return tuple(told)[:MOST]
