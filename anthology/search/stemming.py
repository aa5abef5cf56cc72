"""Stems: Snowball's algorithms, by the language of the story."""

from functools import lru_cache

_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_LONGEST = 60
"""What is longer is no word, and its stem itself."""


def stemmed_as(language: str) -> str:
    """The algorithm for a language (a BCP 47 tag), or empty where there is none; no tag is English."""
    from Stemmer import algorithms

    name = _ALGORITHMS.get(language.partition("-")[0].lower() or "en", "")
    return name if name in algorithms() else ""


def stem(word: str, algorithm: str = "english") -> str:
    """The stem of a folded word by that algorithm; the word itself where there is none."""
    if not algorithm or len(word) > _LONGEST:
        return word
    return str(_stemmer(algorithm).stemWord(word))


def stem_in(word: str, language: str) -> str:
    """The stem of a word, in small letters, of a language (a BCP 47 tag); the word where nobody knows it."""
    return stem(word, stemmed_as(language))


@lru_cache(maxsize=8)
def _stemmer(algorithm: str):  # type: ignore[no-untyped-def] # PyStemmer ships no types
    from Stemmer import Stemmer

    return Stemmer(algorithm, 0)
