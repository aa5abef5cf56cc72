"""Stories that come in and are nearly those that are there, from another source."""

from collections.abc import Collection

from anthology.importing.draft import KeyedDraft
from anthology.importing.fingerprint import alike, fingerprint
from anthology.importing.report import Likeness
from anthology.store.store import Store
from anthology.story import StoryId

ENOUGH = 0.8
"""The part of the text that both must share."""
_WORTH_A_LOOK = 0.5
"""The part of the fingerprints."""
_LOOKS = 3


def acquaint(store: Store) -> None:
    """See that every story has a fingerprint: bundled ones, and those of an older library, have none."""
    unknown = store.stories.fingerprints.missing()
    if unknown:
        with store.transaction():
            for story in store.texts(unknown):
                store.stories.fingerprints.put(story.id, fingerprint(story.text))


def likeness(
    ident: StoryId, new: KeyedDraft, store: Store, *, but: Collection[StoryId] = ()
) -> Likeness | None:
    """The story most like the new one among those in the library, if any is like enough."""
    wanted = len(new.draft.fingerprint)
    near = (
        story
        for story, shared, size in store.stories.like(new.draft.fingerprint)
        if story not in but and shared > _WORTH_A_LOOK * max(size, wanted)
    )
    found = [_compared(ident, new, story, store) for story, _ in zip(near, range(_LOOKS), strict=False)]
    best = max(found, key=lambda each: each.alike, default=None)
    return best if best and best.alike >= ENOUGH else None


def _compared(ident: StoryId, new: KeyedDraft, there: StoryId, store: Store) -> Likeness:
    title, text = store.stories.text(there)
    return Likeness(ident, new.draft.title, there, title, alike(new.draft.text, text))
