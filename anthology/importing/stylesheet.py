"""A style sheet to rules: only those that say something a story shows.

Read with tinycss2. Nothing is fetched: `@import` is passed over. What is read is bounded, so that
a sheet made to exhaust a machine costs no more than a long one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import tinycss2

from anthology.importing.declarations import Declaration, declarations_of

LONGEST_SHEET = 400_000
"""Characters of one sheet that are read."""
MOST_RULES = 4_000
"""Rules of one sheet that are kept."""
LONGEST_SELECTOR = 200
"""Tokens of one selector list; a longer one is passed over."""
_DEEPEST = 4
_SCREEN = 800
"""The width, in pixels, that `@media` is asked about."""

_OF_INTEREST = re.compile(r"(?i)display|visibility|font|text-align|vertical-align|white-space|direction")


@dataclass(frozen=True, slots=True)
class Rule:
    """A selector list in tinycss2's tokens, the namespaces it may name, and what it declares."""

    prelude: tuple[Any, ...]
    declarations: tuple[Declaration, ...]
    namespaces: Mapping[str | None, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rules of interest in their order. `is_whole` is false where a bound was met."""

    rules: tuple[Rule, ...]
    is_whole: bool


@lru_cache(maxsize=32)
def read_sheet(text: str) -> Sheet:
    """The rules of a sheet; a sheet that is no CSS has none."""
    is_whole = len(text) <= LONGEST_SHEET
    if not _OF_INTEREST.search(text):
        return Sheet((), is_whole)
    nodes = tinycss2.parse_stylesheet(text[:LONGEST_SHEET], skip_comments=True, skip_whitespace=True)
    rules: list[Rule] = []
    for rule in _rules(nodes, {}, 0):
        if len(rules) == MOST_RULES:
            return Sheet(tuple(rules), False)
        rules.append(rule)
    return Sheet(tuple(rules), is_whole)


def _rules(nodes: Iterable[Any], namespaces: dict[str | None, str], depth: int) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            declarations = declarations_of(node.content)
            if declarations and len(node.prelude) <= LONGEST_SELECTOR:
                yield Rule(tuple(node.prelude), declarations, namespaces)
        elif node.type != "at-rule":
            continue
        elif node.lower_at_keyword == "namespace":
            _declare(node.prelude, namespaces)
        elif node.content is not None and depth < _DEEPEST and _applies(node):
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _rules(inner, namespaces, depth + 1)


def _declare(prelude: Iterable[Any], namespaces: dict[str | None, str]) -> None:
    """`@namespace epub "…"`: a default namespace is passed over, for pages may have none."""
    tokens = [token for token in prelude if token.type in ("ident", "string", "url")]
    if len(tokens) == 2 and tokens[0].type == "ident":
        namespaces[tokens[0].value] = tokens[1].value


def _applies(rule: Any) -> bool:
    keyword = rule.lower_at_keyword
    written = tinycss2.serialize(rule.prelude[:LONGEST_SELECTOR]).lower()
    if keyword == "media":
        return any(_is_screen(query) for query in written.split(",")) or not written.strip()
    if keyword == "supports":
        return not written.strip().startswith("not")
    return keyword in ("layer", "document", "-moz-document")


def _is_screen(query: str) -> bool:
    """Whether a media query is true of a screen `_SCREEN` pixels wide that shows light pages."""
    medium, *features = [part.strip() for part in re.split(r"\band\b", query)]
    if medium.startswith("("):
        medium, features = "all", [medium, *features]
    is_not = medium.startswith("not ")
    name = medium.removeprefix("not ").removeprefix("only ").strip()
    is_true = name in ("all", "screen") and all(map(_has_feature, features))
    return is_true != is_not


def _has_feature(feature: str) -> bool:
    found = re.fullmatch(r"\(\s*(min|max)-width\s*:\s*([\d.]{1,9})(px|em|rem)\s*\)", feature)
    if not found:
        return False
    width = float(found[2].strip(".") or 0) * (1 if found[3] == "px" else 16)
    return width <= _SCREEN if found[1] == "min" else width >= _SCREEN
