"""The catalogues hold what the code says, and the window speaks the language it is asked for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from anthology.resource_files import resource_folder
from reader.translation import ENGLISH, languages, speak, tr

CATALOGUES = resource_folder() / "translations"


@pytest.fixture(autouse=True)
def english_again(qapp: QCoreApplication) -> Iterator[None]:
    yield
    speak(ENGLISH, CATALOGUES)


def test_what_no_catalogue_has_is_said_in_english() -> None:
    """A missing translation is an English sentence, never an empty one."""
    speak("de", CATALOGUES)
    assert tr("Words that no catalogue has") == "Words that no catalogue has"


def test_an_unknown_language_is_english() -> None:
    """Who asks for Klingon gets what there is."""
    assert speak("tlh", CATALOGUES) == ENGLISH
    assert ENGLISH in languages(CATALOGUES)
