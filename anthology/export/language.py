"""Language tags as a book may carry them, and the direction their scripts run in."""

import re

from anthology.language import is_right_to_left

_WELL_FORMED = re.compile(
    r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))?(-x(-[a-z0-9]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)


def well_formed(tag: str, otherwise: str) -> str:
    """The BCP 47 tag with hyphens, or `otherwise` if it is none."""
    tag = tag.strip().replace("_", "-")
    return tag if _WELL_FORMED.fullmatch(tag) else otherwise


def direction(tag: str) -> str:
    """Which way the text runs, `ltr` or `rtl`."""
    return "rtl" if is_right_to_left(tag) else "ltr"
