"""Small libraries for tests of what recurs, and long work seen through."""

from collections.abc import Callable, Generator, Iterator, Sequence
from typing import TypeVar

from anthology.motifs.nouns import Motifs
from anthology.motifs.recurring import names_and_motifs
from anthology.progress import Progress
from anthology.story import StoryId, StoryText

Result = TypeVar("Result")


def texts(*stories: str, language: str = "en") -> list[StoryText]:
    """Stories of these texts; the first has the id 0."""
    return [
        StoryText(StoryId(str(number)), f"Story {number}", "Ann Author", "Small Hours", language, text)
        for number, text in enumerate(stories)
    ]


def done(work: Generator[Progress, None, Result]) -> Result:
    """The end of long work."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Result = end.value
            return result


def motifs(*stories: str, language: str = "en") -> Motifs:
    """What recurs in these stories."""
    return done(names_and_motifs(texts(*stories, language=language), len(stories), [language]))


def reading(stories: Sequence[StoryText]) -> Callable[[Sequence[StoryId]], Iterator[StoryText]]:
    """Reads the texts of ids, as the store does."""

    def read(ids: Sequence[StoryId]) -> Iterator[StoryText]:
        return (text for text in stories if text.id in ids)

    return read
