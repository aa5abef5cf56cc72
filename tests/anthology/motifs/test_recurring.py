"""Names, phrases and rare words: what comes back in several stories."""

import re

from hypothesis import given
from hypothesis import strategies as st

from anthology.motifs.nouns import Motifs
from anthology.motifs.recurring import names_and_motifs
from anthology.search.analysis import tokens
from tests.anthology.motifs.texts import motifs, texts

CLUB = "I met Jeeves at noon. Then Jeeves spoke, so Bertie Wooster sat. We saw Mr. Fink there with Jeeves."
PARK = "It was Jeeves who came. But we like Jeeves, and Bertie Wooster ran from New York. I told Mr. Fink so."


def shown(found: Motifs) -> dict[str, tuple[int, int]]:
    return {name.words: (name.stories, name.places) for name in found.names}


def test_names_are_capitals_in_the_middle_of_sentences() -> None:
    """With their titles, several words together; not what only begins a sentence, nor “I”."""
    assert shown(motifs(CLUB, PARK)) == {"Jeeves": (2, 5), "Bertie Wooster": (2, 2), "Mr. Fink": (2, 2)}


def test_a_name_of_one_story_does_not_recur() -> None:
    """New York is in one story only."""
    assert "New York" not in shown(motifs(CLUB, PARK))


def test_what_is_mostly_written_small_is_no_name() -> None:
    """A capital now and then, for respect, names nobody."""
    text = "We asked the Doorman. A doorman came, the doorman went, our doorman slept, and no doorman woke."
    assert shown(motifs(text, text)) == {}


def test_headings_have_capitals_of_their_own() -> None:
    """A title is no sentence, and its words are no names."""
    assert (
        shown(motifs("The Last Lamp of Winter\nIt was dark.", "The Last Lamp of Winter\nIt was day.")) == {}
    )


def test_german_nouns_are_no_names() -> None:
    """What follows articles is a noun; what is left is said to be a guess."""
    text = "Da ging Anna durch das Haus. Auch im Haus war Anna, und hinter dem Haus stand Anna."
    found = motifs(text, text, language="de")
    assert found.guessed
    assert list(shown(found)) == ["Anna"]


def test_the_longest_phrase_is_kept() -> None:
    """What stands in a longer one that recurs as often is not told of again."""
    found = motifs(
        "He saw a pale green lantern glow.", "Once a pale green lantern glowed and a pale green lantern fell."
    )
    assert [(each.words, each.stories, each.places) for each in found.phrases] == [
        ("pale green lantern", 2, 3)
    ]


def test_phrases_end_where_the_punctuation_parts_them() -> None:
    """No phrase goes over the end of a sentence."""
    assert motifs("The pale lantern. Ferry came.", "A pale lantern. Ferry went.").phrases == ()


def test_two_versions_of_a_text_have_no_motifs() -> None:
    """What only they share says that one is a copy of the other, and nothing else."""
    words = "".join(f"crimson{chr(97 + n)} velvet{chr(97 + n)} cushion{chr(97 + n)}. " for n in range(20))
    assert motifs(words, words).phrases == ()


def test_rare_words_are_those_that_few_stories_use_often() -> None:
    """Once in each is a chance; a name is no word."""
    found = motifs("A windmill by a windmill, once a sparrow.", "The windmill, a windmill, one sparrow.")
    assert [(each.words, each.places) for each in found.rare_words] == [("windmill", 4)]


def test_words_are_shown_as_they_are_printed() -> None:
    """With accents, capitals of nouns and curly apostrophes, whatever they are compared by."""
    text = "Die grüne Straße, ach, die grüne Straße! Der Kuckuck rief, der Kuckuck flog."
    found = motifs(text, text.replace("flog", "kam"), language="de")
    assert [each.words for each in found.rare_words] == ["grüne", "Kuckuck", "Straße"]
    clock = "It was nine o’clock sharp and nine o’clock sharp again by the pale o’clock sharp."
    assert "pale o’clock sharp" in [each.words for each in motifs(clock, clock).phrases]


def test_nothing_recurs_in_no_story_and_in_one() -> None:
    """And that is no failure."""
    assert motifs() == Motifs(0)
    assert motifs(CLUB) == Motifs(1)


def test_every_step_tells_how_far_it_is() -> None:
    """Two steps a story and one at the end, never past the total."""
    steps = list(names_and_motifs(texts(CLUB, PARK), 2, ["en"]))
    assert [(step.done, step.total) for step in steps] == [(1, 4), (2, 4), (3, 4), (4, 4), (4, 4)]


_WORDS = ["Jeeves", "New York", "the", "pale", "lantern", "straße.", "and", "keeper’s", "glow,", "\n", "東京"]


@given(st.lists(st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join), max_size=5))
def test_what_recurs_stands_in_as_many_stories_as_it_says(stories: list[str]) -> None:
    """A slow look through the words of each text counts the same stories and places."""
    found = motifs(*stories)
    folded = [[re.sub("'s$", "", token.folded) for token in tokens(text)] for text in stories]
    for each in found.phrases + found.rare_words:
        wanted = [re.sub("'s$", "", token.folded) for token in tokens(each.words)]
        places = [_count(words, wanted) for words in folded]
        assert each.stories >= 2
        assert each.stories <= sum(map(bool, places))
        assert each.places <= sum(places)


def _count(words: list[str], wanted: list[str]) -> int:
    return sum(words[at : at + len(wanted)] == wanted for at in range(len(words)))
