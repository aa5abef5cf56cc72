"""Where words may break at the end of a line: soft hyphens, put in when a page is set.

The patterns are pyphen's dictionaries (F. M. Liang, “Word Hy-phen-a-tion by Com-put-er”, 1983).
pyphen itself parses every pattern when it starts, 70 ms for English; here a pattern is parsed
when a word first meets it, and a break that would change the spelling of a word is never made.
Names stay whole, as far as a capital tells them and the language does not write every noun with one.
"""

import re
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from anthology.language import primary
from reader.page.offsets import SOFT_HYPHEN

_LEFT, _RIGHT, _SHORTEST = 2, 3, 6
_LONG_NAME = 14
"""So many letters of a name would tear too large a hole in a line."""
_CAPITAL_NOUNS = frozenset({"de", "lb"})
_AFTER_A_SENTENCE = re.compile(r"(^|[.!?…:]\W*\s|[“”„«»‘\"(\[—–])\W*$")
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")
_NOT_PATTERNS = ("%", "#", "LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUND", "NOHYPHEN", "NEXTLEVEL")
_DIGITS = str.maketrans("", "", "0123456789")
_USUAL = {
    "en": "en_US",
    "de": "de_DE",
    "pt": "pt_PT",
    "sr": "sr",
    "no": "nb_NO",
    "nb": "nb_NO",
    "nn": "nn_NO",
}


@lru_cache(maxsize=8)
def hyphenator(language: str) -> "Hyphenator | None":
    """What breaks the words of a language (a BCP 47 tag); None where there are no patterns."""
    path = _dictionary(language)
    return Hyphenator(path, names=primary(language) not in _CAPITAL_NOUNS) if path else None


class Hyphenator:
    """Puts soft hyphens into the longer words of a text; `names` is whether a capital tells a name."""

    def __init__(self, dictionary: Path, *, names: bool = True) -> None:
        self._names = names
        encoding, _, lines = dictionary.read_bytes().partition(b"\n")
        raw = [line for line in lines.decode(_codec(encoding)).split("\n") if _is_pattern(line)]
        letters = "\n".join(line.partition("/")[0].rstrip() for line in raw).translate(_DIGITS)
        self._patterns = dict(zip(letters.split("\n"), raw, strict=True))
        self._longest = max(map(len, self._patterns), default=0)
        self._parsed: dict[str, tuple[int, ...]] = {}
        self._words: dict[str, str] = {}

    def __call__(self, text: str, before: str = "") -> str:
        """The text with soft hyphens; `before` are the words of its paragraph that come before it."""

        def broken(match: re.Match[str]) -> str:
            word = match.group()
            if self._names and word[0].isupper() and _is_name(word, before + text[: match.start()]):
                return word
            return self._broken(word)

        return _WORD.sub(broken, text)

    def _broken(self, word: str) -> str:
        broken = self._words.get(word)
        if broken is None:
            broken = self._words[word] = self._with_hyphens(word)
        return broken

    def _with_hyphens(self, word: str) -> str:
        lower = word.lower()
        if len(lower) != len(word):
            return word
        values = self._values(f".{lower}.")
        breaks = [n for n in range(_LEFT, len(word) - _RIGHT + 1) if values[n + 1] % 2]
        return SOFT_HYPHEN.join(word[a:b] for a, b in pairwise((0, *breaks, len(word))))

    def _values(self, pointed: str) -> list[int]:
        """The strongest value of any pattern before each letter; odd ones are breaks."""
        values = [0] * (len(pointed) + 1)
        for start in range(len(pointed)):
            for end in range(start + 1, min(start + self._longest, len(pointed)) + 1):
                letters = pointed[start:end]
                if letters in self._patterns:
                    for place, value in enumerate(self._pattern(letters), start):
                        values[place] = max(values[place], value)
        return values

    def _pattern(self, letters: str) -> tuple[int, ...]:
        parsed = self._parsed.get(letters)
        if parsed is None:
            parsed = self._parsed[letters] = _parse(self._patterns[letters])
        return parsed


def _is_name(word: str, before: str) -> bool:
    """Whether the capital of a word is its own, and not that of a sentence which begins with it."""
    return len(word) < _LONG_NAME and not _AFTER_A_SENTENCE.search(before[-8:])


def _parse(line: str) -> tuple[int, ...]:
    """The values before each letter of a pattern and after the last."""
    pattern, respelled, _ = line.strip().partition("/")
    values = [0]
    for character in pattern:
        if character.isdigit():
            values[-1] = int(character)
        else:
            values.append(0)
    return tuple(value + value % 2 for value in values) if respelled else tuple(values)


def _is_pattern(line: str) -> bool:
    return bool(line.strip()) and not line.startswith(_NOT_PATTERNS)


def _codec(name: bytes) -> str:
    plain = name.decode("ascii").strip()
    return "cp1251" if plain.lower() == "microsoft-cp1251" else plain


def _dictionary(language: str) -> Path | None:
    """The patterns of exactly that tag, of the language as it is usually written, or of any kind of it."""
    spec = find_spec("pyphen")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "dictionaries"
    tag = language.replace("-", "_")
    kind = tag.partition("_")[0].lower()
    wanted = [folder / f"hyph_{name}.dic" for name in (tag, _USUAL.get(kind, kind))]
    found = [path for path in (*wanted, *sorted(folder.glob(f"hyph_{kind}_*.dic"))) if path.is_file()]
    return found[0] if found else None
