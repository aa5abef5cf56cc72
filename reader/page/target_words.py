"""Where a link or a picture leads, in words: for the pointer over it, and for who only hears the page."""

from anthology.story import BlockKind, Story
from reader.page.targets import Link, Picture, Target, note_blocks
from reader.translation import tr

_MOST_WORDS = 24


def leads_to(target: Target, story: Story) -> str:
    """“To https://example.org/”, the first words of a note, or of the place that is led to."""
    if isinstance(target, Picture):
        return tr("Open the picture large")
    if target.block is None:
        return tr("To {address}").format(address=target.address)
    if note := note_blocks(story, target.block):
        return _first_words(" ".join(block.text for block in note))
    there = next((block for block in story.blocks if block.id == target.block), None)
    if there is None:
        return tr("This leads to no place in the story")
    if there.kind is BlockKind.HEADING:
        return tr("To “{heading}”").format(heading=there.text)
    return tr("To “{words}”").format(words=_first_words(there.text))


def spoken(target: Target, story: Story) -> str:
    """What it is and where it leads, for a screen reader."""
    words = " ".join(target.passage.of(story.text).split())
    if isinstance(target, Picture):
        return tr("Picture: {description}").format(description=words or tr("without a description"))
    if is_note(target, story):
        return tr("Note {number}: {words}").format(number=words, words=leads_to(target, story))
    return tr("Link, {words}. {address}").format(words=words, address=leads_to(target, story))


def is_note(link: Link, story: Story) -> bool:
    """Whether a link calls a note."""
    return link.block is not None and bool(note_blocks(story, link.block))


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:_MOST_WORDS]) + ("…" if len(words) > _MOST_WORDS else "")
