"""The commands for living shelves."""

import click

from anthology.cli_frame import opened_library, options, put_out, text


@click.group()
def shelf() -> None:
    """Keep queries as living shelves, which refill by themselves."""


@shelf.command("list")
@options
def list_(folder: str | None, as_json: bool) -> None:
    """Show the living shelves and how many stories stand on each."""
    from anthology.documents import shelves_document
    from anthology.listings import living_shelves

    with opened_library(folder) as library:
        shelves = [(each, library.stories_of(each)) for each in library.living_shelves()]
        put_out(shelves_document(shelves), living_shelves(shelves), as_json=as_json)


@shelf.command()
@click.argument("name", type=text)
@click.argument("query", type=text)
@options
def add(name: str, query: str, folder: str | None, as_json: bool) -> None:
    """Keep a QUERY as a living shelf under that NAME."""
    from anthology.documents import shelf_document
    from anthology.listings import stories_of

    with opened_library(folder) as library:
        made = library.create_living_shelf(name, query)
        cards = library.stories_of(made)
        words = f"“{made.name}” is a living shelf: {stories_of(len(cards))}."
        put_out(shelf_document(made, cards), words, as_json=as_json)


@shelf.command()
@click.argument("name", type=text)
@options
def remove(name: str, folder: str | None, as_json: bool) -> None:
    """Take away the living shelf of that NAME or id; its stories stay in the library."""
    from anthology.documents import shelf_document

    with opened_library(folder) as library:
        gone = library.living_shelf_named(name)
        cards = library.stories_of(gone)
        library.remove_living_shelf(gone.id)
        put_out(shelf_document(gone, cards), f"“{gone.name}” is no shelf any more.", as_json=as_json)


@shelf.command()
@click.argument("name", type=text)
@options
def show(name: str, folder: str | None, as_json: bool) -> None:
    """Show the stories that stand on the living shelf of that NAME or id now."""
    from anthology.documents import full_shelf_document
    from anthology.listings import full_shelf

    with opened_library(folder) as library:
        found = library.living_shelf_named(name)
        cards = library.stories_of(found)
        put_out(full_shelf_document(found, cards), full_shelf(found, cards), as_json=as_json)
