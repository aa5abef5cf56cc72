"""What stands on a contents page, from top to bottom, as rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from anthology.story import Anthology, Block, BlockKind, ReadingState, StoryCard, StoryId
from reader.shelf.card_words import several_bylines, sum_line, told_of, written_by
from reader.translation import marked, tr
from reader.widgets.row_model import RowModel


@dataclass(frozen=True, slots=True)
class TitleRow:
    """Title, subtitle and editor, or else the authors, of the anthology."""

    anthology: Anthology


@dataclass(frozen=True, slots=True)
class IntroductionRow:
    """A block of the introduction; `first` stands flush, the others are indented."""

    block: Block
    first: bool


@dataclass(frozen=True, slots=True)
class ButtonRow:
    """Room for the button that starts or goes on; `words` are its own."""

    words: str


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """“Contents”, and how much of it there is."""

    line: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A story with its number."""

    number: int
    card: StoryCard
    with_byline: bool


@dataclass(frozen=True, slots=True)
class MatterHeadingRow:
    """“Also in this book”, before the pages that are no stories."""

    words: str = marked("Also in this book")


@dataclass(frozen=True, slots=True)
class MatterRow:
    """A page that is no story, such as the imprint."""

    card: StoryCard


ContentsRow: TypeAlias = (
    TitleRow | IntroductionRow | ButtonRow | HeadingRow | EntryRow | MatterHeadingRow | MatterRow
)


def contents_rows(
    anthology: Anthology,
    cards: tuple[StoryCard, ...],
    current: StoryId | None,
    matter: tuple[StoryCard, ...] = (),
) -> tuple[ContentsRow, ...]:
    """The rows of an anthology's contents page."""
    rows: list[ContentsRow] = [TitleRow(anthology), *_introduction(anthology.introduction)]
    if cards:
        rows.append(ButtonRow(button_words(first_to_read(cards, current))))
        rows.append(HeadingRow(sum_line(cards)))
    bylines = several_bylines(cards)
    rows += [EntryRow(number, card, bylines) for number, card in enumerate(cards, 1)]
    if matter:
        rows += [MatterHeadingRow(), *map(MatterRow, matter)]
    return tuple(rows)


def first_to_read(cards: tuple[StoryCard, ...], current: StoryId | None) -> StoryCard:
    """The story the button opens: the current one, else one that was begun, else one that is new."""
    for card in cards:
        if card.id == current and card.state is ReadingState.READING:
            return card
    for state in (ReadingState.READING, ReadingState.NEW):
        if found := next((card for card in cards if card.state is state), None):
            return found
    return cards[0]


def button_words(card: StoryCard) -> str:
    """“Start reading”, or “Continue: ” and the title of a story that was begun."""
    if card.state is ReadingState.READING:
        return tr("Continue: {title}").format(title=card.title)
    return tr("Start reading")


def _introduction(blocks: tuple[Block, ...]) -> Iterator[IntroductionRow]:
    """Blocks with words; what follows a heading stands flush as the first does."""
    first = True
    for block in blocks:
        if block.text and block.kind is not BlockKind.IMAGE:
            yield IntroductionRow(block, first)
            first = block.kind is BlockKind.HEADING


class ContentsModel(RowModel[ContentsRow]):
    """Only stories and matter can be chosen; the rest is for the eye and the ear."""

    def told(self, row: ContentsRow) -> str:
        """All the words of the row."""
        if isinstance(row, TitleRow):
            one = row.anthology
            return ". ".join(part for part in (one.title, one.subtitle, written_by(one)) if part)
        if isinstance(row, IntroductionRow):
            return row.block.text
        if isinstance(row, EntryRow):
            return f"{row.number}. {told_of(row.card)}. {row.card.summary}"
        if isinstance(row, MatterRow):
            return row.card.title
        if isinstance(row, HeadingRow):
            return tr("Contents, {stories}").format(stories=row.line)
        return row.words

    def letters(self, row: ContentsRow) -> str:
        """Stories and matter are found by the first letters of their titles."""
        return row.card.title if isinstance(row, EntryRow | MatterRow) else ""

    def tip(self, _row: ContentsRow) -> str:
        """Everything is on the page already."""
        return ""

    def can_be_chosen(self, row: ContentsRow) -> bool:
        """Stories and matter."""
        return isinstance(row, EntryRow | MatterRow)
