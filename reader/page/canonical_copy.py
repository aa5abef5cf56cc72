"""What goes to the clipboard: the words of the story itself, never what layout put among them."""

from anthology.story import Story
from anthology.text import Passage


def copied_words(story: Story, passage: Passage) -> str:
    """The words of a passage, its blocks parted by an empty line."""
    parts = []
    for start, block in zip(story.block_starts(), story.blocks, strict=True):
        end = start + len(block.text)
        if start <= passage.end and passage.start <= end and block.text:
            parts.append(story.text[max(start, passage.start) : min(end, passage.end)])
    return "\n\n".join(part for part in parts if part)
