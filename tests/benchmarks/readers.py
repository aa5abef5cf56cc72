"""Times whole reading programs from exec to words on the screen, ours and those that are installed here.

All open the same EPUB of 425 documents on a screen of their own, warm, and are watched from
outside: the last large change of the pixels before four still seconds is when the words are there.
"""
# ruff: noqa: S108 - the socket of the X server is where it is

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from PIL import Image, ImageChops, ImageGrab

from anthology.folders import Folders
from anthology.library import Library
from anthology.world import real_world
from reader.settings import Settings, write_settings

RUNS = 3
STILL, LONGEST = 4.0, 30.0
PEERS = (
    ("MuPDF", ("mupdf-gl",)),
    ("MuPDF without OpenGL", ("mupdf-x11", "mupdf")),
    ("FBReader", ("fbreader", "FBReader")),
    ("Foliate", ("foliate",)),
    ("calibre’s viewer", ("ebook-viewer",)),
)
_CORPUS = [folder / "shared" / "corpus" for folder in Path(__file__).resolve().parents]

Row = Callable[[str, list[float], str, str], None]


def measure_readers(row: Row) -> None:
    """Start each of them a few times; what is not installed is said to be missing."""
    book = next((found for folder in _CORPUS for found in folder.glob("o-henry*.epub")), None)
    if book is None or not shutil.which("Xvfb"):
        row("starting beside other readers: no Xvfb, or no corpus", [0.0], "ms", "not measured")
        return
    with TemporaryDirectory() as folder, _screen() as environment:
        _measure(row, "Anthology", [*_ours(Path(folder), book)], environment | {"HOME": folder})
        for name, programs in PEERS:
            program = next(filter(None, map(shutil.which, programs)), None)
            if program is None:
                row(f"  peer: {name}", [0.0], "ms", "not installed")
            else:
                _measure(row, f"  peer: {name}", [program, str(book)], environment | {"HOME": folder})


def _ours(folder: Path, book: Path) -> tuple[str, ...]:
    """A library that holds the book, one of its stories open in the middle."""
    folders = Folders.in_one(folder / "library")
    library = Library.open(folders, real_world())
    for _ in library.import_files((book,)):
        pass
    card = library.cards()[7]
    library.remember_place(card.id, 2000, 0.3)
    for _ in library.rebuild_index():
        pass
    library.close()
    write_settings(folders.settings / "settings.json", Settings(story=card.id))
    return str(Path(sys.executable).with_name("anthology-reader")), "--library", str(folder / "library")


def _measure(row: Row, name: str, command: list[str], environment: dict[str, str]) -> None:
    _words_on_screen(command, environment)  # the first start of all is for the disk
    found = [_words_on_screen(command, environment) for _ in range(RUNS)]
    row(f"{name}: start to words on the screen", [ms for ms, _ in found], "ms", "")
    row("    memory of its processes (PSS)", [mb for _, mb in found], "MB", "")


def _words_on_screen(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Milliseconds until the last large change, and megabytes after it."""
    before = _grab(environment)
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    last = 0.0
    try:
        while (now := time.perf_counter() - began) < LONGEST and not (last and now - last > STILL):
            after = _grab(environment)
            if _differ(before, after):
                last = now
            before = after
            time.sleep(0.01)
        memory = _memory(process.pid)
    finally:
        _end(process)
    return last * 1000, memory


def _grab(environment: dict[str, str]) -> Image.Image:
    return ImageGrab.grab(xdisplay=environment["DISPLAY"]).convert("L")


def _differ(before: Image.Image, after: Image.Image) -> bool:
    """Whether more than two of a thousand pixels changed much."""
    counts = ImageChops.difference(before, after).histogram()
    return sum(counts[40:]) > 0.002 * before.width * before.height


def _memory(pid: int) -> float:
    total = 0.0
    with suppress(psutil.Error):
        root = psutil.Process(pid)
        for each in (root, *root.children(recursive=True)):
            with suppress(psutil.Error):
                total += each.memory_full_info().pss / 1e6
    return total


def _end(process: "subprocess.Popen[bytes]") -> None:
    for kind in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, kind)
        time.sleep(0.4)
    process.wait()


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    display = f":{70 + os.getpid() % 20}"
    command = ["Xvfb", display, "-screen", "0", "1280x900x24", "-noreset"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not Path(f"/tmp/.X11-unix/X{display[1:]}").exists() and server.poll() is None:
            time.sleep(0.05)
        yield {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"} | {"DISPLAY": display}
    finally:
        server.terminate()
        server.wait()
