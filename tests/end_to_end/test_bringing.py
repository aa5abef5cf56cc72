"""Stories are brought in through the real window: dropped, opened, pasted, and told of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from anthology.arrival.shelving import LOOSE
from anthology.importing.report import Outcome
from anthology.resource_files import resource_folder
from reader.app import put_together
from reader.background.runner import BackgroundRunner
from reader.importing.offer import Offer
from reader.importing.report_rows import FileRow, LikenessRow
from reader.importing.wishes import Choice
from reader.operations.importing import Brought
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, key, open_titled, press

NIGHT = "Two Hours by Night"
WORDS = (
    "The ferry went over at six, whether or not anybody was waiting for it.",
    "Nobody had thought to ask the ferryman what he wanted of the other side.",
    "It rained for nine days, and on the tenth the letters began to arrive.",
    "She read the first of them standing up, and the second one sitting down.",
)


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The window, with the contents of the bundled anthology."""
    with an_evening(qtbot, tmp_path / "library") as session:
        yield session


def a_file(folder: Path, name: str, title: str, *, more: str = "") -> Path:
    """A text file with a title and four paragraphs of its own."""
    folder.mkdir(exist_ok=True)
    paragraphs = [f"{words} {title} was on every one of them." for words in WORDS]
    path = folder / name
    path.write_text("\n\n".join([title, *paragraphs, more]), encoding="utf-8")
    return path


def broken(folder: Path, name: str) -> Path:
    """A file that says it is a book and is none."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(b"no archive at all, whatever the name says" * 20)
    return path


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drag(target: QWidget, mime: QMimeData) -> bool:
    """Bring something over a part of the window; whether it would be taken."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, enter)
    move = QDragMoveEvent(QPoint(6, 6), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, move)
    return move.isAccepted()


def drop(target: QWidget, mime: QMimeData) -> None:
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(6, 6), copy, mime, left, Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop)
    QApplication.sendEvent(target, event)


def brought(qtbot: QtBot, session: Session, *paths: Path) -> Brought:
    """Drop the files on the page, and wait until they are in."""
    with qtbot.waitSignal(session.bringing.told, timeout=20_000) as told:
        drag(session.window, files(*paths))
        drop(session.window, files(*paths))
    (answer,) = told.args
    return answer


def on_shelf(session: Session) -> list[str]:
    return [card.title for card in session.browsing.cards]


# ------------------------------------------------------------------ drop


def test_what_is_dropped_comes_in_and_can_be_read(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """The overlay says what a drop would do; then the shelf has the story, and “Open” opens it."""
    path = a_file(tmp_path / "mine", "ferry.txt", "The Ferry")
    assert drag(evening.window, files(path))
    assert evening.bringing.watch.overlay.isVisible()
    assert evening.bringing.watch.overlay.text() == "Drop to add “ferry.txt”"
    with qtbot.waitSignal(evening.bringing.told, timeout=20_000):
        drop(evening.window, files(path))
    assert not evening.bringing.watch.overlay.isVisible()
    assert evening.window.bar.text() == "“The Ferry” added."
    qtbot.waitUntil(lambda: "The Ferry" in on_shelf(evening))
    with qtbot.waitSignal(evening.browsing.story_shown):
        evening.window.bar.action_wished.emit()
    assert evening.page.story
    assert evening.page.story.title == "The Ferry"
    assert WORDS[0] in evening.page.story.text


def test_what_could_never_come_in_is_told_of_at_once(evening: Session, tmp_path: Path) -> None:
    """It is not taken, and the overlay leaves with it."""
    song = tmp_path / "song.mp3"
    song.touch()
    assert not drag(evening.window, files(song))
    assert evening.bringing.watch.overlay.text().startswith("This cannot be added\nText, Markdown")
    QApplication.sendEvent(evening.window, QDragLeaveEvent())
    assert not evening.bringing.watch.overlay.isVisible()


def test_a_drop_on_the_page_of_a_story_is_a_drop_on_the_window(
    qtbot: QtBot, evening: Session, tmp_path: Path
) -> None:
    """No part of the window keeps files for itself; who reads is not taken away."""
    open_titled(qtbot, evening, NIGHT)
    path = a_file(tmp_path / "mine", "ferry.txt", "The Ferry")
    viewport = evening.page.view.viewport()
    assert drag(viewport, files(path))
    with qtbot.waitSignal(evening.bringing.told, timeout=20_000):
        drop(viewport, files(path))
    assert evening.browsing.story() is not None
    assert evening.page.story
    assert evening.page.story.title == NIGHT


def test_files_that_are_dropped_on_a_field_come_in_too(
    qtbot: QtBot, evening: Session, tmp_path: Path
) -> None:
    """A field takes words, and lets files pass."""
    key(evening, "Ctrl+F")
    path = a_file(tmp_path / "mine", "ferry.txt", "The Ferry")
    assert drag(evening.finding.panel.field, files(path))
    assert evening.bringing.watch.overlay.isVisible()
    assert evening.finding.panel.field.text() == ""


# ------------------------------------------------------------------ report


def test_one_bad_file_stops_no_other_and_the_report_says_why(
    qtbot: QtBot, evening: Session, tmp_path: Path
) -> None:
    """Refusals come first, with their sentence."""
    mine = tmp_path / "mine"
    good = a_file(mine, "ferry.txt", "The Ferry")
    bad = broken(mine, "winter.epub")
    assert [file.outcome for file in brought(qtbot, evening, bad, good).files] == [
        Outcome.REFUSED,
        Outcome.IMPORTED,
    ]
    assert "1 file could not be added." in evening.window.bar.text()
    evening.window.bar.action_wished.emit()
    dialog = evening.bringing.dialog
    assert dialog
    rows = [row.file for row in dialog.model.rows if isinstance(row, FileRow)]
    assert [file.path.name for file in rows] == ["winter.epub", "ferry.txt"]
    assert "winter.epub" in rows[0].reason
    press(dialog.copy)
    assert "Could not be added (1)" in QApplication.clipboard().text()
    dialog.close()


def test_two_stories_that_are_nearly_one_can_be_one(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """The report asks; the answer is done at once."""
    brought(qtbot, evening, a_file(tmp_path / "a", "ferry.txt", "The Ferry"))
    other = a_file(tmp_path / "b", "boat.txt", "The Ferry", more="And a line more than it had before.")
    told = brought(qtbot, evening, other)
    (likeness,) = told.files[0].likenesses
    evening.window.bar.action_wished.emit()
    dialog = evening.bringing.dialog
    assert dialog
    assert dialog.strip.isVisible()
    with qtbot.waitSignal(evening.bringing.importing.united, timeout=20_000):
        press(dialog.strip.buttons[Choice.NEW])
    assert [row.settled for row in dialog.model.rows if isinstance(row, LikenessRow)] == [Choice.NEW]
    assert not dialog.strip.isVisible()
    dialog.close()
    qtbot.waitUntil(lambda: likeness.there not in {card.id for card in evening.browsing.cards})


# ------------------------------------------------------------------ again, and stopping


def test_the_open_story_has_its_new_text_at_once(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """The same file with other words is the same story."""
    path = a_file(tmp_path / "mine", "ferry.txt", "The Ferry")
    brought(qtbot, evening, path)
    with qtbot.waitSignal(evening.browsing.story_shown):
        evening.window.bar.action_wished.emit()
    a_file(tmp_path / "mine", "ferry.txt", "The Ferry", more="The end is another one now.")
    assert brought(qtbot, evening, path).files[0].outcome is Outcome.UPDATED
    qtbot.waitUntil(
        lambda: evening.page.story is not None and evening.page.story.text.endswith("another one now.")
    )


def test_cancel_keeps_what_is_done(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """After the first of many files nothing more comes in, and the bar says so."""
    paths = [a_file(tmp_path / "mine", f"{n}.txt", f"Story {n}") for n in range(30)]
    slip, importing = evening.bringing.slip, evening.bringing.importing
    importing.file_finished.connect(slip.cancel.click)
    told = brought(qtbot, evening, *paths)
    assert told.stopped
    assert 0 < len(told.files) < len(paths)
    assert evening.window.bar.text().startswith("Stopped. ")
    assert not slip.isVisible()


def test_reading_goes_on_while_files_come_in(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """A story opens before the last file is in."""
    paths = [a_file(tmp_path / "mine", f"{n}.txt", f"Story {n}") for n in range(30)]
    evening.bringing.bring(tuple(paths))
    open_titled(qtbot, evening, NIGHT)
    assert evening.bringing.importing.is_under_way()
    assert evening.bringing.slip.isVisible()
    qtbot.waitUntil(lambda: not evening.bringing.importing.is_under_way(), timeout=20_000)


def test_closing_the_window_stops_it_cleanly(qtbot: QtBot, tmp_path: Path) -> None:
    """What is done stays, and the library opens again."""
    paths = [a_file(tmp_path / "mine", f"{n}.txt", f"Story {n}") for n in range(30)]
    with (
        an_evening(qtbot, tmp_path / "library") as session,
        qtbot.waitSignal(session.bringing.importing.file_finished, timeout=20_000),
    ):
        session.bringing.bring(tuple(paths))
    with an_evening(qtbot, tmp_path / "library") as session:
        assert session.browsing.cards


# ------------------------------------------------------------------ files named at the start, and paste


def test_a_file_named_at_the_start_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    """The first time it comes in, the second time it simply opens."""
    path = a_file(tmp_path / "mine", "ferry.txt", "The Ferry")
    for _ in range(2):
        session = put_together(str(tmp_path / "library"), BackgroundRunner(), resource_folder(), 1.0, (path,))
        with qtbot.waitExposed(session.window):
            session.window.show()
            session.open()
        qtbot.waitUntil(
            lambda: session.page.story is not None and session.page.story.title == "The Ferry",  # noqa: B023
            timeout=20_000,
        )
        session.window.close()
        session.close()
        QApplication.processEvents()
        session.window.deleteLater()


def test_pasted_words_become_a_story(qtbot: QtBot, evening: Session) -> None:
    """The box guesses the title and counts the words; the choice of quotes is remembered."""
    text = "The Gift\n\n" + "\n\n".join(f'"{words}"' for words in WORDS)
    QApplication.clipboard().setText(text)
    open_titled(qtbot, evening, NIGHT)
    with qtbot.waitSignal(evening.bringing.importing.paste_looked):
        key(evening, "Ctrl+V")
    box = evening.bringing.pasting.box
    assert box
    assert box.title.text() == "The Gift"
    box.quotes.click()
    with qtbot.waitSignal(evening.bringing.told, timeout=20_000):
        press(box.add)
    assert evening.bringing.pasting.box is None
    with qtbot.waitSignal(evening.browsing.story_shown):
        evening.window.bar.action_wished.emit()
    assert evening.page.story
    assert f"“{WORDS[0]}”" in evening.page.story.text
    assert evening.settings.smart_quotes


def test_pasted_words_go_to_ones_own_stories_unless_somebody_says_otherwise(
    qtbot: QtBot, evening: Session
) -> None:
    """The anthology that is open is the next one in the list, not the one to begin with."""
    assert evening.browsing.anthology
    with qtbot.waitSignal(evening.bringing.importing.paste_looked):
        evening.bringing.take(Offer(text="A day began."))
    box = evening.bringing.pasting.box
    assert box
    assert box.into.currentText() == LOOSE
    assert box.into.itemText(1) == evening.browsing.anthology.title


def test_pasted_files_come_in_as_files(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """As a file manager copies them."""
    QApplication.clipboard().setMimeData(files(a_file(tmp_path / "mine", "ferry.txt", "The Ferry")))
    with qtbot.waitSignal(evening.bringing.told, timeout=20_000):
        evening.window.commands["paste"].trigger()
    assert evening.window.bar.text() == "“The Ferry” added."


def test_there_may_be_nothing_to_paste(evening: Session) -> None:
    """Then that is said."""
    QApplication.clipboard().setMimeData(QMimeData())
    evening.window.commands["paste"].trigger()
    assert evening.window.bar.text() == "There are no words and no files to paste."
