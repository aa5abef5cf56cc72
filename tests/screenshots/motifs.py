"""What stories have in common: more like this, names, phrases and rare words, waiting, nothing."""

from PySide6.QtWidgets import QWidget

from anthology.motifs.nouns import Likeness, Motifs, Recurring, RecurringKind, StoryLike
from anthology.progress import Progress
from anthology.text import Passage
from reader.motifs.motifs_panel import Part
from reader.window.session import Session
from tests.screenshots.evening import Scene, find, in_theme

_SHARED = (
    ("landing", "stairs", "lamp", "neighbour"),
    ("coastline", "winter", "letters"),
    ("porch", "landing", "kettle", "ferryman", "envelope", "tulips", "banister", "overcoat"),
    ("lamp", "winter"),
)


def _like(session: Session) -> QWidget:
    """Whatever the bundled stories share; filled out, for they share little."""
    session.comparing.open_like()
    cards = session.browsing.cards
    stories = tuple(_story(session, card.title, n) for n, card in enumerate(cards[1:]))
    words = ("landing", "lamp", "stairs", "winter", "coastline", "letters", "porch", "kettle", "tulips")
    session.comparing.like.show_likeness(
        Likeness(cards[0].id, cards[0].title, words, stories, len(stories)), of_passage=False
    )
    session.comparing.like.take_focus()
    return session.window


def _story(session: Session, title: str, number: int) -> StoryLike:
    card = next(each for each in session.browsing.cards if each.title == title)
    excerpt = (
        "She stood on the landing with the lamp in her hand and counted the stairs, as the neighbour "
        "had done every night of that winter, until the last of the letters was read."
    )
    lit = [(excerpt.find(word), len(word)) for word in _SHARED[number] if word in excerpt]
    return StoryLike(
        card.id,
        card.title,
        card.byline,
        "The Doorway",
        9.0 - number,
        _SHARED[number],
        (Passage(10, 20),),
        Passage(10, 20),
        excerpt,
        tuple(Passage(at, at + length) for at, length in lit),
    )


def _like_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _like(session)


def _like_passage(session: Session) -> QWidget:
    """What the library really says of these words."""
    start = find(session, "weighing")
    session.page.go_to(start)
    session.page.view.select(Passage(start, start + 60))
    session.comparing.open_like()
    return session.window


def _selection(session: Session) -> QWidget:
    start = find(session, "weighing")
    session.page.go_to(start)
    session.page.view.select(Passage(start, start + 60))
    session.page.view.selection_settled.emit()
    return session.window


def _waiting(session: Session) -> QWidget:
    session.comparing.open_motifs()
    session.comparing.motifs.show_progress(Progress(310, 930, "Reading the stories"))
    return session.window


def _motifs(session: Session) -> QWidget:
    session.comparing.open_motifs()
    session.comparing.motifs.show_motifs(_many())
    return session.window


def _phrases(session: Session) -> QWidget:
    _motifs(session)
    session.comparing.motifs.parts.show_value(Part.PHRASES.value)
    session.comparing.motifs.parts.changed.emit()
    session.comparing.motifs.field.returnPressed.emit()
    return session.window


def _nothing(session: Session) -> QWidget:
    session.comparing.open_motifs()
    session.comparing.motifs.show_motifs(Motifs(1))
    return session.window


def _bundled(session: Session) -> QWidget:
    """What the library really says of its five stories."""
    session.comparing.open_motifs()
    return session.window


def _many() -> Motifs:
    def of(kind: RecurringKind, *words: str) -> tuple[Recurring, ...]:
        return tuple(Recurring(kind, each, 142 // n + 2, 444 // n + 3) for n, each in enumerate(words, 1))

    return Motifs(
        465,
        of(RecurringKind.NAME, "New York", "George", "Mr. Mulliner", "Bertie Wooster", "Coralio", "Jeeves"),
        of(
            RecurringKind.PHRASE,
            "beg your pardon",
            "leaned back in his chair",
            "bill of fare",
            "o'clock in the afternoon",
            "stars and stripes",
            "hotel de los estranjeros",
        ),
        of(RecurringKind.RARE_WORD, "hermit", "cowpunchers", "levee"),
        guessed=True,
    )


SCENES: dict[str, Scene] = {
    "like": _like,
    "like-night": _like_night,
    "like-passage": _like_passage,
    "like-selection": _selection,
    "motifs": _motifs,
    "motifs-phrases": _phrases,
    "motifs-waiting": _waiting,
    "motifs-one-story": _nothing,
    "motifs-bundled": _bundled,
}
