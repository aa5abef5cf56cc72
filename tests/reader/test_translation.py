"""The catalogues hold what the code says, and the window speaks the language it is asked for."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication

from anthology.errors import UnreadableSource
from anthology.resource_files import resource_folder
from anthology.search.parsing import parse
from anthology.search.understanding import understood
from anthology.sentences import sentence
from reader.translation import ENGLISH, languages, said, said_value, speak, tr, within
from reader.widgets.counting import duration, grouped, stories, told_stories

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = resource_folder() / "translations"
TAGS = sorted(path.stem for path in CATALOGUES.glob("*.ts"))


@pytest.fixture(autouse=True)
def english_again(qapp: QCoreApplication) -> Iterator[None]:
    yield
    speak(ENGLISH, CATALOGUES)


def messages(path: Path) -> dict[tuple[str, str], list[str]]:
    """The translations of each source and comment in a catalogue."""
    found = {}
    for message in ElementTree.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        key = message.findtext("source", ""), message.findtext("comment", "")
        found[key] = [] if translation.get("type") == "unfinished" else forms
    return found


@pytest.mark.parametrize("tag", TAGS)
def test_a_catalogue_is_complete_and_holds_what_the_code_says(tag: str, tmp_path: Path) -> None:
    """`make translations` was run, and every sentence has its translation."""
    fresh = tmp_path / f"{tag}.ts"
    plural = ["-pluralonly"] if tag == ENGLISH else []
    command = [str(Path(sys.executable).parent / "pyside6-lupdate"), "-silent", "-extensions", "py"]
    aliases = ",".join(f"QT_TR_NOOP+={name}" for name in ("marked", "sentence"))
    command += ["-tr-function-alias", aliases, *plural, "reader", "anthology", "-ts", str(fresh)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    kept = messages(CATALOGUES / f"{tag}.ts")
    assert set(kept) == set(messages(fresh))
    assert [source for source, forms in kept.items() if not forms or not all(forms)] == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_translation_keeps_every_placeholder(tag: str) -> None:
    """What is filled in at run time is filled in everywhere."""
    for (source, _), forms in messages(CATALOGUES / f"{tag}.ts").items():
        wanted = sorted(name for _, name, _, _ in Formatter().parse(source) if name)
        for form in forms:
            assert sorted(name for _, name, _, _ in Formatter().parse(form) if name) == wanted, source


@pytest.mark.parametrize("tag", TAGS)
def test_the_compiled_catalogue_is_the_one_that_can_be_read(tag: str, tmp_path: Path) -> None:
    """The window loads `.qm` files; they say what the `.ts` files say."""
    made = tmp_path / f"{tag}.qm"
    command = [str(Path(sys.executable).parent / "pyside6-lrelease"), "-silent"]
    subprocess.run([*command, str(CATALOGUES / f"{tag}.ts"), "-qm", str(made)], check=True)
    assert made.read_bytes() == (CATALOGUES / f"{tag}.qm").read_bytes()


def test_what_no_catalogue_has_is_said_in_english() -> None:
    """A missing translation is an English sentence, never an empty one."""
    speak("de", CATALOGUES)
    assert tr("Words that no catalogue has") == "Words that no catalogue has"


def test_an_unknown_language_is_english() -> None:
    """Who asks for Klingon gets what there is."""
    assert speak("tlh", CATALOGUES) == ENGLISH
    assert ENGLISH in languages(CATALOGUES)


def test_german_speaks_german_numbers_and_all() -> None:
    """Plurals, thousands, and words within a sentence follow the language."""
    assert speak("de", CATALOGUES) == "de"
    assert (stories(1), stories(1055)) == ("1 Geschichte", "1.055 Geschichten")
    assert told_stories(5) == "Fünf Geschichten"
    assert (duration(26), grouped(46_000)) == ("26 min", "46.000")
    assert within(tr("Highlight removed")) == "Markierung entfernt"
    assert speak(ENGLISH, CATALOGUES) == ENGLISH
    assert (stories(1), stories(1055), told_stories(1)) == ("1 story", "1,055 stories", "One story")
    assert within(tr("Highlight removed")) == "highlight removed"


def test_what_the_core_says_is_said_in_the_language_of_the_window() -> None:
    """With its clauses; the command line says the same in English."""
    error = UnreadableSource(Path("Gift.epub"), sentence("it holds no words"))
    speak("de", CATALOGUES)
    assert said(error.sentence) == (
        "„Gift.epub“ lässt sich nicht lesen: es enthält keine Wörter. Bitte ein anderes Exemplar wählen."
    )
    assert str(error) == "Cannot read “Gift.epub”: it holds no words. Choose another copy."


def test_how_a_query_was_understood_is_told_and_its_words_are_left_alone() -> None:
    """A word of the query may be one that the catalogue knows."""
    speak("de", CATALOGUES)
    for typed, german in (("read new -new", "alle von: read, new · ohne: new"), ("read", "read")):
        root = parse(typed).root
        assert root
        assert said_value(understood(root)) == german


def test_each_language_is_called_by_its_own_name() -> None:
    """Whoever looks for theirs finds it."""
    assert languages(CATALOGUES) == {"de": "Deutsch", "en": "English"}
