"""Stories for a shelf, in one line."""

from anthology.story import (
    Anthology,
    AnthologyId,
    Block,
    BlockKind,
    ReadingState,
    Run,
    StoryCard,
    StoryId,
    Style,
    StyleKind,
)

TITLES = (
    "Two Hours by Night",
    "The Man She Kept",
    "The Woman on the Landing",
    "Gone Home to Sleep",
    "Day Nine: My Biggest Failure",
)


def a_card(number: int = 0, *, byline: str = "Anonymous", **others) -> StoryCard:
    """The story of that number; new, unless told otherwise."""
    title = TITLES[number % len(TITLES)]
    values = {
        "language": "en",
        "summary": "Somebody stands in a doorway and is asked in.",
        "words": 1500,
        "minutes": 6,
        "state": ReadingState.NEW,
        "progress": 0.0,
        "marks": 0,
    }
    return StoryCard(StoryId(f"s{number}"), title, byline, **(values | others))


def cards(count: int = 5) -> tuple[StoryCard, ...]:
    """So many stories, the first one read, the second begun."""
    made = [a_card(number) for number in range(count)]
    made[0] = a_card(0, state=ReadingState.READ, progress=1.0, marks=3)
    made[1] = a_card(1, state=ReadingState.READING, progress=0.46, marks=1)
    return tuple(made)


def the_doorway(count: int = 5) -> Anthology:
    """An anthology of them, with an introduction."""
    emphasis = (Style(StyleKind.EMPHASIS),)
    introduction = (
        Block(
            BlockKind.PARAGRAPH, (Run("Somebody is standing in a "), Run("doorway", emphasis), Run(" 😀."))
        ),
        Block(BlockKind.HEADING, (Run("How to read"),), level=2),
        Block(BlockKind.LIST_ITEM, (Run("In any order."),), level=1, number=1),
        Block(BlockKind.SCENE_BREAK),
        Block(BlockKind.PARAGRAPH, (Run("The shortest takes four minutes. " * 12),)),
    )
    ids = tuple(StoryId(f"s{number}") for number in range(count))
    return Anthology(
        AnthologyId("urn:a"),
        "The Doorway",
        ids,
        "Five Stories of Coming Back",
        "Ed Itor",
        introduction=introduction,
    )


def another(number: int, stories: int = 7) -> Anthology:
    """Some other anthology."""
    ids = tuple(StoryId(f"o{number}-{n}") for n in range(stories))
    return Anthology(AnthologyId(f"urn:o{number}"), f"Short Fiction, volume {number}", ids)
