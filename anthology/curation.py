"""What a person makes of the library: anthologies of one's own, covers, other titles and bylines."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from anthology.errors import TitleMissing, UnreadableSource
from anthology.identity import identified
from anthology.sentences import sentence
from anthology.store.store import Store
from anthology.story import (
    NO_PICTURE,
    Anthology,
    AnthologyId,
    Contributor,
    Details,
    Story,
    StoryEdit,
    StoryId,
)
from anthology.text import canonical
from anthology.world import World

_LARGEST_COVER = 100_000_000
"""Bytes of a file that may be looked into for a picture."""


def create_anthology(store: Store, world: World, title: str, stories: Sequence[StoryId]) -> Anthology:
    """A new anthology, in the language of its first story."""
    ident = AnthologyId(f"urn:uuid:{world.new_id()}")
    with store.transaction():
        language = store.stories.language(stories[0]) if stories else "en"
        made = Anthology(ident, _title(title), tuple(stories), language=language)
        store.anthologies.add(made)
    return made


def change_anthology(store: Store, changed: Anthology) -> Anthology:
    """Keep what a person made of an anthology, its words in canonical form, its paragraphs with ids."""
    with store.transaction():
        before = store.anthologies.get(changed.id)
        if changed.cover not in (before.cover, NO_PICTURE):
            store.pictures.get(changed.cover)
        store.anthologies.change(
            replace(
                changed,
                title=_title(changed.title),
                subtitle=canonical(changed.subtitle),
                editor=canonical(changed.editor),
                language=canonical(changed.language),
                rights=canonical(changed.rights),
                introduction=identified(changed.introduction, before.introduction),
                details=_canonical_details(changed.details),
            )
        )
        return store.anthologies.get(changed.id)


def set_cover(store: Store, ident: AnthologyId, path: Path | None) -> Anthology:
    """Keep that picture and let it be the cover; None takes the cover away."""
    before = store.anthologies.get(ident)
    if path is None:
        return change_anthology(store, replace(before, cover=NO_PICTURE))
    from anthology.importing.pictures import picture_of

    picture = picture_of(_content(path))
    if picture is None:
        raise UnreadableSource(path, sentence("it is no picture that can be shown"))
    store.pictures.put(picture)
    return change_anthology(store, replace(before, cover=picture.id))


def edit_story(store: Store, ident: StoryId, edit: StoryEdit) -> Story:
    """Keep what a person wrote about a story, in canonical form."""
    return store.stories.edit(
        ident,
        StoryEdit(
            None if edit.title is None else _title(edit.title),
            None if edit.byline is None else canonical(edit.byline),
            None if edit.language is None else canonical(edit.language),
            None if edit.summary is None else _paragraphs(edit.summary),
            None if edit.keywords is None else _keywords(edit.keywords),
        ),
    )


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_COVER:
            raise UnreadableSource(path, sentence("it is too large for a picture"))
        return path.read_bytes()
    except OSError as error:
        raise UnreadableSource(path, (error.strerror or sentence("it cannot be opened")).lower()) from error


def _title(typed: str) -> str:
    if title := canonical(typed):
        return title
    raise TitleMissing


def _paragraphs(typed: str) -> str:
    """Words that may run over several lines, each of them canonical."""
    return "\n".join(map(canonical, typed.splitlines())).strip("\n")


def _keywords(typed: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(canonical, typed))))


def _canonical_details(details: Details) -> Details:
    return Details(
        _paragraphs(details.description),
        _keywords(details.keywords),
        canonical(details.series),
        canonical(details.series_number),
        canonical(details.publisher),
        canonical(details.published),
        tuple(Contributor(canonical(each.name), canonical(each.role)) for each in details.contributors),
    )
