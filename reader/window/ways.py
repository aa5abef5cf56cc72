"""Everything by which somebody finds their way, strung together in one place."""

from pathlib import Path

from PySide6.QtCore import QObject

from reader.operations.reading import Reading
from reader.page.page import PagePane
from reader.window.browsing import Browsing
from reader.window.collecting import CollectingStrings
from reader.window.concordance import ConcordanceStrings
from reader.window.ending import EndingStrings
from reader.window.linking import Linking
from reader.window.living import LivingStrings
from reader.window.main_window import MainWindow
from reader.window.memory import Memory
from reader.window.pacing import Pacing
from reader.window.wayfaring import Wayfaring


class Ways(QObject):
    """Back and forward, the pace, the last leaf, links that lead out, and what the foot of the page says."""

    def __init__(
        self,
        window: MainWindow,
        page: PagePane,
        browsing: Browsing,
        collecting: CollectingStrings,
        living: LivingStrings,
        concordance: ConcordanceStrings,
        reading: Reading,
        memory: Memory,
        pace: Path,
    ) -> None:
        """`pace` is the file in which the reader's pace is kept."""
        super().__init__(window)
        self.linking = Linking(window, page)
        self.pacing = Pacing(page, browsing, reading, pace)
        self.wayfaring = Wayfaring(window, page, browsing, collecting, living, concordance)
        self.ending = EndingStrings(page, browsing, collecting, reading, self.pacing)
        page.standing.foot_words = memory.settings.foot_words
        page.foot_words_chosen.connect(memory.take_foot_words)
        do = window.commands
        do["back"].triggered.connect(self.wayfaring.back)
        do["forward"].triggered.connect(self.wayfaring.forward)
        do["next_story"].triggered.connect(self.ending.next_story)
        do["previous_story"].triggered.connect(self.ending.previous_story)
        do["go_to"].triggered.connect(page.open_go_to)
        do["headings"].triggered.connect(page.open_headings)
        do["foot"].triggered.connect(page.standing.say_otherwise)
