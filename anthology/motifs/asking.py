"""What is alike and what recurs in the library; what was counted is kept until the library changes."""

from collections.abc import Generator
from typing import TYPE_CHECKING, TypeVar

from anthology.errors import OutsideStory, UnknownStory
from anthology.motifs.nouns import Likeness, Motifs
from anthology.motifs.vocabulary import Vocabulary, counted
from anthology.progress import Progress
from anthology.story import AnthologyId, StoryId
from anthology.text import Passage

if TYPE_CHECKING:
    from anthology.store.store import Store

Kept = TypeVar("Kept")
Counting = Generator[Progress, None, Kept]


class Recollection:
    """Keeps the vocabulary of the whole library, and the motifs that were asked for last."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._vocabulary: tuple[str, Vocabulary] | None = None
        self._motifs: tuple[str, AnthologyId | None, Motifs] | None = None

    def more_like(self, ident: StoryId, passage: Passage | None) -> Counting[Likeness]:
        """The stories like that one, or like that passage of it."""
        from anthology.motifs.likeness import likeness

        text = next(self._store.texts([ident]), None)
        if text is None:
            raise UnknownStory(ident)
        if passage and passage.end > len(text.text):
            raise OutsideStory(text.title, passage.start, passage.end, len(text.text))
        vocabulary = yield from self._counted()
        return likeness(text, passage, vocabulary, self._store.texts)

    def names_and_motifs(self, anthology: AnthologyId | None) -> Counting[Motifs]:
        """What recurs in an anthology, or in the whole library."""
        from anthology.motifs.recurring import names_and_motifs

        stamp = self._store.stamp()
        if self._motifs and self._motifs[:2] == (stamp, anthology):
            return self._motifs[2]
        if anthology is not None:
            self._store.anthologies.get(anthology)
        cards = self._store.stories.cards(anthology)
        texts = self._store.texts([card.id for card in cards])
        languages = sorted({card.language for card in cards})
        found = yield from names_and_motifs(texts, len(cards), languages)
        self._motifs = (stamp, anthology, found)
        return found

    def _counted(self) -> Counting[Vocabulary]:
        stamp = self._store.stamp()
        if self._vocabulary and self._vocabulary[0] == stamp:
            return self._vocabulary[1]
        self._vocabulary = None
        made = yield from counted(self._store.texts(None), self._store.stories.count())
        self._vocabulary = (stamp, made)
        return made
