"""Selectors tested on lxml's elements, compound by compound, so that no selector can run away.

cssselect2 parses the selectors and tests the compounds; the combinators between them are walked here,
each with a bound on how far it looks.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from cssselect2 import compiler, parser
from lxml import etree

FARTHEST = 256
"""Ancestors or siblings that one combinator looks at."""
MOST_COMPOUNDS = 8
_MOST_SIBLINGS = 2_000
_OF_KEY = (
    parser.LocalNameSelector,
    parser.NamespaceSelector,
    parser.ClassSelector,
    parser.IDSelector,
    parser.AttributeSelector,
)
_BESIDE = ("+", "~")


@dataclass(frozen=True, slots=True)
class Compound:
    """The selector between two combinators, with the combinator before it, empty for the first."""

    test: Callable[["Node"], object]
    combinator: str


@dataclass(frozen=True, slots=True)
class Selector:
    """The compounds from the last, which names the element itself, to the first.

    `is_local` where the element's own tag and attributes decide, `is_lineal` where they and those
    of its ancestors do; `index` is a tag, “.class” or “#id” that an element must have, or empty.
    `attributes` are those that it looks at. `outline` is what it asks of the tags and attributes of
    the element and its ancestors alone: where that fails, the selector does.
    """

    compounds: tuple[Compound, ...]
    specificity: tuple[int, int, int]
    index: str
    is_local: bool
    is_lineal: bool
    attributes: frozenset[str]
    outline: tuple[Compound, ...]


def selectors_of(prelude: tuple[Any, ...], namespaces: Mapping[str | None, str]) -> list[Selector]:
    """The selectors of a rule that can ever match; none where the list is not understood."""
    try:
        return [
            selector
            for parsed in parser.parse(list(prelude), dict(namespaces))
            if parsed.pseudo_element is None and (selector := _selector(parsed))
        ]
    except (parser.SelectorError, NotImplementedError, SyntaxError, RecursionError, MemoryError):
        return []


def _selector(parsed: Any) -> Selector | None:
    trees = list(_trees(parsed.parsed_tree))
    if len(trees) > MOST_COMPOUNDS:
        return None
    compounds = []
    for tree, combinator in trees:
        compiled = compiler.CompiledSelector(parser.Selector(tree))
        if compiled.never_matches:
            return None
        compounds.append(Compound(compiled.test, combinator))
    simple = [part for tree, _ in trees for part in tree.simple_selectors]
    if any(isinstance(part, parser.RelationalSelector) for part in simple):
        return None
    is_keyed = all(isinstance(part, _OF_KEY) for part in simple)
    is_lineal = is_keyed and all(combinator in ("", " ", ">") for _, combinator in trees)
    return Selector(
        tuple(compounds),
        parsed.specificity,
        _index(trees[0][0].simple_selectors),
        is_lineal and len(trees) == 1,
        is_lineal,
        frozenset(name for part in simple for name in _attributes(part)),
        () if is_lineal else tuple(_outline(trees)),
    )


def _outline(trees: list[tuple[Any, str]]) -> Iterator[Compound]:
    """The compounds of the element and its ancestors, without what asks for their places."""
    is_sibling = False
    for number, (tree, combinator) in enumerate(trees):
        if not is_sibling:
            upward = (outer for _, outer in trees[number:] if outer not in _BESIDE)
            keyed = [part for part in tree.simple_selectors if isinstance(part, _OF_KEY)]
            compiled = compiler.CompiledSelector(parser.Selector(parser.CompoundSelector(keyed)))
            yield Compound(compiled.test, next(upward))
        is_sibling = combinator in _BESIDE


def _trees(tree: Any) -> Iterator[tuple[Any, str]]:
    """The compounds from the last to the first, each with the combinator before it."""
    while isinstance(tree, parser.CombinedSelector):
        yield tree.right, tree.combinator
        tree = tree.left
    yield tree, ""


def _index(simple: list[Any]) -> str:
    for part in simple:
        if isinstance(part, parser.IDSelector):
            return f"#{part.ident}"
        if isinstance(part, parser.ClassSelector):
            return f".{part.class_name}"
    names = (part.lower_local_name for part in simple if isinstance(part, parser.LocalNameSelector))
    return next(names, "")


def _attributes(part: Any) -> Iterator[str]:
    if isinstance(part, parser.IDSelector):
        yield "id"
    elif isinstance(part, parser.AttributeSelector):
        yield f"{{{part.namespace}}}{part.lower_name}" if part.namespace else part.lower_name


class Node:
    """An element as cssselect2's compiled tests ask about it, made when it is asked about."""

    in_html_document = True
    in_disabled_fieldset = False

    def __init__(self, element: etree._Element) -> None:
        """Nothing is read yet."""
        self.etree_element = element

    @cached_property
    def local_name(self) -> str:
        """The tag without its namespace, in lower case."""
        return str(self.etree_element.tag).rpartition("}")[2].lower()

    @cached_property
    def namespace_url(self) -> str:
        """The namespace of the tag, or an empty string."""
        return str(self.etree_element.tag).rpartition("}")[0][1:]

    @cached_property
    def id(self) -> str | None:
        """The id as it is written."""
        return cast("str | None", self.etree_element.get("id"))

    @cached_property
    def classes(self) -> set[str]:
        """The names in the class attribute."""
        return set(self.etree_element.get("class", "").split())

    @cached_property
    def lang(self) -> str:
        """The element's own language, in lower case."""
        return str(self.etree_element.get("lang", "")).lower()

    @cached_property
    def parent(self) -> "Node | None":
        """The element around this one."""
        return _node(self.etree_element.getparent())

    @cached_property
    def previous(self) -> "Node | None":
        """The element before this one in the same parent."""
        return _node(next(self.etree_element.itersiblings("*", preceding=True), None))

    @cached_property
    def etree_siblings(self) -> list[etree._Element]:
        """The first elements in the parent, this one perhaps among them."""
        parent = self.etree_element.getparent()
        siblings = parent.iterchildren("*") if parent is not None else iter([self.etree_element])
        return [sibling for sibling, _ in zip(siblings, range(_MOST_SIBLINGS), strict=False)]

    @cached_property
    def index(self) -> int:
        """How many elements stand before this one, at most `_MOST_SIBLINGS`."""
        before = self.etree_element.itersiblings("*", preceding=True)
        return sum(1 for _ in zip(before, range(_MOST_SIBLINGS), strict=False))

    @property
    def etree_children(self) -> list[etree._Element]:
        """The first element inside, if there is any."""
        return [child for child, _ in zip(self.etree_element.iterchildren("*"), range(1), strict=False)]

    @property
    def previous_siblings(self) -> "Iterator[Node]":
        """The elements before this one, the nearest first."""
        before = self.etree_element.itersiblings("*", preceding=True)
        return (Node(sibling) for sibling, _ in zip(before, range(FARTHEST), strict=False))

    @property
    def ancestors(self) -> "Iterator[Node]":
        """The elements around this one, the nearest first."""
        node = self.parent
        for _ in range(FARTHEST):
            if node is None:
                return
            yield node
            node = node.parent

    def related(self, combinator: str) -> "Iterator[Node]":
        """The elements that may stand on the other side of the combinator before this one."""
        if combinator == " ":
            yield from self.ancestors
        elif combinator == "~":
            yield from self.previous_siblings
        elif (node := self.parent if combinator == ">" else self.previous) is not None:
            yield node


def _node(element: etree._Element | None) -> Node | None:
    return None if element is None else Node(element)


class Patience:
    """How many compounds are tested before style sheets are given up."""

    def __init__(self, tests: int) -> None:
        """A number of tests; one takes about a microsecond."""
        self.left = tests

    def matches(self, selector: Selector, node: Node) -> bool:
        """Whether the element is one that the selector means; never, once patience is at its end."""
        return self._matches(selector.compounds, 0, node)

    def may_match(self, selector: Selector, node: Node) -> bool:
        """Whether it could mean an element with the tags and attributes of this one and its ancestors."""
        return not selector.outline or self._matches(selector.outline, 0, node)

    def _matches(self, compounds: tuple[Compound, ...], at: int, node: Node) -> bool:
        self.left -= 1
        if self.left < 0 or not compounds[at].test(node):
            return False
        if at + 1 == len(compounds):
            return True
        return any(
            self._matches(compounds, at + 1, other) for other in node.related(compounds[at].combinator)
        )
