"""What stories have in common, strung together: asked for, shown in two panels, opened on the page."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

from anthology.motifs.nouns import Motifs, StoryLike
from anthology.progress import Progress
from reader.failures import Failure
from reader.motifs.wishes import RecurringWish
from reader.operations.comparing import Comparing, LikenessTold, LikeQuestion
from reader.operations.reading import StoryOpened
from reader.page.page import PagePane
from reader.page.wishes import PassageWish, Way, WayWish
from reader.shelf.wishes import LikeWish
from reader.widgets.ground import Ground
from reader.window.browsing import Browsing
from reader.window.collecting import CollectingStrings
from reader.window.finding import Finding
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.motifs.like_panel import LikePanel
    from reader.motifs.motifs_panel import MotifsPanel

LIKE, MOTIFS = "like", "motifs"


class ComparingStrings(QObject):
    """Keeps the shared words of a chosen story lit for as long as its panel is open."""

    def __init__(
        self,
        window: MainWindow,
        page: PagePane,
        browsing: Browsing,
        collecting: CollectingStrings,
        finding: Finding,
        comparing: Comparing,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._browsing = window, page, browsing
        self._finding, self.comparing = finding, comparing
        self._question: LikeQuestion | None = None
        self._title = ""
        self._chosen: StoryLike | None = None
        window.plan_panel(LIKE, self._build_like)
        window.plan_panel(MOTIFS, self._build_motifs)
        page.like_wished.connect(self._passage_wished)
        page.way_wished.connect(self._way_wished)
        collecting.like_wished.connect(self._story_wished)
        browsing.story_shown.connect(self._light)
        comparing.like_told.connect(self._like_told)
        comparing.like_progress.connect(self._like_progress)
        comparing.like_refused.connect(self._like_refused)
        comparing.motifs_told.connect(self._motifs_told)
        comparing.motifs_progress.connect(self._motifs_progress)
        comparing.motifs_refused.connect(self._motifs_refused)
        window.arranged.connect(self._arranged)
        window.commands["like"].triggered.connect(self.open_like)
        window.commands["motifs"].triggered.connect(self.open_motifs)

    @property
    def like(self) -> "LikePanel":
        """The stories like one."""
        return cast("LikePanel", self._window.panel_named(LIKE))

    @property
    def motifs(self) -> "MotifsPanel":
        """Names, phrases and rare words."""
        return cast("MotifsPanel", self._window.panel_named(MOTIFS))

    def _build_like(self) -> Ground:
        from reader.motifs.like_panel import LikePanel

        panel = LikePanel(self._window.look)
        panel.story_chosen.connect(self._story_chosen)
        panel.stop_wished.connect(self._stop_like)
        panel.again_wished.connect(self._ask_again)
        panel.closed.connect(self.close)
        return panel

    def _build_motifs(self) -> Ground:
        from reader.motifs.motifs_panel import MotifsPanel

        panel = MotifsPanel(self._window.look)
        panel.recurring_wished.connect(self._recurring_wished)
        panel.stop_wished.connect(self._stop_motifs)
        panel.again_wished.connect(self.ask_motifs)
        panel.closed.connect(self.close)
        return panel

    # What the window asks for

    @Slot()
    def open_like(self) -> None:
        """The stories like the one on the page, or like the words that are selected there."""
        story = self._page.story
        if self._window.panel() == LIKE:
            self.close()
        elif story is not None and self._browsing.story() is not None:
            passage = self._page.view.selected_range()
            self._ask(LikeQuestion(story.id, passage), story.title)

    @Slot()
    def open_motifs(self) -> None:
        """What recurs in the library; a second time closes it."""
        if self._window.panel() == MOTIFS:
            self.close()
            return
        self._window.show_panel(MOTIFS)
        self.motifs.take_focus()
        self.ask_motifs()

    @Slot()
    def ask_motifs(self) -> None:
        """Count, if anything has changed."""
        self.comparing.names_and_motifs()

    @Slot()
    def close(self) -> None:
        """Give the page back; nobody waits for an answer any more."""
        self.comparing.stop_like()
        self.comparing.stop_motifs()
        self._drop()
        if self._window.panel() in (LIKE, MOTIFS):
            self._window.show_panel("")

    # What is wished for

    @Slot(LikeWish)
    def _story_wished(self, wish: LikeWish) -> None:
        self._ask(LikeQuestion(wish.story.id), wish.story.title)

    @Slot(PassageWish)
    def _passage_wished(self, wish: PassageWish) -> None:
        if self._page.story is not None:
            self._ask(LikeQuestion(wish.story, wish.passage), self._page.story.title)

    @Slot(WayWish)
    def _way_wished(self, wish: WayWish) -> None:
        if wish.way is Way.LIKE and self._page.story is not None:
            self._ask(LikeQuestion(self._page.story.id), self._page.story.title)

    @Slot(StoryLike)
    def _story_chosen(self, chosen: StoryLike) -> None:
        self._drop()
        self._chosen = chosen
        self._browsing.open_story(chosen.story, passage=chosen.opening)
        if self._browsing.story() == chosen.story:
            self._page.show_hits(chosen.passages, chosen.opening)

    @Slot(RecurringWish)
    def _recurring_wished(self, wish: RecurringWish) -> None:
        self._finding.look_for(wish.query)

    @Slot()
    def _stop_like(self) -> None:
        self.comparing.stop_like()
        self.like.show_stopped()

    @Slot()
    def _stop_motifs(self) -> None:
        self.comparing.stop_motifs()
        self.motifs.show_stopped()

    @Slot()
    def _ask_again(self) -> None:
        if self._question:
            self._ask(self._question, self._title)

    # What the library tells

    @Slot(LikenessTold)
    def _like_told(self, told: LikenessTold) -> None:
        self.like.show_likeness(told.likeness, of_passage=told.question.passage is not None)

    @Slot(Progress)
    def _like_progress(self, progress: Progress) -> None:
        self.like.show_progress(progress)

    @Slot(Failure)
    def _like_refused(self, failure: Failure) -> None:
        self.like.show_failure(failure.sentence)

    @Slot(Motifs)
    def _motifs_told(self, motifs: Motifs) -> None:
        self.motifs.show_motifs(motifs)

    @Slot(Progress)
    def _motifs_progress(self, progress: Progress) -> None:
        self.motifs.show_progress(progress)

    @Slot(Failure)
    def _motifs_refused(self, failure: Failure) -> None:
        self.motifs.show_failure(failure.sentence)

    # How

    def _ask(self, question: LikeQuestion, title: str) -> None:
        self._question, self._title = question, title
        self._window.show_panel(LIKE)
        self.like.show_waiting(title, of_passage=question.passage is not None)
        self.like.take_focus()
        self.comparing.more_like(question)

    def _drop(self) -> None:
        if self._chosen:
            self._chosen = None
            self._page.drop_hits()

    @Slot()
    def _arranged(self) -> None:
        """Nothing stays lit for a panel that gave way to another."""
        if self._window.panel() != LIKE:
            self._drop()

    @Slot(StoryOpened)
    def _light(self, opened: StoryOpened) -> None:
        """The words that the chosen story shares, when it has come to the page."""
        chosen = self._chosen
        if chosen and chosen.story == opened.story.id and self._window.panel() == LIKE:
            self._page.show_hits(chosen.passages, chosen.opening)
