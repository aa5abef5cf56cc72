"""Where sentences end, in the way each language writes them: full stops that end nothing are known."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from anthology.text import Passage

_STOP = r"\.(?:[ \u00a0\u202f]?\.)*"
"""A full stop, or several that stand for an ellipsis, close together or apart."""
_ASKING = "?!؟‽⁇⁈⁉…۔։"
_WIDE = "。！？｡．।॥።။"
"""They end a sentence whether or not a space follows."""
_CLOSERS = "”’\"')]}»›«‹」』】）〉》〕*_"
_EITHER = "“‘"
"""They close a quotation in German and open one in Chinese."""
_OPENERS = "“‘\"'([{«‹»›„‚「『【（〈《〔¿¡—–―‒-*_"


def _pattern(asking: str = _ASKING, before_closer: str = "[\u00a0\u202f]?") -> re.Pattern[str]:
    closer = f"{before_closer}[{re.escape(_CLOSERS)}]|(?<![{_WIDE}])[{_EITHER}]"
    return re.compile(
        rf"(?P<stop>(?:{_STOP}|[{asking}{_WIDE}])+)(?P<closed>(?:{closer})*)(?P<space>\s*)",
    )


_END = _pattern()
_ENDS = {
    "fr": _pattern(before_closer="(?:[\u00a0\u202f]| (?=[»›]))?"),
    "el": _pattern(asking=f"{_ASKING};\u037e"),
}
_LAST_WORD = re.compile(r"(?:[^\W_]|[.\u00b7'’-])*[^\W_]\Z")
_CAPITALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_FIRST = re.compile(rf"[\s{re.escape(_OPENERS)}]*(?P<first>\w)?")
_QUOTING = "とって"
"""What follows a quotation within a Japanese sentence."""

_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "en": "Mr Mrs Ms Mx Dr Prof Rev Hon St Mt Ft Capt Col Gen Lt Sgt Maj Cmdr Adm Gov Sen Rep Pres Insp "
        "Messrs Mme Mlle Fr Br vs viz cf ca e.g i.e approx",
        "de": "Hr Hrn Fr Frl Dr Prof Dipl Ing Hptm Lt St Sr Jr bzw ca evtl ggf inkl vgl sog geb gest Str usf "
        "z.B d.h u.a v.a i.d.R s.o s.u Mio Mrd",
        "fr": "MM Mme Mmes Mlle Mlles Me Mgr St Ste Dr Pr Cie cf c.-à-d p.ex env",
        "es": "Sr Sra Sres Srta Srtas Dr Dra Dña Lic Ing Ud Uds Vd Vds Excmo Gral Cap p.ej",
        "it": "Sig sig Sigg Sig.ra sig.ra Dott dott Dott.ssa Prof prof Ing Avv On Mons Cav S.E ca cfr",
        "pt": "Sr Sra Srta Dr Dra Prof Profa Exmo Eng Cap p.ex",
        "nl": "dhr mevr mw Mr mr Drs drs Dr dr Prof prof Ir ir St bijv o.a d.w.z ca",
        "sv": "hr fr dr prof kap bl.a t.ex d.v.s s.k ca",
        "da": "hr fr dr prof bl.a f.eks d.v.s ca",
        "nb": "hr fr dr prof bl.a f.eks dvs ca",
        "pl": "dr prof płk gen ks św inż mgr np tzn tzw ul m.in",
        "cs": "Dr dr prof ing mgr sv např tzv tj ul",
        "ru": "гг им ул др проф акад тов св т.е т.д т.п т.к",
    }
)
"""Short forms before a name or within a sentence, without their last full stop."""
_NUMBERED: Mapping[str, str] = MappingProxyType(
    {
        "en": "No no Nos nos Vol vol Ch ch Pp pp P p Fig fig Ed Sec sec Art art",
        "de": "Nr nr Bd Kap S Abb Art Abs",
        "fr": "No no n chap vol art fig pp p",
        "es": "Núm núm pág págs cap vol art",
        "it": "n pag pagg cap vol art",
        "pt": "n pág cap vol art",
        "nl": "nr Nr blz hfst art",
    }
)
"""Short forms that are such only before a number: “No. 7”, but “No. I won’t.”"""
_ORDINALS = frozenset({"de", "da", "nb", "nn", "no", "fi", "cs", "sk", "pl", "hu", "sl", "hr", "et", "lv"})
"""Languages that write the third as “3.”"""


def sentence_spans(words: str, language: str) -> Iterator[Passage]:
    """The sentences of a paragraph, each without the space around it; `language` is a BCP 47 tag.

    Every one of them holds a letter or a digit: what stands alone, such as an ellipsis, goes with
    the next, or at the end with the one before. Of words without any there are no sentences.
    """
    starts = [0, *_ends(words, language.partition("-")[0].lower()), len(words)]
    pending, found = 0, None  # type: int, Passage | None
    for end in starts[1:]:
        if not _says_something(words[pending:end]):
            continue
        if found:
            yield found
        found, pending = _trimmed(words, pending, end), end
    if found:
        yield _trimmed(words, found.start, len(words))


def _ends(words: str, language: str) -> Iterator[int]:
    """Where the next sentence may begin."""
    for end in _ENDS.get(language, _END).finditer(words):
        if _parts(words, end, language):
            yield end.end()


def _parts(words: str, end: re.Match[str], language: str) -> bool:
    """Whether the sentence is over there."""
    stop, after = end["stop"], _FIRST.match(words, end.end())
    first = (after["first"] or "") if after else ""
    if stop[-1] in _WIDE:
        return not (end["closed"] and words[end.end() : end.end() + 1] in tuple(_QUOTING))
    if not end["space"] or first.islower():
        return False
    return stop != "." or bool(end["closed"]) or not _is_short(words[: end.start()], first, language)


def _is_short(before: str, first: str, language: str) -> bool:
    """Whether the full stop only shortens the word before it; `first` is the letter after it."""
    found = _LAST_WORD.search(before)
    word = found[0].lstrip("'’-.·") if found else ""
    if not word:
        return False
    if word.isdigit():
        return language in _ORDINALS and len(word) < 3 and first.isalpha()
    if first.isdigit() and word in _NUMBERED.get(language, _NUMBERED["en"]).split():
        return True
    if len(word) == 1:
        return not (word == "I" and language == "en")
    if _CAPITALS.fullmatch(word) and word.replace(".", "").isupper():
        return True
    return word in _TITLES.get(language, _TITLES["en"]).split()


def _says_something(words: str) -> bool:
    return any(letter.isalnum() for letter in words)


def _trimmed(words: str, start: int, end: int) -> Passage:
    inner = words[start:end]
    return Passage(start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip()))
