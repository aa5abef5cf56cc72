"""What becomes of files that are brought in, and of what they were when they come again."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from anthology.annotations.mark import MarkStatus
from anthology.importing.report import FileReport, ImportProgress, Outcome
from anthology.library import Library
from anthology.resource_files import resource_folder
from anthology.story import StoryId
from anthology.text import Passage
from tests.worlds import a_library

FERRY = "Nobody had thought to ask the ferryman what he wanted for his trouble that night."
PORCH = "The porch light was still on when she came home from the station in the rain."
LETTERS = "It rained for nine days, and on the tenth the letters began to arrive at the house."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library with nothing in it."""
    with closing(a_library(tmp_path / "library", welcome=False)) as library:
        yield library


def a_file(path: Path, *paragraphs: str, title: str = "The Ferry") -> Path:
    """A story in Markdown."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join((f"# {title}", *paragraphs)) + "\n", encoding="utf-8")
    return path


def brought_in(library: Library, *paths: Path, into: str = "") -> list[FileReport]:
    """What became of the files, all steps taken."""
    steps = list(library.import_files(paths, into=into))
    return [step.finished for step in steps if isinstance(step, ImportProgress) and step.finished]


def shelf(library: Library) -> dict[str, list[str]]:
    """The titles of the stories of every anthology."""
    return {each.title: [card.title for card in library.cards(each.id)] for each in library.anthologies()}


def test_a_file_by_itself_goes_to_my_stories(library: Library, tmp_path: Path) -> None:
    """The anthology is made when it is first needed."""
    (report,) = brought_in(library, a_file(tmp_path / "ferry.md", FERRY))
    assert (report.outcome, report.title) == (Outcome.IMPORTED, "The Ferry")
    assert shelf(library) == {"My stories": ["The Ferry"]}


def test_a_folder_is_an_anthology_in_the_order_a_person_counts(library: Library, tmp_path: Path) -> None:
    """“2” comes before “10”; what is hidden or no story is passed over."""
    for number in (10, 2, 1):
        a_file(tmp_path / "Nights" / f"night {number}.md", FERRY * number, title=f"Night {number}")
    a_file(tmp_path / "Nights" / ".hidden.md", FERRY)
    (tmp_path / "Nights" / "picture.bmp").write_bytes(b"BM")
    (tmp_path / "Nights" / "back").symlink_to(tmp_path / "Nights")
    brought_in(library, tmp_path / "Nights")
    assert shelf(library) == {"Nights": ["Night 1", "Night 2", "Night 10"]}


def test_into_outweighs_the_folder(library: Library, tmp_path: Path) -> None:
    """Capitals make no second anthology."""
    brought_in(library, a_file(tmp_path / "Nights" / "a.md", FERRY), into="Small Hours")
    brought_in(library, a_file(tmp_path / "b.md", PORCH, title="The Porch"), into="small hours")
    assert shelf(library) == {"Small Hours": ["The Ferry", "The Porch"]}


def test_the_same_file_is_unchanged_wherever_it_lies(library: Library, tmp_path: Path) -> None:
    """Bytes are known by themselves."""
    (first,) = brought_in(library, a_file(tmp_path / "a.md", FERRY))
    again, copy = brought_in(library, tmp_path / "a.md", a_file(tmp_path / "copy.md", FERRY))
    assert again.outcome is copy.outcome is Outcome.UNCHANGED
    assert again.stories == copy.stories == first.stories


def test_a_changed_file_changes_its_story_and_the_marks_move(library: Library, tmp_path: Path) -> None:
    """What has lost its words waits on the attention list and is counted."""
    path = a_file(tmp_path / "a.md", FERRY, PORCH)
    (story,) = brought_in(library, path)[0].stories
    text = library.story(story).text
    kept = library.add_highlight(story, Passage(text.index("porch light"), text.index(" was still"))).mark
    lost = library.add_highlight(story, Passage(0, len(FERRY))).mark
    ids = {block.text: block.id for block in library.story(story).blocks}
    a_file(path, LETTERS, PORCH)
    (report,) = brought_in(library, path)
    assert (report.outcome, report.stories, report.lost_marks) == (Outcome.UPDATED, (story,), 1)
    status = {mark.id: mark.status for mark in library.marks(story)}
    assert status == {kept.id: MarkStatus.PLACED, lost.id: MarkStatus.LOST}
    assert library.story(story).blocks[1].id == ids[PORCH]


def test_a_story_that_was_removed_comes_back_when_it_is_asked_for(library: Library, tmp_path: Path) -> None:
    """With its id; and nothing comes back by itself."""
    path = a_file(tmp_path / "a.md", FERRY)
    (story,) = brought_in(library, path)[0].stories
    library.remove_stories([story])
    (report,) = brought_in(library, path)
    assert (report.outcome, report.stories) == (Outcome.IMPORTED, (story,))
    assert [card.id for card in library.cards()] == [story]


def test_a_bad_file_stops_no_other(library: Library, tmp_path: Path) -> None:
    """It is named with its reason."""
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7")
    good = a_file(tmp_path / "good.md", FERRY)
    missing, bad, fine = brought_in(library, tmp_path / "missing.md", tmp_path / "bad.pdf", good)
    assert [each.outcome.value for each in (missing, bad, fine)] == ["refused", "refused", "imported"]
    assert "no such file" in missing.reason
    assert bad.reason.startswith("Cannot read “bad.pdf”: it is a PDF")


def test_cancelling_keeps_what_is_done(library: Library, tmp_path: Path) -> None:
    """The generator is closed after the first finished file."""
    paths = [a_file(tmp_path / f"{n}.md", FERRY + str(n), title=f"Story {n}") for n in range(4)]
    steps = library.import_files(paths)
    while not (isinstance(step := next(steps), ImportProgress) and step.finished):
        pass
    steps.close()
    assert [card.title for card in library.cards()] == ["Story 0"]


def a_pair(library: Library, tmp_path: Path) -> tuple[StoryId, FileReport]:
    """A story, and nearly the same one from another file."""
    (first,) = brought_in(library, a_file(tmp_path / "a.md", FERRY, PORCH, LETTERS))
    curly = a_file(tmp_path / "b.md", FERRY, PORCH.replace(" was", "\nwas"), LETTERS.upper(), title="Ferry")
    return first.stories[0], brought_in(library, curly)[0]


def test_a_text_that_is_there_already_is_offered_as_the_same(library: Library, tmp_path: Path) -> None:
    """Capitals and line breaks make no difference."""
    there, report = a_pair(library, tmp_path)
    (like,) = report.likenesses
    assert (like.new, like.there, like.alike) == (report.stories[0], there, 1.0)


def test_a_bundled_story_is_known_again_too(tmp_path: Path) -> None:
    """It came in without a fingerprint, as the stories of an older library did."""
    bundled = next((resource_folder() / "stories").glob("01*.md"))
    copy = tmp_path / "copy.txt"
    copy.write_text(bundled.read_text(encoding="utf-8").split("---", 2)[2], encoding="utf-8")
    with closing(a_library(tmp_path / "library")) as library:
        (report,) = brought_in(library, copy)
        (like,) = report.likenesses
        assert like.there_title == "Two Hours by Night"


def test_two_stories_are_united_with_the_marks_of_both(library: Library, tmp_path: Path) -> None:
    """The other one is removed and can be restored with its own marks."""
    there, report = a_pair(library, tmp_path)
    (new,) = report.stories
    mark = library.add_highlight(there, Passage(0, 6), note="kept").mark
    library.unite(new, there)
    assert [(each.story, each.quote) for each in library.marks()] == [(new, "Nobody")]
    assert shelf(library) == {"My stories": ["Ferry"]}
    library.restore_stories([there])
    assert [each.id for each in library.marks(there)] == [mark.id]


def test_pasted_text_is_a_story(library: Library) -> None:
    """And the same text again is unchanged."""
    report = library.import_text(FERRY, "Pasted")
    assert (report.outcome, report.title) == (Outcome.IMPORTED, "Pasted")
    assert library.import_text(FERRY, "Pasted").outcome is Outcome.UNCHANGED
