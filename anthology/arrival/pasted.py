"""Text coming into the library that was pasted and has no file."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from anthology.arrival.files import NOTHING, Arrival, refused
from anthology.arrival.likeness import acquaint
from anthology.arrival.settling import Delivery, settle
from anthology.importing.parcel import keyed_drafts
from anthology.importing.plain_text import text_volume
from anthology.importing.report import FileReport
from anthology.store.store import Store
from anthology.world import World

_NAME = "Pasted text"


def bring_in_text(
    text: str, title: str, store: Store, world: World, *, into: str, smart_quotes: bool = False
) -> FileReport:
    """Take in a text; the same text again is unchanged. `title` outweighs what the text calls itself."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    path, arrival = Path(_NAME), Arrival(store, world, into)
    if not arrival.is_wanted(path, digest):
        return arrival.unchanged(path, digest)
    volume = text_volume(text, _NAME, smart_quotes=smart_quotes)
    manuscripts = [replace(each, title=title or each.title) for each in volume.manuscripts[:1]]
    drafts = tuple(keyed_drafts((*manuscripts, *volume.manuscripts[1:])))
    if not any(each.draft.text for each in drafts):
        return refused(path, NOTHING)
    acquaint(store)
    delivery = Delivery(path, f"text:{digest}", digest, volume, drafts, title or _NAME, "", into)
    return settle(delivery, store, world)
