"""How folded words stand in print: with their accents, capitals and curly apostrophes."""

import re
from collections import Counter

from anthology.motifs.vocabulary import Vocabulary
from anthology.search.folding import fold
from anthology.story import StoryText

_UNLIKE_FOLDED = re.compile(r"(?<![\w’])(?:[a-z]*[^\Wa-z_\d]\w*(?:’\w+)*|[a-z]+(?:’[a-z]+)+)")


class Printed:
    """Give it texts in turn; then ask how a word is mostly written.

    Capitals are kept only where one of the languages has them for every noun: “bill of fare” is
    not written like a Bill.
    """

    def __init__(self, *, keep_capitals: bool) -> None:
        self._keep_capitals = keep_capitals
        self._forms: Counter[str] = Counter()
        self._best: dict[str, tuple[int, str]] = {}

    def add(self, text: StoryText) -> None:
        """Count the words of one more story that are written otherwise than they fold."""
        found = _UNLIKE_FOLDED.findall(text.text)
        self._forms.update(found if self._keep_capitals else map(str.lower, found))

    def shown(self, words: str, vocabulary: Vocabulary) -> str:
        """Folded words as they are mostly printed: “straße”, “Haus”, “o’clock”."""
        if not self._best:
            for form, count in self._forms.items():
                folded = fold(form).text
                self._best[folded] = max(self._best.get(folded, (0, "")), (count, form))
        return " ".join(self._one(word, vocabulary) for word in words.split(" "))

    def _one(self, word: str, vocabulary: Vocabulary) -> str:
        count, form = self._best.get(word, (0, word))
        return form if 2 * count >= vocabulary.count(word) else word
