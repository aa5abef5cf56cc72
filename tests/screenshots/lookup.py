"""Words looked up: a card at the word, larger, without an answer, without any dictionary."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from anthology.text import Passage
from reader.lookup.wishes import WordsWish
from reader.window.session import Session
from tests.anthology.dictionaries.stardicts import Variant, a_stardict
from tests.screenshots.evening import Scene, find, in_theme

_WEIGH = (
    "/weɪ/\nverb  [verbs of measure]\n1. To find out how heavy something is, as with a pair of scales: "
    "she weighed the letters in her hand.\n2. To have a certain heaviness: the trunk weighed more than "
    "the boy.\n3. To consider with care before one decides: he weighed every word.\n4. (with on) To be a "
    "burden: it weighed on her that nobody had asked.\n5. To raise an anchor out of the water before sailing."
)
_WEIGHT = "[weɪt]\nnoun\nThe force with which a thing is drawn towards the earth; heaviness."


def _dictionaries(session: Session) -> None:
    folder = Path(mkdtemp())
    entries = [("weigh", _WEIGH), ("weight", _WEIGHT), ("weir", "A low dam across a river.")]
    a_stardict(folder / "one", entries, name="A Small Dictionary of English")
    html = (
        "<k>weigh</k> <tr>weɪ</tr><def>wiegen, wägen</def><ex>to weigh one’s words – seine Worte wägen</ex>"
    )
    a_stardict(folder / "two", [("weigh", html)], name="English–German", variant=Variant(types="x"))
    session.looking_up.use_folder(str(folder))


def _look_up(session: Session, words: str) -> QWidget:
    start = find(session, words)
    session.page.go_to(start)
    session.page.view.select(Passage(start, start + len(words)))
    session.looking_up.open()
    return session.window


def _lookup(session: Session) -> QWidget:
    _dictionaries(session)
    return _look_up(session, "weighing")


def _at_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _lookup(session)


def _large(session: Session) -> QWidget:
    _lookup(session)
    assert session.looking_up.card
    session.looking_up.card.head.size_wished.emit()
    return session.window


def _nothing(session: Session) -> QWidget:
    _lookup(session)
    assert session.looking_up.card
    session.looking_up.card.head.word_wished.emit(WordsWish("wiegh"))
    return session.window


def _no_dictionary(session: Session) -> QWidget:
    return _look_up(session, "shoulder")


SCENES: dict[str, Scene] = {
    "lookup": _lookup,
    "lookup-night": _at_night,
    "lookup-large": _large,
    "lookup-nothing": _nothing,
    "lookup-none": _no_dictionary,
}
