"""The pictures that go with a story."""

from contextlib import suppress

from anthology.errors import UnknownPicture
from anthology.library import Library
from anthology.story import BlockKind, PictureId, Story

_MOST_BYTES = 100_000_000
"""Of the pictures of one story, in memory."""


def pictures_of(library: Library, story: Story) -> dict[str, bytes]:
    """The pictures that the library has, as many as may be held at once."""
    found: dict[str, bytes] = {}
    room = _MOST_BYTES
    for block in story.blocks:
        if block.kind is BlockKind.IMAGE and block.source not in found and room > 0:
            with suppress(UnknownPicture):
                found[block.source] = library.picture(PictureId(block.source))
                room -= len(found[block.source])
    return found
