"""A story as plain text, Markdown or XHTML, for the command line and the clipboard."""

import re
from collections.abc import Iterable

from anthology import markup
from anthology.story import Block, BlockKind, Run, Story, StyleKind

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_LINE_START = re.compile(r"(?m)^(\s*)([#>+-]|\d+[.)]|={3,}|~{3,})")
_AROUND = {StyleKind.STRONG: "**", StyleKind.EMPHASIS: "*"}


def story_as(story: Story, form: str) -> str:
    """The story in the form `text`, `markdown` or `xhtml`."""
    if form == "xhtml":
        return markup.write(story.blocks)
    return markdown(story) if form == "markdown" else story.text


def markdown(story: Story) -> str:
    """CommonMark with footnotes; what Markdown has no sign for stays as plain words."""
    head = f"# {_escaped(story.title)}\n\n" + (f"*{_escaped(story.byline)}*\n\n" if story.byline else "")
    return head + "\n\n".join(_block(block) for block in story.blocks) + "\n"


def _block(block: Block) -> str:
    words = _runs(block.runs)
    match block.kind:
        case BlockKind.HEADING:
            return f"{'#' * min(6, block.level + 1)} {words}"
        case BlockKind.QUOTE:
            return "\n".join("> " * block.level + line for line in words.split("\n"))
        case BlockKind.LIST_ITEM:
            sign = "-" if block.number is None else f"{block.number}."
            indent = "   " * (block.level - 1)
            return f"{indent}{sign} " + words.replace("\n", f"\n{indent}   ")
        case BlockKind.SCENE_BREAK:
            return "---"
        case BlockKind.PREFORMATTED:
            return f"```\n{block.text}\n```"
        case BlockKind.IMAGE:
            return f"![{words}]({block.source})"
        case BlockKind.NOTE:
            return f"[^{block.id}]: {words}"
        case _:
            return words


def _runs(runs: Iterable[Run]) -> str:
    return _LINE_START.sub(r"\1\\\2", "".join(_run(run) for run in runs)).replace("\n", "  \n")


def _run(run: Run) -> str:
    if note := run.value(StyleKind.NOTE_REFERENCE):
        return f"[^{note}]"
    words = f"`{run.text}`" if run.has(StyleKind.CODE) else _escaped(run.text)
    edge = "".join(sign for kind, sign in _AROUND.items() if run.has(kind))
    if edge and words.strip():
        lead, core, trail = re.fullmatch(r"(\s*)(.*?)(\s*)", words, re.DOTALL).groups()  # type: ignore[union-attr]
        words = f"{lead}{edge}{core}{edge[::-1]}{trail}"
    address = run.value(StyleKind.LINK)
    return f"[{words}]({address})" if address else words


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
