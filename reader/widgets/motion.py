"""Whether things may move: people whom movement makes ill say so to their desktop, and are heard here."""

import re
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QStandardPaths, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

_LATER = 400
"""Milliseconds after which the desktop is asked: the first page comes first."""
_STILL = ("offscreen", "minimal")
_SAID = re.compile(r"^\s*gtk-enable-animations\s*=\s*(\S+)", re.MULTILINE)
_QUESTION = ("get", "org.gnome.desktop.interface", "enable-animations")


class Motion(QObject):
    """`allowed` is False where the desktop asks for reduced motion, and where nobody looks at a screen.

    Qt knows the wish of some desktops by the durations of its style. GTK's is in its settings file
    or, under GNOME, known to `gsettings`, which is asked without waiting.
    """

    def __init__(self, parent: QObject | None = None, *, configuration: Path | None = None) -> None:
        super().__init__(parent)
        place = QStandardPaths.StandardLocation.GenericConfigLocation
        folder = configuration or Path(QStandardPaths.writableLocation(place))
        self.allowed = _is_seen() and _style_moves() and _gtk_moves(folder)
        self._process = QProcess(self)
        self._process.finished.connect(self._answered)
        if self.allowed:
            QTimer.singleShot(_LATER, self, self.ask)

    @Slot()
    def ask(self) -> None:
        """Ask the desktop; where there is none to answer, all stays as it is."""
        program = QStandardPaths.findExecutable("gsettings")
        if program:
            self._process.start(program, _QUESTION)

    @Slot()
    def _answered(self) -> None:
        answer = bytes(self._process.readAllStandardOutput().data()).strip()
        if answer in (b"true", b"false"):
            self.allowed = answer == b"true"


def _is_seen() -> bool:
    return QGuiApplication.platformName() not in _STILL


def _style_moves() -> bool:
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


def _gtk_moves(folder: Path) -> bool:
    """What the settings file of the newest GTK says, which KDE and others write as well."""
    for name in ("gtk-4.0", "gtk-3.0"):
        try:
            words = (folder / name / "settings.ini").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        if said := _SAID.search(words):
            return said[1].lower() not in ("0", "false")
    return True
