"""Where back and forward lead, in words, as far as it has been seen."""

from anthology.living import LivingShelf, ShelfId
from anthology.story import AnthologyId, Story, StoryId
from reader.page.progress import percent
from reader.translation import tr
from reader.window.trail import Stop


class StopWords:
    """Remembers what stories and anthologies are called once they were shown."""

    def __init__(self) -> None:
        self._stories: dict[StoryId, tuple[str, int]] = {}
        self._anthologies: dict[AnthologyId, str] = {}
        self._shelves: dict[ShelfId, str] = {}

    def learn_story(self, story: Story) -> None:
        """A story is shown."""
        self._stories[story.id] = story.title, max(1, len(story.text))

    def learn_anthology(self, ident: AnthologyId, title: str) -> None:
        """The contents of an anthology are shown."""
        self._anthologies[ident] = title

    def learn_shelf(self, shelf: LivingShelf) -> None:
        """A living shelf is shown."""
        self._shelves[shelf.id] = shelf.name

    def of(self, stop: Stop, here: Stop) -> str:
        """“Two Hours by Night”, or the part of the story that somebody is in already; empty if unknown."""
        if stop.shelf is not None:
            name = self._shelves.get(stop.shelf)
            return tr("“{title}”").format(title=name) if name else ""
        if stop.query:
            return tr("the concordance of “{query}”").format(query=stop.query)
        if stop.anthology is None:
            return tr("all stories")
        if stop.story is None:
            title = self._anthologies.get(stop.anthology)
            return tr("the contents of {anthology}").format(anthology=title) if title else ""
        title, length = self._stories.get(stop.story, ("", 1))
        if stop.story == here.story:
            return tr("{percent} of this story").format(percent=percent(stop.offset / length))
        return tr("“{title}”").format(title=title) if title else ""
