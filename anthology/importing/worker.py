"""Reads foreign files in a process of its own, which may be killed at any moment.

`python -P -m anthology.importing.worker` takes a JSON request a line on standard input and answers
in JSON lines on standard output: `told` for every story that is written out, then one of `done`,
`unpacked` (a ZIP of files, with their names) or `refused` (why, a clause). What it reads goes into
the folder that the request names. An answer that is `tired` was its last.
"""

import json
import resource
import sys
from pathlib import Path
from typing import Any

from anthology.errors import UnreadableSource
from anthology.importing.parcel import lay_down
from anthology.importing.reading import is_zip, reader_of
from anthology.sentences import packed, sentence

MOST_MEMORY = 400_000_000
"""Bytes of its own that the worker may use; a file that needs more is refused."""
_LARGE = 200_000
"""Kilobytes after which a worker has grown too large to wait for the next file."""
_SECONDS = 60
"""Of the processor for one file. It ends a worker whose parent is gone, and so cannot kill it."""

Answer = dict[str, Any]


def main() -> None:
    """Answer every request, until there are no more."""
    _limit(resource.RLIMIT_DATA, MOST_MEMORY)
    _limit(resource.RLIMIT_CORE, 0)
    tired = False
    while not tired and (line := sys.stdin.readline()):
        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + _SECONDS)
        given = answer(json.loads(line))
        tired = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > _LARGE
        _say({**given, "tired": tired})


def answer(request: dict[str, Any]) -> Answer:
    """What became of one request: {"file", "folder", "smart_quotes"}."""
    file, folder = Path(request["file"]), Path(request["folder"])
    try:
        return _read(file, folder, smart_quotes=request["smart_quotes"])
    except UnreadableSource as refusal:
        return {"refused": packed(refusal.reason)}
    except MemoryError:
        return {"refused": packed(sentence("it takes more memory than a book may"))}
    except RecursionError:
        return {"refused": packed(sentence("it is nested deeper than any book"))}
    except Exception as error:  # noqa: BLE001 - whatever a foreign file breaks, it is one refused file and no more
        return {
            "refused": packed(
                sentence(
                    "reading it failed in a way that is our fault ({kind}); report it",
                    kind=type(error).__name__,
                )
            )
        }


def _read(file: Path, folder: Path, *, smart_quotes: bool) -> Answer:
    from anthology.importing.zipped import is_collection, unpack

    if is_zip(file) and is_collection(file):
        return {"unpacked": unpack(file, folder)}
    lay_down(reader_of(file, smart_quotes=smart_quotes)(file), folder, _tell)
    return {"done": True}


def _tell(done: int, total: int, title: str) -> None:
    _say({"told": [done, total, title]})


def _say(words: Answer) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def _limit(what: int, most: int) -> None:
    """A limit that the system does not know or that stands lower already is left as it is."""
    _, hard = resource.getrlimit(what)
    if hard == resource.RLIM_INFINITY or most <= hard:
        resource.setrlimit(what, (most, hard))


if __name__ == "__main__":
    main()
