"""Style sheets, style attributes and tags to the look of each element: the cascade of CSS.

Most elements of a book look like one of a few hundred others, so looks are remembered: by the tag
and attributes of an element and those of the elements around it. Only selectors that ask for an
element's place among its siblings are tested on every element they could mean.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from lxml import etree

from anthology.importing.declarations import Declaration, Wide, style_of
from anthology.importing.defaults import HEADINGS, Written, aligned, default_of, written_of
from anthology.importing.look import Look, runs_backward
from anthology.importing.selectors import Node, Patience, Selector, selectors_of
from anthology.importing.stylesheet import read_sheet
from anthology.sentences import sentence
from anthology.story import Alignment, Style

MOST_TESTS = 2_000_000
"""Selector tests that the elements of one set of sheets are worth."""
_MOST_SETTINGS = 20_000
_ALWAYS_READ = frozenset(
    [
        "class",
        "style",
        "lang",
        "{http://www.w3.org/XML/1998/namespace}lang",
        "hidden",
        "dir",
        "align",
        "{http://www.idpf.org/2007/ops}type",
        "role",
    ]
)
_INITIAL = Look()
_Key = str | tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Styled:
    """A selector, what it declares, and its rank: specificity, then order."""

    selector: Selector
    declarations: tuple[Declaration, ...]
    rank: tuple[tuple[int, int, int], int]


@dataclass(slots=True, eq=False)
class Setting:
    """How the words in an element, and in every other like it, are set.

    `name` is its tag without namespace, in lower case; `styles` are those of its own words, in a
    story in the language that the walk began with.
    """

    look: Look
    name: str
    styles: tuple[Style, ...]
    written: Written
    language: str
    inside: dict[_Key, "Setting | _Varying"] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class _Varying:
    """A key whose look hangs on its place as well: the selectors to test, and what came of it before."""

    candidates: list[_Styled]
    lasting: list[_Styled]
    settings: dict[tuple[int, ...], Setting] = field(default_factory=dict)


class Cascade:
    """The style sheets of one document, in their order."""

    def __init__(self, sheets: Sequence[str]) -> None:
        """Read the sheets; what is no CSS says nothing."""
        self._patience = Patience(MOST_TESTS)
        self._by_index: dict[str, list[_Styled]] = defaultdict(list)
        self._attributes = _ALWAYS_READ
        self._is_whole = True
        self._local: dict[_Key, list[_Styled]] = {}
        self._styles: dict[tuple[Style, ...], tuple[Style, ...]] = {}
        self._roots: dict[str, Setting] = {}
        self._settings = 0
        for sheet in sheets:
            self._take(sheet)

    @property
    def warning(self) -> str:
        """A sentence for the reader where the sheets were too much to be honoured, or nothing."""
        if self._is_whole and self._patience.left >= 0:
            return ""
        return sentence(
            "The style sheets are too large to be honoured in full: some words may have lost their look."
        )

    def look(self, element: etree._Element) -> Look:
        """How the words in an element look."""
        return self.setting(element, "").look

    def setting(self, element: etree._Element, language: str) -> Setting:
        """How they are set in a story in that language."""
        line = [element, *element.iterancestors()]
        setting = self._root(language)
        for ancestor in reversed(line):
            setting = self.within(setting, ancestor)
        return setting

    def within(self, outer: Setting, element: etree._Element) -> Setting:
        """How the words in an element are set that stands in one with the setting `outer`."""
        key: _Key = cast(str, element.tag)
        if element.keys():
            read = self._attributes
            key = (key, *[item for item in element.items() if item[0] in read])
        inner = outer.inside.get(key)
        if inner is None:
            inner = self._learn(outer, element, key)
        return inner if type(inner) is Setting else self._varied(outer, element, cast(_Varying, inner))

    def _take(self, sheet: str) -> None:
        read = read_sheet(sheet)
        self._is_whole &= read.is_whole
        for rule in read.rules:
            for selector in selectors_of(rule.prelude, rule.namespaces):
                order = sum(map(len, self._by_index.values()))
                styled = _Styled(selector, rule.declarations, (selector.specificity, order))
                self._by_index[selector.index].append(styled)
                self._attributes |= selector.attributes

    def _root(self, language: str) -> Setting:
        if language not in self._roots:
            look = replace(_INITIAL, backward=runs_backward(language))
            self._roots[language] = Setting(look, "", (), Written(), language)
        return self._roots[language]

    def _learn(self, outer: Setting, element: etree._Element, key: _Key) -> "Setting | _Varying":
        """Find out how elements with that key look here, and remember it."""
        node = Node(element)
        candidates = self._candidates(node)
        lasting = list(self._matching_locally(key, node, candidates))
        lasting += self._matching(
            (c for c in candidates if c.selector.is_lineal and not c.selector.is_local), node
        )
        placed = (c for c in candidates if not c.selector.is_lineal)
        varying = [c for c in placed if self._patience.may_match(c.selector, node)]
        if len(outer.inside) > _MOST_SETTINGS:
            outer.inside.clear()
        inner = _Varying(varying, lasting) if varying else self._set(outer, element, lasting)
        outer.inside[key] = inner
        return inner

    def _candidates(self, node: Node) -> list[_Styled]:
        if self._patience.left < 0 or not self._by_index:
            return []
        names = ["", node.local_name, f"#{node.id}", *(f".{name}" for name in node.classes)]
        return [styled for name in names for styled in self._by_index.get(name, ())]

    def _matching_locally(self, key: _Key, node: Node, candidates: Iterable[_Styled]) -> list[_Styled]:
        if key not in self._local:
            if len(self._local) > _MOST_SETTINGS:
                self._local.clear()
            self._local[key] = self._matching((c for c in candidates if c.selector.is_local), node)
        return self._local[key]

    def _matching(self, candidates: Iterable[_Styled], node: Node) -> list[_Styled]:
        return [styled for styled in candidates if self._patience.matches(styled.selector, node)]

    def _varied(self, outer: Setting, element: etree._Element, varying: _Varying) -> Setting:
        matching = self._matching(varying.candidates, Node(element))
        key = tuple(styled.rank[1] for styled in matching)
        if key not in varying.settings:
            varying.settings[key] = self._set(outer, element, varying.lasting + matching)
        return varying.settings[key]

    def _set(self, outer: Setting, element: etree._Element, matching: list[_Styled]) -> Setting:
        written = written_of(element)
        declarations = [
            declaration for styled in sorted(matching, key=_rank) for declaration in styled.declarations
        ]
        declarations += style_of(written.style) if written.style else ()
        declarations.sort(key=_is_important)
        look = _applied(default_of(written, outer.look), outer.look, declarations)
        if written.name in ("html", "body"):
            look = replace(look, hidden=False)
        if written.name in HEADINGS:
            look = replace(look, emphasis=False, strong=False, small_caps=False)
        styles = look.styles(outer.language)
        return Setting(look, written.name, self._styles.setdefault(styles, styles), written, outer.language)


def _rank(styled: _Styled) -> tuple[tuple[int, int, int], int]:
    return styled.rank


def _is_important(declaration: Declaration) -> bool:
    return declaration.is_important


def _applied(look: Look, outer: Look, declarations: Iterable[Declaration]) -> Look:
    """The look with what is declared, later declarations over earlier ones."""
    values: dict[str, Any] = {}
    hides = {"unshown": look.hidden, "invisible": False}
    for declaration in declarations:
        name, value = declaration.name, declaration.value
        if name in hides:
            hides[name] = value is True
        elif value is Wide.INHERIT:
            values[name] = getattr(outer, name)
        elif value is Wide.INITIAL:
            values[name] = getattr(_INITIAL, name)
        else:
            values[name] = value
    if isinstance(words := values.get("alignment"), str) and not isinstance(words, Alignment):
        values["alignment"] = aligned(words, values.get("backward", look.backward))
    return replace(look, hidden=any(hides.values()), **values)
