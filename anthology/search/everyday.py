"""Words so common in a language that they tell nothing of a story."""

from functools import lru_cache


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MORE_ENGLISH = _listed(
    "also although always another anything away back became become began behind better came come could "
    "cried day even ever every everything face far felt first found gave get give go going gone good got "
    "great half hand head heard however know knew last laughed left let life like little long look looked "
    "made make man many may men might mind mr mrs much must never next nothing oh old one perhaps put "
    "quite rather replied right round said saw say see seemed shall since something stood still take tell "
    "thing things think thought three time told took toward towards turned two upon us used want way well "
    "went without woman word words would year years yes yet though until along across among around asked "
    "ain't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't he'd he'll he's here's i'd "
    "i'll i'm i've isn't it'd it'll it's let's shan't she'd she'll she's shouldn't that's there's they'd "
    "they'll they're they've wasn't we'd we'll we're we've weren't what's who's won't wouldn't you'd "
    "you'll you're you've dr st em four five six seven eight nine ten eleven twelve fifteen twenty thirty "
    "forty fifty sixty seventy eighty ninety hundred thousand million second third fourth fifth twas tis"
)


@lru_cache(maxsize=16)
def everyday_words(language: str) -> frozenset[str]:
    """Folded, of a language given by its BCP 47 tag; none where the language has no list."""
    from whoosh.lang.stopwords import stoplists

    from anthology.search.folding import fold

    code = language.partition("-")[0].lower() or "en"
    listed = frozenset(fold(word).text for word in stoplists.get(code, ()))
    return listed | _MORE_ENGLISH if code == "en" else listed
