"""The JSON documents that `--json` prints: one function for each shape."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from anthology.annotations.formats import mark_document
from anthology.annotations.mark import Mark
from anthology.library import CheckReport, Library
from anthology.living import LivingShelf
from anthology.search.hits import SearchHit, SearchResults, StoryHits
from anthology.story import Anthology, Story, StoryCard
from anthology.text import count_words

if TYPE_CHECKING:
    from anthology.concordance.lines import ConcordanceLine, Lines
    from anthology.export.book import ExportReport
    from anthology.importing.report import FileReport, ImportReport

Document = dict[str, Any]


def list_document(library: Library) -> Document:
    """Every anthology with its stories."""
    return {"anthologies": [_anthology(each, library.cards(each.id)) for each in library.anthologies()]}


def _anthology(anthology: Anthology, cards: tuple[StoryCard, ...]) -> Document:
    return {"id": anthology.id, "title": anthology.title, "stories": [_card(card) for card in cards]}


def _card(card: StoryCard) -> Document:
    return {
        "id": card.id,
        "title": card.title,
        "byline": card.byline,
        "language": card.language,
        "words": card.words,
        "minutes": card.minutes,
        "state": card.state.value,
    }


def import_document(report: "ImportReport") -> Document:
    """Each file with what became of it; a reason only where it was refused."""
    return {"files": [_file(file) for file in report.files]}


def _file(file: "FileReport") -> Document:
    return {
        "path": str(file.path),
        "status": file.outcome.value,
        "reason": file.reason,
        "stories": list(file.stories),
        "anthology": file.anthology,
        "warnings": list(file.warnings),
        "lost_marks": file.lost_marks,
        "likenesses": [
            {"story": like.new, "there": like.there, "alike": round(like.alike, 3)}
            for like in file.likenesses
        ],
    }


def story_document(story: Story) -> Document:
    """A story with its text and blocks; `start` counts code points of the text."""
    return {
        "id": story.id,
        "title": story.title,
        "byline": story.byline,
        "language": story.language,
        "words": count_words(story.text),
        "text": story.text,
        "blocks": [
            {"kind": block.kind.value, "level": block.level, "text": block.text, "start": start}
            for block, start in zip(story.blocks, story.block_starts(), strict=True)
        ],
    }


def search_document(results: SearchResults) -> Document:
    """The answer to a query."""
    return {
        "query": results.query,
        "understood_as": results.understood_as,
        "total_stories": results.total_stories,
        "total_hits": results.total_hits,
        "took_ms": round(results.took_ms, 2),
        "step": results.step.value,
        "instead": results.instead,
        "corrections": list(results.corrections),
        "stories": [_story_hits(story) for story in results.stories],
    }


def _story_hits(found: StoryHits) -> Document:
    return {
        "id": found.story,
        "title": found.title,
        "byline": found.byline,
        "anthology": found.anthology,
        "score": round(found.score, 4),
        "hit_count": found.hit_count,
        "hits": [_hit(hit) for hit in found.hits],
    }


def _hit(hit: SearchHit) -> Document:
    return {
        "kind": hit.kind.value,
        "start": hit.passage.start,
        "end": hit.passage.end,
        "before": hit.before,
        "match": hit.match,
        "after": hit.after,
    }


def concordance_document(lines: "Lines") -> Document:
    """Lines of a concordance; the totals count those that are left out as well."""
    whole = lines.concordance
    return {
        "query": whole.answer.query,
        "understood_as": whole.answer.understood_as,
        "total_stories": len(whole.stories),
        "total_hits": len(whole),
        "lines": [_line(line) for line in lines],
    }


def _line(line: "ConcordanceLine") -> Document:
    return {
        "story": line.story,
        "title": line.title,
        "byline": line.byline,
        "start": line.passage.start,
        "end": line.passage.end,
        "before": line.before,
        "match": line.match,
        "after": line.after,
    }


def shelves_document(shelves: Sequence[tuple[LivingShelf, Sequence[StoryCard]]]) -> Document:
    """Every living shelf."""
    return {"shelves": [shelf_document(shelf, cards) for shelf, cards in shelves]}


def shelf_document(shelf: LivingShelf, cards: Sequence[StoryCard]) -> Document:
    """A living shelf and how many stories stand on it."""
    return {"id": shelf.id, "name": shelf.name, "query": shelf.query, "story_count": len(cards)}


def full_shelf_document(shelf: LivingShelf, cards: Sequence[StoryCard]) -> Document:
    """A living shelf and the stories that stand on it."""
    return {**shelf_document(shelf, cards), "stories": [_card(card) for card in cards]}


def marks_document(marks: tuple[Mark, ...]) -> Document:
    """Every mark."""
    return {"marks": [mark_document(mark) for mark in marks]}


def book_document(report: "ExportReport") -> Document:
    """What became of a book."""
    return {
        "path": str(report.path),
        "stories": report.stories,
        "bytes": report.bytes,
        "sha256": report.sha256,
        "warnings": list(report.warnings),
    }


def check_document(report: CheckReport, index: str) -> Document:
    """What a look over the library found, and how the index is after it: current, rebuilt or missing."""
    return {
        "stories": report.stories,
        "marks": report.marks,
        "findings": list(report.findings),
        "index": index,
    }
