"""What the commands print for people: the same facts as `anthology.documents`, in lines of words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from anthology.library import CheckReport, Library
from anthology.living import LivingShelf
from anthology.search.hits import SearchResults, Step
from anthology.story import StoryCard

if TYPE_CHECKING:
    from anthology.export.book import ExportReport
    from anthology.importing.report import ImportReport

_STEPS = {
    Step.FORMS: "With other forms of the words; --strict leaves them out.",
    Step.SPELLING: "Nothing has that; looked for {instead} instead.",
    Step.NEAR: "No such phrase; its words stand near each other.",
    Step.SOME: "Nothing has all of that; these have some of it.",
}


def listing(library: Library) -> str:
    """Every anthology with its stories, a line each."""
    lines = []
    for each in library.anthologies():
        lines += [f"{each.title} ({each.id})", *map(_line, library.cards(each.id))]
    return "\n".join(lines) or "The library is empty."


def _line(card: StoryCard) -> str:
    return f"  {card.id}  {card.minutes:3} min  {card.state:7}  {card.title}"


def living_shelves(shelves: Sequence[tuple[LivingShelf, Sequence[StoryCard]]]) -> str:
    """Every living shelf with its query, a line each."""
    lines = [f"{each.name}  {stories_of(len(cards))}  {each.query}  ({each.id})" for each, cards in shelves]
    return "\n".join(lines) or "There is no living shelf yet. Make one with `anthology shelf add NAME QUERY`."


def full_shelf(shelf: LivingShelf, cards: Sequence[StoryCard]) -> str:
    """A living shelf with its stories, a line each."""
    told = f"{shelf.name} ({shelf.id}): {stories_of(len(cards))} · {shelf.query}"
    return "\n".join((told, *map(_line, cards)))


def brought_in(report: "ImportReport") -> str:
    """Each file with what became of it, and under it whatever there is to know."""
    lines = []
    for file in report.files:
        told = file.reason or stories_of(len(file.stories))
        lines.append(f"{file.outcome.value:9}  {file.path}  {told}")
        lines += [f"           {warning}" for warning in file.warnings]
        lines += [
            f"           “{like.new_title}” is nearly “{like.there_title}” ({like.there})."
            for like in file.likenesses
        ]
        if file.lost_marks:
            lost = counted(file.lost_marks, "mark has", "marks have")
            lines.append(f"           {lost} no place in the new text; see `anthology marks`.")
    if report.passed_over:
        passed = counted(report.passed_over, "other file is", "other files are")
        lines.append(f"{passed} of no kind that is read here.")
    return "\n".join(lines) or "There is nothing to bring in."


def hits(results: SearchResults) -> str:
    """The stories found, and under each its hits in brackets."""
    stories, found = stories_of(results.total_stories), counted(results.total_hits, "hit", "hits")
    lines = [f"{stories}, {found} · {results.understood_as}", *forgiven(results)]
    for story in results.stories:
        lines += ["", f"{story.title}  ({story.story})"]
        lines += [f"  {hit.before}[{hit.match}]{hit.after}" for hit in story.hits]
    return "\n".join(lines)


def forgiven(results: SearchResults) -> list[str]:
    """Which step answered, where it was not the strictest, and what may have been meant."""
    lines = []
    if results.stories and results.step is not Step.EXACT:
        lines.append(_STEPS[results.step].format(instead=results.instead))
    if results.corrections:
        lines.append(f"Did you mean: {', '.join(results.corrections)}?")
    return lines


def made_book(report: "ExportReport") -> str:
    """Where the book is, how large, and what to know of it."""
    told = f"{report.path}: {stories_of(report.stories)}, {report.bytes:,} bytes"
    return "\n".join((told, *report.warnings))


def looked_over(report: CheckReport) -> str:
    """How much there is, and what is wrong with it."""
    told = f"{stories_of(report.stories)}, {counted(report.marks, 'mark', 'marks')}."
    return "\n".join((told, *(report.findings or ("All is well.",))))


def stories_of(number: int) -> str:
    """So many stories, in words."""
    return counted(number, "story", "stories")


def counted(number: int, one: str, many: str) -> str:
    """The number with the noun that fits it."""
    return f"{number} {one if number == 1 else many}"
