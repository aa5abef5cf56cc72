"""Markup of dictionaries reduced to plain paragraphs: HTML, Pango's, XDXF's and PowerWord's.

Nothing of it is ever handed to something that could load, run or draw it. One pass over the tags, so
that the cost grows with the length and with nothing else.
"""

import re
from dataclasses import dataclass
from html import unescape

_TOKEN = re.compile(r"<!--|<(/?)([^\W\d_][\w:-]*)([^<>]*)>|<[!?][^<>]*>|[^<]+|<")
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
_SPACES = re.compile(r"[^\S\n]+")


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SILENT = _tags("script style head title template audio video object svg")
_HTML_BLOCKS = _tags(
    "address article aside blockquote br caption center dd div dl dt fieldset figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul"
)
_XDXF_BLOCKS = _tags("ar def deftext ex br sr etm co gr di")
_MOST_TOKENS = 100_000


@dataclass(frozen=True, slots=True)
class Reduced:
    """Paragraphs of plain text, and the pronunciation if the markup names one."""

    paragraphs: tuple[str, ...]
    pronunciation: str = ""


@dataclass(frozen=True, slots=True)
class Dialect:
    """What tags mean: which begin a line of their own, which hold what is not for reading here.

    `sounds` hold a pronunciation. Where `lines_count`, a new line in the source is one.
    """

    blocks: frozenset[str] = frozenset()
    silent: frozenset[str] = _SILENT
    sounds: frozenset[str] = frozenset()
    lines_count: bool = True
    every_tag_breaks: bool = False


HTML = Dialect(_HTML_BLOCKS, lines_count=False)
PANGO = Dialect()
XDXF = Dialect(_XDXF_BLOCKS, _SILENT | {"k", "rref", "iref"}, frozenset({"tr"}))
POWER_WORD = Dialect(every_tag_breaks=True)


def reduced(source: str, dialect: Dialect) -> Reduced:
    """The words of the markup."""
    return _Reduction(dialect).of(_CDATA.sub("", source))


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of plain text, spaces folded, without the empty ones."""
    lines = (_SPACES.sub(" ", line.replace("\0", "")).strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


class _Reduction:
    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._words: list[str] = []
        self._sounds: list[str] = []
        self._silent: list[str] = []
        self._sounding = 0

    def of(self, source: str) -> Reduced:
        at = tokens = 0
        while tokens < _MOST_TOKENS and (token := _TOKEN.match(source, at)):
            at, tokens = token.end(), tokens + 1
            if token.group() == "<!--":
                end = source.find("-->", at)
                at = end + 3 if end >= 0 else len(source)
            elif token.group(2):
                self._tag(token.group(2).lower(), token)
            elif not token.group().startswith(("<!", "<?")):
                self._say(token.group())
        sounds = " ".join("".join(self._sounds).split())
        return Reduced(paragraphs("".join(self._words)), sounds)

    def _tag(self, name: str, token: re.Match[str]) -> None:
        closes, empty = bool(token.group(1)), token.group(3).endswith("/")
        if name in self._dialect.silent and not empty:
            self._hush(name, closes=closes)
        elif name in self._dialect.sounds and not empty:
            self._sounding = max(0, self._sounding + (-1 if closes else 1))
        elif name in self._dialect.blocks or self._dialect.every_tag_breaks:
            self._words.append("\n• " if name == "li" and not closes else "\n")

    def _hush(self, name: str, *, closes: bool) -> None:
        """Nothing is said until the silent tag closes, however many are open in it."""
        if not closes:
            self._silent.append(name)
        elif name in self._silent:
            del self._silent[self._silent.index(name) :]

    def _say(self, words: str) -> None:
        if self._silent:
            return
        said = unescape(words)
        if not self._dialect.lines_count:
            said = " ".join(said.splitlines()) + (" " if said.endswith("\n") else "")
        (self._sounds if self._sounding else self._words).append(said)
