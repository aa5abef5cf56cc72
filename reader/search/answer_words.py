"""What the search panel says of an answer, in words."""

from anthology.search.hits import SearchResults, Source
from reader.translation import marked, said_value, tr
from reader.widgets.counting import hits, stories

SEARCHING = marked("Searching…")
ROUND_FORWARD = marked("That was the last hit; on with the first.")
ROUND_BACK = marked("That was the first hit; on with the last.")


def answer_line(results: SearchResults) -> str:
    """“3 stories · 4 hits · word forms of “stood””."""
    parts = [
        stories(results.total_stories),
        hits(results.total_hits),
    ]
    if _says_more(results):
        parts.append(said_value(results.understood_as))
    if results.source is Source.SCAN:
        parts.append(tr("the index is being rebuilt"))
    return " · ".join(parts)


def nothing_found(results: SearchResults) -> str:
    """A sentence, and what to try next."""
    query = results.query.strip()
    if {'"', "“", "„"} & set(query):
        advice = tr("Try the words without the quotation marks.")
    elif " " in query:
        advice = tr("Try fewer words.")
    elif "*" not in query and len(query) > 3:
        advice = tr("Try the beginning of the word: {word}").format(word=f"{query[:-1]}*")
    else:
        advice = tr("Try another word.")
    nothing = tr("No story has {words}.").format(words=_quoted(query))
    return f"{nothing} {advice}"


def _quoted(query: str) -> str:
    return query if query.startswith(("“", "„", '"')) else tr("“{words}”").format(words=query)


def _says_more(results: SearchResults) -> bool:
    """Whether the query was understood as something else than the words that were typed."""
    return _bare(results.understood_as) not in ("", _bare(results.query))


def _bare(words: str) -> str:
    return " ".join(words.strip(" “”„\"'").casefold().split())
