"""Plain text to a story: what its lines, blanks and signs look like is what they become.

Every word of the file is in the title, the byline or the blocks, in its order.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from anthology.errors import UnreadableSource
from anthology.importing.decoding import decoded, is_binary
from anthology.importing.inline_signs import signed_runs
from anthology.importing.language_guess import guessed_language
from anthology.importing.lines import Group, grouped, usual_gap, wrapped_at
from anthology.importing.manuscript import Manuscript, Volume
from anthology.importing.paragraphs import Manner, Piece, lists_together, manner_of, pieces
from anthology.importing.quotes import smart_quotes as typographic
from anthology.importing.titles import opening_of, title_of
from anthology.runs import canonical_runs
from anthology.sentences import sentence
from anthology.story import Block, BlockKind, Run

_KINDS = {
    "paragraph": BlockKind.PARAGRAPH,
    "heading": BlockKind.HEADING,
    "verse": BlockKind.VERSE,
    "item": BlockKind.LIST_ITEM,
    "quote": BlockKind.QUOTE,
}
_BREAK = Block(BlockKind.SCENE_BREAK)


def read_text(path: Path, *, smart_quotes: bool = False) -> Volume:
    """The story in a text file of any encoding; `UnreadableSource` says why there is none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(path, error.strerror or sentence("it cannot be opened")) from error
    if is_binary(content):
        raise UnreadableSource(path, sentence("it is not text"))
    volume = text_volume(decoded(content).text, path.stem, smart_quotes=smart_quotes)
    if not any(block.text for each in volume.manuscripts for block in each.blocks):
        raise UnreadableSource(path, sentence("there are no words in it"))
    return volume


def text_volume(text: str, name: str, *, smart_quotes: bool = False) -> Volume:
    """The story in a text; `name` is its title if the text itself tells none.

    With `smart_quotes` straight quotes are turned in the manner of the text's language.
    """
    groups = lists_together(grouped(text))
    if not groups:
        return Volume((Manuscript(title_of(name), ()),))
    usual = usual_gap(groups)
    opening = opening_of(groups, name, parted=usual > 0)
    language = guessed_language(text)
    turned = (language or "en") if smart_quotes else ""
    blocks = tuple(_blocks(opening.rest, usual, turned))
    title = typographic(opening.title, turned) if turned else opening.title
    return Volume((Manuscript(title, blocks, opening.byline, language),))


def _blocks(groups: tuple[Group, ...], usual: int, turned: str) -> Iterator[Block]:
    """The blocks of those groups; a gap wider than usual parts two scenes."""
    manner = manner_of(groups, wrapped_at(groups))
    before = _BREAK
    for number, group in enumerate(groups):
        first = True
        for block in _group_blocks(group, manner, turned):
            wide = first and number and 0 < usual < group.gap
            if wide and BlockKind.HEADING not in (before.kind, block.kind) and _BREAK not in (before, block):
                yield _BREAK
            yield block
            before, first = block, False


def _group_blocks(group: Group, manner: Manner, turned: str) -> Iterator[Block]:
    for piece in pieces(group, manner):
        block = _block(piece, turned)
        if block is _BREAK or block.runs:
            yield block


def _block(piece: Piece, turned: str) -> Block:
    if piece.look == "break":
        return _BREAK
    runs = canonical_runs(_turned(signed_runs(piece.text), turned))
    return Block(_KINDS[piece.look], runs, piece.level, piece.number)


def _turned(runs: list[Run], language: str) -> list[Run]:
    """The runs with quotes in the manner of that language; as they are without one."""
    if not language:
        return runs
    text, done, start = typographic("".join(run.text for run in runs), language), [], 0
    for run in runs:
        done.append(replace(run, text=text[start : start + len(run.text)]))
        start += len(run.text)
    return done
