"""All dictionaries of this machine as one shelf of reference books: a word is looked up in every one."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

from anthology.dictionaries.answer import Answer, Definition, Dictionary, Trouble
from anthology.dictionaries.folders import dictionary_files
from anthology.dictionaries.forms import forms, tidied
from anthology.dictionaries.server import DictServer
from anthology.dictionaries.stardict import StarDict
from anthology.errors import DamagedDictionary

Stem = Callable[[str, str], str]
"""The stem of a word in a language (a BCP 47 tag)."""
_LEAST_SHARED, _CUT, _MOST_KIN, _MOST_NEAREST = 3, 3, 300, 8


class ReferenceShelf:
    """Finds what was installed meanwhile each time it is asked; what is open stays open.

    A dictionary that is damaged is told of in the answer, and the others still answer.
    """

    def __init__(self, server: DictServer, stem: Stem) -> None:
        self._server, self._stem = server, stem
        self._open: dict[Path, StarDict] = {}

    def look_up(self, words: str, language: str, folders: tuple[Path, ...], first: str = "") -> Answer:
        """What the dictionaries in these folders and the server have; the one called `first` comes first.

        Each answers with the nearest form of the word that it has.
        """
        word = tidied(words)
        found = _Findings(word, language, self._stem)
        dictionaries = self._dictionaries(folders)
        for dictionary in dictionaries if word else ():
            found.ask(dictionary)
        if not found.definitions:
            for dictionary in dictionaries if word else ():
                found.ask_kin(dictionary)
        nearest = () if found.definitions or not word else found.nearest(dictionaries)
        definitions = sorted(found.definitions, key=lambda one: one.dictionary != first)
        troubles = {each.sentence: each for each in (*found.troubles, *self._damages())}
        names = tuple(dict.fromkeys(each.name for each in dictionaries))
        return Answer(word, tuple(definitions), names, nearest, tuple(troubles.values()))

    def _dictionaries(self, folders: tuple[Path, ...]) -> tuple[Dictionary, ...]:
        paths = dictionary_files(folders)
        self._open = {path: self._open.get(path) or StarDict(path) for path in paths}
        own: tuple[Dictionary, ...] = tuple(self._open.values())
        return (*own, self._server) if self._server.answers() else own

    def _damages(self) -> tuple[Trouble, ...]:
        return tuple(Trouble(each.name, each.damage) for each in self._open.values() if each.damage)


class _Findings:
    """What has been found of a word so far."""

    def __init__(self, word: str, language: str, stem: Stem) -> None:
        self._word, self._language, self._stem = word, language, stem
        self.definitions: list[Definition] = []
        self.troubles: list[Trouble] = []

    def ask(self, dictionary: Dictionary) -> None:
        """The first form of the word that it has."""
        try:
            for form in forms(self._word, self._language):
                if defined := dictionary.define(form):
                    self.definitions += defined
                    return
        except DamagedDictionary as error:
            self.troubles.append(Trouble(error.name, error.sentence))

    def ask_kin(self, dictionary: Dictionary) -> None:
        """A headword of the same stem, the shortest; what is damaged has been told of before."""
        word = self._word.lower()
        stem = self._stem(word, self._language)
        shared = word[: max(_LEAST_SHARED, min(len(stem) - 1, len(word) - _CUT))]
        if " " in word or len(word) <= _LEAST_SHARED:
            return
        try:
            near = islice(dictionary.beginning(shared), _MOST_KIN)
            kin = [each for each in near if self._stem(each.lower(), self._language) == stem]
            if kin:
                self.definitions += dictionary.define(min(kin, key=len))
        except DamagedDictionary:
            return

    def nearest(self, dictionaries: tuple[Dictionary, ...]) -> tuple[str, ...]:
        """Headwords of any of them that look like the word."""
        found: dict[str, None] = {}
        for dictionary in dictionaries:
            try:
                found |= dict.fromkeys(dictionary.nearest(self._word))
            except DamagedDictionary:
                continue
        return tuple(found)[:_MOST_NEAREST]
