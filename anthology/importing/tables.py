"""Which tables of a page are tables: many only put things side by side."""

from lxml import etree

_NOT_IN_CELLS = frozenset(
    [
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "blockquote",
        "ul",
        "ol",
        "dl",
        "pre",
        "section",
        "article",
    ]
)
_LONGEST_CELL = 4
"""Paragraphs in a cell of a real table."""
WIDEST_SPAN = 20


def is_tabular(table: etree._Element) -> bool:
    """Whether the rows are rows, with at least two cells in one of them, and no cell holds a page."""
    if table.get("role") in ("presentation", "none"):
        return False
    cells, paragraphs, most = 0, 0, 0
    for element in table.iterdescendants("*"):
        name = str(element.tag).rpartition("}")[2].lower()
        if name in _NOT_IN_CELLS:
            return False
        if name == "tr":
            cells = 0
        elif name in ("td", "th"):
            cells, paragraphs = cells + 1, 0
            most = max(most, cells)
        elif name in ("p", "div"):
            paragraphs += 1
            if paragraphs > _LONGEST_CELL:
                return False
    return most > 1


def span_of(cell: etree._Element) -> int:
    """How many columns a cell takes, from 1 to `WIDEST_SPAN`."""
    written = cell.get("colspan", "1").strip()
    return (
        min(max(int(written), 1), WIDEST_SPAN)
        if written.isascii() and written.isdigit() and len(written) < 5
        else 1
    )
