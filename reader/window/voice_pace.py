"""When a voice that tells no words will come to a word: by the pace at which it spoke so far."""

from PySide6.QtCore import QElapsedTimer

from anthology.story import Story
from anthology.text import Passage, count_words

_USUAL = 2.6
"""Words a second."""
_SOUND = (0.8, 9.0)
"""Slower and faster than that nobody speaks: somebody paused, or went elsewhere."""


class VoicePace:
    """Measured from the beginning of one sentence to that of the next."""

    def __init__(self) -> None:
        self._words_a_second, self._clock = _USUAL, QElapsedTimer()
        self._before = Passage(0, 0)

    def begin(self, story: Story, sentence: Passage) -> None:
        """A sentence begins."""
        if self._clock.isValid() and sentence.start >= self._before.end:
            self._take(count_words(self._before.of(story.text)), self._clock.elapsed() / 1000)
        self._before = sentence
        self._clock.start()

    def seconds_to(self, story: Story, passage: Passage) -> float:
        """How long it will take to say that much."""
        return count_words(passage.of(story.text)) / self._words_a_second

    def _take(self, words: int, seconds: float) -> None:
        pace = words / seconds if seconds else 0.0
        if _SOUND[0] <= pace <= _SOUND[1]:
            self._words_a_second = (self._words_a_second + pace) / 2
