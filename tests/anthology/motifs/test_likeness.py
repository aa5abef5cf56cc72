"""More like this: stories that share telling words, and where these stand."""

from hypothesis import given
from hypothesis import strategies as st

from anthology.motifs.likeness import likeness
from anthology.motifs.nouns import Likeness
from anthology.motifs.vocabulary import counted
from anthology.story import StoryText
from anthology.text import Passage
from tests.anthology.motifs.texts import done, reading, texts

SEA = "The keeper climbed the lighthouse in the storm. The lighthouse lamp was out, and the keeper knew it."
STORM = "Every storm took a boat. The old keeper’s lighthouse showed them home."
FARM = "The cows were milked, the hay was dry, and Martha baked bread."
BARN = "Martha sold the cows when the hay was dry."
RADIO = "A plain day at the radio station, with a lighthouse on the wall."


def like(stories: list[StoryText], number: int = 0, passage: Passage | None = None) -> Likeness:
    vocabulary = done(counted(stories, len(stories)))
    return likeness(stories[number], passage, vocabulary, reading(stories))


def test_stories_share_what_sets_them_apart() -> None:
    """The one about the same things comes first and says what they have in common."""
    found = like(texts(SEA, FARM, STORM, BARN, RADIO))
    assert found.stories[0].title == "Story 2"
    assert set(found.stories[0].shared) == {"lighthouse", "keeper", "storm"}


def test_everyday_words_and_words_of_one_story_tell_nothing() -> None:
    """“The” is in all of them; “lamp” is in no other."""
    found = like(texts(SEA, FARM, STORM, BARN, RADIO))
    assert not {"the", "was", "lamp", "climbed"} & set(found.words)


def test_a_passage_is_asked_about_by_its_own_words() -> None:
    """Of a passage, one shared word is enough."""
    start = SEA.index("lighthouse")
    found = like(texts(SEA, FARM, STORM, BARN, RADIO), passage=Passage(start, start + len("lighthouse")))
    assert found.words == ("lighthouse",)
    assert {story.title for story in found.stories} == {"Story 2", "Story 4"}


def test_a_form_of_a_word_is_the_word() -> None:
    """“keeper’s” is lit where “keeper” is looked for, and the whole of it."""
    story = like(texts(SEA, FARM, STORM, BARN, RADIO)).stories[0]
    assert [each.of(STORM) for each in story.passages] == ["storm", "keeper’s", "lighthouse"]
    assert [each.of(story.excerpt) for each in story.lit] == ["storm", "keeper’s", "lighthouse"]


def test_one_story_alone_is_like_no_other() -> None:
    """There is nothing to find, and that is no failure."""
    found = like(texts(SEA))
    assert (found.words, found.stories, found.total) == ((), (), 0)


_WORDS = st.sampled_from(["ferry", "Lantern", "straße", "naïve", "the", "keeper’s", "and", "\n", "ﬁre", "I"])
_TEXT = st.lists(_WORDS, max_size=30).map(" ".join)


@given(st.lists(_TEXT, min_size=1, max_size=6))
def test_every_passage_is_within_its_story_and_never_its_own(stories: list[str]) -> None:
    """Whatever the texts: at most 25 words, no story like itself, passages and excerpts that fit."""
    library = texts(*stories)
    found = like(library)
    assert len(found.words) <= 25
    for story in found.stories:
        assert story.story != library[0].id
        assert story.shared
        assert set(story.shared) <= set(found.words)
        text = library[int(story.story)].text
        assert all(len(each) > 0 and each.end <= len(text) for each in story.passages)
        assert story.excerpt in text
        assert all(each.end <= len(story.excerpt) for each in story.lit)
