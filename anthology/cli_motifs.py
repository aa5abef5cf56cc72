"""The commands that tell what is alike and what comes back."""

import click

from anthology.cli_frame import opened_library, options, put_out, text
from anthology.story import AnthologyId
from anthology.terminal import watched


@click.command()
@click.argument("story", type=text)
@click.option("--limit", type=click.IntRange(min=1), default=10, help="Print at most so many stories (10).")
@options
def like(story: str, limit: int, folder: str | None, as_json: bool) -> None:
    """Show the stories that share the words which set a STORY apart, best first."""
    from anthology.motifs.telling import likeness_document, likeness_listing

    with opened_library(folder) as library:
        found = watched(library.more_like(library.story_named(story).id))
        put_out(likeness_document(found, limit), likeness_listing(found, limit), as_json=as_json)


@click.command()
@click.option("--anthology", "ident", type=text, metavar="ID", help="Only the stories of this anthology.")
@click.option("--limit", type=click.IntRange(min=1), default=50, help="Print at most so many of each (50).")
@options
def names(ident: str | None, limit: int, folder: str | None, as_json: bool) -> None:
    """Show the names, phrases and rare words that come back in several stories."""
    from anthology.motifs.telling import motifs_document, motifs_listing

    with opened_library(folder) as library:
        found = watched(library.names_and_motifs(AnthologyId(ident) if ident else None))
        put_out(motifs_document(found, limit), motifs_listing(found, limit), as_json=as_json)
