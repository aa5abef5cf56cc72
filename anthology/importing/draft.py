"""A manuscript written out as the library keeps it: markup, text, and what is counted of both."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from anthology import markup
from anthology.identity import identified
from anthology.importing.fingerprint import fingerprint
from anthology.importing.manuscript import Manuscript
from anthology.story import Block, BlockId, StoryDraft
from anthology.text import count_words


@dataclass(frozen=True, slots=True)
class KeyedDraft:
    """A draft, and how its source is compared with what came of it before.

    `key` names the story within its source, `digest` changes with all that the source says of it.
    `given` are the block ids that the source gave; the others may be kept from an older text.
    """

    key: str
    digest: str
    given: frozenset[BlockId]
    draft: StoryDraft


def drafted(manuscript: Manuscript) -> StoryDraft:
    """The manuscript with an id to every block, written out."""
    return _written(manuscript, identified(manuscript.blocks))


def keyed(manuscript: Manuscript, key: str) -> KeyedDraft:
    """The draft of a manuscript that has that key in its source."""
    draft = drafted(manuscript)
    given = frozenset(block.id for block in manuscript.blocks if block.id)
    return KeyedDraft(key, _digest(draft), given, draft)


def continued(new: KeyedDraft, before: Iterable[Block]) -> StoryDraft:
    """The draft with the block ids of the text that it takes the place of."""
    blocks = markup.read(new.draft.markup)
    bare = tuple(block if block.id in new.given else replace(block, id=BlockId("")) for block in blocks)
    return replace(new.draft, markup=markup.write(identified(bare, tuple(before))))


def _written(manuscript: Manuscript, blocks: tuple[Block, ...]) -> StoryDraft:
    text = "\n".join(block.text for block in blocks)
    return StoryDraft(
        title=manuscript.title,
        byline=manuscript.byline,
        language=manuscript.language,
        summary=manuscript.summary,
        keywords=manuscript.keywords,
        is_matter=manuscript.is_matter,
        markup=markup.write(blocks),
        text=text,
        words=count_words(text),
        fingerprint=() if manuscript.is_matter else fingerprint(text),
    )


def _digest(draft: StoryDraft) -> str:
    said = (draft.title, draft.byline, draft.language, draft.summary, draft.keywords, draft.is_matter)
    return sha256(json.dumps((*said, draft.markup), ensure_ascii=False).encode("utf-8")).hexdigest()
