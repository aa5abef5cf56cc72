"""Names of persons and places that come back: capitals in the middle of sentences.

Most languages give a capital to names and to what begins a sentence. Words are taken together as
long as each has a capital (“Mr. Jeeves”, “New York”); what is mostly written small or begins
sentences is no name. German gives a capital to every noun: there a word that often follows an
article is none, and what is left is a guess. Scripts without capitals have no names here.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log2

from anthology.language import primary
from anthology.motifs.nouns import Recurring, RecurringKind
from anthology.motifs.vocabulary import Vocabulary
from anthology.search.folding import fold
from anthology.story import StoryText

NOUNS_HAVE_CAPITALS = frozenset({"de", "lb", "nds", "gsw"})


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LETTER = r"[^\W\d_]"
_CAPITALISED = rf"{_LETTER}+(?:['’]{_LETTER}+)?"
_TITLES = _listed("Mr Mrs Ms Dr St Prof Rev Capt Col Gen Lt Sgt Hon Hr Fr Mme Mlle Sr Sra")
_TITLE = rf"(?:{'|'.join(sorted(_TITLES))})"
_SEQUENCE = re.compile(
    rf"(?<![\w'’.\-])(?=[^\W\d_a-z])(?:{_TITLE}\.? )?{_CAPITALISED}"
    rf"(?: (?=[^\W\d_a-z]){_CAPITALISED})*"
)
_PROSE = re.compile(r"[.!?…:;,—–\-][\s”’\"'»«)\]]*\Z")
_IN_MIDDLE = re.compile(r"(?:[^\W\d_]|[,;]) \Z")
_LAST_WORD = re.compile(rf"({_LETTER}+) \Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_THE = _listed("the a an his her my our their your this that these those every each no some any")
_DER = _listed(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum "
    "zur vom beim ins ans aufs mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner "
    "ihr ihre ihren ihrem ihrer unser unsere euer eure dieser diese dieses diesen diesem jener jede jeder "
    "jedes jeden jedem alle viele einige manche solche welche"
)
_NO_NAMES = _listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december christmas easter thanksgiving god lord heaven hell bible "
    "english french german germans american americans spanish spaniard italian italians russian chinese "
    "indian indians irish irishman scotch scottish mexican mexicans dutch greek latin englishman "
    "frenchman christian sir madam madame mister miss mr mrs dr st lady uncle aunt captain colonel judge "
    "major professor doctor yes no ok oh mademoiselle señor señora senor senora ma'am"
)
_MIDDLE_SHARE, _WITHIN_SHARE, _FEWEST = 0.25, 0.8, 3
_ALONE_SHARE = 0.15
_ARTICLE_SHARE, _ARTICLE_SHARE_OF_NOUNS = 0.4, 0.1
_MOST_WORDS, _MOST_NAMES = 4, 500
_MIDDLE, _DETERMINED, _FLAGS = 1, 2, 2


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    stories: int
    places: int

    @property
    def score(self) -> float:
        """Who comes back often in each story tells more than who is mentioned in many."""
        dense = min(1.0, 0.4 + self.places / self.stories / 10)
        known = 1.25 if len(self.words) > 1 else 1.0
        return log2(1 + self.places) * (1 + log2(self.stories)) * dense * known


class Names:
    """Give it texts in turn, in the order the vocabulary got them; then ask for the names."""

    def __init__(self) -> None:
        self.guessed = False
        self._seen: dict[str, array[int]] = {}
        self._number = 0

    def add(self, text: StoryText) -> None:
        """Look for capitals in one more story."""
        german = primary(text.language) in NOUNS_HAVE_CAPITALS
        self.guessed = self.guessed or german
        articles = _DER if german else _THE
        for paragraph in text.text.split("\n"):
            if _PROSE.search(paragraph):  # a heading has capitals of its own
                self._look_through(paragraph, articles)
        self._number += 1

    def found(self, vocabulary: Vocabulary) -> tuple[Recurring, ...]:
        """The names in two stories or more, the most telling first."""
        capitals = self.capitals()
        several = _counted(self._sequences(capitals, vocabulary))
        single = self._single(capitals, several, vocabulary)
        ranked = sorted((*_longest(several), *single), key=_most_telling)
        return tuple(
            Recurring(RecurringKind.NAME, " ".join(name.words), name.stories, name.places)
            for name in ranked[:_MOST_NAMES]
        )

    def capitals(self) -> dict[str, int]:
        """How often each word, folded, stood in the middle of a sentence with a capital."""
        found: Counter[str] = Counter()
        for words, seen in self._seen.items():
            middle = sum(each & _MIDDLE for each in seen)
            for number, word in enumerate(words.split(" ")):
                found[_folded(word)] += len(seen) if number else middle
        return found

    def _look_through(self, paragraph: str, articles: frozenset[str]) -> None:
        for found in _SEQUENCE.finditer(paragraph):
            words = _POSSESSIVE.sub("", found[0])
            if words.isupper():
                continue
            before = paragraph[max(0, found.start() - 14) : found.start()]
            middle = bool(_IN_MIDDLE.search(before))
            if not middle and " " not in words:
                continue
            packed = self._number << _FLAGS | middle * _MIDDLE
            if middle and (last := _LAST_WORD.search(before)) and last[1].lower() in articles:
                packed |= _DETERMINED
            self._seen.setdefault(words, array("I")).append(packed)

    def _sequences(
        self, capitals: Mapping[str, int], vocabulary: Vocabulary
    ) -> Iterator[tuple[tuple[str, ...], list[int]]]:
        """Names of several words, without what only began a sentence before them, and their stories."""
        for together, seen in self._seen.items():
            words = tuple(together.split(" "))
            if len(words) < 2:
                continue
            while words and not _may_be(words[0], capitals, vocabulary):
                words = words[1:]
            if len(words) > 1:
                yield words[:_MOST_WORDS], [each >> _FLAGS for each in seen]

    def _single(
        self,
        capitals: Mapping[str, int],
        several: Mapping[tuple[str, ...], Counter[int]],
        vocabulary: Vocabulary,
    ) -> Iterator[_Name]:
        """Names of one word that do not mostly stand in one of several."""
        within = _within(several)
        for word, seen in self._seen.items():
            folded = _folded(word)
            if not _is_written_as_one(word) or folded in _NO_NAMES or not self._is_free(seen):
                continue
            forms = (folded, f"{folded}'s")
            places = sum(map(vocabulary.count, forms))
            stories = len({seat for form in forms for seat, _ in vocabulary.seats(form)})
            often = capitals[folded] >= max(_FEWEST, _MIDDLE_SHARE * places)
            alone = len(seen) >= _ALONE_SHARE * places and within[folded] < _WITHIN_SHARE * places
            if stories > 1 and often and alone:
                yield _Name((word,), stories, places)

    def _is_free(self, seen: "array[int]") -> bool:
        """Whether it mostly stands without an article, as a name does."""
        most = _ARTICLE_SHARE_OF_NOUNS if self.guessed else _ARTICLE_SHARE
        return sum(each & _DETERMINED for each in seen) / _DETERMINED <= most * len(seen)


def _is_written_as_one(word: str) -> bool:
    """Whether it looks like a name of one word: “Jeeves”, “O’Brien”, and neither “I’m” nor “USA”."""
    if " " in word or len(word) < 3 or word.startswith(("I’", "I'")):
        return False
    return word[1:] == word[1:].lower() or word.startswith(("Mc", "Mac", "O’", "O'"))


def _may_be(word: str, capitals: Mapping[str, int], vocabulary: Vocabulary) -> bool:
    """Whether a name may begin with that word: a title, or a word that has a capital wherever it stands."""
    folded = _folded(word)
    if word.startswith(("I’", "I'")):
        return False
    if word.rstrip(".") in _TITLES:
        return True
    return capitals.get(folded, 0) >= max(1, _MIDDLE_SHARE * vocabulary.count(folded))


def _counted(sequences: Iterable[tuple[tuple[str, ...], list[int]]]) -> dict[tuple[str, ...], Counter[int]]:
    """Every stretch of two words or more, and how often each story has it."""
    found: dict[tuple[str, ...], Counter[int]] = {}
    for words, stories in sequences:
        for start in range(len(words) - 1):
            for end in range(start + 2, len(words) + 1):
                if words[end - 1].rstrip(".") not in _TITLES:
                    found.setdefault(words[start:end], Counter()).update(stories)
    return found


def _longest(several: Mapping[tuple[str, ...], Counter[int]]) -> Iterator[_Name]:
    """Those that come back and do not mostly stand in a longer one."""
    back = {words: stories for words, stories in several.items() if len(stories) > 1}
    contained: dict[tuple[str, ...], int] = {}
    for words, stories in back.items():
        for part in (words[1:], words[:-1]):
            contained[part] = max(contained.get(part, 0), stories.total())
    for words, stories in back.items():
        if contained.get(words, 0) < _WITHIN_SHARE * stories.total():
            yield _Name(words, len(stories), stories.total())


def _within(several: Mapping[tuple[str, ...], Counter[int]]) -> Counter[str]:
    """How often a word stands in the name of several words that has it most."""
    found: Counter[str] = Counter()
    for words, stories in several.items():
        if len(stories) > 1:
            for word in map(_folded, words):
                found[word] = max(found[word], stories.total())
    return found


def _most_telling(name: _Name) -> tuple[float, tuple[str, ...]]:
    return -name.score, name.words


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    return fold(word).text.strip(" .'")
