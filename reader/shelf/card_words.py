"""What the shelf says of stories, in words."""

from collections.abc import Sequence

from anthology.story import Anthology, ReadingState, StoryCard
from reader.translation import marked, tr
from reader.widgets import counting

_STATES = {
    ReadingState.NEW: marked("new"),
    ReadingState.READ: marked("read"),
    ReadingState.ASIDE: marked("put aside"),
}


def sum_line(cards: Sequence[StoryCard]) -> str:
    """“Five stories · 26 min”."""
    minutes = sum(card.minutes for card in cards)
    return f"{counting.told_stories(len(cards))} · {counting.duration(minutes)}"


def quiet_line(card: StoryCard) -> str:
    """“6 min · 3 marks · 46 %”."""
    parts = [counting.duration(card.minutes)]
    if card.marks:
        parts.append(counting.marks(card.marks))
    if card.state is ReadingState.READING:
        parts.append(percent(card))
    elif card.state is ReadingState.ASIDE:
        parts.append(tr("put aside"))
    return "  ·  ".join(parts)


def percent(card: StoryCard) -> str:
    """“46 %”, never “0 %” or “100 %” of a story that somebody is reading."""
    return f"{min(99, max(1, round(card.progress * 100)))}\u202f%"


def state_words(card: StoryCard) -> str:
    """“new”, “read”, or how much of it is."""
    return tr(_STATES[card.state]) if card.state in _STATES else part_read(card)


def part_read(card: StoryCard) -> str:
    """“46 % read”."""
    return tr("{percent} read").format(percent=percent(card))


def marks_of(cards: Sequence[StoryCard]) -> int:
    """How many highlights and bookmarks there are in them."""
    return sum(card.marks for card in cards)


def named(cards: Sequence[StoryCard]) -> str:
    """“The Cop and the Anthem” in quotation marks, or “12 stories”."""
    return f"“{cards[0].title}”" if len(cards) == 1 else counting.stories(len(cards))


def told_of(card: StoryCard) -> str:
    """What a screen reader says of a story."""
    parts = [card.title, card.byline, counting.duration(card.minutes), state_words(card)]
    if card.marks:
        parts.append(counting.marks(card.marks))
    return ", ".join(part for part in parts if part)


def several_bylines(cards: Sequence[StoryCard]) -> bool:
    """Whether the bylines are worth telling: not all the same."""
    return len({card.byline for card in cards}) > 1


def written_by(anthology: Anthology) -> str:
    """Its editor, else the authors its book names; empty where neither is known."""
    authors = [each.name for each in anthology.details.contributors if each.role == "aut"]
    return anthology.editor or _together(authors)


def _together(authors: list[str]) -> str:
    """One or two of them; more are not told."""
    if len(authors) == 2:
        return tr("{one} and {other}").format(one=authors[0], other=authors[1])
    return authors[0] if len(authors) == 1 else ""


def title_and_author(anthology: Anthology) -> str:
    """“Short Fiction — O. Henry”: many books share a title."""
    by = written_by(anthology)
    return f"{anthology.title} — {by}" if by else anthology.title
