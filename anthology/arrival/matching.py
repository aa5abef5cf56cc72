"""Which of the stories that a source became are meant by those that it holds now."""

from collections.abc import Callable, Iterator, Sequence

from anthology.importing.draft import KeyedDraft
from anthology.store.stories import SourceStory

_ALIKE = 0.5
"""So much of two fingerprints must be the same for one story to be a later version of the other."""
_Test = Callable[[KeyedDraft, SourceStory], bool]


def matched(drafts: Sequence[KeyedDraft], before: Sequence[SourceStory]) -> dict[int, SourceStory]:
    """The story that each draft continues, by the draft's place: by key, else by title, else by its words.

    A key that names another story now, by its title, is believed last.
    """
    found: dict[int, SourceStory] = {}
    for test in (_same_key_and_title, _same_title, _same_words, _same_key):
        left = [story for story in before if story not in found.values()]
        found |= dict(_pairs(drafts, found, left, test))
    return found


def _pairs(
    drafts: Sequence[KeyedDraft], found: dict[int, SourceStory], left: list[SourceStory], test: _Test
) -> Iterator[tuple[int, SourceStory]]:
    for place, new in enumerate(drafts):
        if place in found:
            continue
        story = next((story for story in left if test(new, story)), None)
        if story:
            left.remove(story)
            yield place, story


def _same_key_and_title(new: KeyedDraft, story: SourceStory) -> bool:
    return new.key == story.key and new.draft.title == story.title


def _same_title(new: KeyedDraft, story: SourceStory) -> bool:
    return new.draft.title == story.title and new.draft.is_matter == story.is_matter


def _same_words(new: KeyedDraft, story: SourceStory) -> bool:
    shared = len(set(new.draft.fingerprint) & set(story.fingerprint))
    return shared > _ALIKE * max(len(new.draft.fingerprint), len(story.fingerprint), 1)


def _same_key(new: KeyedDraft, story: SourceStory) -> bool:
    return new.key == story.key
