"""Queries made up from the words of a library: of every kind there is, the same for the same seed."""

from collections.abc import Callable, Iterator
from random import Random

from anthology.search.analysis import is_alone
from anthology.search.expression import Part
from tests.search_truth.oracle import Oracle, Stretch

_ODD = (
    "*", "***", "*a*", "?", "a?", "~", "x~9", '"', '""', "((((", "))))", "-", "--a", "OR", "AND", "NOT",
    "near/3", "near/3 the", "the near/0 a", "the near/99 a", "(the OR", "title:",
    "title:(the OR a) -of", "author:-the", "in:nowhere the", "length:<0min", "length:5-", "state:lost",
    "language:en -the", '="', '="The', "the || a", "the && a", "NOT the a", "a -(the OR of)",
    "(a OR -the) of", "-(-the)", "the OR -the", "café", "CAFE\u0301", "o'clock", "mother-in-law",
    "don’t", "’", "1", "½", "🎉", "ﬁne", "\u200b", "*'s", "the\u00adn", "l'*", "the near/3 the",
    '"the old" near/5 old', "the near/2 (a OR of)", '="lying porch"',
)  # fmt: skip
"""What no library has to teach: odd signs, and operators in odd places."""


class Asker:
    """Makes up queries: words by how frequent they are, phrases as they are printed."""

    def __init__(self, oracle: Oracle, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - the same every time
        ranked = [word for word, _ in oracle.frequencies.most_common()]
        bands = (ranked[:40], ranked[40:500], ranked[500:5000], ranked[5000:])
        self._bands = [band for band in bands if band]
        self._stretches = [s for told in oracle.stories.values() for s in told.stretches if len(s.words) > 1]
        self._texts = [s for s in self._stretches if s.part is Part.TEXT]
        self._of = {part: [s for s in self._stretches if s.part is part] for part in Part}

    def queries(self, number: int) -> Iterator[str]:
        """First the odd ones, as many as fit in a tenth; then all kinds in turn."""
        odd = self._random.sample(_ODD, min(len(_ODD), max(1, number // 10)))
        yield from odd
        kinds = self._kinds()
        for turn in range(number - len(odd)):
            yield kinds[turn % len(kinds)]()

    def _kinds(self) -> list[Callable[[], str]]:
        return [
            self.word,
            lambda: f"{self.word()} {self.word()}",
            lambda: f"{self.word()} {self.word()} {self.word()}",
            lambda: f'"{self.phrase()}"',
            lambda: f'"{self.phrase()}" {self.word()}',
            self.beginning,
            self.wild,
            self.misspelt,
            self.near,
            lambda: f"{self.word()} OR {self.word()} OR {self.beginning()}",
            lambda: f"{self.word()} -{self.word()}",
            lambda: f'{self.word()} -"{self.phrase()}" -{self.beginning()}',
            lambda: f'({self.word()} OR "{self.phrase()}") ({self.near()} OR -{self.word()})',
            lambda: f"(({self.word()} {self.word()}) OR ({self.word()} -({self.word()} OR {self.word()})))",
            lambda: f"title:{self._word_in(Part.TITLE)}",
            lambda: f"author:{self._word_in(Part.BYLINE)} {self.word()}",
            lambda: f'title:"{self._phrase_in(Part.TITLE)}" OR {self.word()}',
            lambda: f'="{self.phrase()}"',
            lambda: f"in:notes {self._word_in(Part.NOTES)}",
            lambda: f"in:highlights {self.word()} OR {self.beginning()}",
            lambda: f"in:text {self.near()}",
            lambda: f"{self.word()} length:{self._random.choice(('<5min', '>10', '3-8', '<2000words'))}",
            lambda: f"{self.word()} language:{self._random.choice(('en', 'de', 'hi', 'english'))}",
            lambda: f"{self.word()} state:{self._random.choice(('new', 'read', 'reading', 'aside'))}",
            lambda: f"{self.word()} -anthology:{self._word_in(Part.TITLE)}",
            lambda: f'"{self.word()} {self.beginning()}"',
            lambda: f'"{self._holed(self.phrase())}"',
            lambda: f'"{self.phrase()}" near/{self._random.randint(1, 30)} {self.word()}',
            lambda: f"{self.near()} near/{self._random.randint(1, 12)} {self.word()}",
            lambda: f"{self.misspelt()} {self.word()}",
        ]

    # ---------------------------------------------------------------- what queries are made of

    def word(self) -> str:
        """Each band of frequency as often as the others."""
        return self._random.choice(self._random.choice(self._bands))

    def phrase(self) -> str:
        """Words side by side, as they are printed."""
        return self._cut(self._random.choice(self._texts))

    def beginning(self) -> str:
        word = self.word()
        return f"{word[: self._random.randint(1, max(1, len(word) - 1))]}*"

    def wild(self) -> str:
        word, n = self.word(), self._random.randint
        at = n(0, len(word) - 1)
        return self._random.choice(
            (
                f"{word[:at]}?{word[at + 1 :]}",
                f"*{word[at:]}",
                f"*{word[at : at + n(1, 3)]}*",
                f"{word[:at]}*{word[at + n(1, 3) :]}",
                f"{word[: at + 1]}?*",
            )
        )

    def misspelt(self) -> str:
        """A word with a letter put in, left out, changed or swapped, and the sign for that."""
        word = self.word()
        at = self._random.randint(1, max(1, len(word) - 1))
        wrong = self._random.choice(
            (
                word[:at] + "e" + word[at:],
                word[:at] + word[at + 1 :],
                word[:at] + "o" + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            )
        )
        return f"{wrong}~{self._random.choice(('', '', '1', '2'))}"

    def near(self) -> str:
        """Two words of one text that do stand near each other, mostly."""
        stretch = self._random.choice(self._texts)
        first = self._random.randrange(len(stretch.words))
        other = min(len(stretch.words) - 1, first + self._random.randint(0, 12))
        pair = [stretch.words[first], stretch.words[other]]
        self._random.shuffle(pair)
        return f"{pair[0]} near/{self._random.randint(1, 12)} {pair[1]}"

    def _word_in(self, part: Part) -> str:
        stretches = self._of[part]
        return self._random.choice(self._random.choice(stretches).words) if stretches else self.word()

    def _phrase_in(self, part: Part) -> str:
        stretches = self._of[part]
        return self._cut(self._random.choice(stretches)) if stretches else self.phrase()

    def _cut(self, stretch: Stretch) -> str:
        first = self._random.randrange(len(stretch.words) - 1)
        last = min(len(stretch.words) - 1, first + self._random.randint(1, 5))
        cut = stretch.text[stretch.places[first][0] : stretch.places[last][1]]
        return " ".join(cut.translate(_NO_QUOTES).split())

    def _holed(self, phrase: str) -> str:
        """A phrase with one of its words as the beginning of one."""
        words = phrase.split()
        at = self._random.randrange(len(words))
        if len(words[at]) > 2 and not is_alone(words[at]):
            words[at] = f"{words[at][:2]}*"
        return " ".join(words)


_NO_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»＂', " "))
