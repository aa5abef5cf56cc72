"""What the window remembers between starts: every choice is written down as soon as it is made."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.failures import Failure
from reader.keys.wishes import KeyChange
from reader.settings import (
    FootWords,
    LookupSettings,
    PageSettings,
    PrintSettings,
    read_settings,
    write_settings,
)
from reader.shelf.wishes import Arrangement
from reader.theme.choice import ThemeChoice
from reader.translation import tr
from reader.window.remembered import Aids, Choices, VoiceChosen


class Memory(QObject):
    """Holds the settings and their file. Nothing waits for a clean end."""

    failed = Signal(Failure)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self._written = path, False
        self.settings = read_settings(path)

    def remember(self, **values: object) -> None:
        """Take these values for the fields of the settings, and write them.

        A folder that was there and is pulled away is not made anew: it may come back.
        """
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type] # fields of the settings
        try:
            write_settings(self._path, self.settings, anywhere=not self._written)
            self._written = True
        except OSError as error:
            words = tr("Cannot remember the settings: {reason}. They hold until you quit.")
            self.failed.emit(Failure(words.format(reason=error.strerror)))

    @Slot(PageSettings)
    def take_page(self, page: PageSettings) -> None:
        """How the page is set."""
        self.remember(page=page)

    @Slot(LookupSettings)
    def take_lookup(self, lookup: LookupSettings) -> None:
        """How words are looked up."""
        self.remember(lookup=lookup)

    @Slot(PrintSettings)
    def take_printing(self, printing: PrintSettings) -> None:
        """How stories are set for paper."""
        self.remember(printing=printing)

    @Slot(ThemeChoice)
    def take_theme(self, choice: ThemeChoice) -> None:
        """The theme, or that the system is followed."""
        self.remember(theme=choice.name, light_theme=choice.light, dark_theme=choice.dark)

    @Slot(Arrangement)
    def take_arrangement(self, arrangement: Arrangement) -> None:
        """How all stories are shown."""
        self.remember(
            story_order=arrangement.order,
            story_order_turned=arrangement.turned,
            story_view=arrangement.view,
        )

    @Slot(KeyChange)
    def take_shortcuts(self, change: KeyChange) -> None:
        """Other keys of actions."""
        self.remember(shortcuts=change.changed)

    @Slot(Choices)
    def take_choices(self, choices: Choices) -> None:
        """What was chosen by its name of late."""
        self.remember(recent=choices.recent)

    @Slot(VoiceChosen)
    def take_voice(self, chosen: VoiceChosen) -> None:
        """How stories of a language are read aloud."""
        self.remember(voices={**self.settings.voices, chosen.language: chosen.spoken_as})

    @Slot(FootWords)
    def take_foot_words(self, words: FootWords) -> None:
        """What the foot of the page says."""
        self.remember(foot_words=words)

    @Slot(Aids)
    def take_aids(self, aids: Aids) -> None:
        """How many lines the line guide leaves clear, and how fast the page moves by itself."""
        self.remember(guide_lines=aids.lines, scroll_speed=aids.speed)

    @Slot(str)
    def take_export_folder(self, folder: str) -> None:
        """Where books are made."""
        self.remember(export_folder=folder)

    @Slot(str)
    def take_import_folder(self, folder: str) -> None:
        """Where stories come from."""
        self.remember(import_folder=folder)

    @Slot(bool)
    def take_quotes(self, wanted: bool) -> None:
        """Whether straight quotes are curled."""
        self.remember(smart_quotes=wanted)

    @Slot(bool)
    def take_strict(self, wanted: bool) -> None:
        """Whether a search forgives nothing."""
        self.remember(search_strictly=wanted)
