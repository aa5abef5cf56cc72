"""What is said of the lines: how many there are, and what was forgiven to find them."""

from anthology.concordance.lines import Concordance
from anthology.search.hits import SearchResults, Step
from reader.translation import marked, tr
from reader.widgets.counting import hits, stories

_STEPS = {
    Step.FORMS: marked("{sum}, with other forms"),
    Step.SPELLING: marked("{sum} for “{instead}” instead"),
    Step.NEAR: marked("{sum}, its words near each other"),
    Step.SOME: marked("{sum}, of some of the words only"),
}


def sum_of(whole: Concordance) -> str:
    """“226 hits in 5 stories”, and which step answered, where it was not the strictest."""
    told = tr("{hits} in {stories}").format(hits=hits(len(whole)), stories=stories(len(whole.stories)))
    answer = whole.answer
    if answer.step not in _STEPS:
        return told
    return tr(_STEPS[answer.step]).format(sum=told, instead=answer.instead)


def exactness(answer: SearchResults, *, strict: bool) -> str:
    """What could be asked for instead; empty where that would be the same."""
    if strict:
        return tr("Other forms too")
    return "" if answer.step is Step.EXACT or not answer.total_hits else tr("Exactly this")


def nothing(query: str, *, strict: bool) -> str:
    """That there is none."""
    if strict:
        return tr("Nothing in the texts is exactly “{query}”.").format(query=query)
    return tr("Nothing in the texts answers “{query}”.").format(query=query)
