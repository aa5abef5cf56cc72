"""Measures importing and indexing real books as a whole process, beside a peer in the same run.

The peer unpacks the same books, takes the words out of their pages with lxml, and lets SQLite's
FTS5 index them: no blocks, no styles, no notes, no stories, in one process.
"""

import re
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, Popen, TimeoutExpired
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

import psutil
from lxml import etree

_PLACES = [folder / "shared" / "corpus" for folder in Path(__file__).resolve().parents]
_BOOKS = ("jack-london_short-fiction", "o-henry_short-fiction", "p-g-wodehouse_short-fiction")
_AGAIN = ("o-henry_short-fiction", "p-g-wodehouse_short-fiction", "p-g-wodehouse_short-fiction")
_EVERY = 0.2
"""Seconds between two looks at the memory."""


def corpus() -> Path | None:
    """The folder of real books, where it is beside this checkout."""
    return next((folder for folder in _PLACES if folder.is_dir()), None)


def five_books(folder: Path, made: Path) -> list[Path]:
    """Two of the real books, and in `made` three further editions of them."""
    return [*(folder / f"{name}.epub" for name in _BOOKS[1:]), *_editions(folder, made)]


def measure_import(row: Callable[..., None], runs: int) -> None:
    """`row` prints a line of what, values, unit and note."""
    folder = corpus()
    if folder is None:
        print("\nimport: skipped, the corpus of real books is not beside this checkout")  # noqa: T201
        return
    with TemporaryDirectory() as made:
        three = [folder / f"{name}.epub" for name in _BOOKS]
        five = five_books(folder, Path(made))
        for books, goal in ((three, ""), (five, "goal 3500")):
            _measure(books, goal, row, runs)


def _measure(books: list[Path], goal: str, row: Callable[..., None], runs: int) -> None:
    stories, ours, steps, memory = 0, [], [], []
    for _ in range(runs):
        with TemporaryDirectory() as library:
            began = time.perf_counter()
            first, peak = _run(["import", *map(str, books)], library)
            imported = time.perf_counter() - began
            second, later = _run(["index", "rebuild"], library)
            ours.append((time.perf_counter() - began) * 1000)
            steps.append(imported * 1000)
            memory.append(max(peak, later) / 1e6)
            assert first == second == 0
            stories = _stories(Path(library))
    print(f"\n{len(books)} books, {stories} stories")  # noqa: T201
    rate = stories / (sorted(ours)[len(ours) // 2] / 1000)
    row("import and index, two whole commands", sorted(ours), "ms", f"{goal} · {rate:.0f} stories a second")
    row("  of these the import", sorted(steps), "ms")
    row("  peak memory of the process tree (PSS)", sorted(memory), "MB", "goal 500")
    row("  peer: lxml and FTS5, words only", sorted(_peer(books) for _ in range(runs)), "ms")


def _run(arguments: list[str], library: str) -> tuple[int, float]:
    """The status of a command, and the most memory that it and its workers held, in bytes."""
    command = [sys.executable, "-P", "-m", "anthology", *arguments, "--library", library]
    process = Popen(command, stdout=DEVNULL, stderr=DEVNULL)
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, _held(process.pid))
        with suppress(TimeoutExpired):
            process.wait(_EVERY)
    return process.returncode, peak


def _held(pid: int) -> float:
    try:
        root = psutil.Process(pid)
        return float(sum(each.memory_full_info().pss for each in (root, *root.children(recursive=True))))
    except psutil.Error:  # it ended meanwhile
        return 0.0


def _stories(library: Path) -> int:
    with sqlite3.connect(library / "library.sqlite3") as database:
        sql = "SELECT count(*) FROM stories WHERE removed IS NULL AND is_matter = 0 AND origin LIKE 'epub:%'"
        (number,) = database.execute(sql).fetchone()
        return int(number)


def _editions(folder: Path, made: Path) -> Iterator[Path]:
    """Further books of the same size: other identifiers, other titles, other words here and there."""
    for number, name in enumerate(_AGAIN):
        target = made / f"{number}.epub"
        with (
            ZipFile(folder / f"{name}.epub") as source,
            ZipFile(target, "w", ZIP_DEFLATED, compresslevel=1) as copy,
        ):
            for info in source.infolist():
                content = source.read(info)
                if info.filename.endswith(".opf"):
                    content = re.sub(rb"(<dc:identifier[^>]*>)", rb"\g<1>%d-" % number, content)
                elif info.filename.endswith(".xhtml"):
                    content = re.sub(rb"\b(and|was|said|had) ", rb"\g<1>%d " % number, content)
                copy.writestr(info, content)
        yield target


def _peer(books: list[Path]) -> float:
    began = time.perf_counter()
    with TemporaryDirectory() as folder, sqlite3.connect(Path(folder, "peer.sqlite3")) as database:
        database.execute("CREATE VIRTUAL TABLE pages USING fts5(name, body, tokenize='porter unicode61')")
        for book in books:
            with ZipFile(book) as archive:
                pages = (name for name in archive.namelist() if name.endswith(".xhtml"))
                rows = ((name, "".join(etree.fromstring(archive.read(name)).itertext())) for name in pages)
                database.executemany("INSERT INTO pages VALUES (?, ?)", rows)
        database.commit()
    return (time.perf_counter() - began) * 1000
