"""Folders that dialogs begin in."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def existing_folder(folder: str) -> Path:
    """The folder that was chosen last, if it is still there, else the documents."""
    places = QStandardPaths.StandardLocation
    documents = QStandardPaths.writableLocation(places.DocumentsLocation)
    found = (Path(each) for each in (folder, documents) if each and Path(each).is_dir())
    return next(found, Path.home())
