"""Straight quotes made typographic, in the manner of a language; only where somebody asks for it.

Each sign becomes one sign, so that nothing else in a text moves.
"""

import re

from anthology.language import primary

_DOUBLE = {"de": "„“", "cs": "„“", "pl": "„”", "hu": "„”", "fr": "«»", "ru": "«»", "es": "«»", "it": "«»"}
_SINGLE = {"de": "‚‘", "cs": "‚‘", "pl": "‚’", "hu": "‚’", "fr": "‹›", "ru": "‘’", "es": "‘’", "it": "‘’"}
_ENGLISH_DOUBLE, _ENGLISH_SINGLE = "“”", "‘’"
_STRAIGHT = re.compile("[\"']")
_LEFT_OUT = re.compile(
    r"'(?:tis|twas|twere|twill|twould|tisn't|twasn't|em|cause|bout|round|til|till|neath|n|cept|gainst|"
    r"fraid|nother|nuff|mid|tween|ere|im|e|er|ead|ouse|and|eart|alf|ow|is|ad|ave)\b|'\d\ds?\b",
    re.IGNORECASE,
)
"""Words whose beginning is left out: an apostrophe stands there, and no quote opens."""
_OPENS_AFTER = frozenset(" \t\n\u00a0\u2009\u202f([{<—–-/“„«‘‚‹\"'*_")


def smart_quotes(text: str, language: str = "en") -> str:
    """The same text, as long, with its straight quotes, apostrophes and primes turned."""
    double = _DOUBLE.get(primary(language), _ENGLISH_DOUBLE)
    single = _SINGLE.get(primary(language), _ENGLISH_SINGLE)
    turned = list(text)
    open_single = False
    for found in _STRAIGHT.finditer(text):
        at, sign = found.start(), found.group()
        before, after = turned[at - 1] if at else " ", text[at + 1 : at + 2] or " "
        opens = before in _OPENS_AFTER and not after.isspace()
        if sign == '"':
            prime = before.isdigit() and _foot_before(turned, at)
            turned[at] = "″" if prime else double[0] if opens else double[1]
        elif _is_prime(text, at):
            turned[at] = "′"
        elif opens and not _is_left_out(text, at):
            turned[at], open_single = single[0], True
        elif open_single and not after.isalnum() and not opens:
            turned[at], open_single = single[1], False
        else:
            turned[at] = "’"
    return "".join(turned)


def _is_left_out(text: str, at: int) -> bool:
    """A quoted word, as 'is', is no word with its beginning left out; the n of rock 'n' roll is."""
    found = _LEFT_OUT.match(text, at)
    if not found:
        return False
    return text[found.end() : found.end() + 1] != "'" or found.group().lower() == "'n"


def _is_prime(text: str, at: int) -> bool:
    """Feet and minutes: 5'10"."""
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _foot_before(turned: list[str], at: int) -> bool:
    """Whether the number before stands behind a prime: 5′10."""
    start = at
    while start and turned[start - 1].isdigit():
        start -= 1
    return bool(start) and turned[start - 1] == "′"
