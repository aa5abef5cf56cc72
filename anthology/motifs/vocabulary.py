"""Every word of the stories, and in which of them it stands how often: counted once, asked many times.

What is kept of a word in one story is a number: the story's place in the upper bits, the count,
1,023 at most, in the lower ten. A word of one story alone has just that number, others an array.
"""

from array import array
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence

from anthology.progress import Progress
from anthology.search.analysis import words
from anthology.search.folding import fold
from anthology.sentences import sentence
from anthology.story import StoryId, StoryText

COUNT_BITS = 10
MOST = (1 << COUNT_BITS) - 1


class Vocabulary:
    """Give it texts in turn; then ask."""

    def __init__(self) -> None:
        self.stories: list[StoryId] = []
        self.lengths = array("I")
        """The number of words of each story, in the order of `stories`."""
        self._seats: dict[str, int | array[int]] = {}

    def add(self, story: StoryId, found: Sequence[str]) -> None:
        """Count the words of one more story."""
        seat = len(self.stories) << COUNT_BITS
        self.stories.append(story)
        self.lengths.append(len(found))
        seats = self._seats
        for word, count in Counter(found).items():
            packed = seat | min(count, MOST)
            before = seats.get(word)
            if before is None:
                seats[word] = packed
            elif isinstance(before, int):
                seats[word] = array("I", (before, packed))
            else:
                before.append(packed)

    def spread(self, word: str) -> int:
        """The number of stories with that word."""
        seats = self._seats.get(word, ())
        return 1 if isinstance(seats, int) else len(seats)

    def seats(self, word: str) -> Iterator[tuple[int, int]]:
        """The place of each story with that word, and how often it has it."""
        for packed in self._packed(word):
            yield packed >> COUNT_BITS, packed & MOST

    def count(self, word: str) -> int:
        """How often the word stands in all stories; more than 1,023 times in one count as so many."""
        return sum(packed & MOST for packed in self._packed(word))

    def shared_by(self, fewest: int, most: int) -> Iterator[str]:
        """The words that so many stories have, two of them at least."""
        for word, seats in self._seats.items():
            if not isinstance(seats, int) and fewest <= len(seats) <= most:
                yield word

    def _packed(self, word: str) -> Iterable[int]:
        seats = self._seats.get(word, ())
        return (seats,) if isinstance(seats, int) else seats


def counted(texts: Iterable[StoryText], total: int) -> Generator[Progress, None, Vocabulary]:
    """The vocabulary of these stories, one step a story."""
    vocabulary = Vocabulary()
    what = sentence("Counting words")
    for done, text in enumerate(texts, 1):
        vocabulary.add(text.id, words(fold(text.text).text))
        yield Progress(done, total, what)
    return vocabulary
