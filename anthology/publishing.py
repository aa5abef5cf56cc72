"""From the library to a book: which stories, under which title, with one identifier for life."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from anthology.annotations.mark import Highlight
from anthology.errors import UnknownPicture
from anthology.export.book import Book, CoverFonts
from anthology.font_files import BOOK, SANS, font_files, wide_faces
from anthology.story import NO_DETAILS, NO_PICTURE, Anthology, AnthologyId, PictureId, StoryId

if TYPE_CHECKING:
    from anthology.store.store import Store

_UNNAMED = "Short Stories"
_NOTHING_YET = "2000-01-01T00:00:00+00:00"
"""The moment of a book without stories, which is refused in a sentence later."""


@dataclass(frozen=True, slots=True)
class Order:
    """A book that is wanted: these stories in this order, all of the anthology's if None.

    `anthology` is where they come from, if from one; `title` and `editor` are the anthology's
    own where they are None.
    """

    anthology: AnthologyId | None = None
    stories: tuple[StoryId, ...] | None = None
    title: str | None = None
    editor: str | None = None
    with_highlights: bool = False


def cover_fonts() -> CoverFonts:
    """The bundled book face for covers, and others for letters that it lacks."""
    files = font_files(BOOK)
    italic = next((path for path in files if "Italic" in path.name), None)
    roman = next((path for path in files if "Italic" not in path.name), None)
    sans = (path for path in font_files(SANS) if "Regular" in path.name)
    return CoverFonts(roman, italic, (*sans, *wide_faces()))


def book_of(order: Order, store: "Store") -> Book:
    """Gather what the order asks for. The same library gives the same book.

    A book of all stories of an anthology under its own title is that anthology, with its
    identifier, subtitle, introduction, cover and details; any other is known by its title.
    """
    source = store.anthologies.get(order.anthology) if order.anthology else Anthology(AnthologyId(""), "")
    chosen = source.stories if order.stories is None else order.stories
    stories = tuple(store.stories.get(ident) for ident in chosen)
    title = order.title or source.title or (stories[0].title if len(stories) == 1 else _UNNAMED)
    whole = source.id and title == source.title and set(chosen) == set(source.stories)
    changed = store.newest_change(order.anthology, chosen, with_marks=order.with_highlights)
    return Book(
        identifier=source.id if whole else _identifier(store.identity(), source.id, title),
        title=title,
        subtitle=source.subtitle if whole else "",
        editor=source.editor if order.editor is None else order.editor,
        language=source.language if source.id else stories[0].language if stories else "en",
        rights=source.rights or _shared_rights(chosen, store),
        introduction=source.introduction if whole else (),
        stories=stories,
        modified=datetime.fromisoformat(changed or _NOTHING_YET),
        highlights=_highlights(chosen, store) if order.with_highlights else {},
        cover=source.cover if whole else NO_PICTURE,
        details=source.details if whole else NO_DETAILS,
        picture=_pictures(store),
    )


def _pictures(store: "Store") -> Callable[[PictureId], bytes | None]:
    """The bytes of each picture that the library has."""

    def picture(ident: PictureId) -> bytes | None:
        try:
            return store.pictures.get(ident)
        except UnknownPicture:
            return None

    return picture


def _shared_rights(chosen: tuple[StoryId, ...], store: "Store") -> str:
    """The rights of the anthology that holds all these stories, if one does."""
    holders = (each for each in store.anthologies.all() if set(chosen) <= set(each.stories))
    return next((each.rights for each in holders), "")


def _identifier(library: str, anthology: AnthologyId, title: str) -> str:
    """One for each title chosen in a library, so that making the book again renews it on a device."""
    from uuid import NAMESPACE_URL, uuid5

    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{library}#{anthology}#{title.casefold()}')}"


def _highlights(chosen: tuple[StoryId, ...], store: "Store") -> dict[StoryId, tuple[Highlight, ...]]:
    return {
        story: tuple(mark for mark in store.marks.all(story) if isinstance(mark, Highlight))
        for story in chosen
    }
