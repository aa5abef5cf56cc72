"""A concordance as a table for spreadsheets: CSV as RFC 4180 has it, in UTF-8.

A byte order mark tells spreadsheets the encoding; without one some take it for another.
"""

import csv
import io
from collections.abc import Generator

from anthology.concordance.lines import Lines
from anthology.progress import Progress
from anthology.sentences import sentence

COLUMNS = ("left", "keyword", "right", "story", "byline", "start", "end")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_STEP = 2000
_WRITING = sentence("Writing the lines")


def table(lines: Lines) -> Generator[Progress, None, bytes]:
    """The lines under their columns; `start` and `end` count code points of the story's text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for start in range(0, len(lines), _STEP):
        yield Progress(start, len(lines), _WRITING)
        for line in lines[start : start + _STEP]:
            words = (line.before, line.match, line.after, line.title, line.byline)
            writer.writerow((*map(guarded, words), line.passage.start, line.passage.end))
    return out.getvalue().encode("utf-8-sig")


def guarded(words: str) -> str:
    """The words, with an apostrophe before them where a spreadsheet would take them for a formula.

    Dialogue often begins with a dash, and a text from anywhere may begin with “=”. Quotes do not
    help: spreadsheets take them off before they look (OWASP, “CSV Injection”).
    """
    return f"'{words}" if words.lstrip().startswith(_FORMULA) else words
