"""Gathering a concordance: what the search finds in every story, kept as numbers."""

from array import array
from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING

from anthology.concordance.lines import Concordance
from anthology.progress import Progress
from anthology.search.hits import SearchResults
from anthology.search.searcher import StoryPassages
from anthology.sentences import sentence

if TYPE_CHECKING:
    from anthology.story import StoryText

_GATHERING = sentence("Looking through the stories")


def gathered(
    answer: SearchResults, found: Iterable[StoryPassages], is_unchanged: Callable[[], bool]
) -> Generator[Progress, None, Concordance | None]:
    """All the passages; a step is a story. None if the texts were changed between two steps."""
    stories: list[StoryText] = []
    numbers, starts, ends = array("I"), array("I"), array("I")
    for each in found:
        yield Progress(len(stories), answer.total_stories, _GATHERING)
        if not is_unchanged():
            return None
        starts.extend([passage.start for passage in each.passages])
        ends.extend([passage.end for passage in each.passages])
        numbers.extend([len(stories)] * len(each.passages))
        stories.append(each.printed.story)
    if not is_unchanged():
        return None
    return Concordance(answer, tuple(stories), numbers, starts, ends)
