"""The folder of people's own themes: made with an example in it, and opened in the file manager."""

import shutil
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.translation import tr


def open_theme_folder(folder: Path, example: Path) -> str:
    """Open it; what went wrong, in a sentence, or an empty string."""
    try:
        make_theme_folder(folder, example)
    except OSError as error:
        words = tr("Cannot make the folder “{folder}”: {reason}. Make it yourself, and put themes into it.")
        return words.format(folder=folder, reason=error.strerror or type(error).__name__)
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        return ""
    return tr("No program here opens folders. Your own themes belong into “{folder}”.").format(folder=folder)


def make_theme_folder(folder: Path, example: Path) -> None:
    """Make the folder, with a copy of the example if it is new; OSError where that cannot be done."""
    if not folder.is_dir():
        folder.mkdir(parents=True)
        shutil.copyfile(example, folder / example.name)
