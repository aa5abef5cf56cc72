"""The words of the window in the reader's language: Qt Linguist's catalogues, in one nameless context.

The words in the code are English. Where a sentence is made, it is `tr("…")`; what a module or class
holds ready is `marked("…")` there, and `tr(…)` of it where it is shown. `make translations`
brings `resources/translations` up to date with the code.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from anthology.sentences import Sentence, filled

K = TypeVar("K")
ENGLISH = "en"
_installed: list[QTranslator] = []


def tr(words: str, about: str = "", number: int = -1) -> str:
    """The words as the reader's language has them; `about` tells words apart that English does not.

    With a `number`, `%Ln` in the words stands for it as that language writes numbers, and the words
    are those for so many.
    """
    return QCoreApplication.translate("", words, about or None, number)


def marked(words: str) -> str:
    """The same words: says that they are translated where they are shown."""
    return words


def translated(words: Mapping[K, str]) -> dict[K, str]:
    """Marked words by what they stand for, as the reader's language has them."""
    return {key: tr(each) for key, each in words.items()}


def said(words: str) -> str:
    """What the core says in English, as the reader's language has it."""
    if not isinstance(words, Sentence):
        return tr(words)
    return filled(tr(words.template), {name: said_value(value) for name, value in words.values.items()})


def said_value(value: str) -> str:
    """What is filled into a sentence: a clause is translated, a name stays as it is."""
    return said(value) if isinstance(value, Sentence) else value


def within(words: str) -> str:
    """The words as they stand within a sentence: small in English, as they are where nouns are tall."""
    small = QLocale().language() in (QLocale.Language.English, QLocale.Language.C)
    return words[:1].lower() + words[1:] if small else words


def languages(folder: Path) -> dict[str, str]:
    """The languages there are, by their BCP 47 tags, each by its own name."""
    tags = sorted({ENGLISH, *(path.stem for path in folder.glob("*.qm"))})
    return {tag: _own_name(tag) for tag in tags}


def speak(language: str, folder: Path) -> str:
    """From now on `tr` answers in that language, empty for the system's; says in which it does.

    English is under every other one: it says what is missing there.
    """
    known = languages(folder)
    wished = [language] if language else QLocale.system().uiLanguages()
    spoken = next((tag.split("-")[0] for tag in wished if tag.split("-")[0] in known), ENGLISH)
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(_locale_of(spoken))
    _install(folder / f"{ENGLISH}.qm")
    if spoken != ENGLISH:
        _install(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{spoken}.qm")
        _install(folder / f"{spoken}.qm")
    return spoken


def _locale_of(language: str) -> QLocale:
    """The system's own, if it speaks that language, for it knows the country too."""
    system = QLocale.system()
    return system if system.name().split("_")[0] == language else QLocale(language)


def _own_name(tag: str) -> str:
    """Qt calls English by one of its countries."""
    return "English" if tag == ENGLISH else QLocale(tag).nativeLanguageName().capitalize()


def _install(path: Path) -> None:
    translator = QTranslator()
    if translator.load(str(path)):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
