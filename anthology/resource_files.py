"""Where the files of `resources/` are: beside the packages in a checkout, inside them when installed.

Only the outermost layer (command line, window, tests) asks; everything deeper is handed a path.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_folder() -> Path:
    """The folder that holds stories, styles, icons and themes."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def licence_text() -> str:
    """The licence of the whole program; empty if its file is missing."""
    folder = resource_folder()
    found = (path for path in (folder / "LICENSE", folder.parent / "LICENSE") if path.is_file())
    path = next(found, None)
    return path.read_text(encoding="utf-8") if path else ""
