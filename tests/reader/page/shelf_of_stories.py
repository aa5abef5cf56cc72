"""Stories that are hard to set, marks, and a page to show them on."""

from dataclasses import replace
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from anthology.annotations.mark import Bookmark, Colour, Highlight, MarkId
from anthology.importing.markdown import read_markdown
from anthology.resource_files import resource_folder
from anthology.story import Block, BlockId, BlockKind, Run, Story, StoryId, Style, StyleKind
from anthology.text import Passage, Place
from reader.page.page import PagePane

HEBREW = "בראשית ברא אלהים את השמים ואת הארץ, ויאמר אלהים: יהי אור (light) ויהי אור."
HARD = (
    "The office floor was first-rate, an affluent waffle of difficulties 😀 and 👩‍👩‍👧 unflinching family.",
    HEBREW,
    "Extraordinary circumstances notwithstanding, international representatives unhesitatingly agreed.",
)


@cache
def bundled() -> tuple[Story, ...]:
    """The five stories that come with the program."""
    found = []
    for path in sorted((resource_folder() / "stories").glob("0*.md")):
        made = read_markdown(path)
        found.append(Story(StoryId(path.stem), made.title, made.byline, made.language, tuple(made.blocks)))
    return tuple(found)


def long_story() -> Story:
    """The five as one, about 5,000 words."""
    blocks = tuple(block for story in bundled() for block in story.blocks)
    return Story(StoryId("long"), "All of Them", "Anonymous", "en-US", blocks)


def block(
    kind: BlockKind, *runs: str | Run, level: int = 0, number: int | None = None, ident: str = ""
) -> Block:
    made = tuple(run if isinstance(run, Run) else Run(run) for run in runs)
    return Block(kind, made, level, number, id=BlockId(ident))


def styled(words: str, kind: StyleKind, value: str = "") -> Run:
    return Run(words, (Style(kind, value),))


def a_hard_story() -> Story:
    """Emoji, ligatures, Hebrew and long words, in every kind of block."""
    return Story(
        StoryId("hard"),
        "A Title with 😀",
        "By Line",
        "en-US",
        (
            *(block(BlockKind.PARAGRAPH, words) for words in HARD),
            block(BlockKind.SCENE_BREAK),
            block(
                BlockKind.VERSE,
                "A line of verse that is long enough to turn over in a narrow column\nShort\nEnd",
            ),
            block(BlockKind.HEADING, "A heading", level=2),
            block(BlockKind.QUOTE, HARD[2], level=1),
            block(BlockKind.LIST_ITEM, "One", level=1, number=1),
            block(BlockKind.LIST_ITEM, "Nested", level=2),
            block(BlockKind.PREFORMATTED, "def  f():\n    return 1"),
            block(
                BlockKind.PARAGRAPH,
                "A note",
                styled("1", StyleKind.NOTE_REFERENCE, "n1"),
                " and a ",
                styled("link", StyleKind.LINK, "https://example.org/"),
                ".",
            ),
            block(BlockKind.NOTE, "What the note says.", ident="n1"),
        ),
    )


def a_highlight(story: Story, quote: str, colour: Colour = Colour.YELLOW, note: str = "") -> Highlight:
    start = story.text.index(quote)
    passage = Passage(start, start + len(quote))
    return Highlight(MarkId(quote), story.id, passage, quote, "", "", colour, note, (), "", "")


def a_bookmark(story: Story, quote: str) -> Bookmark:
    return Bookmark(MarkId(quote), story.id, Place(story.text.index(quote)), "", "", "")


def titled(story: Story, title: str) -> Story:
    return replace(story, title=title)


def image_of(pane: PagePane) -> QImage:
    """The pixels of the view."""
    return pane.view.viewport().grab().toImage()


def ink_in(image: QImage, box: QRectF, ground: int = 120) -> int:
    """The number of dark pixels in a box."""
    area = box.toAlignedRect().intersected(image.rect())
    return sum(
        image.pixelColor(x, y).lightness() < ground
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )
