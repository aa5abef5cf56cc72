"""The library as a whole: what comes in stays, is found, and goes out as a book."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from anthology.annotations.mark import Bookmark, Colour, Highlight
from anthology.errors import (
    AmbiguousStory,
    HopelessQuery,
    OutsideStory,
    UnknownAnthology,
    UnknownMark,
    UnknownStory,
)
from anthology.folders import Folders
from anthology.library import Library
from anthology.search.hits import Enquiry, Source
from anthology.story import AnthologyId, ReadingState, StoryId
from anthology.text import Passage
from tests.worlds import BUNDLED, STORIES, a_library, a_world, titled

NIGHT = "Two Hours by Night"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = a_library(tmp_path)
    yield library
    library.close()


def upgraded(tmp_path: Path, file: str, old: str, new: str) -> Path:
    """The bundled anthology with some words of one file changed, as a later version might have it."""
    folder = tmp_path / "later"
    shutil.copytree(STORIES, folder, dirs_exist_ok=True)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_the_first_start_brings_the_bundled_anthology(library: Library) -> None:
    """Five stories in the order of the manifest, with an introduction."""
    (anthology,) = library.anthologies()
    assert (anthology.id, anthology.title) == (BUNDLED, "The Doorway")
    assert len(anthology.introduction) == 3
    assert [card.title for card in library.cards(anthology.id)] == [
        "Two Hours by Night",
        "The Man She Kept",
        "The Woman on the Landing",
        "Gone Home to Sleep",
        "Day Nine: My Biggest Failure",
    ]


def test_a_second_start_brings_nothing_twice(library: Library) -> None:
    """Neither does it count as a change."""
    before = library.cards()
    assert library.welcome(STORIES) is False
    assert library.cards() == before


def test_a_removed_anthology_stays_removed(library: Library) -> None:
    """Also when a later version has changed its files."""
    library.remove_anthology(AnthologyId(BUNDLED))
    assert library.welcome(STORIES) is False
    assert library.anthologies() == library.cards() == ()
    with pytest.raises(UnknownAnthology):
        library.anthology(AnthologyId(BUNDLED))


def test_a_later_version_changes_a_story_in_place(library: Library, tmp_path: Path) -> None:
    """Its id, its paragraphs' ids, its marks and the place in it are kept, on the same words."""
    story = library.story_named(NIGHT)
    at = story.text.index("porch light")
    library.add_highlight(story.id, Passage(at, at + 11), note="leave it on")
    library.remember_place(story.id, at, 0.4)
    library.welcome(
        upgraded(tmp_path, "01-two-hours-by-night.md", "At the reception", "At the wedding feast")
    )
    changed = library.story(story.id)
    (mark,) = library.marks(story.id)
    position = library.position(story.id)
    assert changed.text.startswith("At the wedding feast")
    assert [block.id for block in changed.blocks] == [block.id for block in story.blocks]
    assert isinstance(mark, Highlight)
    assert mark.passage.of(changed.text) == "porch light"
    assert position is not None
    assert changed.text[position.offset :].startswith("porch light")
    assert len(library.cards()) == 5


def test_a_later_version_may_bring_one_story_more(library: Library, tmp_path: Path) -> None:
    """It stands where the manifest puts it among the others; none of them is doubled."""
    folder = upgraded(tmp_path, "anthology.toml", '"02-the-man', '"06.md", "02-the-man')
    (folder / "06.md").write_text("---\ntitle: A Sixth\n---\n\nOnce.\n", encoding="utf-8")
    library.welcome(folder)
    assert [card.title for card in library.cards(AnthologyId(BUNDLED))][:3] == [
        "Two Hours by Night",
        "A Sixth",
        "The Man She Kept",
    ]
    assert library.welcome(folder) is False


def test_a_later_version_may_have_other_words_before_the_stories(library: Library, tmp_path: Path) -> None:
    """Title and introduction change; the stories stay as they are."""
    folder = upgraded(tmp_path, "anthology.toml", 'title = "The Doorway"', 'title = "Doorways"')
    (folder / "introduction.md").write_text("Come in.\n", encoding="utf-8")
    before = library.cards()
    assert library.welcome(folder) is True
    (anthology,) = library.anthologies()
    assert (anthology.title, [block.text for block in anthology.introduction]) == ("Doorways", ["Come in."])
    assert library.cards() == before


def test_an_anthology_that_was_removed_can_be_brought_back(library: Library) -> None:
    """With its stories, their ids and their marks."""
    before = library.cards()
    library.add_bookmark(titled(library, NIGHT), 5)
    library.remove_anthology(AnthologyId(BUNDLED))
    assert library.marks() == ()
    library.restore_bundle(STORIES)
    assert [card.id for card in library.cards()] == [card.id for card in before]
    assert len(library.marks()) == 1


def test_a_highlight_and_a_bookmark_are_there_after_reopening(library: Library, tmp_path: Path) -> None:
    """With note, colour and exact words, and undo still knows them."""
    story = library.story_named(NIGHT)
    at = story.text.index("porch light")
    library.add_highlight(story.id, Passage(at, at + 11), Colour.BLUE, "home")
    library.add_bookmark(story.id, at, "the lamp")
    library.close()
    again = Library.open(Folders.in_one(tmp_path), a_world())
    highlight, bookmark = sorted(again.marks(story.id), key=lambda mark: isinstance(mark, Bookmark))
    assert isinstance(highlight, Highlight)
    assert isinstance(bookmark, Bookmark)
    assert (highlight.quote, highlight.note, highlight.colour) == ("porch light", "home", Colour.BLUE)
    assert (bookmark.name, bookmark.place.offset) == ("the lamp", at)
    assert bookmark.place.context.startswith("porch light on")
    again.undo()
    assert again.marks() == (highlight,)
    again.redo()
    assert len(again.marks()) == 2
    again.close()


def test_undo_brings_a_removed_highlight_back_as_it_was(library: Library) -> None:
    """Same id, same note; redo removes it again; the change says what it was."""
    story = titled(library, NIGHT)
    made = library.add_highlight(story, Passage(3, 9), note="kept").mark
    assert library.remove_mark(made.id).what == "Highlight removed"
    with pytest.raises(UnknownMark):
        library.mark(made.id)
    assert library.undo() is not None
    assert library.mark(made.id) == made
    assert library.redo() is not None
    assert library.marks() == ()


def test_progress_grows_and_the_end_makes_a_story_read(library: Library) -> None:
    """Turning back keeps the progress; marking as new begins again."""
    story = titled(library, NIGHT)

    def card() -> tuple[ReadingState, float]:
        found = next(each for each in library.cards() if each.id == story)
        return found.state, found.progress

    assert card() == (ReadingState.NEW, 0.0)
    library.remember_place(story, 900, 0.5)
    library.remember_place(story, 10, 0.1)
    assert card() == (ReadingState.READING, 0.5)
    library.remember_place(story, 6000, 1.0, finished=True)
    assert card()[0] is ReadingState.READ
    library.mark_as(story, ReadingState.NEW)
    assert card() == (ReadingState.NEW, 0.0)
    library.mark_as(story, ReadingState.READ)
    assert card()[0] is ReadingState.READ


def test_what_is_not_there_is_refused_by_name(library: Library) -> None:
    """An unknown story, an ambiguous title, an offset outside the text, a query for nothing."""
    story = library.story_named("two hours BY night")
    with pytest.raises(UnknownStory, match="No Such"):
        library.story_named("No Such Story")
    with pytest.raises(UnknownStory):
        library.add_bookmark(StoryId("nobody"), 0)
    with pytest.raises(OutsideStory, match=str(len(story.text))):
        library.add_highlight(story.id, Passage(0, len(story.text) + 1))
    with pytest.raises(OutsideStory):
        library.add_highlight(story.id, Passage(5, 5))
    with pytest.raises(OutsideStory):
        library.add_bookmark(story.id, -1)
    with pytest.raises(HopelessQuery):
        library.search(Enquiry("   "))
    assert library.marks() == ()


def test_a_title_shared_by_two_stories_is_ambiguous(library: Library, tmp_path: Path) -> None:
    """The ids are named, and work."""
    folder = upgraded(tmp_path, "anthology.toml", '"05-day-nine.md",', '"05-day-nine.md", "06.md",')
    (folder / "06.md").write_text(f"---\ntitle: {NIGHT}\n---\n\nOnce.\n", encoding="utf-8")
    library.welcome(folder)
    with pytest.raises(AmbiguousStory) as refusal:
        library.story_named(NIGHT)
    assert [library.story_named(ident).title for ident in refusal.value.ids] == [NIGHT, NIGHT]


def test_search_answers_by_scan_until_the_index_is_made(library: Library) -> None:
    """The same stories and passages either way; a change of the library makes the index stale."""
    scanned = library.search(Enquiry("porch light"))
    assert scanned.source is Source.SCAN
    assert not library.index_is_current()
    list(library.rebuild_index())
    indexed = library.search(Enquiry("porch light"))
    assert indexed.source is Source.INDEX
    assert library.index_is_current()
    assert {story.story: story.hits for story in indexed.stories} == {
        story.story: story.hits for story in scanned.stories
    }
    library.remove_anthology(AnthologyId(BUNDLED))
    assert library.search(Enquiry("porch light")).stories == ()


def test_a_look_over_a_sound_library_finds_nothing(library: Library) -> None:
    """Counts, no findings."""
    library.add_bookmark(titled(library, NIGHT), 12)
    report = library.check()
    assert (report.stories, report.marks, report.findings) == (5, 1, ())
