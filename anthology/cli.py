"""The command line: every command opens the library, does one thing, and prints what came of it."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from anthology.annotations.mark import Colour
from anthology.cli_concordance import concordance
from anthology.cli_frame import opened_library, options, put_out, text
from anthology.cli_motifs import like, names
from anthology.cli_shelves import shelf
from anthology.errors import AnthologyError, IndexUnusable
from anthology.library import Library
from anthology.living import LivingShelf
from anthology.resource_files import resource_folder
from anthology.search.hits import Enquiry, Source
from anthology.search.manual import manual
from anthology.story import Anthology, AnthologyId, StoryId
from anthology.terminal import complain, make_ready, watched
from anthology.text import Passage

_DEVICES = ("generic", "kobo", "kindle", "pocketbook")


def main() -> None:
    """Run the command line; a failure is one sentence on standard error and exit status 1."""
    make_ready()
    try:
        anthology.main(standalone_mode=False)
    except AnthologyError as error:
        _stop(f"{error} See `{error.command}`." if error.command else str(error), 1)
    except click.Abort:
        _stop("Stopped.", 1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)


def _stop(sentence: str, status: int) -> None:
    complain(sentence)
    sys.exit(status)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="anthology-reader", prog_name="anthology")
def anthology() -> None:
    """Read, search, mark and publish short stories. `anthology-reader` opens the window."""


@anthology.command("list")
@options
def list_(folder: str | None, as_json: bool) -> None:
    """Show the anthologies and their stories."""
    from anthology.documents import list_document
    from anthology.listings import listing

    with opened_library(folder) as library:
        put_out(list_document(library), listing(library), as_json=as_json)


@anthology.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--into", type=text, default="", metavar="TITLE", help="Put all stories into this anthology.")
@click.option("--smart-quotes", is_flag=True, help="Make straight quotes of plain text curly.")
@options
def import_(
    paths: tuple[Path, ...], into: str, smart_quotes: bool, folder: str | None, as_json: bool
) -> None:
    """Bring in files or folders: text, Markdown, HTML, DOCX, EPUB, and ZIP files of these."""
    from anthology.documents import import_document
    from anthology.importing.report import Outcome
    from anthology.listings import brought_in

    with opened_library(folder) as library:
        report = watched(library.import_files(paths, into=into, smart_quotes=smart_quotes))
        put_out(import_document(report), brought_in(report), as_json=as_json)
    if all(file.outcome is Outcome.REFUSED for file in report.files):
        sys.exit(1)


@anthology.command()
@click.argument("story", type=text)
@click.option("--format", "form", type=click.Choice(["text", "markdown", "xhtml"]), default="text")
@options
def show(story: str, form: str, folder: str | None, as_json: bool) -> None:
    """Print a STORY, given by its id or title."""
    from anthology.documents import story_document
    from anthology.plain import story_as

    with opened_library(folder) as library:
        found = library.story_named(story)
        put_out(story_document(found), story_as(found, form), as_json=as_json)


@anthology.command(epilog=manual())
@click.argument("query", type=text)
@click.option("--limit", type=click.IntRange(min=1), help="Print at most so many stories.")
@click.option("--strict", is_flag=True, help="Only exactly these words; nothing is forgiven.")
@options
def search(query: str, limit: int | None, strict: bool, folder: str | None, as_json: bool) -> None:
    """Find every passage that answers the QUERY, best story first."""
    from anthology.documents import search_document
    from anthology.listings import hits

    with opened_library(folder) as library:
        results = library.search(Enquiry(query, strict=strict), limit)
        put_out(search_document(results), hits(results), as_json=as_json)
        if results.source is Source.SCAN and (refusal := _refused_index(library)):
            complain(refusal)


def _refused_index(library: Library) -> str:
    """Bring the index up to date; why that cannot be done, or an empty string."""
    try:
        watched(library.update_index())
    except IndexUnusable as error:
        return str(error)
    return ""


@anthology.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--anthology", "source", type=text, metavar="ID", help="The anthology to publish (else the first)."
)
@click.option(
    "--story", "chosen", type=text, metavar="STORY", multiple=True, help="Only this story; repeat for more."
)
@click.option("--query", type=text, metavar="Q", help="The stories that answer this query.")
@click.option("--shelf", "living", type=text, metavar="NAME", help="The stories on this living shelf.")
@click.option("--title", type=text, default="", help="The title of the book.")
@click.option("--device", type=click.Choice(_DEVICES), default="generic")
@click.option("--with-highlights", is_flag=True, help="Show highlights and notes in the book.")
@options
def export(
    out: Path,
    source: str | None,
    chosen: tuple[str, ...],
    query: str | None,
    living: str | None,
    title: str,
    device: str,
    with_highlights: bool,
    folder: str | None,
    as_json: bool,
) -> None:
    """Make an EPUB at OUT: an anthology, some stories, what answers a query, a living shelf."""
    from anthology.documents import book_document
    from anthology.export.book import Device
    from anthology.listings import made_book
    from anthology.publishing import Order, cover_fonts

    with opened_library(folder) as library:
        named = tuple(library.story_named(name).id for name in chosen)
        some = bool(chosen) or query is not None or living is not None
        whole = _anthology(library, source, any_will_do=not some)
        kept = library.living_shelf_named(living) if living is not None else None
        found = (*_answers(library, query), *_standing(library, kept))
        order = Order(
            whole.id if whole else None,
            tuple(dict.fromkeys((*named, *_within(whole, found)))) if some else None,
            title or (None if source else _title(query, kept)),
            with_highlights=with_highlights,
        )
        stylesheet = (resource_folder() / "styles" / "book.css").read_text(encoding="utf-8")
        report = watched(library.export(order, out, stylesheet, cover_fonts(), Device(device)))
    put_out(book_document(report), made_book(report), as_json=as_json)


def _anthology(library: Library, source: str | None, *, any_will_do: bool) -> Anthology | None:
    """The anthology of that id; without one the first, if any will do."""
    if source:
        return library.anthology(AnthologyId(source))
    return next(iter(library.anthologies()), None) if any_will_do else None


def _answers(library: Library, query: str | None) -> tuple[StoryId, ...]:
    """The stories that answer the query, best first; none without one."""
    return () if query is None else tuple(each.story for each in library.search(Enquiry(query)).stories)


def _standing(library: Library, kept: LivingShelf | None) -> tuple[StoryId, ...]:
    """The stories on a living shelf; none without one."""
    return () if kept is None else tuple(card.id for card in library.stories_of(kept))


def _within(whole: Anthology | None, found: tuple[StoryId, ...]) -> tuple[StoryId, ...]:
    """Those of one anthology, if there is one."""
    return tuple(story for story in found if whole is None or story in whole.stories)


def _title(query: str | None, kept: LivingShelf | None) -> str | None:
    """What a book of them is called, if nobody says."""
    if kept is not None:
        return kept.name
    return None if query is None else f"Stories with “{query}”"


@anthology.command()
@click.argument("story", type=text)
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.option("--colour", type=click.Choice([colour.value for colour in Colour]), default="yellow")
@click.option("--note", type=text, default="", metavar="T")
@options
def highlight(
    story: str, start: int, end: int, colour: str, note: str, folder: str | None, as_json: bool
) -> None:
    """Highlight the code points START to END of a STORY's text."""
    from anthology.annotations.formats import mark_document

    with opened_library(folder) as library:
        found = library.story_named(story)
        change = library.add_highlight(
            found.id, _passage(found.title, start, end, len(found.text)), Colour(colour), note
        )
        put_out(mark_document(change.mark), f"Highlighted in “{found.title}”.", as_json=as_json)


def _passage(title: str, start: int, end: int, length: int) -> Passage:
    from anthology.errors import OutsideStory

    if not 0 <= start <= end:
        raise OutsideStory(title, start, end, length)
    return Passage(start, end)


@anthology.command()
@click.argument("story", type=text)
@click.argument("offset", type=int)
@click.option("--name", type=text, default="", metavar="N")
@options
def bookmark(story: str, offset: int, name: str, folder: str | None, as_json: bool) -> None:
    """Bookmark the code point OFFSET of a STORY's text."""
    from anthology.annotations.formats import mark_document

    with opened_library(folder) as library:
        found = library.story_named(story)
        change = library.add_bookmark(found.id, offset, name)
        put_out(mark_document(change.mark), f"Bookmarked in “{found.title}”.", as_json=as_json)


@anthology.command()
@click.option("--story", type=text, metavar="STORY", help="Only the marks of this story.")
@click.option("--format", "form", type=click.Choice(["json", "markdown"]), default="markdown")
@options
def marks(story: str | None, form: str, folder: str | None, as_json: bool) -> None:
    """Print highlights, notes and bookmarks."""
    from anthology.annotations.formats import marks_markdown
    from anthology.documents import marks_document

    with opened_library(folder) as library:
        found = library.marks(library.story_named(story).id if story else None)
        titles = {StoryId(card.id): card for card in library.cards()}
        put_out(marks_document(found), marks_markdown(found, titles), as_json=as_json or form == "json")


anthology.add_command(concordance)
anthology.add_command(shelf)
anthology.add_command(like)
anthology.add_command(names)


@anthology.group()
def index() -> None:
    """Look after the search index."""


@index.command()
@options
def rebuild(folder: str | None, as_json: bool) -> None:
    """Make the search index anew."""
    from anthology.listings import stories_of

    with opened_library(folder) as library:
        watched(library.rebuild_index())
        stories = len(library.cards())
        put_out({"index": "rebuilt", "stories": stories}, f"Indexed {stories_of(stories)}.", as_json=as_json)


@index.command()
@click.option("--progress", is_flag=True, help="Say on standard error how far it is, in lines `3/120 TITLE`.")
@options
def update(folder: str | None, as_json: bool, progress: bool) -> None:
    """Bring the search index up to date with what has changed."""
    with opened_library(folder) as library:
        watched(library.update_index(), plainly=progress)
        put_out({"index": "current"}, "The index is current.", as_json=as_json)


@anthology.command()
@options
def check(folder: str | None, as_json: bool) -> None:
    """Look over the library, and rebuild the index if it is not current."""
    from anthology.documents import check_document
    from anthology.listings import looked_over

    with opened_library(folder) as library:
        report = library.check()
        refusal = "" if report.index_is_current else _refused_index(library)
        if refusal:
            report = replace(report, findings=(*report.findings, refusal))
        index = "current" if report.index_is_current else "missing" if refusal else "rebuilt"
        put_out(check_document(report, index), looked_over(report), as_json=as_json)
    if report.findings:
        sys.exit(1)
