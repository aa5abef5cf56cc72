"""Language tags as a book may carry them, and the direction their scripts run in."""

import re

_WELL_FORMED = re.compile(
    r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))?(-x(-[a-z0-9]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)
_RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "syr", "ug", "ur", "yi")
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(("arab", "hebr", "syrc", "thaa", "nkoo", "adlm"))


def well_formed(tag: str, otherwise: str) -> str:
    """The BCP 47 tag with hyphens, or `otherwise` if it is none."""
    tag = tag.strip().replace("_", "-")
    return tag if _WELL_FORMED.fullmatch(tag) else otherwise


def primary(tag: str) -> str:
    """The language without script, region or variant."""
    return tag.split("-")[0].lower()


def direction(tag: str) -> str:
    """Which way the text runs, `ltr` or `rtl`; a script in the tag outweighs the language."""
    script = next((part.lower() for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha()), "")
    leftwards = script in _RIGHT_TO_LEFT_SCRIPTS if script else primary(tag) in _RIGHT_TO_LEFT
    return "rtl" if leftwards else "ltr"
