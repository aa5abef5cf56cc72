"""Holding an answer against the oracle: every difference in a sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

from anthology.errors import HopelessQuery
from anthology.library import Library
from anthology.search.expression import AllOf, AnyOf, Forms, Just, Near, Node, Term
from anthology.search.hits import Enquiry, SearchResults, Step
from anthology.search.parsing import parse
from anthology.story import StoryId
from anthology.text import Passage
from tests.search_truth.oracle import Oracle, Seen, Told, seen

_LOOKED_AT = 6
"""So many of the stories of an answer are looked at hit by hit."""
_FIRST = 3


@dataclass(frozen=True, slots=True)
class Difference:
    """What the search and the oracle do not agree on."""

    enquiry: Enquiry
    what: str
    expected: object
    found: object
    story: str = ""

    def __str__(self) -> str:
        how = "strict, " * self.enquiry.strict + "unfinished, " * self.enquiry.unfinished
        where = f" in {self.story!r}" if self.story else ""
        asked = f"{self.enquiry.text!r} ({how}{self.what}){where}"
        return f"{asked}\n  expected {self.expected}\n  found    {self.found}"


def the_oracle_of(library: Library) -> Oracle:
    """One that has read all that the library has."""
    store = library._store  # the search, too, is given it whole
    facts, notes, highlights = store.facts(), store.notes(), store.highlights()
    return Oracle(
        Told(
            text,
            facts[text.id],
            [(mark, note) for story, mark, note in notes if story == text.id],
            [passage for story, _, passage in highlights if story == text.id],
        )
        for text in store.texts(None)
    )


def differences(
    library: Library, oracle: Oracle, enquiries: Iterable[Enquiry], seed: int = 1
) -> Iterator[Difference]:
    """All of them, enquiry by enquiry."""
    random = Random(seed)  # noqa: S311 - the same every time
    for enquiry in enquiries:
        yield from _differences(library, oracle, enquiry, random)


def _differences(library: Library, oracle: Oracle, enquiry: Enquiry, random: Random) -> Iterator[Difference]:
    root = parse(enquiry.text, strict=enquiry.strict, unfinished=enquiry.unfinished).root
    try:
        results = library.search(enquiry, None, _FIRST)
    except HopelessQuery:
        if root is not None:
            yield Difference(enquiry, "refused", root, "HopelessQuery")
        return
    if root is None:
        yield Difference(enquiry, "nothing is asked for", "HopelessQuery", results.total_stories)
        return
    expected = oracle.answer(root)
    if results.step not in (Step.EXACT, Step.FORMS):
        yield from _forgiven(oracle, enquiry, expected, results)
        if results.step is not Step.SPELLING:
            return
        instead = parse(results.instead).root
        expected = oracle.answer(instead) if instead else {}
    else:
        yield from _step(oracle, enquiry, root, expected, results)
    yield from _totals(oracle, enquiry, expected, results)
    common = [each for each in results.stories if each.story in expected]
    for each in random.sample(common, min(_LOOKED_AT, len(common))):
        whole = seen(library.hits_in(enquiry, each.story))
        yield from _hits(enquiry, oracle.stories[each.story], expected[each.story], whole)
        if seen(each) != whole[:_FIRST]:
            yield Difference(
                enquiry, "the first hits are the first of all", whole[:_FIRST], seen(each), each.title
            )


def _forgiven(
    oracle: Oracle, enquiry: Enquiry, expected: dict[StoryId, list[Seen]], results: SearchResults
) -> Iterator[Difference]:
    if enquiry.strict:
        yield Difference(enquiry, "a strict enquiry forgives nothing", Step.EXACT, results.step)
    if expected:
        yield Difference(enquiry, "forgiven without need", _named(oracle, expected), results.step)


def _step(
    oracle: Oracle, enquiry: Enquiry, root: Node, expected: dict[StoryId, list[Seen]], results: SearchResults
) -> Iterator[Difference]:
    if enquiry.strict or results.step is Step.FORMS:  # that much may have been forgiven in vain
        return
    just_so = oracle.answer(_exactly(root))
    if any(just_so.get(story) != lit for story, lit in expected.items()):
        yield Difference(enquiry, "the step that answered", Step.FORMS, results.step)


def _exactly(node: Node) -> Node:
    """The same with the words that are wanted in no other form."""
    match node:
        case AllOf(nodes):
            return AllOf(tuple(map(_exactly, nodes)))
        case AnyOf(nodes):
            return AnyOf(tuple(map(_exactly, nodes)))
        case Near(one, other, distance):
            nearer, further = _exactly(one), _exactly(other)
            assert isinstance(nearer, Term | Near)
            assert isinstance(further, Term)
            return Near(nearer, further, distance)
        case Term(patterns):
            exact = (Just(each.word) if isinstance(each, Forms) else each for each in patterns)
            return replace(node, patterns=tuple(exact))
        case _:
            return node


def _totals(
    oracle: Oracle, enquiry: Enquiry, expected: dict[StoryId, list[Seen]], results: SearchResults
) -> Iterator[Difference]:
    found = {each.story: each for each in results.stories}
    if len(found) != len(results.stories):
        yield Difference(enquiry, "every story once", len(found), len(results.stories))
    if missing := expected.keys() - found.keys():
        yield Difference(enquiry, "stories missing", _named(oracle, missing), len(found))
    if surplus := found.keys() - expected.keys():
        yield Difference(enquiry, "stories too many", len(expected), _named(oracle, surplus))
    if results.total_stories != len(results.stories):
        yield Difference(enquiry, "total of stories", len(results.stories), results.total_stories)
    for story, each in found.items():
        if story in expected and each.hit_count != len(expected[story]):
            yield Difference(enquiry, "number of hits", len(expected[story]), each.hit_count, each.title)
            break
    hits = sum(map(len, expected.values()))
    if results.total_hits != hits and expected.keys() == found.keys():
        yield Difference(enquiry, "total of hits", hits, results.total_hits)


def _hits(enquiry: Enquiry, told: Told, expected: list[Seen], found: list[Seen]) -> Iterator[Difference]:
    if expected == found:
        return
    missing = [_words(told, each) for each in expected if each not in found]
    surplus = [_words(told, each) for each in found if each not in expected]
    if not missing and not surplus:
        missing, surplus = ["the same, in another order"], [""]
    yield Difference(enquiry, "passages", missing[:5], surplus[:5], told.story.title)


def _words(told: Told, one: Seen) -> tuple[str, str, Passage]:
    (stretch,) = [s for s in told.stretches if s.part is one.part and s.mark == one.mark]
    return one.part.value, one.passage.of(stretch.text), one.passage


def _named(oracle: Oracle, stories: Iterable[StoryId]) -> str:
    titles = sorted(oracle.stories[story].story.title for story in stories)
    return f"{len(titles)}: {', '.join(titles[:5])}"


def enquiries(texts: Iterable[str]) -> list[Enquiry]:
    """Every fourth strict, every fourth still being typed."""
    return [Enquiry(text, strict=turn % 4 == 1, unfinished=turn % 4 == 2) for turn, text in enumerate(texts)]


def misread(library: Library, oracle: Oracle, enquiry: Enquiry) -> list[str]:
    """Hits that are not the words of their passage, or do not begin and end where words do."""
    wrong = []
    for each in library.search(enquiry, 20, None).stories:
        stretches = oracle.stories[each.story].stretches
        for hit, one in zip(each.hits, seen(each), strict=True):
            (stretch,) = [s for s in stretches if s.part is one.part and s.mark == one.mark]
            starts, ends = ({place[side] for place in stretch.places} for side in (0, 1))
            whole = one.passage.start in starts and one.passage.end in ends
            if hit.match != one.passage.of(stretch.text) or not whole:
                wrong.append(f"{enquiry.text}: {hit.match!r} in {each.title!r} at {one.passage}")
    return wrong
