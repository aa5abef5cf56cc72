"""What a source gives: a story that is not yet in a library and so has no id."""

from dataclasses import dataclass

from anthology.story import Block


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A story as its source tells it. The blocks are canonical and have no ids, but notes do."""

    title: str
    blocks: tuple[Block, ...]
    byline: str = ""
    language: str = ""
    summary: str = ""
    keywords: tuple[str, ...] = ()
