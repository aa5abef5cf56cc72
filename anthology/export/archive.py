"""The archive: the same files give the same bytes, and a file is there whole or not at all."""

import errno
import io
import os
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from anthology.errors import ExportFailed
from anthology.sentences import sentence

_NO_SYNC = frozenset((errno.EINVAL, errno.ENOSYS, errno.ENOTSUP))
_STORED = (".jpg", ".png")
_OLDEST = (1980, 1, 1, 0, 0, 0)

_SPACE = (sentence("the disk is full"), sentence("Free some space or choose another folder."))
_FORBIDDEN = (sentence("the folder “{folder}” does not allow it"), sentence("Choose another folder."))
_MISSING = (sentence("the folder “{folder}” does not exist"), sentence("Choose another folder."))
_REASONS = {
    errno.ENOSPC: _SPACE,
    errno.EDQUOT: (
        sentence("your share of the disk is used up"),
        sentence("Free some space or choose another folder."),
    ),
    errno.EFBIG: (
        sentence("the file is larger than allowed there"),
        sentence("Choose another folder or fewer stories."),
    ),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: (sentence("the disk can only be read"), sentence("Choose another folder.")),
    errno.ENOENT: _MISSING,
    errno.ENOTDIR: (sentence("“{folder}” is not a folder"), sentence("Choose another folder.")),
    errno.EISDIR: (sentence("there is a folder of that name"), sentence("Choose another name.")),
    errno.ENAMETOOLONG: (sentence("the name is too long"), sentence("Choose a shorter name.")),
}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of the files in their order, with fixed dates and rights; the first is not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number, (name, content) in enumerate(files.items()):
            member = zipfile.ZipInfo(name, _OLDEST)
            member.create_system, member.external_attr = 3, 0o644 << 16
            packed = number > 0 and not name.endswith(_STORED)
            member.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            archive.writestr(member, content, compresslevel=6)
    return out.getvalue()


def check_target(target: Path) -> None:
    """Refuse early what cannot end well: a folder in the place of the file, a folder that is missing."""
    try:
        os.scandir(target.parent).close()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
    except OSError as error:
        raise _failed(target, error) from error


def write_whole(target: Path, content: bytes) -> None:
    """Write beside the target, then take its place; a failure leaves what stood there before."""
    try:
        _replace(target.resolve(), content)
    except OSError as error:
        raise _failed(target, error) from error


def _replace(target: Path, content: bytes) -> None:
    beside = target.with_name(f".{sha256(os.fsencode(target.name)).hexdigest()[:12]}.part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            _sync(file.fileno())
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _sync(descriptor: int) -> None:
    """Wait for the disk; some network folders cannot say, and then it is as good as it gets."""
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


def _failed(target: Path, error: OSError) -> ExportFailed:
    unknown = ((error.strerror or str(error)).lower(), sentence("Choose another folder."))
    reason, next_step = _REASONS.get(error.errno or 0, unknown)
    return ExportFailed(target, sentence(reason, folder=target.parent), next_step)
