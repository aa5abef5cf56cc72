"""What a search lights on the page is exactly the words, to the pixel, wherever Qt has laid them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QTextBlock
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anthology.story import Story
from anthology.text import Passage
from reader.page.lines import Row
from reader.window.session import Session
from tests.builders import a_story
from tests.end_to_end.evening import an_evening, open_titled
from tests.search_truth.shelves import in_pieces
from tests.worlds import a_library

HYPHENATED = "😀 The unbelievably extraordinary correspondence was characteristically enthusiastic. " * 9
PIECES = in_pieces().title
ODD = "Fine: ﬁne, oﬃce 😀😀 cafe\u0301 CAFÉ. Mother-in-law; mother’s 👩‍👩‍👧 “mother”. 我喜欢读书。"
SOFT_HYPHEN = "\u00ad"
ROUND = 1.5
"""So many pixels a lit word is wider on either side: its corners are round."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a line, in pixels of the page."""

    left: float
    right: float


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """Stories with hard words, in a window so narrow that words are hyphenated."""
    library = a_library(tmp_path)
    store = library._store  # made stories come in by no file
    with store.transaction():
        for story in _stories():
            store.stories.add(story)
    shelf = library.anthologies()[0]
    added = tuple(story.id for story in _stories())
    library.change_anthology(replace(shelf, stories=(*shelf.stories, *added)))
    for _ in library.rebuild_index():
        pass
    library.close()
    with an_evening(qtbot, tmp_path, size=(900, 600)) as session:
        yield session


def _stories() -> tuple[Story, ...]:
    return (
        in_pieces(),
        a_story(HYPHENATED, title="Long words", ident="long-words"),
        a_story(ODD, title="Odd words", ident="odd-words"),
    )


@pytest.mark.parametrize(
    ("title", "query", "printed"),
    [
        (PIECES, "unbelievable", "unbelievable"),
        (PIECES, "wonderful", "wonderful"),
        (PIECES, "cafe", "café"),
        (PIECES, "fine", "ﬁne"),
        (PIECES, "family", "family"),
        (PIECES, '"wonderful cafe"', "wonderful café"),
        ("Long words", "extraordinary", "extraordinary"),
        ("Long words", "unbelievably", "unbelievably"),
        ("Long words", "characteristically", "characteristically"),
        ("Long words", "correspond*", "correspondence"),
        ("Odd words", '"fine"', "fine|ﬁne"),
        ("Odd words", "office", "oﬃce"),
        ("Odd words", "cafe", "café"),
        ("Odd words", '"mother"', "mother’s|mother"),
        ("Odd words", "喜欢", "喜欢"),
    ],
)
def test_what_is_lit_is_exactly_the_words(
    qtbot: QtBot, evening: Session, title: str, query: str, printed: str
) -> None:
    """Every place of the words is lit, from the first letter to the last, and nothing else."""
    open_titled(qtbot, evening, title)
    evening.window.commands["find"].trigger()
    QApplication.processEvents()
    with qtbot.waitSignal(evening.searching.found):
        evening.finding.panel.field.setText(query)  # no key of the test's keyboard is 喜
    qtbot.waitUntil(lambda: any(lit for lit, _ in lines(evening, printed)))
    every = lines(evening, printed)
    found = [stretch for lit, _ in every for stretch in lit]
    wanted = [stretch for _, laid in every for stretch in laid]
    assert len(found) == len(wanted)
    for one, other in zip(found, wanted, strict=True):
        assert one.left == pytest.approx(other.left - ROUND, abs=1)
        assert one.right == pytest.approx(other.right + ROUND, abs=1)


def test_some_of_the_long_words_are_hyphenated(qtbot: QtBot, evening: Session) -> None:
    """Else the test above would not show that they are lit on both of their lines."""
    open_titled(qtbot, evening, "Long words")
    evening.window.commands["find"].trigger()
    QApplication.processEvents()
    assert any(row.ends_in_hyphen for frame in evening.page.view.frames() for row in frame.rows)


def lines(session: Session, printed: str) -> list[tuple[list[Stretch], list[Stretch]]]:
    """For every line that is to be seen: what is lit in it, and where those words stand in it."""
    view = session.page.view
    image, layout = view.viewport().grab().toImage(), view.layout_now
    assert layout
    offsets, found = layout.typeset.offsets, []
    for frame in view.frames():
        for row in frame.rows:
            words = view.rectangles_of(Passage(offsets.offset(row.start), offsets.offset(row.end)))
            if words and row.block.text():
                laid = _laid_out(row, frame.x, printed)
                found.append((_lit(image, words[0], session), laid))
    return found


def _lit(image: QImage, line: QRectF, session: Session) -> list[Stretch]:
    """Where the colours of hits begin and end in that line, between its letters, above and below them."""
    theme = session.window.look.theme
    colours = {theme.hit, theme.current_hit}
    heights = (round(line.top()) + 3, round(line.top()) + 6, round(line.bottom()) - 4)
    seen = {y: [QColor(image.pixel(x, y)).name() in colours for x in range(image.width())] for y in heights}
    row = [x for x in range(image.width()) if any(seen[y][x] for y in heights)]
    groups = (list(group) for _, group in groupby(enumerate(row), key=lambda pair: pair[1] - pair[0]))
    return [Stretch(group[0][1], group[-1][1] + 1) for group in groups]


def _laid_out(row: Row, left_edge: int, printed: str) -> list[Stretch]:
    """As Qt tells of its own letters."""
    layout = row.block.layout()
    line, base = layout.lineAt(row.index), left_edge + layout.position().x()
    start, end = line.textStart(), line.textStart() + line.textLength()
    found = []
    for first, last in _places(row.block, printed):
        if first < end and last > start:
            left = line.cursorToX(max(first, start))[0]
            right = line.cursorToX(last)[0] if last <= end else line.naturalTextRect().right()
            found.append(Stretch(base + left, base + right))
    return found


def _places(block: QTextBlock, printed: str) -> list[tuple[int, int]]:
    """In UTF-16, as Qt counts; soft hyphens may stand between any two letters."""
    words = "|".join(f"{SOFT_HYPHEN}?".join(map(re.escape, word)) for word in printed.split("|"))
    text = block.text()
    places = (
        match.span()
        for match in re.finditer(rf"(?<!\w)(?:{words})(?![\w’])|{words}(?=读)", text, re.IGNORECASE)
    )
    return [(_units(text[:start]), _units(text[:end])) for start, end in places]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
