"""Notes that could not be written where they belong: kept in a file beside the settings until they are."""

import json
from collections.abc import Mapping
from pathlib import Path


class Drafts:
    """Words by the id of their mark. Every change is in the file at once, as far as a file can be had."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._words = _read(path)

    def words(self) -> Mapping[str, str]:
        """All that wait."""
        return dict(self._words)

    def park(self, mark: str, words: str) -> None:
        """Keep words for that mark."""
        self._words[mark] = words
        self._write()

    def settle(self, mark: str) -> None:
        """The words of that mark stand where they belong."""
        if self._words.pop(mark, None) is not None:
            self._write()

    def _write(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            aside = self._path.with_suffix(".new")
            aside.write_text(json.dumps(self._words, ensure_ascii=False), encoding="utf-8")
            aside.replace(self._path)
        except OSError:
            pass  # they are still held here, and are tried again with every change


def _read(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    known = found.items() if isinstance(found, dict) else ()
    return {mark: words for mark, words in known if isinstance(words, str)}
