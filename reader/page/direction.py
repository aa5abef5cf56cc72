"""Which way words run."""

from unicodedata import bidirectional

from anthology.language import is_right_to_left


def runs_right_to_left(text: str, language: str) -> bool:
    """By the first character with a direction (UAX #9, P2); by the language where there is none."""
    if text.isascii() and any(map(str.isalpha, text)):
        return False
    for character in text:
        kind = bidirectional(character)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return is_right_to_left(language)


def has_right_to_left(text: str) -> bool:
    """Whether any character runs against the Latin direction, so that a range may be torn."""
    return not text.isascii() and any("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufefc" for c in text)
