"""The elements of a page to the blocks of a story, in one walk that never calls itself.

Every word that is shown comes over once, in its order: what a tag does to the words in it stands
in the tables of what opens and of what is passed over; every other tag is part of a line.
"""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from anthology.importing import block_tags, line_tags, list_tags, picture_tags, table_tags
from anthology.importing.cascade import Setting
from anthology.importing.surroundings import Surroundings
from anthology.importing.tags import SKIPPED
from anthology.importing.verse import is_line
from anthology.importing.walking import Closing, Opener, Walk, consumed
from anthology.runs import canonical_runs
from anthology.story import Block, BlockId, BlockKind, Run

__all__ = ["Surroundings", "note_block", "walk"]

_OPENERS: dict[str, Opener] = {
    **block_tags.OPENERS,
    **list_tags.OPENERS,
    **table_tags.OPENERS,
    **line_tags.OPENERS,
    **picture_tags.OPENERS,
}

_Outer = tuple[Iterator[etree._Element], Setting, Closing | None, str | None]
"""Where the walk goes on in an outer element: the rest of its children, and the words before them."""


def walk(body: etree._Element, surroundings: Surroundings) -> tuple[Block, ...]:
    """The canonical blocks of an element, empty ones left out; only those of targets have an id."""
    walking = Walk(surroundings)
    _through(body, walking)
    return walking.finished()


def note_block(element: etree._Element, ident: BlockId, surroundings: Surroundings) -> Block | None:
    """What an element holds as one note, a line to each of its blocks; None where that is nothing."""
    runs: list[Run] = []
    for block in walk(element, surroundings):
        runs += [Run("\n"), *block.runs] if runs else block.runs
    words = canonical_runs(runs)
    return Block(BlockKind.NOTE, words, id=ident) if words else None


def _through(body: etree._Element, walking: Walk) -> None:
    """Walk everything in an element, with a stack of our own: depth is not bounded by Python's."""
    around, say = walking.around.cascade.within, walking.say
    setting = walking.around.cascade.setting(body, walking.around.language)
    has_targets = bool(walking.around.targets)
    if setting.look.hidden:  # Notes often are: who asks for the words of an element wants them.
        setting = replace(setting, look=replace(setting.look, hidden=False), inside={})
    outer: list[_Outer] = []
    closing = _opened(walking, body, setting)
    if closing is consumed:
        return
    if body.text:
        say(body.text, setting)
    children = iter(body)
    while True:
        for child in children:
            if isinstance(child.tag, str):
                inner = around(setting, child)
                if has_targets:
                    walking.meet(child)
                leave = _opened(walking, child, inner)
                if leave is not consumed:
                    if child.text:
                        say(child.text, inner)
                    if len(child):
                        outer.append((children, setting, closing, child.tail))
                        children, setting, closing = iter(child), inner, leave
                        break
                    if leave:
                        leave(walking)
            elif child.tag is etree.Entity and child.text:
                say(child.text, setting)
            if child.tail:
                say(child.tail, setting)
        else:
            if closing:
                closing(walking)
            if not outer:
                return
            children, setting, closing, tail = outer.pop()
            if tail:
                say(tail, setting)


def _opened(walking: Walk, element: etree._Element, setting: Setting) -> Closing | None:
    """What is to be done when the element ends; `consumed` where nothing of it is left to walk."""
    name, written = setting.name, setting.written
    if name in SKIPPED or (setting.look.hidden and name != "br"):
        return consumed
    if written.roles and ("pagebreak" in written.roles or "doc-pagebreak" in written.roles):
        return consumed
    opener = _OPENERS.get(name)
    if opener is not None:
        return opener(walking, element, setting)
    if walking.verse and is_line(written):
        walking.begin_line()
    return None
