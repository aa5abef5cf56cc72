"""Hits that stand in one line of context, as one line: “the porch was dark, a light, light porch”."""

from collections.abc import Iterable
from dataclasses import dataclass

from anthology.search.hits import SearchHit
from anthology.text import Passage


@dataclass(frozen=True, slots=True)
class Line:
    """Hits of a story, from the number `first` on, that the context of that one shows too."""

    first: int
    hits: tuple[SearchHit, ...]

    @property
    def hit(self) -> SearchHit:
        """The one that the line is about."""
        return self.hits[0]

    @property
    def text(self) -> str:
        """The words, with those around them."""
        return f"{self.hit.before}{self.hit.match}{self.hit.after}"

    @property
    def lit(self) -> tuple[tuple[int, int], ...]:
        """Where in `text` the hits begin and end."""
        shift = len(self.hit.before) - self.hit.passage.start
        begins = (hit.passage.start + shift for hit in self.hits)
        return tuple((at, at + len(hit.match)) for at, hit in zip(begins, self.hits, strict=True))

    @property
    def run(self) -> tuple[SearchHit, ...]:
        """The first hit with those that only a space parts from it."""
        count = 1
        while count < len(self.hits) and self._gap_before(count) <= 1:
            count += 1
        return self.hits[:count]

    @property
    def focus(self) -> Passage:
        """What the page marks as current: that run of words."""
        return Passage(self.hit.passage.start, self.run[-1].passage.end)

    def _gap_before(self, number: int) -> int:
        return self.hits[number].passage.start - self.hits[number - 1].passage.end


def lines_of(hits: Iterable[SearchHit]) -> tuple[Line, ...]:
    """Every hit in its line, in order."""
    lines: list[list[SearchHit]] = []
    firsts: list[int] = []
    for number, hit in enumerate(hits):
        if lines and _is_shown_by(lines[-1][0], hit):
            lines[-1].append(hit)
        else:
            firsts.append(number)
            lines.append([hit])
    return tuple(Line(first, tuple(line)) for first, line in zip(firsts, lines, strict=True))


def _is_shown_by(hit: SearchHit, following: SearchHit) -> bool:
    """Whether the words after a hit have the following one; they are those of the text, letter by letter."""
    if (hit.kind, hit.mark) != (following.kind, following.mark):
        return False
    gap = following.passage.start - hit.passage.end
    wanted = following.match.replace("\n", " ")
    return gap >= 0 and hit.after[gap : gap + len(wanted)] == wanted
