"""How the words of a story look, for a screen reader: headings, emphasis, links, other languages.

Names and values are those of IAccessible2 (https://wiki.linuxfoundation.org/accessibility/
iaccessible2/textattributes); Qt translates what AT-SPI calls otherwise.
"""

from bisect import bisect_right

from anthology.story import Block, BlockKind, Run, Story, StyleKind
from anthology.text import Passage

_BY_STYLE = {
    StyleKind.EMPHASIS: "font-style:italic",
    StyleKind.STRONG: "font-weight:bold",
    StyleKind.LINK: "text-underline-style:solid",
    StyleKind.SUPERSCRIPT: "text-position:super",
    StyleKind.NOTE_REFERENCE: "text-position:super",
    StyleKind.SUBSCRIPT: "text-position:sub",
}


class TextAttributes:
    """Those of one story."""

    def __init__(self, story: Story) -> None:
        self._story, self._starts = story, story.block_starts()

    def at(self, offset: int) -> tuple[str, Passage]:
        """What holds at an offset, as `name:value;…`, and the stretch of text that it holds for."""
        number = max(0, bisect_right(self._starts, offset) - 1)
        if number >= len(self._story.blocks):
            return "", Passage(0, len(self._story.text))
        block, at = self._story.blocks[number], self._starts[number]
        for run in block.runs:
            if at <= offset < at + len(run.text):
                return _told(block, run), Passage(at, at + len(run.text))
            at += len(run.text)
        return "", Passage(min(at, offset), max(at, offset) + 1)


def _told(block: Block, run: Run) -> str:
    found = [words for kind, words in _BY_STYLE.items() if run.has(kind)]
    if block.kind is BlockKind.HEADING:
        found += ["font-weight:bold", f"level:{block.level}"]
    if language := run.value(StyleKind.LANGUAGE):
        found.append(f"language:{language}")
    return "".join(f"{words};" for words in dict.fromkeys(found))
