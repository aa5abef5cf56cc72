"""Bringing stories in: dropped, on their way, what became of them, pasted."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from anthology.arrival.files import refused
from anthology.importing.report import FileReport, ImportReport, Likeness, Outcome
from anthology.progress import Progress
from anthology.sentences import sentence
from anthology.story import StoryId
from reader.importing.offer import Offer
from reader.window.session import Session
from tests.screenshots.evening import Scene


def _drop(session: Session) -> QWidget:
    mime = QMimeData()
    names = ("Cold Winters.epub", "The Ferry.txt", "A Gift.docx", "notes.pdf")
    mime.setUrls([QUrl.fromLocalFile(f"/stories/{name}") for name in names])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), copy, mime, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(session.window, enter)
    return session.window


def _bringing(session: Session) -> QWidget:
    session.bringing.slip.show_progress(Progress(2, 12, "Cold Winters.epub · 31 of 247"))
    return session.window


def _report(session: Session) -> QWidget:
    session.bringing.report = ImportReport(_FILES)
    session.bringing.show_report()
    assert session.bringing.dialog
    return session.bringing.dialog


def _paste(session: Session) -> QWidget:
    session.bringing.take(Offer(text=_PASTED))
    assert session.bringing.pasting.box
    return session.bringing.pasting.box


def _ids(count: int) -> tuple[StoryId, ...]:
    return tuple(StoryId(str(n)) for n in range(count))


_WINTER = Path("/stories/winter")
_FILES = (
    refused(
        _WINTER / "Boule de Suif.epub",
        sentence(
            "it is protected by DRM ({scheme}), and only the programs of its shop may open it",
            scheme="Adobe ADEPT",
        ),
    ),
    refused(_WINTER / "half a download.docx", sentence("the archive is damaged or cut short")),
    FileReport(
        _WINTER / "Cold Winters.epub",
        Outcome.IMPORTED,
        stories=_ids(12),
        title="Cold Winters",
        warnings=(
            sentence("Pictures that cannot be shown: {number}, such as “{name}”.", number=2, name="4.bmp"),
        ),
        likenesses=(Likeness(StoryId("n"), "The Gift", StoryId("o"), "The Gift of the Magi", 0.98),),
    ),
    FileReport(_WINTER / "ferry.txt", Outcome.IMPORTED, stories=_ids(1), title="The Ferry"),
    FileReport(_WINTER / "letters.md", Outcome.UPDATED, stories=_ids(3), title="Letters", lost_marks=1),
    FileReport(_WINTER / "old.html", Outcome.UNCHANGED, stories=_ids(1), title="An Old House"),
)
_PASTED = """The Ferry

The ferry went over at six, whether or not anybody was waiting for it.

"Nobody had thought," she said, "to ask the ferryman what he wanted of the other side."
"""


SCENES: dict[str, Scene] = {"drop": _drop, "bringing": _bringing, "report": _report, "paste": _paste}
