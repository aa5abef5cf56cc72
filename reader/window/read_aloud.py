"""Reading aloud at work: the voice, the page that goes along with it, and the bar at the page's foot."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from anthology.story import Story, StoryCard, StoryId
from anthology.text import Passage
from reader.operations.reading import StoryMissing, StoryOpened
from reader.page.page import PagePane
from reader.settings import SpokenAs
from reader.speech.reading_aloud import Aloud, Finished, ReadingAloud
from reader.speech.voice import NoVoice, Voice, VoiceName, Voices, Why, base_of, best_for, choice_for
from reader.speech.wishes import SpeedWish, StepWish, VoiceWish
from reader.translation import tr
from reader.window.browsing import Browsing
from reader.window.going_along import GoingAlong
from reader.window.main_window import MainWindow
from reader.window.remembered import VoiceChosen

if TYPE_CHECKING:
    from reader.speech.bar import SpeechBar


@dataclass(frozen=True, slots=True)
class _Start:
    """Where to begin: at the selection, else at the first sentence of what is seen."""

    story: Story
    seen: Passage
    selection: Passage | None = None


def _first_of(start: _Start) -> Passage:
    """What is selected is read from the sentence that it is part of."""
    return Passage(start.selection.start, start.selection.start) if start.selection else start.seen


class ReadAloud(QObject):
    """Makes the bar, and the voice, when the first words are to be read.

    When somebody turns the page elsewhere the voice goes on by itself, and the bar offers to read on
    from there.
    """

    chosen = Signal(VoiceChosen)
    changed = Signal()

    def __init__(
        self, window: MainWindow, page: PagePane, browsing: Browsing, voices: Mapping[str, SpokenAs]
    ) -> None:
        """`voices` are remembered by language."""
        super().__init__(window)
        self._window, self._page, self._browsing = window, page, browsing
        self._remembered = dict(voices)
        self.made_voice: Callable[[], Voice] | None = None
        """Makes another voice than that of the system."""
        self.aloud: ReadingAloud | None = None
        self.bar: SpeechBar | None = None
        self.names: tuple[VoiceName, ...] = ()
        self._waiting: _Start | None = None
        self._expected: StoryId | None = None
        self._along = GoingAlong(window, page)
        self._along.strayed.connect(self._show_astray)
        window.closing.connect(self._end_voice)
        browsing.story_shown.connect(self._story_shown)
        browsing.story_missing.connect(self._story_missing)
        browsing.contents_shown.connect(self._page_left)
        browsing.emptied.connect(self._page_left)

    @property
    def is_on(self) -> bool:
        """Whether the bar is there, speaking or not."""
        return self.bar is not None and not self.bar.isHidden()

    def begin(self) -> None:
        """Read what is on the page."""
        if story := self._along.story():
            self._begin(_Start(story, self._page.view.seen(), self._page.selection()))
        self._show_state()

    @Slot()
    def close(self) -> None:
        """Be silent, and put everything away."""
        self._waiting, self._expected = None, None
        if self.aloud:
            self.aloud.stop()
        self._along.let_go()
        if self.bar and self.is_on:
            has_keyboard = self.bar.isAncestorOf(self._window.focusWidget() or self._window)
            self.bar.put_away()
            if has_keyboard and (shown := self._window.shown_page()):
                shown.setFocus()
        self._show_state()

    # Beginning

    def _begin(self, start: _Start) -> None:
        self._along.come_back()
        self._waiting = start
        bar = self.bar = self.bar or self._built_bar()
        bar.show_where(start.story.title if self.names else tr("Waking the voice…"))
        bar.show()
        bar.play.setFocus()
        if self.aloud is None:
            self._wake()
        else:
            self._start_waiting()

    def _wake(self) -> None:
        """The voice takes its time, in a process of its own."""
        from reader.background.voice_process import VoiceProcess

        voice: Voice = self.made_voice() if self.made_voice else VoiceProcess(parent=self)
        self.aloud = aloud = ReadingAloud(voice, self)
        voice.ready.connect(self._voice_ready)
        voice.failed.connect(self._voice_failed)
        aloud.reached.connect(self._along.go_to)
        aloud.finished.connect(self._finished)
        aloud.changed.connect(self._show_state)
        aloud.changed.connect(self._along.hold)
        voice.open()

    @Slot(Voices)
    def _voice_ready(self, voices: Voices) -> None:
        self.names = voices.names
        self._start_waiting()

    @Slot(NoVoice)
    def _voice_failed(self, error: NoVoice) -> None:
        """Nothing is lost but the sound; the next time everything is tried anew."""
        self.close()
        self._end_voice()
        self.aloud, self.names = None, ()
        if error.why is Why.LIBRARY:
            self._window.commands["read_aloud"].setVisible(False)
        self._window.bar.show_sentence(str(error))

    @Slot()
    def _end_voice(self) -> None:
        if self.aloud:
            self.aloud.voice.close()

    def _start_waiting(self) -> None:
        start, self._waiting = self._waiting, None
        if start is None or self.aloud is None or not self.names:
            return
        self._dress_voice(start.story)
        begins = start.selection is None and start.seen.start == 0
        if not self.aloud.start(start.story, _first_of(start), with_title=begins):
            self._say_end(tr("There is nothing to read aloud here."))

    def _built_bar(self) -> "SpeechBar":
        from reader.speech.bar import SpeechBar

        bar = SpeechBar(self._window.look, self._window.ground)
        self._window.add_foot(bar)
        bar.toggled.connect(self._toggle)
        bar.step_wished.connect(self._step)
        bar.speed_wished.connect(self._speed_wished)
        bar.voice_wished.connect(self._voice_wished)
        bar.way_back_wished.connect(self._go_back)
        bar.continue_wished.connect(self._continue_here)
        bar.close_wished.connect(self.close)
        return bar

    # The voice

    def _dress_voice(self, story: Story) -> None:
        """As stories of its language were read last."""
        if self.aloud is None or self.bar is None:
            return
        wanted = self._remembered.get(base_of(story.language), SpokenAs())
        name = best_for(story.language, self.names, wanted.voice)
        self.aloud.voice.speak_as(name, wanted.speed)
        self.bar.show_voices(choice_for(story.language, self.names), name, story.language)
        self.bar.show_speed(wanted.speed)

    @Slot(SpeedWish)
    def _speed_wished(self, wish: SpeedWish) -> None:
        self._choose(speed=wish.speed)

    @Slot(VoiceWish)
    def _voice_wished(self, wish: VoiceWish) -> None:
        self._choose(voice=wish.name.name)

    def _choose(self, **what: object) -> None:
        if self.aloud is None or self.aloud.story is None:
            return
        language = base_of(self.aloud.story.language)
        spoken_as = replace(self._remembered.get(language, SpokenAs()), **what)  # type: ignore[arg-type]
        self._remembered[language] = spoken_as
        self._dress_voice(self.aloud.story)
        self.aloud.say_again()
        self.chosen.emit(VoiceChosen(language, spoken_as))

    # Where it is

    @Slot()
    def _go_back(self) -> None:
        """Show what is read."""
        where = self.aloud.where() if self.aloud else None
        if where:
            self._browsing.open_story(where.story.id, where.word or where.sentence)

    @Slot()
    def _continue_here(self) -> None:
        """Read on from what is shown."""
        self.begin()

    @Slot()
    def _toggle(self) -> None:
        if self.aloud:
            self.aloud.toggle()

    @Slot(StepWish)
    def _step(self, wish: StepWish) -> None:
        if self.aloud:
            self._along.come_back()
            self.aloud.step(wish.by)

    # From story to story

    @Slot(Finished)
    def _finished(self, finished: Finished) -> None:
        """On to the next story of the anthology, if the page has come along so far."""
        following, takes_along = self._following(finished.story.id), self._along.is_at_the_end()
        self._along.let_go()
        if takes_along:
            self._page.view.finish()
        if following and takes_along:
            self._expected = following.id
            self._browsing.open_story(following.id, offset=0)
        else:
            self._say_end(tr("“{title}” is read to its end.").format(title=finished.story.title))

    def _following(self, story: StoryId) -> StoryCard | None:
        ids = [card.id for card in self._browsing.cards]
        at = ids.index(story) + 1 if story in ids else len(ids)
        return self._browsing.cards[at] if at < len(ids) else None

    def _say_end(self, sentence: str) -> None:
        self.close()
        self._window.bar.show_notice(sentence)

    @Slot(StoryOpened)
    def _story_shown(self, opened: StoryOpened) -> None:
        expected, self._expected = self._expected, None
        if self.is_on and opened.story.id == expected:
            self._begin(_Start(opened.story, Passage(0, 0)))
        elif self.aloud and (read := self.aloud.story) and read.id == opened.story.id:
            if read.text != opened.story.text:
                self.close()
            self._along.light()
        self._along.look()
        self._show_state()

    @Slot(StoryMissing)
    def _story_missing(self, missing: StoryMissing) -> None:
        if missing.story == self._expected:
            self.close()

    @Slot()
    def _page_left(self) -> None:
        self._along.look()
        self._show_state()

    @Slot()
    def _show_astray(self) -> None:
        if self.bar:
            self.bar.show_astray(astray=self._along.is_astray and self._along.story() is not None)

    @Slot()
    def _show_state(self) -> None:
        if self.bar and self.aloud:
            if story := self.aloud.story:
                self.bar.show_where(story.title)
            self.bar.show_state(speaking=self.aloud.state is Aloud.SPEAKING)
        self.changed.emit()
