"""What the last leaf of a story says: that it is over, what was read, and what one may read next."""

from dataclasses import dataclass

from anthology.story import StoryId
from reader.translation import tr
from reader.widgets.counting import duration


@dataclass(frozen=True, slots=True)
class Beginning:
    """A story that can be begun; `words` are a sentence about it, or its first ones."""

    story: StoryId
    title: str
    byline: str
    minutes: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a story.

    `minutes` are those it took where `measured`, else those it takes. `following` is the next
    story of the anthology; after the last one (`is_last`) one that is not read yet, if there is
    any. `before` is the title of the story before it, empty where there is none; without an
    `anthology` the story stands in none. `all_read` is whether every other story was read.
    """

    title: str
    byline: str
    words: int
    minutes: int
    measured: bool
    anthology: str
    following: Beginning | None
    is_last: bool
    before: str = ""
    all_read: bool = False

    @property
    def was_read(self) -> str:
        """“1,032 words, read in 4 min”."""
        words, time = tr("%Ln words", "", self.words), duration(self.minutes)
        if self.measured:
            return tr("{words}, read in {time}").format(words=words, time=time)
        return tr("{words}  ·  {time}").format(words=words, time=time)

    @property
    def what_follows(self) -> str:
        """The small heading over the next story, or the kind words at the end of all."""
        if self.following and not self.is_last:
            return tr("Next in {anthology}").format(anthology=self.anthology)
        if self.following:
            return tr("Not yet read in {anthology}").format(anthology=self.anthology)
        return ""

    @property
    def farewell(self) -> str:
        """What is said where nothing follows."""
        if self.following or not self.anthology:
            return ""
        if self.all_read:
            told = tr("That was the last story of {anthology}.\nYou have read them all.")
        else:
            told = tr("That was the last story of {anthology}.")
        return told.format(anthology=self.anthology)

    @property
    def all_of_it(self) -> str:
        """All of it in sentences, for who only hears it."""
        parts = [tr("The end of {title}").format(title=self.title), self.was_read, self.farewell]
        if self.following:
            parts += [f"{self.what_follows}: {self.following.title}", self.following.byline]
        return ". ".join(" ".join(part.split()).rstrip(".") for part in parts if part)
