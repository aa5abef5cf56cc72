"""Which voice is taken for which story."""

import pytest

from reader.speech.voice import VoiceName, base_of, best_for, choice_for

ANNE, CHARLY, KARI = VoiceName("Anne", "en-GB"), VoiceName("Charly", "en"), VoiceName("Kari", "fi")
KLINGON = VoiceName("Klingon", "")
WHISPER = VoiceName("Anne+whisper", "en-GB")
ALL = (KLINGON, KARI, CHARLY, WHISPER, ANNE)


def test_voices_of_the_country_come_first_then_of_the_language_then_others() -> None:
    """A disguise of a voice is none to choose from: eSpeak has a hundred for each."""
    assert choice_for("en-GB", ALL) == (ANNE, CHARLY, KARI, KLINGON)
    assert choice_for("fi-FI", ALL) == (KARI, ANNE, CHARLY, KLINGON)


@pytest.mark.parametrize(
    ("language", "wanted", "taken"),
    [
        ("en-GB", "", ANNE),
        ("en-US", "", CHARLY),
        ("en", "Anne", ANNE),
        ("en", "Anne+whisper", WHISPER),
        ("en", "Kari", KARI),
        ("fi", "Nobody", KARI),
        ("he", "", None),
    ],
)
def test_the_best_voice_is_the_wanted_one_then_one_of_the_language(
    language: str, wanted: str, taken: VoiceName | None
) -> None:
    """Where none speaks it, none is best."""
    assert best_for(language, ALL, wanted) == taken


def test_a_country_is_no_language() -> None:
    """Settings are kept by the language alone."""
    assert base_of("en-GB") == base_of("en_US") == base_of("EN") == "en"
