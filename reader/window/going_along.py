"""The page goes along with the voice that reads it, until somebody turns it elsewhere."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from anthology.story import Story
from anthology.text import Passage
from reader.page.page import PagePane
from reader.page.underlay import Spoken
from reader.page.wishes import PlaceChange
from reader.speech.reading_aloud import Reached
from reader.window.main_window import MainWindow
from reader.window.voice_pace import VoicePace


class GoingAlong(QObject):
    """Lights what is read. Astray is who sees none of it; whoever sees it again goes along again.

    Some voices tell sentences and no words: when one of them comes to the end of a page is reckoned.
    """

    strayed = Signal()
    """Whether the page is astray may be another now."""

    def __init__(self, window: MainWindow, page: PagePane) -> None:
        super().__init__(page)
        self._window, self._page = window, page
        self._where: Reached | None = None
        self._moving = self.is_astray = False
        self._pace, self._turning = VoicePace(), QTimer(self, singleShot=True)
        self._turning.timeout.connect(self._turn_on)
        page.place_changed.connect(self._place_changed)

    def story(self) -> Story | None:
        """The story on the page, if the page is shown."""
        return self._page.story if self._window.shown_page() is self._page else None

    def is_at_the_end(self) -> bool:
        """Whether the reader may be taken on from the end of a story."""
        return self.story() is not None and (not self.is_astray or self._page.is_at_leaf())

    def come_back(self) -> None:
        """Go along from the next words on, wherever they are."""
        self._stray(astray=False)

    def go_to(self, reached: Reached) -> None:
        """Light these words, and show them to whoever goes along."""
        self._where = reached
        self.light()
        if self.is_astray:
            self.look()
        self._follow(reached.word or reached.sentence)
        if reached.word:
            self._turning.stop()
        else:
            self._reckon(reached)

    @Slot()
    def hold(self) -> None:
        """The voice has begun or paused."""
        self._turning.stop()

    def _follow(self, passage: Passage) -> None:
        if not self.is_astray:
            self._moving = True
            self._page.view.follow(passage)
            self._moving = False

    def _reckon(self, reached: Reached) -> None:
        """Of a sentence that goes on over the page, when its first part will have been said."""
        self._pace.begin(reached.story, reached.sentence)
        ends, here = self._page.view.seen().end, reached.sentence
        if here.start < ends < here.end and not self.is_astray:
            part = Passage(here.start, ends)
            self._turning.start(round(1000 * self._pace.seconds_to(reached.story, part)))
        else:
            self._turning.stop()

    @Slot()
    def _turn_on(self) -> None:
        if self._where:
            sentence, ends = self._where.sentence, self._page.view.seen().end
            rest = self._where.story.text[ends : sentence.end]
            start = ends + len(rest) - len(rest.lstrip())
            if sentence.start < start < sentence.end:
                self._follow(Passage(start, sentence.end))

    def light(self) -> None:
        """Light the words on a page that may be another by now."""
        if self._where:
            spoken = Spoken(self._where.sentence, self._where.word)
            self._page.view.show_spoken(self._where.story.id, spoken)

    def let_go(self) -> None:
        """Nothing is read any more."""
        if self._where:
            self._page.view.show_spoken(self._where.story.id, None)
        self._where = None
        self._turning.stop()
        self._stray(astray=False)

    @Slot()
    def look(self) -> None:
        """See whether the words can be seen."""
        if self._where:
            here, words = self.story(), self._where.word or self._where.sentence
            same = here is not None and here.id == self._where.story.id
            self._stray(astray=not (same and words.overlaps(self._page.view.seen())))

    @Slot(PlaceChange)
    def _place_changed(self, _change: PlaceChange) -> None:
        if not self._moving:
            self.look()

    def _stray(self, *, astray: bool) -> None:
        self.is_astray = astray
        self.strayed.emit()
