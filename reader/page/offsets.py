"""Story offsets and document positions: the one module that knows how they differ.

A story counts code points of its canonical text. A QTextDocument counts UTF-16 units and holds
more than the story: the title lines before it and the soft hyphens in it.
"""

import re
from bisect import bisect_left, bisect_right

SOFT_HYPHEN = "\u00ad"
_STEPS = re.compile("[\u00ad\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    """How many positions a text takes in a document."""
    return len(text) + sum(character > "\uffff" for character in text)


class OffsetMap:
    """Both directions, for a document that is written from its start to its end.

    Between two steps (a soft hyphen, a character of two units) both counts run alike. Per step
    are kept the offset, the position where the story goes on, and the one where it paused.
    """

    def __init__(self) -> None:
        self._offsets, self._positions, self._pauses = [0], [0], [0]
        self._offset = self._position = 0

    def skip(self, units: int) -> None:
        """The document goes on by so many units that are not of the story."""
        self._step(self._position, units)

    def add(self, text: str) -> None:
        """The document goes on with words of the story, soft hyphens among them."""
        start = 0
        for step in _STEPS.finditer(text):
            self._run(step.start() - start)
            if step.group() == SOFT_HYPHEN:
                self.skip(1)
            else:
                self._offset += 1
                self._step(self._position + 2, 2)
            start = step.end()
        self._run(len(text) - start)

    @property
    def length(self) -> int:
        """The number of code points added so far: the end of the story."""
        return self._offset

    def position(self, offset: int) -> int:
        """Where the character at `offset` begins."""
        step = bisect_right(self._offsets, offset) - 1
        return self._positions[step] + offset - self._offsets[step]

    def end_position(self, offset: int) -> int:
        """Where a passage that ends at `offset` ends: before a soft hyphen that stands there."""
        step = bisect_left(self._offsets, offset)
        if step < len(self._offsets) and self._offsets[step] == offset:
            return self._pauses[step]
        return self.position(offset)

    def offset(self, position: int) -> int:
        """The offset of a position; one between two halves is that of the next character."""
        step = bisect_right(self._positions, position) - 1
        if step < 0:
            return 0
        offset = self._offsets[step] + position - self._positions[step]
        limit = self._offsets[step + 1] if step + 1 < len(self._offsets) else self._offset
        return min(offset, limit)

    def _run(self, length: int) -> None:
        self._offset += length
        self._position += length

    def _step(self, pause: int, units: int) -> None:
        self._position += units
        if self._offsets[-1] == self._offset:
            self._positions[-1] = self._position
            if not self._offset:
                self._pauses[-1] = self._position
            return
        self._offsets.append(self._offset)
        self._positions.append(self._position)
        self._pauses.append(pause)
