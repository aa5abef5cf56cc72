"""The reader's pace beside the settings: a small file of the stretches it was measured by."""

import json
from math import isfinite
from pathlib import Path

from anthology.pace import Pace, Stretch

_MOST_WORDS = 1_000_000


def read_pace(path: Path) -> Pace:
    """The pace in the file; the usual one where there is none, or it makes no sense."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Pace()
    pace = Pace()
    for each in found if isinstance(found, list) else []:
        if _is_stretch(each):
            pace = pace.after(Stretch(each[0], float(each[1])))
    return pace


def write_pace(path: Path, pace: Pace) -> None:
    """Write it whole: a crash leaves either the old file or the new one. Raises `OSError`."""
    aside = path.with_suffix(".new")
    aside.write_text(json.dumps([[s.words, round(s.seconds, 1)] for s in pace.stretches]), encoding="utf-8")
    aside.replace(path)


def _is_stretch(found: object) -> bool:
    return (
        isinstance(found, list)
        and len(found) == 2
        and type(found[0]) is int
        and 0 < found[0] < _MOST_WORDS
        and type(found[1]) in (int, float)
        and isfinite(found[1])
    )
