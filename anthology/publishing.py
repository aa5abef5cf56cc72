"""From the library to a book: which stories, under which title, with one identifier for life."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from anthology.annotations.mark import Highlight
from anthology.export.book import Book
from anthology.story import Anthology, AnthologyId, StoryId

if TYPE_CHECKING:
    from anthology.store.store import Store


@dataclass(frozen=True, slots=True)
class Order:
    """A book that is wanted: these stories in this order, `title` empty for the anthology's own.

    `anthology` is where they come from, if from one; no stories means all of it.
    """

    anthology: AnthologyId | None = None
    stories: tuple[StoryId, ...] = ()
    title: str = ""
    editor: str | None = None
    with_highlights: bool = False


def book_of(order: Order, store: "Store") -> Book:
    """Gather what the order asks for. The same library gives the same book."""
    source = store.anthologies.get(order.anthology) if order.anthology else Anthology(AnthologyId(""), "")
    chosen = order.stories or source.stories
    stories = tuple(store.stories.get(ident) for ident in chosen)
    title = order.title or source.title or (stories[0].title if len(stories) == 1 else "Short Stories")
    whole = source if title == source.title else None
    return Book(
        identifier=source.id if whole else _identifier(source.id, title),
        title=title,
        subtitle=whole.subtitle if whole else "",
        editor=source.editor if order.editor is None else order.editor,
        language=source.language if source.id else stories[0].language if stories else "en",
        rights=source.rights,
        introduction=whole.introduction if whole else (),
        stories=stories,
        modified=datetime.fromisoformat(store.modified(chosen)),
        highlights=_highlights(chosen, store) if order.with_highlights else {},
    )


def _identifier(anthology: AnthologyId, title: str) -> str:
    """One for each title chosen from an anthology, so that making the book again renews it."""
    from uuid import NAMESPACE_URL, uuid5

    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{anthology}#{title.casefold()}')}"


def _highlights(chosen: tuple[StoryId, ...], store: "Store") -> dict[StoryId, tuple[Highlight, ...]]:
    return {
        story: tuple(mark for mark in store.marks.all(story) if isinstance(mark, Highlight))
        for story in chosen
    }
