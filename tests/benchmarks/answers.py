"""Measures what the search panel itself costs with a hundred stories of six hits in the answer."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from anthology.resource_files import resource_folder
from anthology.search.hits import HitKind, SearchHit, SearchResults, StoryHits
from anthology.text import Passage
from reader.search.panel import SearchPanel
from reader.search.wishes import SearchWish
from reader.theme.look import Look
from reader.theme.theme import read_theme
from tests.benchmarks.measuring import took
from tests.reader.search.answers import answer_of, story_hits

_STORIES, _HITS, _ANSWERS = 100, 6, 20
_TEXT = "the old man went to the sea and stood while night fell upon a town that nobody knew"
_FRAME = "goal 16"


def measure_answers(row: Callable[..., None]) -> None:
    """`row` prints a line of what, values, unit and note. No engine runs: these are the window's steps."""
    print(f"\nan answer of {_STORIES} stories with {_HITS} hits each, in the panel")  # noqa: T201
    application = QApplication.instance() or QApplication([])
    panel, wishes = _panel()
    panel.search_wished.connect(wishes.append)
    panel.show_results(_answer(0), _asked(panel, wishes, application))
    application.processEvents()
    keys, shown, painted = [], [], []
    for number in range(1, _ANSWERS):
        answer = _answer(number)
        keys.append(took(lambda: _asked(panel, wishes, application)))
        shown.append(took(lambda answer=answer: panel.show_results(answer, wishes[-1].number)))
        painted.append(took(application.processEvents))
    steps, scrolled = [], []
    bar = panel.list.verticalScrollBar()
    for _ in range(_ANSWERS):
        steps.append(took(lambda: (panel.next_hit(), application.processEvents())))
        scrolled.append(took(lambda: (bar.setValue(bar.value() + 700), application.processEvents())))
    row("a key, until it is asked for", keys, "ms", _FRAME)
    row("an answer taken in", shown, "ms", _FRAME)
    row("and painted", painted, "ms", _FRAME)
    row("F3, with painting", steps, "ms", _FRAME)
    row("a page scrolled, with painting", scrolled, "ms", _FRAME)


def _panel() -> tuple[SearchPanel, list[SearchWish]]:
    panel = SearchPanel(Look(read_theme(resource_folder() / "themes" / "paper.toml")))
    panel.resize(352, 800)
    panel.show()
    return panel, []


def _asked(panel: SearchPanel, wishes: list[SearchWish], application: QApplication) -> int:
    """Type a letter; the number of what is asked for then."""
    QTest.keyClick(panel.field, "s")
    application.processEvents()
    return wishes[-1].number


def _answer(number: int) -> SearchResults:
    chance = Random(number)  # noqa: S311 - the same words on every machine
    return answer_of(*(_story(place, chance) for place in range(_STORIES)))


def _story(place: int, chance: Random) -> StoryHits:
    hits = tuple(_hit(900 * number, chance) for number in range(_HITS))
    return replace(story_hits(place, _HITS), hits=hits, byline=f"Author {place % 7}")


def _hit(start: int, chance: Random) -> SearchHit:
    words = _TEXT.split()
    before, after = (" ".join(chance.choices(words, k=10)) for _ in range(2))
    return SearchHit(HitKind.TEXT, Passage(start, start + 5), f"…{before} ", "stood", f" {after}…")
