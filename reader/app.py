"""Where the window is put together and started: the only place that knows all of its parts."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from anthology.folders import Folders, chosen_folders
from anthology.library import Library
from anthology.resource_files import resource_folder
from anthology.world import real_world
from reader.background.garbage import Garbage
from reader.background.index_process import IndexProcess
from reader.background.runner import BackgroundRunner, Runner
from reader.failures import report_bugs_to
from reader.operations.desk import Desk
from reader.pace_file import read_pace
from reader.theme.theme import read_themes
from reader.window.session import NAME, Session, Start

_INCH = 96.0
"""Dots an inch at which text is at 100 %."""


def main() -> None:
    """Open the window and stay until it is closed."""
    library, files = _wanted(sys.argv[1:])
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends it at once; nothing waits to be saved
    application = QApplication(sys.argv[:1])
    Garbage(application)
    resources = resource_folder()
    _introduce(application, resources)
    session = put_together(library, BackgroundRunner(), resources, _scale(), files)
    session.open()
    session.window.show()
    status = application.exec()
    session.close()
    sys.exit(status)


def put_together(
    library: str | None, runner: Runner, resources: Path, scale: float, files: tuple[Path, ...] = ()
) -> Session:
    """The window on a library (a folder, or None for the usual one); nothing of it is read yet.

    When it is opened, `files` are brought in, and the first story of them is shown.
    """
    folders = chosen_folders(library, os.environ)
    desk = Desk(runner, _opener(folders, resources / "stories"))
    start = Start(
        settings_file=folders.settings / "settings.json",
        themes=read_themes(resources / "themes"),
        resources=resources,
        scale=scale,
        files=files,
    )
    session = Session(start, desk, IndexProcess(["--library", library] if library else []))
    report_bugs_to(folders.data / "bugs.log", session.tell)
    return session


def _opener(folders: Folders, bundle: Path) -> Callable[[], Library]:
    def opened() -> Library:
        library = Library.open(folders, real_world())
        library.welcome(bundle)
        library.keep_pace(read_pace(folders.settings / "pace.json"))
        return library

    return opened


def _wanted(arguments: Sequence[str]) -> tuple[str | None, tuple[Path, ...]]:
    """The folder of `--library DIR`, if given, and the files to bring in."""
    from argparse import ArgumentParser

    parser = ArgumentParser("anthology-reader", description="A desktop reader for short stories.")
    parser.add_argument("--library", metavar="DIR", help="use the library in this folder")
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="bring this in and open it")
    wanted = parser.parse_args(arguments)
    return wanted.library, tuple(wanted.files)


def _introduce(application: QApplication, resources: Path) -> None:
    application.setApplicationName(NAME)
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName("anthology-reader")
    icon = QIcon()
    for path in sorted((resources / "icons").glob("anthology-*.png")):
        icon.addFile(str(path))
    application.setWindowIcon(icon)


def _scale() -> float:
    """How large the system wants text, 1.0 being 96 dots an inch."""
    screen = QGuiApplication.primaryScreen()
    return max(0.75, screen.logicalDotsPerInchY() / _INCH) if screen else 1.0


if __name__ == "__main__":
    main()
