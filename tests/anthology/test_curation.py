"""What a person makes of the library stays, in canonical form, whatever comes in later."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from anthology.errors import (
    ExportFailed,
    TitleMissing,
    UnknownAnthology,
    UnknownPicture,
    UnknownStory,
    UnreadableSource,
)
from anthology.library import Library
from anthology.search.hits import Enquiry
from anthology.story import (
    NO_PICTURE,
    AnthologyId,
    Contributor,
    Details,
    PictureId,
    ReadingState,
    StoryEdit,
    StoryId,
)
from anthology.text import Passage
from tests.builders import a_paragraph
from tests.worlds import BUNDLED, STORIES, a_library, titled

NIGHT = "Two Hours by Night"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = a_library(tmp_path / "library")
    yield library
    library.close()


def a_drawing(path: Path, kind: str = "PNG") -> Path:
    drawn = BytesIO()
    Image.new("RGB", (30, 40), "olive").save(drawn, kind)
    path.write_bytes(drawn.getvalue())
    return path


def a_later_version(tmp_path: Path) -> Path:
    """The bundled anthology with another title for itself and for its first story."""
    folder = tmp_path / "later"
    shutil.copytree(STORIES, folder)
    for name, old, new in (
        ("anthology.toml", "The Doorway", "Doorways"),
        ("01-two-hours-by-night.md", NIGHT, "Two Nights"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_an_anthology_is_made_of_stories_that_are_there(library: Library) -> None:
    """They stand in the one they came in as well."""
    chosen = (titled(library, "Gone Home to Sleep"), titled(library, NIGHT))
    made = library.create_anthology("  For a \n long train ", chosen)
    assert made.id.startswith("urn:uuid:")
    assert (made.title, made.stories, made.language) == ("For a long train", chosen, "en-GB")
    assert library.anthologies()[-1] == library.anthology(made.id) == made
    assert [card.id for card in library.cards(made.id)] == list(chosen)
    assert len(library.cards()) == 5
    assert library.create_anthology("Empty").stories == ()
    with pytest.raises(UnknownStory):
        library.create_anthology("Odd", (StoryId("nobody"),))
    with pytest.raises(TitleMissing):
        library.create_anthology(" \n")
    assert len(library.anthologies()) == 3


def test_all_of_an_anthology_can_be_changed(library: Library) -> None:
    """Its words are made canonical, and its paragraphs get ids for life."""
    before = library.anthology(AnthologyId(BUNDLED))
    wished = replace(
        before,
        title=" Doors ",
        subtitle="Five\tstories",
        editor="Ed  Itor",
        language="en-GB",
        rights="All\nrights",
        introduction=(a_paragraph("Before."), *before.introduction),
        stories=before.stories[::-1],
        details=Details(
            " One.\n Two. ", ("a", " ", "a "), " S", "1 ", "P ", " 1907", (Contributor(" Ann "),)
        ),
    )
    changed = library.change_anthology(wished)
    assert changed == library.anthology(before.id)
    assert (changed.title, changed.subtitle, changed.editor) == ("Doors", "Five stories", "Ed Itor")
    assert (changed.language, changed.rights) == ("en-GB", "All rights")
    assert changed.details == Details("One.\nTwo.", ("a",), "S", "1", "P", "1907", (Contributor("Ann"),))
    assert changed.introduction[1:] == before.introduction
    assert changed.introduction[0].id not in ("", *(block.id for block in before.introduction))
    assert [card.id for card in library.cards(before.id)] == list(before.stories[::-1])
    with pytest.raises(TitleMissing):
        library.change_anthology(replace(changed, title=""))
    with pytest.raises(UnknownPicture):
        library.change_anthology(replace(changed, cover=PictureId(f"{'0' * 64}.png")))
    with pytest.raises(UnknownAnthology):
        library.change_anthology(replace(changed, id=AnthologyId("nowhere")))
    assert library.anthology(before.id) == changed


def test_a_story_that_leaves_its_last_anthology_stays_in_the_library(library: Library) -> None:
    """Among those of no anthology."""
    before = library.anthology(AnthologyId(BUNDLED))
    library.change_anthology(replace(before, stories=before.stories[1:]))
    assert [card.id for card in library.cards()][-1] == before.stories[0]
    assert len(library.cards(before.id)) == 4


def test_what_a_person_changed_stays_when_a_later_version_comes(library: Library, tmp_path: Path) -> None:
    """A title that was not touched is renewed, one that was is not."""
    story = titled(library, NIGHT)
    library.edit_story(story, StoryEdit(byline="Somebody"))
    library.change_anthology(replace(library.anthology(AnthologyId(BUNDLED)), title="Mine"))
    assert library.welcome(a_later_version(tmp_path))
    assert library.anthology(AnthologyId(BUNDLED)).title == "Mine"
    assert (library.story(story).title, library.story(story).byline) == ("Two Nights", "Somebody")


def test_a_story_is_edited(library: Library) -> None:
    """What is not given stays; the words are made canonical; it is found by its new title."""
    before = library.story_named(NIGHT)
    edit = StoryEdit(" Two  Hours ", keywords=("night", "", "night"), summary="One.\n\tTwo. ")
    edited = library.edit_story(before.id, edit)
    assert edited == replace(before, title="Two Hours", keywords=("night",), summary="One.\nTwo.")
    assert library.story_named("two hours") == edited
    assert library.search(Enquiry("title:hours")).stories[0].title == "Two Hours"
    with pytest.raises(TitleMissing):
        library.edit_story(before.id, StoryEdit(title=" "))
    with pytest.raises(UnknownStory):
        library.edit_story(StoryId("nobody"), StoryEdit(byline="x"))


def test_a_cover_is_kept_and_taken_away(library: Library, tmp_path: Path) -> None:
    """The file it came from is not needed any more."""
    drawing = a_drawing(tmp_path / "cover.png")
    content = drawing.read_bytes()
    changed = library.set_cover(AnthologyId(BUNDLED), drawing)
    drawing.unlink()
    assert library.picture(changed.cover) == content
    assert library.anthology(AnthologyId(BUNDLED)) == changed
    assert library.check().findings == ()
    assert library.set_cover(AnthologyId(BUNDLED), None).cover == NO_PICTURE
    assert library.picture(changed.cover) == content


def test_what_is_no_picture_is_no_cover(library: Library, tmp_path: Path) -> None:
    """The sentence names the file."""
    text = tmp_path / "cover.jpg"
    text.write_text("no picture")
    for path, reason in (
        (text, "no picture"),
        (tmp_path / "gone.png", "no such file"),
        (tmp_path, "directory"),
    ):
        with pytest.raises(UnreadableSource, match=reason):
            library.set_cover(AnthologyId(BUNDLED), path)
    with pytest.raises(UnknownAnthology):
        library.set_cover(AnthologyId("nowhere"), text)
    assert library.anthology(AnthologyId(BUNDLED)).cover == NO_PICTURE


def test_removed_stories_return_with_their_marks(library: Library) -> None:
    """To their places; what is removed is told."""
    story = titled(library, NIGHT)
    mark = library.add_highlight(story, Passage(0, 5)).mark
    before = library.cards()
    assert library.remove_stories([story]) == before[:1] == library.removed_stories()
    assert (library.marks(), len(library.cards())) == ((), 4)
    assert library.restore_stories([story]) == before[:1]
    assert (library.marks(), library.cards()) == ((mark,), before)
    assert library.removed_stories() == ()


def test_a_removed_story_does_not_come_back_by_itself(library: Library, tmp_path: Path) -> None:
    """Also when a later version changes it."""
    story = titled(library, NIGHT)
    library.remove_stories([story])
    library.welcome(a_later_version(tmp_path))
    assert [card.id for card in library.removed_stories()] == [story]


def test_a_story_that_is_put_aside_is_taken_up_by_reading_on(library: Library) -> None:
    """Not by turning back, nor by staying where it was; and it is not the one that was read last."""
    story, other = titled(library, NIGHT), titled(library, "Gone Home to Sleep")
    library.remember_place(story, 500, 0.2)
    library.remember_place(other, 10, 0.1)

    def state() -> ReadingState:
        return next(card.state for card in library.cards() if card.id == story)

    library.mark_as(story, ReadingState.ASIDE)
    assert state() is ReadingState.ASIDE
    last = library.last_position()
    assert last is not None
    assert last.story == other
    for offset, progress in ((500, 0.2), (20, 0.0)):
        library.remember_place(story, offset, progress)
        assert state() is ReadingState.ASIDE
    library.remember_place(story, 900, 0.3)
    assert state() is ReadingState.READING
    library.mark_as(story, ReadingState.ASIDE)
    library.mark_as(story, ReadingState.READING)
    assert state() is ReadingState.READING


@pytest.mark.parametrize("folder", ["backups", "pictures", "originals/ab"])
def test_nothing_is_written_among_what_the_library_keeps(
    library: Library, tmp_path: Path, folder: str
) -> None:
    """Books and lists of marks go elsewhere."""
    target = tmp_path / "library" / folder / "marks.json"
    with pytest.raises(ExportFailed, match="of the library are kept there"):
        library.write_marks((), target)
