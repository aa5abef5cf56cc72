"""The command for the concordance."""

import shutil
from pathlib import Path

import click

from anthology.cli_frame import opened_library, options, put_out, text
from anthology.terminal import watched

_ORDERS = ("library", "before", "word", "after", "story")


@click.command()
@click.argument("query", type=text)
@click.option("--sort", type=click.Choice(_ORDERS), default="library", help="What stands first.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Show at most so many lines.")
@click.option("--csv", "out", type=click.Path(path_type=Path), metavar="OUT", help="Write the lines there.")
@click.option(
    "--width",
    type=click.IntRange(min=1, max=1000),
    metavar="N",
    help="So many letters on either side (else 60, or what fits the terminal).",
)
@click.option("--strict", is_flag=True, help="Only exactly these words; nothing is forgiven.")
@options
def concordance(
    query: str,
    sort: str,
    limit: int | None,
    out: Path | None,
    width: int | None,
    strict: bool,
    folder: str | None,
    as_json: bool,
) -> None:
    """Show every hit of the QUERY in a line, with the words to its left and right.

    Lines stand in the library's order, or are sorted by the word before, the word itself, the word
    after, or the title of the story.
    """
    from anthology.concordance.columns import in_columns, written_lines
    from anthology.concordance.lines import WIDTH, Lines
    from anthology.concordance.sorting import Order, in_order
    from anthology.documents import concordance_document
    from anthology.search.hits import Enquiry

    with opened_library(folder) as library:
        found = watched(library.concordance(Enquiry(query, strict=strict)))
        lines = Lines(found, in_order(found, Order(sort))[:limit], width or WIDTH)
        if out:
            watched(library.write_concordance(lines, out))
    if as_json:
        put_out(concordance_document(lines), "", as_json=True)
    elif out:
        put_out({}, written_lines(lines, out), as_json=False)
    else:
        put_out({}, in_columns(lines, shutil.get_terminal_size().columns, width), as_json=False)
