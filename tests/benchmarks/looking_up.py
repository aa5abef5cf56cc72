"""Measures looking words up in a dictionary of half a million headwords."""

import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from string import ascii_lowercase
from tempfile import TemporaryDirectory

from anthology.dictionaries.reference import ReferenceShelf
from anthology.dictionaries.server import DictServer
from anthology.search.stemming import stem_in
from tests.anthology.dictionaries.stardicts import Variant, a_stardict

_HEADWORDS = 500_000
_NOBODY = 9


def measure_looking_up(row: Callable[..., None], runs: int) -> None:
    """`row` prints a line of what, values, unit and note."""
    print(f"\nlooking up in a dictionary of {_HEADWORDS:,} headwords, packed")  # noqa: T201
    with TemporaryDirectory() as made:
        folder, words = Path(made), _words()
        a_stardict(folder, [(word, f"what {word} means") for word in words], variant=_HOW)
        opening = []
        for number in range(runs):
            shelf = ReferenceShelf(DictServer(_NOBODY, time.perf_counter), stem_in)
            opening.append(_asked(shelf, folder, words[number]))
        found = [_asked(shelf, folder, word) for word in words[:: _HEADWORDS // 50]]
        forms = [_asked(shelf, folder, f"{word}ing’s") for word in words[:: _HEADWORDS // 50]]
        missing = [_asked(shelf, folder, f"{word[:-2]}qqz") for word in words[:: _HEADWORDS // 50]]
    row("the first word of all", sorted(opening), "ms")
    row("any other that is there", sorted(found), "ms", "goal 20")
    row("one that is there in another form", sorted(forms), "ms", "goal 20")
    row("one that is not there, with its neighbours", sorted(missing), "ms", "goal 20")


_HOW = Variant(packed_words=True)


def _words() -> list[str]:
    chance, found = Random(1), set[str]()  # noqa: S311 - the same words on every machine
    while len(found) < _HEADWORDS:
        found.add("".join(chance.choices(ascii_lowercase, k=chance.randint(4, 14))))
    return sorted(found)


def _asked(shelf: ReferenceShelf, folder: Path, word: str) -> float:
    began = time.perf_counter()
    shelf.look_up(word, "en", (folder,))
    return (time.perf_counter() - began) * 1000
