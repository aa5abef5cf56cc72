"""Reads a story aloud, sentence by sentence, and says where it is."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, Slot

from anthology.story import Story
from anthology.text import Passage
from anthology.utterances import Utterance, Utterances
from reader.speech.voice import NoVoice, Said, Voice


class Aloud(Enum):
    """What it does: nothing, waiting for somebody to go on, or speaking."""

    SILENT = auto()
    PAUSED = auto()
    SPEAKING = auto()


@dataclass(frozen=True, slots=True)
class Reached:
    """The voice has come to this sentence, and, where it tells, to this word. Offsets are the story's."""

    story: Story
    sentence: Passage
    word: Passage | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """All of this story was read."""

    story: Story


class ReadingAloud(QObject):
    """Pauses by falling silent, and goes on at the word it had come to: more no engine can be relied on."""

    reached = Signal(Reached)
    finished = Signal(Finished)
    changed = Signal()
    failed = Signal(NoVoice)

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.voice, self.state = voice, Aloud.SILENT
        self._utterances: Utterances | None = None
        self._now: Utterance | None = None
        self._at = self._from = 0
        self._word: Passage | None = None
        self._title = ""
        voice.word_said.connect(self._word_said)
        voice.finished.connect(self._said)
        voice.failed.connect(self._failed)

    @property
    def story(self) -> Story | None:
        """The story that is read."""
        return self._utterances.story if self._utterances else None

    def where(self) -> Reached | None:
        """Where it is."""
        if self.story is None or self._now is None:
            return None
        return Reached(self.story, self._now.passage, self._word)

    def start(self, story: Story, seen: Passage, *, with_title: bool = False) -> bool:
        """Read from the first sentence that begins in a passage, else from the one it lies in.

        `with_title` says first what it is. False if there is nothing to read.
        """
        utterances = Utterances(story)
        first = utterances.at(seen.start)
        if first is None:
            return False
        following = utterances.after(first)
        if first.passage.start < seen.start and following and following.passage.start < seen.end:
            first = following
        self._utterances = utterances
        self._title = _introduced(story) if with_title else ""
        self._say(first)
        return True

    def toggle(self) -> None:
        """Pause, or go on."""
        if self.state is Aloud.SPEAKING:
            self.pause()
        elif self._now:
            self._say(self._now, self._at)

    def pause(self) -> None:
        """Wait."""
        if self.state is Aloud.SPEAKING:
            self.voice.stop()
            self._turn(Aloud.PAUSED)

    def stop(self) -> None:
        """Read nothing any more."""
        self.voice.stop()
        self._utterances, self._now, self._word, self._title = None, None, None, ""
        self._turn(Aloud.SILENT)

    def step(self, by: int) -> None:
        """The next sentence, or (−1) the one before; at the first one it begins again."""
        if self._utterances is None or self._now is None:
            return
        near = self._utterances.after(self._now) if by > 0 else self._utterances.before(self._now)
        self._title = ""
        if near or by < 0:
            self._come_to(near or self._now)
        else:
            self._end()

    def say_again(self) -> None:
        """With another voice or at another speed: go on from the word, if it speaks."""
        if self._now and self.state is Aloud.SPEAKING:
            self._say(self._now, self._at)

    # How

    def _come_to(self, utterance: Utterance) -> None:
        """Without a sound while it pauses."""
        if self.state is Aloud.PAUSED:
            self._now, self._at, self._word = utterance, 0, None
            self._tell()
        else:
            self._say(utterance)

    def _say(self, utterance: Utterance, start: int = 0) -> None:
        self._now, self._at, self._from = utterance, start, start
        self._word = self._word if start else None
        self._turn(Aloud.SPEAKING)
        self._tell()
        self.voice.say(self._title or utterance.words[start:].replace("\n", " "))

    def _tell(self) -> None:
        if where := self.where():
            self.reached.emit(where)

    def _turn(self, state: Aloud) -> None:
        before, self.state = self.state, state
        if state is not before:
            self.changed.emit()

    @Slot(Said)
    def _word_said(self, said: Said) -> None:
        if self.story is None or self._now is None or self._title or self.state is not Aloud.SPEAKING:
            return
        self._at = self._from + said.start
        self._word = self._now.passage_of(self._at, self._from + max(said.end, said.start + 1))
        self._tell()

    @Slot()
    def _said(self) -> None:
        if self._utterances is None or self._now is None or self.state is not Aloud.SPEAKING:
            return
        if self._title:
            self._title = ""
            self._say(self._now)
        elif following := self._utterances.after(self._now):
            self._say(following)
        else:
            self._end()

    def _end(self) -> None:
        story = self.story
        self.stop()
        if story:
            self.finished.emit(Finished(story))

    @Slot(NoVoice)
    def _failed(self, error: NoVoice) -> None:
        self.pause()
        self.failed.emit(error)


def _introduced(story: Story) -> str:
    """Title and author, as they are said before a story."""
    return f"{story.title}. {story.byline}." if story.byline else f"{story.title}."
