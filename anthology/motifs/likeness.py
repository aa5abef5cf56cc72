"""More like this: the words that set a story apart, and the stories that share them.

A word tells the more the oftener the story has it and the fewer stories have it (tf–idf); a story
that shares it counts as in BM25 (Robertson and Zaragoza 2009, doi:10.1561/1500000019, §3.4).
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from anthology.motifs.nouns import Likeness, StoryLike
from anthology.motifs.vocabulary import Vocabulary
from anthology.search.analysis import GAP, LETTER, is_alone, words
from anthology.search.everyday import everyday_words
from anthology.search.folding import Folded, fold
from anthology.story import StoryId, StoryText
from anthology.text import Passage

_MOST_WORDS = 25
_COMMON = 5
"""A word that more than one story in five has tells nothing."""
_FEW = 3
"""Where there are hardly any stories, a word may still be in so many."""
_FEWEST_SHARED = 3
_SATURATION, _LENGTH_WEIGHT = 1.2, 0.6
_EXCERPT = 220
"""Code points."""

Reading = Callable[[Sequence[StoryId]], Iterator[StoryText]]


@dataclass(frozen=True, slots=True)
class _Telling:
    """A word, all the forms of it that are looked for, and how much it tells."""

    word: str
    forms: tuple[str, ...]
    weight: float
    rarity: float


def likeness(
    text: StoryText, passage: Passage | None, vocabulary: Vocabulary, read: Reading, limit: int = 20
) -> Likeness:
    """The best `limit` stories like this one, or like that passage of it."""
    shown = text.text if passage is None else passage.of(text.text)
    telling = _telling_words(shown, text.language, vocabulary)
    fewest = min(_FEWEST_SHARED if passage is None else 1, max(1, len(telling) // 2))
    ranked = _ranked(telling, vocabulary, text.id, fewest)
    found = {each.id: each for each in read([vocabulary.stories[seat] for seat, _, _ in ranked[:limit]])}
    stories = (
        _story_like(found[vocabulary.stories[seat]], score, shared)
        for seat, score, shared in ranked[:limit]
        if vocabulary.stories[seat] in found
    )
    return Likeness(text.id, text.title, tuple(each.word for each in telling), tuple(stories), len(ranked))


def _telling_words(text: str, language: str, vocabulary: Vocabulary) -> tuple[_Telling, ...]:
    """The words that set the text apart, the most telling first."""
    counts = Counter(words(fold(text).text))
    everyday = everyday_words(language)
    counts = Counter({word: count for word, count in counts.items() if _may_tell(word, everyday)})
    most = max(_FEW, len(vocabulary.stories) // _COMMON)
    made: dict[str, _Telling] = {}
    for word in counts:
        forms = _forms(word)
        if max(map(vocabulary.spread, forms)) > most:
            continue
        spread = len({seat for form in forms for seat, _ in vocabulary.seats(form)})
        if 2 <= spread <= most:
            rarity = log(1 + len(vocabulary.stories) / spread)
            count = sum(counts[form] for form in forms)
            shown = next(form for form in forms if form in counts)
            made[shown] = _Telling(shown, forms, log(1 + count) * rarity, rarity)
    return tuple(sorted(made.values(), key=_most_telling)[:_MOST_WORDS])


def _may_tell(word: str, everyday: frozenset[str]) -> bool:
    return len(word) > 2 and word not in everyday and not word.isdigit() and not is_alone(word)


def _forms(word: str) -> tuple[str, ...]:
    """The word with and without the endings of possession and number, the barest first."""
    bare = word.removesuffix("'s")
    if bare.endswith("s") and len(bare) > 3 and not bare.endswith(("ss", "us", "is")):
        bare = bare[:-1]
    return bare, f"{bare}s", f"{bare}'s", f"{bare}s's"


def _most_telling(telling: _Telling) -> tuple[float, str]:
    return -telling.weight, telling.word


def _ranked(
    telling: Sequence[_Telling], vocabulary: Vocabulary, own: StoryId, fewest: int
) -> list[tuple[int, float, tuple[_Telling, ...]]]:
    """The seat of each story that shares enough, its score, and what it shares."""
    scores: dict[int, float] = {}
    shared: dict[int, list[_Telling]] = {}
    average = sum(vocabulary.lengths) / max(1, len(vocabulary.lengths))
    for each in telling:
        for seat, count in _counts(each, vocabulary).items():
            if vocabulary.stories[seat] == own:
                continue
            length = 1 - _LENGTH_WEIGHT + _LENGTH_WEIGHT * vocabulary.lengths[seat] / average
            closeness = count * (_SATURATION + 1) / (count + _SATURATION * length)
            scores[seat] = scores.get(seat, 0.0) + each.weight * closeness
            shared.setdefault(seat, []).append(each)
    enough = (seat for seat in scores if len(shared[seat]) >= fewest)
    best = sorted(enough, key=lambda seat: (-scores[seat] * len(shared[seat]) ** 0.5, seat))
    return [(seat, scores[seat], tuple(shared[seat])) for seat in best]


def _counts(telling: _Telling, vocabulary: Vocabulary) -> Mapping[int, int]:
    counts: Counter[int] = Counter()
    for form in telling.forms:
        counts.update(dict(vocabulary.seats(form)))
    return counts


def _story_like(text: StoryText, score: float, shared: tuple[_Telling, ...]) -> StoryLike:
    passages = _passages(text.text, shared)
    opening = _densest(passages, text.text, shared)
    around = _around(text.text, opening)
    lit = tuple(
        Passage(each.start - around.start, each.end - around.start)
        for each in passages
        if around.start <= each.start and each.end <= around.end
    )
    return StoryLike(
        text.id,
        text.title,
        text.byline,
        text.anthology,
        score,
        tuple(each.word for each in shared),
        passages,
        opening,
        around.of(text.text),
        lit,
    )


def _passages(text: str, shared: Sequence[_Telling]) -> tuple[Passage, ...]:
    """Where the shared words stand."""
    folded: Folded = fold(text)
    forms = sorted({form for each in shared for form in each.forms}, key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!{LETTER})"
    return tuple(folded.passage(*found.span()) for found in re.finditer(pattern, folded.text))


def _densest(passages: Sequence[Passage], text: str, shared: Sequence[_Telling]) -> Passage:
    """The first word of the stretch with the most different ones of them."""
    rarity = {form: each.rarity for each in shared for form in each.forms}
    folded = [fold(each.of(text)).text for each in passages]
    best, found = -1.0, Passage(0, 0)
    for number, first in enumerate(passages):
        close = {folded[number]}
        for other in range(number + 1, len(passages)):
            if passages[other].end > first.start + _EXCERPT * 3 // 4:
                break
            close.add(folded[other])
        total = sum(rarity.get(word, 0.0) for word in close)
        if total > best:
            best, found = total, first
    return found


_BREAK = re.compile(rf"\s{GAP}")


def _around(text: str, opening: Passage) -> Passage:
    """The text around a word, within its paragraph, cut between words."""
    first = text.rfind("\n", 0, opening.start) + 1
    last = text.find("\n", opening.end)
    last = len(text) if last < 0 else last
    start = max(first, opening.start - _EXCERPT // 4)
    end = min(last, start + _EXCERPT)
    if start > first:
        start = min(opening.start, text.find(" ", start) + 1)
    if end < last:
        end = max(opening.end, text.rfind(" ", 0, end))
    return Passage(start, end)
