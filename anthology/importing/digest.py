"""The name that the bytes of a file have, whatever the file is called."""

import stat
from hashlib import sha256
from pathlib import Path

from anthology.errors import UnreadableSource
from anthology.importing.reading import LARGEST
from anthology.sentences import sentence

_CHUNK = 1 << 20


def digest_of(path: Path) -> str:
    """The SHA-256 of a file in hexadecimal; `UnreadableSource` for what cannot be read or is no file."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableSource(path, sentence("it is not a file"))
        if found.st_size > LARGEST:
            raise UnreadableSource(
                path, sentence("it is larger than {number} MB", number=LARGEST // 1_000_000)
            )
        return _digest(path)
    except FileNotFoundError as error:
        raise UnreadableSource(path, sentence("there is no such file")) from error
    except OSError as error:
        raise UnreadableSource(path, (error.strerror or sentence("it cannot be opened")).lower()) from error


def _digest(path: Path) -> str:
    counted = sha256()
    with path.open("rb") as file:
        while some := file.read(_CHUNK):
            counted.update(some)
    return counted.hexdigest()
