"""Measures searching in real books, beside SQLite's FTS5 with the same texts in the same run.

    python -m tests.benchmarks.searching          the five books
    python -m tests.benchmarks.searching large    and ten times their words

What a query costs is measured as it is when somebody asks it: once, in a library just opened, the
index of which one other query has already woken. FTS5 has its pages in memory as well.
"""
# ruff: noqa: T201 - it prints

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from anthology.errors import HopelessQuery
from anthology.folders import Folders
from anthology.library import Library
from anthology.search.hits import Enquiry
from anthology.story import Story, StoryId
from anthology.text import Passage
from anthology.world import real_world
from tests.benchmarks.bringing_in import corpus, five_books
from tests.benchmarks.measuring import machine, row, times, took
from tests.benchmarks.queries import QUERIES, Asked

_TOP, _PASSAGES = 20, 6
_ROUNDS = 5
_TIMES_OVER = 10
_AGAIN = re.compile(r"\b[a-z]{6,}\b")


def main() -> None:
    """The five books, and with `large` also ten times their words."""
    print(machine())
    measure_search(large="large" in sys.argv[1:])


def measure_search(*, large: bool = False) -> None:
    """Build, size, queries, memory and keystrokes."""
    folder = corpus()
    if folder is None:
        print("\nsearching: skipped, the corpus of real books is not beside this checkout")
        return
    with TemporaryDirectory() as made, TemporaryDirectory() as home:
        _bring_in(five_books(folder, Path(made)), Path(home))
        middle = _measure_library(Path(home), 3, "goal 2500")
        _measure_window(Path(home))
        if large:
            _multiply(Path(home), _TIMES_OVER - 1)
            many = _measure_library(Path(home), 1, "")
            print(f"{'ten times the words: ratio of the medians':52} {many / middle:8.1f}     goal 3")


def _bring_in(books: list[Path], home: Path) -> None:
    """The books, with a few notes in them."""
    with closing(Library.open(Folders.in_one(home), real_world())) as library:
        for _ in library.import_files(books):
            pass
        for number, card in enumerate(library.cards()):
            if number % 20 == 0:
                library.add_highlight(card.id, Passage(0, 30), note=f"Remember this one, {number}")


def _multiply(home: Path, times_more: int) -> None:
    """Add every story so many times more: under other titles, some of the words being others."""
    with closing(Library.open(Folders.in_one(home), real_world())) as library:
        store = library._store  # copies of stories come in by no file
        stories = [library.story(card.id) for card in library.cards()]
        for number in range(times_more):
            with store.transaction():
                for story in stories:
                    store.stories.add(_altered(story, number))


def _altered(story: Story, number: int) -> Story:
    """One long word in twelve gets an ending that says the number of the copy."""

    def other(match: re.Match[str]) -> str:
        return match[0] + "bcdfghjkl"[number] if hash_of(match[0]) % 12 == number else match[0]

    blocks = tuple(
        replace(block, runs=tuple(replace(run, text=_AGAIN.sub(other, run.text)) for run in block.runs))
        for block in story.blocks
    )
    return replace(story, id=StoryId(f"{story.id}-{number}"), title=f"{story.title} {number}", blocks=blocks)


def hash_of(word: str) -> int:
    """The same in every run, which Python's own is not."""
    return sum(map(ord, word))


# ---------------------------------------------------------------- one library


def _measure_library(home: Path, builds: int, goal: str) -> float:
    """The median of the queries."""
    with closing(Library.open(Folders.in_one(home), real_world())) as library:
        cards = library.cards()
        print(f"\nsearching {len(cards)} stories, {sum(card.words for card in cards):,} words")
        texts = [(text.title, text.byline, text.text) for text in library._store.texts(None)]
    row("build the index, a whole command", times(lambda: _rebuild(home), builds), "ms", goal)
    with TemporaryDirectory() as folder:
        path = Path(folder, "peer.sqlite3")
        row("  peer: FTS5, porter unicode61, words at hand", times(lambda: _fts(path, texts), builds), "ms")
        row("index on disk", [_size(home / "cache" / "index") / 1e6], "MB")
        with closing(sqlite3.connect(path)) as peer:
            row("  peer: FTS5 without the texts it keeps", [_fts_size(peer) / 1e6], "MB")
            row("  peer: FTS5, the whole file", [path.stat().st_size / 1e6], "MB")
            return _measure_queries(home, peer)


def _rebuild(home: Path) -> None:
    command = [sys.executable, "-P", "-m", "anthology", "index", "rebuild", "--library", str(home)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _measure_queries(home: Path, peer: sqlite3.Connection) -> float:
    woken: list[float] = []
    rounds = [_round(home, woken) for _ in range(_ROUNDS)]
    first = {asked: median(each[asked] for each in rounds) for asked in QUERIES}
    row("the first query of all, opening the index", sorted(woken), "ms")
    _tell(f"{len(QUERIES)} queries to the top {_TOP} with passages", first, "goal 10")
    _tell_worst(first, "goal 30")
    shared = {asked: first[asked] for asked in QUERIES if asked.peer}
    _tell(f"  the {len(shared)} of them that FTS5 can be asked", shared)
    for what, columns in (
        ("rows and snippets", "rowid, snippet(stories, 2, '[', ']', '…', 12)"),
        ("rows only", "rowid"),
    ):
        theirs = {
            asked: median(times(lambda a=asked, c=columns: _fts_rows(peer, a, c), _ROUNDS))
            for asked in shared
        }  # type: ignore[misc]
        _tell(f"  peer: FTS5, {what}", theirs)
        _tell_worst(theirs)
    return median(first.values())


def _tell(what: str, each: dict[Asked, float], note: str = "") -> None:
    row(what, sorted(each.values()), "ms", note)


def _tell_worst(each: dict[Asked, float], note: str = "") -> None:
    worst = sorted(each, key=lambda asked: -each[asked])[:5]
    print(f"    the slowest: {' · '.join(f'{asked} {each[asked]:.1f}' for asked in worst)} {note}")


def _round(home: Path, woken: list[float]) -> dict[Asked, float]:
    """Every query once, in a library just opened."""
    with closing(Library.open(Folders.in_one(home), real_world())) as library:
        woken.append(took(lambda: _ask(library, "lamplight")))
        return {asked: took(lambda a=asked: _ask(library, a.text)) for asked in QUERIES}  # type: ignore[misc]


def _ask(library: Library, query: str) -> None:
    try:
        library.search(Enquiry(query), _TOP, _PASSAGES)
    except HopelessQuery as refused:
        print(f"    refused: {query[:40]}: {refused}")


# ---------------------------------------------------------------- the peer


def _fts(path: Path, texts: list[tuple[str, str, str]]) -> None:
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as peer:
        peer.execute(
            "CREATE VIRTUAL TABLE stories USING fts5(title, byline, body, tokenize='porter unicode61')"
        )
        peer.executemany("INSERT INTO stories VALUES (?, ?, ?)", texts)
        peer.commit()


def _fts_size(peer: sqlite3.Connection) -> int:
    (size,) = peer.execute("SELECT sum(length(block)) FROM stories_data").fetchone()
    return int(size)


def _fts_rows(peer: sqlite3.Connection, asked: Asked, columns: str) -> list[tuple[object, ...]]:
    sql = f"SELECT {columns} FROM stories WHERE stories MATCH ? ORDER BY rank LIMIT {_TOP}"  # noqa: S608 - ours
    return peer.execute(sql, [asked.peer]).fetchall()


# ---------------------------------------------------------------- the window


def _measure_window(home: Path) -> None:
    """Memory and keystrokes of the real window, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.searching_window", str(home)]
    screen = {"QT_QPA_PLATFORM": "offscreen"} if "DISPLAY" not in os.environ else {}
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=screen | os.environ)
    told = json.loads(answer.stdout.splitlines()[-1])
    row("memory of the idle window (PSS)", [told["idle"]], "MB")
    row("  above that, after the queries", [told["searching"] - told["idle"]], "MB", "goal 60")
    row("  above that, at most while searching", [told["most"] - told["idle"]], "MB", "goal 60")
    row("a keystroke to painted results", sorted(ms for _, ms in told["keys"]), "ms", "goal 50")
    slowest = sorted(told["keys"], key=lambda pair: -pair[1])[:5]
    print(f"    the slowest: {' · '.join(f'{typed} {ms:.0f}' for typed, ms in slowest)}")
    row("the longest the window did not come round meanwhile", sorted(told["pauses"]), "ms", "goal 16")


if __name__ == "__main__":
    main()
