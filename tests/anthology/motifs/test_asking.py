"""The library's doors to what is alike and what recurs, and the commands that use them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from anthology.errors import OutsideStory, UnknownAnthology, UnknownStory
from anthology.library import Library
from anthology.story import AnthologyId, StoryEdit, StoryId
from anthology.text import Passage
from tests.anthology.command_line import run
from tests.anthology.motifs.texts import done
from tests.worlds import BUNDLED, a_library, titled

NIGHT = "Two Hours by Night"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = a_library(tmp_path)
    yield library
    library.close()


def test_what_was_counted_is_kept_until_the_library_changes(library: Library) -> None:
    """The first question has a step for each story, the next none; then a story is another."""
    night = titled(library, NIGHT)
    assert len(list(library.more_like(night))) == 5
    assert len(list(library.more_like(night))) == 0
    library.edit_story(night, StoryEdit(title="Three Hours"))
    assert len(list(library.more_like(night))) == 5


def test_motifs_of_an_anthology_are_those_of_all_where_it_holds_all(library: Library) -> None:
    """The bundled anthology is the whole library here; asked again, there is nothing to count."""
    everything = done(library.names_and_motifs())
    assert everything.stories == 5
    assert done(library.names_and_motifs(AnthologyId(BUNDLED))) == everything
    assert list(library.names_and_motifs(AnthologyId(BUNDLED))) == []


def test_what_is_not_there_is_refused(library: Library) -> None:
    """With the errors that every other door has."""
    with pytest.raises(UnknownStory):
        done(library.more_like(StoryId("none")))
    with pytest.raises(OutsideStory):
        done(library.more_like(titled(library, NIGHT), Passage(0, 10**9)))
    with pytest.raises(UnknownAnthology):
        done(library.names_and_motifs(AnthologyId("none")))


def test_counting_can_be_given_up(library: Library) -> None:
    """Not asking for the next step is enough; the next question counts anew."""
    work = library.more_like(titled(library, NIGHT))
    next(work)
    work.close()
    assert done(library.more_like(titled(library, NIGHT))).title == NIGHT


def test_the_commands_print_one_document(tmp_path: Path) -> None:
    """Their shapes, for scripts."""
    like = run(tmp_path, "like", NIGHT, "--json").document()
    assert like["title"] == NIGHT
    assert {"story", "title", "words", "total_stories", "stories"} == set(like)
    names = run(tmp_path, "names", "--json").document()
    assert {"stories", "guessed", "names", "phrases", "rare_words"} == set(names)
    assert all(set(each) == {"words", "stories", "places", "query"} for each in names["rare_words"])


def test_the_commands_speak_to_people(tmp_path: Path) -> None:
    """A sentence or lines, whichever there is."""
    like = run(tmp_path, "like", NIGHT).out
    assert "shares:" in like or NIGHT in like
    assert "Names" in run(tmp_path, "names").out
    assert "no story" in run(tmp_path, "like", "Nobody").sentence()
