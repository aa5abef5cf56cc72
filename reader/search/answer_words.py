"""What the search panel says of an answer, in words."""

from anthology.search.hits import SearchResults, Source, Step
from reader.translation import marked, said_value, tr
from reader.widgets.counting import hits, stories

SEARCHING = marked("Searching…")
ROUND_FORWARD = marked("That was the last hit; on with the first.")
ROUND_BACK = marked("That was the first hit; on with the last.")
_STEPS = {Step.EXACT: marked("exact words"), Step.FORMS: marked("word forms")}
_FORGIVEN = {
    Step.NEAR: marked("No story has these words side by side. Here they stand near each other."),
    Step.SOME: marked("No story has all of that. Here is some of it."),
}


def answer_line(results: SearchResults, *, in_one: bool = False) -> str:
    """“3 stories · 4 hits · word forms · all of: porch, light”; in one story only its hits are counted."""
    parts = [] if in_one else [stories(results.total_stories)]
    if results.total_hits:
        parts.append(hits(results.total_hits))
    if results.total_hits and results.step in _STEPS:
        parts.append(tr(_STEPS[results.step]))
    if _says_more(results):
        parts.append(said_value(results.understood_as))
    return " · ".join(parts)


def forgiven(results: SearchResults) -> str:
    """What was looked for in place of what was typed."""
    if results.instead and results.step is Step.SPELLING:
        words = tr("Nothing has {typed}. This is for {instead}.")
        return words.format(typed=_quoted(results.query.strip()), instead=_quoted(results.instead))
    return tr(_FORGIVEN[results.step]) if results.step in _FORGIVEN else ""


def without_index(results: SearchResults) -> str:
    """That some of it was answered without an index, which takes longer."""
    if results.source is Source.SCAN:
        return tr("The index is being made; until then every text is read through.")
    if results.unindexed:
        return tr("%Ln stories are not in the index yet.", "", results.unindexed)
    return ""


def nothing_found(results: SearchResults, *, in_one: bool = False) -> str:
    """A sentence, and what to try next where nothing else is offered."""
    query = results.query.strip()
    words = tr("This story does not have {words}.") if in_one else tr("No story has {words}.")
    nothing = words.format(words=_quoted(query))
    if results.corrections or in_one:
        return nothing
    if {'"', "“", "„"} & set(query):
        advice = tr("Try the words without the quotation marks.")
    elif " " in query:
        narrowing = next((word for word in query.split() if ":" in word.strip(":")), "")
        advice = (
            tr("Try it without {words}.").format(words=narrowing) if narrowing else tr("Try fewer words.")
        )
    elif "*" not in query and len(query) > 3:
        advice = tr("Try the beginning of the word: {word}").format(word=f"{query[:-1]}*")
    else:
        advice = tr("Try another word.")
    return f"{nothing} {advice}"


def _quoted(query: str) -> str:
    return query if query.startswith(("“", "„", '"', "=")) else tr("“{words}”").format(words=query)


def _says_more(results: SearchResults) -> bool:
    """Whether the query was understood as more than the words that were typed."""
    said = _bare(said_value(results.understood_as))
    return not results.instead and said not in ("", _bare(results.query))


def _bare(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter not in '“”„"« »*')
