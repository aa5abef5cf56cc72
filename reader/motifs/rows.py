"""The rows of the two panels: a story with what it shares, words with how often they recur."""

from anthology.motifs.nouns import Recurring, StoryLike
from reader.translation import tr
from reader.widgets.counting import stories
from reader.widgets.row_model import RowModel


class LikeModel(RowModel[StoryLike]):
    """Stories that are like another, best first."""

    def told(self, row: StoryLike) -> str:
        """Title, byline and the shared words."""
        return ", ".join(part for part in (row.title, row.byline, shares(row)) if part)

    def letters(self, row: StoryLike) -> str:
        """Type-ahead looks at titles."""
        return row.title

    def tip(self, row: StoryLike) -> str:
        """Everything that is shared, for rows that show the first of it."""
        return shares(row)


class RecurringModel(RowModel[Recurring]):
    """Names, phrases or rare words."""

    def told(self, row: Recurring) -> str:
        """The words and how often they recur."""
        return f"{row.words}, {how_often(row)}"

    def letters(self, row: Recurring) -> str:
        """Type-ahead looks at the words."""
        return row.words

    def tip(self, _row: Recurring) -> str:
        """What a click does is said once, above the list."""
        return ""


def shares(row: StoryLike) -> str:
    """“shares: lighthouse, keeper, storm”."""
    return tr("shares: {words}").format(words=", ".join(row.shared))


def how_often(row: Recurring) -> str:
    """“in 4 stories, 17 times”."""
    return tr("in {stories}, {times}").format(
        stories=stories(row.stories), times=tr("%Ln times", "", row.places)
    )
