"""What tables, their rows and cells do when they begin and end."""

from lxml import etree

from anthology.importing.cascade import Setting
from anthology.importing.tables import is_tabular, span_of
from anthology.importing.walking import Closing, Inside, Opener, Walk
from anthology.importing.words import Words
from anthology.runs import row_runs
from anthology.story import Block, BlockKind


def _table(walk: Walk, element: etree._Element, setting: Setting) -> Closing:
    walk.flush()
    walk.enter(setting)
    was, walk.row = walk.row, [] if is_tabular(element) else None

    def close(walk: Walk) -> None:
        walk.flush()
        walk.row = was
        walk.leave()

    return close


def _row(walk: Walk, _element: etree._Element, _setting: Setting) -> Closing:
    walk.flush()
    if walk.row is not None:
        walk.row, walk.is_heading_row = [], True
    return _close_row


def _close_row(walk: Walk) -> None:
    walk.flush()
    if walk.row:
        runs = row_runs(walk.row)
        if "".join(run.text for run in runs).strip():
            walk.found.emit(Block(BlockKind.TABLE_ROW, runs, level=int(walk.is_heading_row)))
        walk.row = []
    walk.emit_pending()


def _cell(walk: Walk, element: etree._Element, setting: Setting) -> Closing:
    walk.flush()
    walk.enter(setting)
    if walk.row is None:
        return _close_place
    walk.inside.append(Inside(BlockKind.TABLE_ROW))
    span, is_heading = span_of(element), setting.name == "th"

    def close(walk: Walk) -> None:
        if walk.row is not None:
            walk.row += [walk.words.pieces(), *([] for _ in range(span - 1))]
            walk.is_heading_row &= is_heading
            walk.words = Words()
        walk.inside.pop()
        walk.leave()

    return close


def _close_place(walk: Walk) -> None:
    """The end of a cell of a table that only puts things in their places."""
    walk.flush()
    walk.leave()


OPENERS: dict[str, Opener] = {"table": _table, "tr": _row, "td": _cell, "th": _cell}
