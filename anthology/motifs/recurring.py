"""Names and motifs: the texts are read once, counted, and what comes back is put in order."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace

from anthology.language import primary
from anthology.motifs.names import NOUNS_HAVE_CAPITALS, Names
from anthology.motifs.nouns import Motifs, Recurring
from anthology.motifs.phrases import END, Phrase, Phrases, Seen, stretches
from anthology.motifs.printed import Printed
from anthology.motifs.rare_words import rare_words
from anthology.motifs.vocabulary import Vocabulary
from anthology.progress import Progress
from anthology.search.everyday import everyday_words
from anthology.sentences import sentence
from anthology.story import StoryText


def names_and_motifs(
    texts: Iterable[StoryText], total: int, languages: Sequence[str]
) -> Generator[Progress, None, Motifs]:
    """What recurs in these stories, which are in these languages; two steps a story."""
    everyday = frozenset[str]().union(*map(everyday_words, languages))
    vocabulary, names, phrases = Vocabulary(), Names(), Phrases(everyday)
    printed = Printed(keep_capitals=any(primary(each) in NOUNS_HAVE_CAPITALS for each in languages))
    done = 0
    for done, text in enumerate(texts, 1):
        found = stretches(text.text)
        vocabulary.add(text.id, [word for word in found if word != END])
        phrases.add(found)
        names.add(text)
        printed.add(text)
        yield Progress(done, max(done, total) * 2, sentence("Reading the stories"))
    seen = yield from _steps(phrases, done)
    named = names.found(vocabulary)
    yield Progress(done * 2, done * 2, sentence("Putting them in order"))
    told = phrases.telling(seen, vocabulary, (name.words for name in named))
    rare = rare_words(vocabulary, names, everyday)
    return Motifs(
        done,
        named,
        _as_printed(told, printed, vocabulary),
        _as_printed(rare, printed, vocabulary),
        names.guessed,
    )


def _as_printed(
    found: Sequence[Recurring], printed: Printed, vocabulary: Vocabulary
) -> tuple[Recurring, ...]:
    return tuple(replace(each, words=printed.shown(each.words, vocabulary)) for each in found)


def _steps(phrases: Phrases, done: int) -> Generator[Progress, None, dict[Phrase, Seen]]:
    counted = phrases.counted()
    while True:
        try:
            yield Progress(done + next(counted), done * 2, sentence("Counting what comes back"))
        except StopIteration as end:
            return dict(end.value)
