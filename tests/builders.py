"""Stories and anthologies for tests, made in one line."""

from hypothesis import strategies as st

from anthology.runs import canonical_lines, canonical_runs, row_runs
from anthology.story import (
    VALUED_STYLES,
    Alignment,
    Anthology,
    AnthologyId,
    Block,
    BlockId,
    BlockKind,
    Run,
    Story,
    StoryId,
    Style,
    StyleKind,
    in_order,
)

SENTENCES = (
    "The porch light was still on when she came home.",
    "Nobody had thought to ask the ferryman what he wanted.",
    "“You’ll want the other key,” he said, “the one that doesn’t fit.”",
    "It rained for nine days, and on the tenth the letters began to arrive.",
)


def a_paragraph(text: str, ident: str = "") -> Block:
    """A paragraph of one plain run."""
    return Block(BlockKind.PARAGRAPH, canonical_runs([Run(text)]), id=BlockId(ident))


def a_story(
    text: str = "",
    *,
    paragraphs: int = 3,
    title: str = "The Porch Light",
    byline: str = "Ann Author",
    ident: str = "story-1",
    language: str = "en",
) -> Story:
    """A story of the given paragraphs (parted by newlines), or of so many stock sentences."""
    lines = text.split("\n") if text else [SENTENCES[n % 4] for n in range(paragraphs)]
    blocks = tuple(a_paragraph(line, f"p{n}") for n, line in enumerate(lines, 1))
    return Story(StoryId(ident), title, byline, language, blocks)


def an_anthology(*stories: Story, title: str = "Small Hours", editor: str = "Ed Itor") -> Anthology:
    """An anthology of those stories, with an identifier that is always the same."""
    return Anthology(
        AnthologyId("urn:uuid:6b0f3f0e-0000-5d55-9a53-0d9e1c4a2b11"),
        title,
        tuple(story.id for story in stories),
        editor=editor,
        introduction=(a_paragraph("A few words before.", "i1"),),
    )


words = st.text(st.characters(codec="utf-8"), max_size=30)
styles = st.lists(
    st.sampled_from(StyleKind).flatmap(
        lambda kind: st.builds(
            Style,
            st.just(kind),
            st.sampled_from(("x", 'en&<"')) if kind in VALUED_STYLES else st.just(""),
        )
    ),
    max_size=3,
).map(lambda some: in_order(tuple(some)))
runs = st.lists(st.builds(Run, words, styles), max_size=5)


def _block(
    kind: BlockKind, some: list[Run], level: int, number: int | None, n: int, alignment: Alignment
) -> Block:
    made = canonical_lines(some) if kind is BlockKind.PREFORMATTED else canonical_runs(some)
    if kind is BlockKind.IMAGE:
        made = canonical_runs([Run("".join(run.text for run in made))])
    if kind is BlockKind.SCENE_BREAK:
        made = ()
    elif kind is BlockKind.LIST_ITEM and not made:
        made = (Run("item"),)
    elif kind is BlockKind.TABLE_ROW:
        made, level = row_runs([run] for run in some), level % 2
    aligned = kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.VERSE)
    nested = kind in (BlockKind.HEADING, BlockKind.QUOTE, BlockKind.LIST_ITEM)
    return Block(
        kind,
        made,
        level if nested or kind is BlockKind.TABLE_ROW else 0,
        number if kind is BlockKind.LIST_ITEM else None,
        "cover.png" if kind is BlockKind.IMAGE else "",
        BlockId(f"p{n}") if n else BlockId(""),
        alignment if aligned else Alignment.START,
    )


blocks = st.builds(
    _block,
    st.sampled_from(BlockKind),
    runs,
    st.integers(1, 6),
    st.none() | st.integers(-5, 2000),
    st.integers(0, 9),
    st.sampled_from(Alignment),
)
"""Any block in canonical form."""
