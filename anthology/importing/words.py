"""The words of one block while they are read: white space as HTML has it, runs as a story has them."""

import re
from unicodedata import is_normalized

from anthology.runs import canonical_runs, joined_runs
from anthology.story import Run, Style, StyleKind, in_order
from anthology.text import INVISIBLE, canonical

_BLANK = " \t\n\r\f"
_WHITE = re.compile(f"[{_BLANK}]+")
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class Words:
    """Pieces of text with their styles, in order. White space is collapsed as they come."""

    __slots__ = ("_after_space", "styles", "texts")

    def __init__(self) -> None:
        """No words yet."""
        self.texts: list[str] = []
        self.styles: list[tuple[Style, ...]] = []
        self._after_space = True

    def say(self, text: str, styles: tuple[Style, ...]) -> None:
        """Words of the source, in which a line end is a space."""
        if self._after_space and not text.strip(_BLANK):
            return
        if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
            text = _WHITE.sub(" ", text)
        if not text.isascii() and (not text.isprintable() or "\ufffc" in text or "\ufffd" in text):
            text = INVISIBLE.sub("", text)
        if self._after_space and text[:1] == " ":
            text = text.lstrip(" ")
        if not text:
            return
        self._after_space = text[-1] == " "
        self.texts.append(text)
        self.styles.append(styles)

    def break_line(self) -> None:
        """A line break; one before the first word says nothing."""
        if not self.texts:
            return
        if self._after_space:
            self.texts[-1] = self.texts[-1].rstrip(" ")
        self.texts.append("\n")
        self.styles.append(())
        self._after_space = True

    def say_lines(self, text: str, styles: tuple[Style, ...]) -> None:
        """Words of the source in which line ends count."""
        for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            if number:
                self.break_line()
            self.say(line, styles)

    def keep(self, text: str, styles: tuple[Style, ...]) -> None:
        """Preformatted words, with all their white space."""
        self.texts.append(text)
        self.styles.append(styles)

    def read_as(self, start: int, reading: str) -> None:
        """Set a reading over the pieces from `start` on, as ruby does."""
        if not (reading := canonical(reading)):
            return
        over = Style(StyleKind.RUBY, reading)
        self.styles[start:] = [in_order((*styles, over)) for styles in self.styles[start:]]

    def pieces(self) -> list[Run]:
        """The pieces as they came."""
        return [Run(text, styles) for text, styles in zip(self.texts, self.styles, strict=True) if text]

    def runs(self) -> tuple[Run, ...]:
        """The canonical runs; the same as `canonical_runs` of the pieces, but sooner."""
        if not self.texts:
            return ()
        last = self.texts[-1] = self.texts[-1].rstrip(" ")
        if last and _is_plain(last if len(self.texts) == 1 else "".join(self.texts)):
            return joined_runs(self.pieces())
        return canonical_runs(self.pieces())


def _is_plain(text: str) -> bool:
    if text.isprintable():
        return text.isascii() or is_normalized("NFC", text)
    return "\n" not in text and not _ODD.search(text) and is_normalized("NFC", text)
