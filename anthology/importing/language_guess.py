"""In which language a text is written, by its commonest small words; unsure is an answer too."""

import re
from collections import Counter

_SMALL_WORDS = {
    "en": "the and of to was he she that it with his her had not you said for they but were",
    "de": "der die und nicht das ist sie mit sich auf dem ein eine hatte war aber ich wie auch",
    "fr": "le la les et des une dans que qui pas était il elle avait pour sur avec mais ne je",
    "es": "el los las que una del con por para no era había pero como más su se lo estaba",
    "it": "il che di gli una non era con per della aveva ma più sono come si suo nella questo",
    "pt": "que não uma com para mais como era mas dos foi ele ela seu sua estava muito já isso",
    "nl": "het een van niet dat was zijn hij zij met voor maar naar aan ook werd toen haar",
    "sv": "och att det som han hon inte var med för på den hade men ett sig av från till",
    "da": "og det at han hun ikke var med for på den havde men et sig af fra til jeg der",
    "pl": "nie się na że jest był była jak ale przez tak już do co po jego jej dla tylko",
    "cs": "se na že byl byla jako ale by jsem po jeho jak když si do už tak který pro",
    "ru": "и не в что он она на было был как но его так все это по же сказал у за",
}
_VOTERS: dict[str, list[str]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _word in _words.split():
        _VOTERS.setdefault(_word, []).append(_language)
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("ar", re.compile("[\u0621-\u064a]")),
    ("el", re.compile("[\u03b1-\u03c9]")),
)
_SAMPLE = 20_000
_FEWEST_VOTES, _CLEARLY = 6, 1.3


def guessed_language(text: str) -> str:
    """A BCP 47 tag, or an empty string where nothing is clear."""
    sample = text[:_SAMPLE]
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) > len(sample) / 10:
            return language
    votes: Counter[str] = Counter()
    for word in _WORD.findall(sample.lower()):
        votes.update(_VOTERS.get(word, ()))
    (best, most), (_, second) = (*votes.most_common(2), ("", 0), ("", 0))[:2]
    return best if most >= _FEWEST_VOTES and most >= _CLEARLY * second else ""
