"""The page as a typesetter looks at it: everything a story can hold, on one story made for that."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from anthology.story import CELL, Block, BlockId, BlockKind, Run, Story, StoryId, Style, StyleKind
from reader.settings import Initial
from reader.window.session import Session
from tests.screenshots.evening import Scene

_KIND = BlockKind


def _block(kind: BlockKind, *runs: str | Run, level: int = 0, ident: str = "") -> Block:
    made = tuple(run if isinstance(run, Run) else Run(run) for run in runs)
    return Block(kind, made, level, id=BlockId(ident))


def _styled(words: str, kind: StyleKind, value: str = "") -> Run:
    return Run(words, (Style(kind, value),))


def _row(*cells: str, level: int = 0) -> Block:
    return _block(_KIND.TABLE_ROW, CELL.join(cells), level=level)


_FERRY = (
    _block(
        _KIND.PARAGRAPH,
        "The ferry went over at six, whether or not anybody was waiting for it, and Mrs Robertson of ",
        _styled("The Weir", StyleKind.SMALL_CAPS),
        " said that this was the whole difference between a ferry and a friend. Nobody had thought to ask "
        "the ferryman what he wanted of the other side; he kept his accounts in a notebook bound in black, "
        "and what he wrote there was this:",
    ),
    _row("Crossing", "What was carried", "Pence", level=1),
    _row("Monday, six", "Two nuns, one of them singing", "8"),
    _row("Monday, nine", "A piano, taken apart by people who had never seen the inside of one before", "36"),
    _row("Tuesday, six", "Nobody", "0"),
    _row("Wednesday", "A letter, unstamped, for the widow on the landing", "1.5"),
    _block(
        _KIND.PARAGRAPH,
        "She read the page twice",
        _styled("1", StyleKind.NOTE_REFERENCE, "n1"),
        " and gave it back. “You have left out the weather,” she said.",
    ),
    _block(_KIND.SCENE_BREAK),
    _block(
        _KIND.VERSE,
        "The river has no opinion\nof those who go across it,\n"
        "but it has been known, on certain evenings in October, to hold its breath\nuntil they have landed.",
    ),
    _block(_KIND.PARAGRAPH, "בראשית ברא אלהים את השמים ואת הארץ, ויאמר אלהים: יהי אור, ויהי אור."),
    _block(
        _KIND.PARAGRAPH,
        "On the jetty a sign in two scripts said ",
        _styled("渡し", StyleKind.RUBY, "わたし"),
        ", which is to say: wait here. The ",
        _styled("vaporetto", StyleKind.EMPHASIS),
        " of her childhood, H",
        _styled("2", StyleKind.SUBSCRIPT),
        "O and brass, had never waited for anyone.",
    ),
    _block(_KIND.QUOTE, "Dear Sir, I write to complain of the river, which has again been late.", level=1),
    _block(_KIND.LIST_ITEM, "one lantern, the glass cracked", level=1),
    _block(_KIND.LIST_ITEM, "one rope, longer than the river is wide", level=1),
    _block(_KIND.NOTE, "A notebook of this kind is in the museum at Kilcreggan.", ident="n1"),
)
FERRY = Story(StoryId("ferry"), "The Ferry", "Ann Author", "en-GB", _FERRY)


def _specimen(session: Session) -> QWidget:
    session.page.show_story(FERRY, ())
    return session.window


def _dropped(session: Session) -> QWidget:
    session.dressing.set_page(replace(session.dressing.settings, initial=Initial.DROPPED))
    return session.window


def _raised(session: Session) -> QWidget:
    session.dressing.set_page(replace(session.dressing.settings, initial=Initial.RAISED))
    return session.window


SCENES: dict[str, Scene] = {"specimen": _specimen, "dropped": _dropped, "raised": _raised}
