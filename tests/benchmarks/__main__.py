"""Measures starting, memory, reading, searching, publishing, importing, each beside a peer in the same run.

Machines are shared and differ: the ratios hold, the absolute times are for orientation.
"""
# ruff: noqa: T201, S108 - it prints, and looks for the socket of the X server it started

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from anthology.export.book import Device
from anthology.folders import Folders
from anthology.library import Library
from anthology.publishing import Order, cover_fonts
from anthology.resource_files import resource_folder
from anthology.story import Anthology, AnthologyId, StoryId
from anthology.world import real_world
from reader.settings import Settings, write_settings
from tests.benchmarks.answers import measure_answers
from tests.benchmarks.bringing_in import measure_import
from tests.benchmarks.choosing import measure_choosing
from tests.benchmarks.looking_up import measure_looking_up
from tests.benchmarks.measuring import RUNS, machine, measure, row, times
from tests.benchmarks.printing import measure_printing
from tests.benchmarks.readers import measure_readers
from tests.benchmarks.reading import measure_page
from tests.benchmarks.searching import measure_search

COPIES = 40


def main() -> None:
    """Print everything."""
    print(machine())
    with TemporaryDirectory() as folder:
        small, large = Path(folder, "small"), Path(folder, "large")
        _small_library(small)
        measure_start(small)
        measure_readers(row)
        measure_page(measure)
        measure_printing(measure)
        measure_choosing(measure)
        with _large_library(large) as library:
            measure_export(library, Path(folder, "book.epub"))
    measure_search()
    measure_answers(row)
    measure_import(row, 3)
    measure_looking_up(row, 3)


# ---------------------------------------------------------------- starting


def _small_library(folder: Path) -> None:
    """The bundled anthology, with its second story open in the middle."""
    folders = Folders.in_one(folder)
    library = Library.open(folders, real_world())
    library.welcome(resource_folder() / "stories")
    card = library.cards()[1]
    library.remember_place(card.id, 2000, 0.4)
    for _ in library.rebuild_index():
        pass
    library.close()
    write_settings(folders.settings / "settings.json", Settings(story=card.id))


def measure_start(library: Path) -> None:
    """From exec to the first page with words, and the memory of the whole tree of processes."""
    with _screen() as environment:
        ours = [
            _started("tests.benchmarks.start", ["--library", str(library)], environment) for _ in range(RUNS)
        ]
        bare = [_started("tests.benchmarks.bare_window", [], environment) for _ in range(RUNS)]
    screen = "Xvfb" if "DISPLAY" in environment else "offscreen"
    row(f"start to words on the page ({screen})", [ms for ms, _ in ours], "ms", "goal 400")
    row("  peer: a bare Qt window", [ms for ms, _ in bare], "ms")
    row("memory of the process tree, reading (PSS)", [mb for _, mb in ours], "MB", "goal 90")
    row("  peer: a bare Qt window", [mb for _, mb in bare], "MB")


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """A screen of our own where Xvfb is installed, else none."""
    display = f":{90 + os.getpid() % 9}"
    if not shutil.which("Xvfb"):
        yield os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        return
    command = ["Xvfb", display, "-screen", "0", "1280x900x24"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not Path(f"/tmp/.X11-unix/X{display[1:]}").exists() and server.poll() is None:
            time.sleep(0.05)
        yield {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"} | {"DISPLAY": display}
    finally:
        server.terminate()
        server.wait()


def _started(module: str, arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Milliseconds to the first words, and megabytes a second later."""
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    shown = float(process.stdout.readline())
    time.sleep(1)
    tree = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    memory = sum(each.memory_full_info().pss for each in tree) / 1e6
    process.wait()
    return (shown - began) * 1000, memory


# ---------------------------------------------------------------- publishing


@contextmanager
def _large_library(folder: Path) -> Iterator[Library]:
    """The bundled stories many times over."""
    library = Library.open(Folders.in_one(folder), real_world())
    library.welcome(resource_folder() / "stories")
    store = library._store  # copies of stories come in by no file
    stories = [library.story(card.id) for card in library.cards()]
    copies = [
        replace(story, id=StoryId(f"{story.id}-{n}"), title=f"{story.title} {n}")
        for n in range(COPIES)
        for story in stories
    ]
    with store.transaction():
        for story in copies:
            store.stories.add(story)
        store.anthologies.add(
            Anthology(AnthologyId("urn:uuid:many"), "Many", tuple(story.id for story in copies))
        )
    yield library
    library.close()


def measure_export(library: Library, target: Path) -> None:
    """Two hundred stories to a file on disk."""
    stylesheet = (resource_folder() / "styles" / "book.css").read_text(encoding="utf-8")

    def ours() -> None:
        order = Order(AnthologyId("urn:uuid:many"))
        for _ in library.export(order, target, stylesheet, cover_fonts(), Device.GENERIC):
            pass

    print(f"\nexport of {COPIES * 5} stories")
    row("an EPUB on disk, cover included", times(ours, 5), "ms", "goal 1000")
    row("  peer: EbookLib as it comes, no cover", times(lambda: _plainly(library, target), 5), "ms")


def _plainly(library: Library, target: Path) -> None:
    """The same words by EbookLib's own classes."""
    from ebooklib import epub

    from anthology import markup

    book = epub.EpubBook()
    book.set_title("Many")
    for number, card in enumerate(library.cards(AnthologyId("urn:uuid:many"))):
        page = epub.EpubHtml(title=card.title, file_name=f"{number}.xhtml", lang="en")
        body = markup.write(library.story(card.id).blocks).replace("epub:", "")
        page.content = f"<html><body><h2>{card.title}</h2>{body}</body></html>"
        book.add_item(page)
        book.toc.append(page)
        book.spine.append(page)
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    epub.write_epub(str(target), book)


if __name__ == "__main__":
    main()
