"""Emphasis as people type it: `*so*`, `_so_`, `**so**`. Signs inside words and lone signs are text."""

import re

from anthology.story import Run, Style, StyleKind

_STYLES = {
    1: (Style(StyleKind.EMPHASIS),),
    2: (Style(StyleKind.STRONG),),
    3: (Style(StyleKind.STRONG), Style(StyleKind.EMPHASIS)),
}
_STARRED = r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]++)(?<=\S)\1(?![\w*])"
_UNDERLINED = r"(?<![\w_])(_{1,3})(?=[^\s_])([^_]++)(?<=\S)\3(?![\w_])"
_SIGNED = re.compile(f"{_STARRED}|{_UNDERLINED}")
"""What stands between two signs never holds one, so that a text of any length is read once."""


def signed_runs(text: str) -> list[Run]:
    """The text as runs, the signs that make emphasis taken off."""
    runs: list[Run] = []
    done = 0
    for found in _SIGNED.finditer(text):
        sign, words = found.group(1) or found.group(3), found.group(2) or found.group(4)
        runs += (Run(text[done : found.start()]), Run(words, _STYLES[len(sign)]))
        done = found.end()
    runs.append(Run(text[done:]))
    return runs
