"""The words of one block while they are read: white space as HTML has it, runs as a story has them."""

import re
from unicodedata import is_normalized

from anthology.runs import canonical_runs
from anthology.story import Run, Style, StyleKind, in_order
from anthology.text import INVISIBLE, canonical

_WHITE = re.compile("[ \t\n\r\f]+")
_ODD_WHITE = re.compile("[\v\x1c-\x1f\x85\u2028\u2029]")


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
        if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
            text = _WHITE.sub(" ", text)
        if not text.isascii():
            text = INVISIBLE.sub("", text)
        if self._after_space and text[:1] == " ":
            text = text.lstrip(" ")
        if not text:
            return
        self._after_space = text[-1] == " "
        if self.styles and self.styles[-1] is styles:
            self.texts[-1] += text
        else:
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
        texts = self.texts
        if len(texts) == 1:
            text = texts[0].rstrip(" ")
            if text.isascii() and text.isprintable():
                return (Run(text, self.styles[0]),) if text else ()
        joined = "".join(texts)
        if _is_plain(joined):
            return self._plain_runs()
        return canonical_runs(self.pieces())

    def _plain_runs(self) -> tuple[Run, ...]:
        runs: list[Run] = []
        texts = self.texts
        texts[-1] = texts[-1].rstrip(" ")
        for text, styles in zip(texts, self.styles, strict=True):
            if not text:
                continue
            if runs and runs[-1].styles == styles:
                runs[-1] = Run(runs[-1].text + text, styles)
            else:
                runs.append(Run(text, styles))
        if len(texts) > 1 and not texts[-1]:
            return canonical_runs(runs)
        return tuple(runs)


def _is_plain(text: str) -> bool:
    if "\n" in text or _ODD_WHITE.search(text):
        return False
    if text.isascii():
        return text.isprintable()
    return is_normalized("NFC", text)
