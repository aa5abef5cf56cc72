"""What a source gives: stories that are not yet in a library and so have no id."""

from dataclasses import dataclass

from anthology.story import NO_DETAILS, NO_PICTURE, Block, Details, PictureId


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A story as its source tells it. The blocks are canonical and have no ids, but notes do.

    `key` names the story within its source for life, such as its path in a book; it is empty
    where the source holds no other. `is_matter` is as in `Story`.
    """

    title: str
    blocks: tuple[Block, ...]
    byline: str = ""
    language: str = ""
    summary: str = ""
    keywords: tuple[str, ...] = ()
    key: str = ""
    is_matter: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was decoded once without complaint: JPEG or PNG, named by its bytes."""

    id: PictureId
    content: bytes


@dataclass(frozen=True, slots=True)
class Volume:
    """All that one source holds, in its order, the matter among the stories.

    `title` is empty where the source is a story and no book. `identifier` is the source's own name
    for itself, such as the `dc:identifier` of an EPUB. `warnings` are sentences for the reader
    about what could not be taken in.
    """

    manuscripts: tuple[Manuscript, ...]
    title: str = ""
    identifier: str = ""
    subtitle: str = ""
    editor: str = ""
    language: str = ""
    rights: str = ""
    cover: PictureId = NO_PICTURE
    details: Details = NO_DETAILS
    pictures: tuple[Picture, ...] = ()
    warnings: tuple[str, ...] = ()
