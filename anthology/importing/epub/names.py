"""Which file of a book an address means, however it is written."""

from collections.abc import Iterable
from posixpath import dirname, join, normpath
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import unquote, urlsplit


class Target(NamedTuple):
    """A file of the book, empty where there is none, and the id in it that is meant, if any."""

    path: str
    fragment: str = ""


NOWHERE = Target("")


class Names:
    """The names of the files, found also where case, form or percent signs differ."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = {name: name for name in names}
        self._folded = {_folded(name): name for name in reversed(self._names)}
        self._known: dict[tuple[str, str], Target] = {}

    def target(self, address: str, base: str) -> Target:
        """What an address in the file `base` points at."""
        if (known := self._known.get((address, base))) is None:
            known = self._known[address, base] = self._target(address, base)
        return known

    def path(self, name: str) -> str:
        """The file of that name as the archive spells it, or an empty string."""
        return self._names.get(name) or self._folded.get(_folded(name), "")

    def _target(self, address: str, base: str) -> Target:
        if is_remote(address):
            return NOWHERE
        written, _, fragment = address.strip().partition("#")
        fragment = unquote(fragment)
        if not written:
            return Target(base, fragment)
        folder = dirname(base)
        for spelled in (written, unquote(written), unquote(written.partition("?")[0])):
            if found := self.path(normpath(join(folder, spelled)).lstrip("/")):
                return Target(found, fragment)
        return NOWHERE


def is_remote(address: str) -> bool:
    """Whether an address leads out of the book: it has a scheme or a host."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return True
    return bool(parts.scheme or parts.netloc)


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()
