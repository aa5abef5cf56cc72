"""What the search panel says of an answer, in words."""

from anthology.search.hits import SearchResults, Source
from reader.widgets.counting import counted

SEARCHING = "Searching…"
ROUND_FORWARD = "That was the last hit; on with the first."
ROUND_BACK = "That was the first hit; on with the last."


def answer_line(results: SearchResults) -> str:
    """“3 stories · 4 hits · word forms of “stood””."""
    parts = [
        counted(results.total_stories, "story", "stories"),
        counted(results.total_hits, "hit", "hits"),
    ]
    if _says_more(results):
        parts.append(results.understood_as.strip())
    if results.source is Source.SCAN:
        parts.append("the index is being rebuilt")
    return " · ".join(parts)


def nothing_found(results: SearchResults) -> str:
    """A sentence, and what to try next."""
    query = results.query.strip()
    if '"' in query or "“" in query:
        advice = "Try the words without the quotation marks."
    elif " " in query:
        advice = "Try fewer words."
    elif "*" not in query and len(query) > 3:
        advice = f"Try the beginning of the word: {query[:-1]}*"
    else:
        advice = "Try another word."
    return f"No story has {_quoted(query)}. {advice}"


def _quoted(query: str) -> str:
    return query if query.startswith(("“", '"')) else f"“{query}”"


def _says_more(results: SearchResults) -> bool:
    """Whether the query was understood as something else than the words that were typed."""
    return _bare(results.understood_as) not in ("", _bare(results.query))


def _bare(words: str) -> str:
    return " ".join(words.strip(" “”\"'").casefold().split())
