"""Sentences are English strings that remember how they were made."""

import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.errors import ExportFailed, UnreadableSource
from anthology.sentences import Sentence, packed, sentence, unpacked

names = st.from_regex(r"\A[a-z]{1,5}\Z")
sentences = st.recursive(
    st.text(), lambda inner: st.builds(Sentence, st.text(), st.dictionaries(names, inner, max_size=3))
)


def test_a_sentence_is_its_english_words() -> None:
    """Whoever knows nothing of languages sees a string."""
    said = sentence("“{name}” has {number} words.", name="Gift {name}", number=3)
    assert said == "“Gift {name}” has 3 words."
    assert (said.template, said.values["number"]) == ("“{name}” has {number} words.", "3")


def test_an_error_says_what_it_was_made_from() -> None:
    """The clause in it too."""
    error = UnreadableSource(Path("a/b.epub"), sentence("it holds no words"))
    assert str(error) == "Cannot read “b.epub”: it holds no words. Choose another copy."
    assert isinstance(error.sentence, Sentence)
    assert error.sentence.values["reason"] == "it holds no words"
    assert isinstance(ExportFailed(Path("x"), "no room", "Make some.").sentence, Sentence)


@given(sentences)
def test_sentences_are_carried_to_other_processes(words: str) -> None:
    """As JSON and by pickle, with all they were made from."""
    for carried in (unpacked(json.loads(json.dumps(packed(words)))), pickle.loads(pickle.dumps(words))):  # noqa: S301
        assert carried == words
        assert type(carried) is type(words)
        assert packed(carried) == packed(words)


@pytest.mark.parametrize("found", [None, 3, [], ["a"], ["a", "b"], ["a", {"b": None}], {"a": "b"}])
def test_what_is_no_sentence_is_refused(found: object) -> None:
    """Whoever sends something else is not believed."""
    with pytest.raises(ValueError, match="are no words"):
        unpacked(found)
