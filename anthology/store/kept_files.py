"""Pictures and originals: files beside the database, named by what they hold and so written once.

A file is written whole beside its place and moved there when it is on the disk. Nothing is ever
written over one or taken away, so an older copy of the database finds all that it names.
"""

import errno
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from anthology.errors import LibraryUnavailable, UnknownOriginal, UnknownPicture, UnreadableSource
from anthology.sentences import sentence
from anthology.store.files import unreachable
from anthology.story import PictureId

PICTURE_FOLDER, ORIGINAL_FOLDER = "pictures", "originals"
_PICTURE = re.compile(r"[0-9a-f]{64}\.(?:jpg|png)")
_ORIGINAL = re.compile(r"[0-9a-f]{64}(?:\.[a-z0-9]{1,12})?")
_AT_ONCE = 1 << 20
_NO_ROOM = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
_NO_SYNC = frozenset((errno.EINVAL, errno.ENOSYS, errno.ENOTSUP))


class Named(Protocol):
    """A picture as it comes in: the name that its bytes have, and they."""

    @property
    def id(self) -> PictureId:
        """The SHA-256 of the content, and its ending."""

    @property
    def content(self) -> bytes:
        """JPEG or PNG, as the name says."""


def is_picture_id(name: str) -> bool:
    """Whether that could be the name of a picture in a library, rather than an address."""
    return _PICTURE.fullmatch(name) is not None


class Pictures:
    """The pictures of stories and the covers of anthologies."""

    def __init__(self, library: Path) -> None:
        """Use the folder of that library file."""
        self._folder = library.parent / PICTURE_FOLDER

    def put(self, *pictures: Named) -> None:
        """Keep them; they are on the disk when this returns. Those already there cost nothing."""
        for picture in pictures:
            if not is_picture_id(picture.id) or sha256(picture.content).hexdigest() != picture.id[:64]:
                raise ValueError(f"{picture.id} is not the name of these {len(picture.content)} bytes")
            _keep(_place(self._folder, picture.id), (picture.content,))

    def get(self, ident: PictureId) -> bytes:
        """The bytes of that picture, or `UnknownPicture`."""
        if not is_picture_id(ident):
            raise UnknownPicture(ident)
        path = _place(self._folder, ident)
        try:
            return path.read_bytes()
        except FileNotFoundError as error:
            raise UnknownPicture(ident) from error
        except OSError as error:
            raise unreachable(path, error) from error

    def is_sound(self, ident: PictureId) -> bool:
        """Whether the picture is there, can be read and holds what its name says."""
        try:
            return sha256(self.get(ident)).hexdigest() == ident[:64]
        except (UnknownPicture, LibraryUnavailable):
            return False


class Originals:
    """The files that were brought in, as they came."""

    def __init__(self, library: Path) -> None:
        """Use the folder of that library file."""
        self._folder = library.parent / ORIGINAL_FOLDER

    def put(self, path: Path, digest: str) -> str:
        """Keep a copy of that file; the answer is the name to keep it by (`Source.original`).

        `digest` is the SHA-256 of its bytes in hexadecimal. `UnreadableSource` when the file cannot
        be read, or holds something else by now.
        """
        name = digest + path.suffix.lower()
        name = name if _ORIGINAL.fullmatch(name) else digest
        _keep(_place(self._folder, name), _confirmed(path, digest))
        return name

    def path(self, name: str) -> Path:
        """Where the copy of that name is, or `UnknownOriginal`."""
        path = _place(self._folder, name)
        if not _ORIGINAL.fullmatch(name) or not path.is_file():
            raise UnknownOriginal(name)
        return path


def _place(folder: Path, name: str) -> Path:
    return folder / name[:2] / name


def _confirmed(path: Path, digest: str) -> Iterator[bytes]:
    """The bytes of that file, a few at a time, if they are still what the digest says."""
    found = sha256()
    try:
        with path.open("rb") as file:
            while some := file.read(_AT_ONCE):
                found.update(some)
                yield some
    except OSError as error:
        raise UnreadableSource(path, (error.strerror or sentence("it cannot be opened")).lower()) from error
    if found.hexdigest() != digest:
        raise UnreadableSource(path, sentence("it changed while it was read"))


def _keep(place: Path, content: Iterable[bytes]) -> None:
    if place.exists():
        return
    with _refusals(place):
        for folder in (place.parent.parent, place.parent):
            folder.mkdir(mode=0o700, exist_ok=True)
        _write(place, content)


def _write(place: Path, content: Iterable[bytes]) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(content)
            file.flush()
            _sync(file.fileno())
        beside.replace(place)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    _sync_folder(place.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _sync(descriptor)
    finally:
        os.close(descriptor)


def _sync(descriptor: int) -> None:
    """Wait for the disk; some network folders cannot say, and then it is as good as it gets."""
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


@contextmanager
def _refusals(place: Path) -> Iterator[None]:
    """The operating system's refusals in words."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            full = (sentence("the disk is full"), sentence("Make room and try again; nothing was changed."))
            raise LibraryUnavailable(place.parent.parent, *full) from error
        raise unreachable(place.parent.parent, error) from error
