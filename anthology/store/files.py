"""What lies in a library's folder, and what can be told of it without opening the database."""

from pathlib import Path

from anthology.errors import LibraryDamaged, LibraryUnavailable
from anthology.sentences import sentence

LIBRARY_FILE = "library.sqlite3"
BACKUP_FOLDER = "backups"
APPLICATION = 0x416E7468
"""“Anth” in the header of the file tells whose it is."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


def prepared(folder: Path) -> Path:
    """The library file of that folder, which is made when it is missing and then private."""
    path = folder.absolute() / LIBRARY_FILE
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise unreachable(path, error) from error
    return path


def is_new(path: Path) -> bool:
    """Whether nothing has been written there yet."""
    return _size(path) == 0


def left_open(path: Path) -> bool:
    """Whether SQLite's log still stands beside the file: no clean exit, or it is in use now."""
    return _size(path.with_name(path.name + "-wal")) > 0


def written_version(path: Path) -> int:
    """The schema number in the header of the file (SQLite file format, section 1.3); 0 for a new one."""
    if is_new(path):
        return _version_of_nothing(path)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise unreachable(path, error) from error
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        raise LibraryDamaged(path, sentence("it is not a library of Anthology"), backups_of(path))
    version = int.from_bytes(header[_USER_VERSION], "big")
    if version and int.from_bytes(header[_APPLICATION_ID], "big") != APPLICATION:
        raise LibraryDamaged(path, sentence("it is a database of some other program"), backups_of(path))
    return version


def backups_of(path: Path) -> tuple[Path, ...]:
    """The copies kept of that library, newest first."""
    try:
        found = [(copy.stat().st_mtime_ns, copy) for copy in _copies(path)]
    except OSError:  # somebody is moving them; the message does without
        return ()
    return tuple(copy for _, copy in sorted(found, reverse=True))


def unreachable(path: Path, error: OSError) -> LibraryUnavailable:
    """The operating system's refusal, in words."""
    reason = (error.strerror or str(error)).lower()
    return LibraryUnavailable(
        path, reason, sentence("Check the folder and its rights, or choose another one.")
    )


def _version_of_nothing(path: Path) -> int:
    """A file that was emptied is a loss when there are copies of what stood in it."""
    if path.exists() and (copies := backups_of(path)):
        raise LibraryDamaged(path, sentence("it is empty"), copies)
    return 0


def _copies(path: Path) -> list[Path]:
    return list((path.parent / BACKUP_FOLDER).glob("library-*.sqlite3"))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise unreachable(path, error) from error
