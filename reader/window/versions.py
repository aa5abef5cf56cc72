"""The versions that are told in the About box and in reports."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

from reader.translation import tr

_PARTS = (
    ("Anthology", "anthology-reader"),
    ("PySide6", "PySide6-Essentials"),
    ("EbookLib", "EbookLib"),
    ("Whoosh-Reloaded", "Whoosh-Reloaded"),
)


def versions() -> tuple[tuple[str, str], ...]:
    """Name and version of everything that matters, ours first."""
    ours, *others = [(name, _version(package)) for name, package in _PARTS]
    return (ours, ("Python", platform.python_version()), ("Qt", qVersion()), *others)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return tr("not installed")
