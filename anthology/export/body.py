"""The body of a story as a book prints it: blocks made printable first, then written as XHTML.

What a book cannot hold becomes plain words: a link that leads nowhere from here, a note without
its reference or a reference without its note, a picture that is missing (its description remains).
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from anthology import markup
from anthology.export.addresses import safe_address
from anthology.export.highlighting import coloured, uncoloured
from anthology.export.language import well_formed
from anthology.export.names import anchor
from anthology.story import Block, BlockId, BlockKind, Run, Style, StyleKind, in_order

_REFERENCE = '<a epub:type="noteref" role="doc-noteref" href="#'
_SILENT_BREAK = re.compile(r"<hr(?=[^>]*>(?:\n<hr[^>]*>)*(?:\n<h[1-6]|\n<aside|\Z))")
_FIRST_BREAKS = re.compile(r"\A(?:<hr[^>]*>\n?)+")
_FIGURE = re.compile(r'<p (class="image"[^>]*)>(<img [^>]*>)</p>')
_AS_FIGURE = r"<figure \1>\2</figure>"
_SAYS_NOTHING = re.compile(r'(?<= alt="")/>(?=</figure>)')
_LONGEST_SIGN = 3


@dataclass(frozen=True, slots=True)
class Body:
    """XHTML of the story's own blocks and of the notes that a reader wrote to them."""

    story: str
    notes: str


def without_pictures(_source: str) -> str:
    """No picture is anywhere."""
    return ""


def printed(
    blocks: Sequence[Block],
    notes: Sequence[Block] = (),
    picture: Callable[[str], str] = without_pictures,
) -> Body:
    """Write the blocks, and apart from them the notes, which they refer to.

    `picture` gives the address of a picture for a page, or nothing where it is missing.
    """
    printable = _with_notes(_ranked(_worded(_anchored((*blocks, *notes)), picture)))
    first_note = len(blocks)
    story = _quiet_breaks(markup.write(printable[:first_note]))
    return Body(_finished(story), _finished(markup.write(printable[first_note:])))


def _anchored(blocks: Iterable[Block]) -> list[Block]:
    """Ids as XML allows them, each once; the first to have one keeps it."""
    seen = {""}
    done: list[Block] = []
    for block in blocks:
        ident = block.id if block.id.startswith("_note-") else anchor(block.id)
        runs = tuple(replace(run, styles=_anchored_styles(run.styles)) for run in block.runs)
        done.append(replace(block, runs=runs, id=BlockId("" if ident in seen else ident)))
        seen.add(ident)
    return done


def _anchored_styles(styles: tuple[Style, ...]) -> tuple[Style, ...]:
    return tuple(_anchored_style(style) for style in styles)


def _anchored_style(style: Style) -> Style:
    if style.kind is not StyleKind.NOTE_REFERENCE or style.value.startswith("_note-"):
        return style
    return Style(style.kind, anchor(style.value))


def _worded(blocks: Iterable[Block], picture: Callable[[str], str]) -> list[Block]:
    """Links and languages only where they are sound; pictures that are missing in words."""
    sound = (replace(block, runs=tuple(map(_sound, block.runs))) for block in blocks)
    return [_pictured(block, picture) if block.kind is BlockKind.IMAGE else block for block in sound]


def _pictured(block: Block, picture: Callable[[str], str]) -> Block:
    """The picture with its description as it is, without the colours of a reader; or in words."""
    if address := picture(block.source):
        return replace(block, source=address, runs=(Run(uncoloured(block.text).replace("\n", " ")),))
    return _in_words(block)


def _sound(run: Run) -> Run:
    if not run.styles:
        return run
    return Run(run.text, tuple(style for old in run.styles for style in _sound_style(old)))


def _sound_style(style: Style) -> tuple[Style, ...]:
    value = style.value
    if style.kind is StyleKind.LINK:
        value = safe_address(value)
    elif style.kind is StyleKind.LANGUAGE:
        value = well_formed(value, "")
    else:
        return (style,)
    return (Style(style.kind, value),) if value else ()


def _in_words(picture: Block) -> Block:
    emphasis = Style(StyleKind.EMPHASIS)
    runs = tuple(Run(run.text, in_order((*run.styles, emphasis))) for run in picture.runs)
    return Block(BlockKind.PARAGRAPH, runs, id=picture.id)


def _ranked(blocks: Iterable[Block]) -> list[Block]:
    """Headings from the third rank down, none more than one rank below the one it belongs to."""
    above: list[int] = []
    done: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            done.append(block)
        elif not block.text.strip():
            done.append(replace(block, kind=BlockKind.PARAGRAPH, level=0))
        else:
            above = [level for level in above if level < block.level] + [block.level]
            done.append(replace(block, level=min(2 + len(above), 6)))
    return done


def _with_notes(blocks: Sequence[Block]) -> list[Block]:
    """Notes and references that lead to each other; whatever lacks its other end becomes plain."""
    signs = _signs(blocks)
    notes = {block.id for block in blocks if block.kind is BlockKind.NOTE and block.id}
    pairs = {ident: sign for ident, sign in signs.items() if ident in notes}
    done: list[Block] = []
    for block in blocks:
        runs = tuple(_referring(run, pairs) for run in block.runs)
        if block.kind is not BlockKind.NOTE:
            done.append(replace(block, runs=runs))
        elif block.id in pairs:
            done.append(replace(block, runs=_leading_back(runs, block.id, pairs[block.id])))
        else:
            done.append(replace(block, kind=BlockKind.PARAGRAPH, runs=runs))
    return done


def _signs(blocks: Iterable[Block]) -> dict[str, str]:
    """The words of the first run that refers to each note, by the note's id."""
    signs: dict[str, str] = {}
    for run in (run for block in blocks for run in block.runs):
        if run.has(StyleKind.NOTE_REFERENCE) and run.text.strip():
            signs.setdefault(run.value(StyleKind.NOTE_REFERENCE), uncoloured(run.text).strip())
    return signs


def _referring(run: Run, pairs: dict[str, str]) -> Run:
    """The run as a reference set high if it is a number or a sign, or plain if it has no note."""
    if not run.has(StyleKind.NOTE_REFERENCE):
        return run
    if run.value(StyleKind.NOTE_REFERENCE) not in pairs:
        return Run(run.text, tuple(s for s in run.styles if s.kind is not StyleKind.NOTE_REFERENCE))
    if len(uncoloured(run.text)) > _LONGEST_SIGN or run.has(StyleKind.SUBSCRIPT):
        return run
    return Run(run.text, in_order((*run.styles, Style(StyleKind.SUPERSCRIPT))))


def _leading_back(runs: tuple[Run, ...], ident: str, sign: str) -> tuple[Run, ...]:
    """A note that opens with its sign, a link to the reference; an arrow at its end if it has one."""
    back = (Style(StyleKind.LINK, f"#_ref-{ident}"),)
    if uncoloured("".join(run.text for run in runs)).startswith(sign):
        return (*runs, Run(" "), Run("←", back))
    return (Run(sign, back), Run(" "), *runs)


def _quiet_breaks(written: str) -> str:
    """A scene break that parts nothing (first, last, before a heading) shows no ornament."""
    first = _FIRST_BREAKS.match(written)
    end = first.end() if first else 0
    opening, rest = written[:end], written[end:]
    return opening.replace("<hr", '<hr class="silent"') + _SILENT_BREAK.sub('<hr class="silent"', rest)


def _finished(written: str) -> str:
    """References and their ways back made known as such; coloured words coloured.

    The strings replaced begin with a bracket, which is escaped in words and values.
    """
    before, *references = written.split(_REFERENCE)
    seen: set[str] = set()
    parts = [before]
    for reference in references:
        note = reference.partition('"')[0]
        ident = "" if note in seen else f'id="_ref-{note}" '
        parts.append(f"{_REFERENCE.replace('<a ', f'<a {ident}')}{reference}")
        seen.add(note)
    linked = "".join(parts).replace('<a href="#', '<a epub:type="backlink" role="doc-backlink" href="#')
    return coloured(_SAYS_NOTHING.sub(' role="presentation"/>', _FIGURE.sub(_AS_FIGURE, linked)))
