"""The mixed set of forty queries, and the same for SQLite's FTS5 where it has a way to ask it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A query; `peer` is what asks FTS5 the same, empty where it cannot."""

    text: str
    peer: str = ""

    def __str__(self) -> str:
        return self.text if len(self.text) <= 40 else f"{self.text[:37]}…"


_COMMON = ("the", "of", "and", "house", "night", "said", "was", "had")
_MANY = " ".join(f"{word}{number or ''}" for number in range(63) for word in _COMMON)
_BRACKETS = "(" * 50 + "house OR night" + ")" * 50

QUERIES = (
    Asked("ptarmigan", "ptarmigan"),
    Asked("forgiveness", "forgiveness"),
    Asked("zzz", "zzz"),
    Asked("mother", "mother"),
    Asked("the", "the"),
    Asked("was", "was"),
    Asked('"of the"', '"of the"'),
    Asked('"the old man"', '"the old man"'),
    Asked('"to be or not to be"', '"to be or not to be"'),
    Asked('"in the middle of the"', '"in the middle of the"'),
    Asked('="Said the"'),
    Asked("the and of", "the AND and AND of"),
    Asked("horse river money", "horse AND river AND money"),
    Asked("old man gold", "old AND man AND gold"),
    Asked("cat OR dog OR horse", "cat OR dog OR horse"),
    Asked("the OR of OR and", "the OR of OR and"),
    Asked("mother -son", "mother NOT son"),
    Asked('house -"the house" -door', 'house NOT "the house" NOT door'),
    Asked("(night OR morning) (train OR boat)", "(night OR morning) AND (train OR boat)"),
    Asked("((cold OR snow) -summer) OR (fire smoke)", "((cold OR snow) NOT summer) OR (fire AND smoke)"),
    Asked("horse near/8 river", "NEAR(horse river, 7)"),
    Asked("the near/8 of", "NEAR(the of, 7)"),
    Asked("old near/3 man near/8 said"),
    Asked("lov*", "lov*"),
    Asked("s*", "s*"),
    Asked("th* wom*", "th* AND wom*"),
    Asked("*ing"),
    Asked("w?ld"),
    Asked("*a*"),
    Asked('"the *est man"'),
    Asked("recieve~"),
    Asked("hart~9"),
    Asked("wether~2 beutiful~"),
    Asked("title:christmas", "title : christmas"),
    Asked("author:henry gold", "byline : henry AND gold"),
    Asked("house length:<15min"),
    Asked("in:notes remember"),
    Asked("recieved beleive"),
    Asked(_MANY),
    Asked(_BRACKETS),
)
