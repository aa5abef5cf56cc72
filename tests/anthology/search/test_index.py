"""The index is a cache: built aside, private, and never believed when it is not sound."""

import json
import os
import pickle
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import psutil
import pytest

from anthology.errors import IndexUnusable
from anthology.search.context import Outdated
from anthology.search.generations import SCHEMA
from anthology.search.hits import Enquiry, Source
from anthology.search.index import SearchIndex
from anthology.search.searcher import Searcher
from anthology.story import StoryId, StoryText
from tests.anthology.search.texts import Shelf, a_shelf, a_text, ask, built, found, without_source

TEXTS = (
    "The porch light was still on when she came home.",
    "Nobody had thought to ask the ferryman.",
    "A porch.",
    *["Rain on the roof."] * 5,
)
QUERY = "porch"


@pytest.fixture
def shelf() -> Shelf:
    return a_shelf(*TEXTS)


def home(folder: Path) -> Path:
    return folder / f"v{SCHEMA}"


def segments(folder: Path) -> list[Path]:
    """The folders of the segments that count."""
    known = json.loads((home(folder) / "current.json").read_text())
    return [home(folder) / name for name in known["segments"]]


def generation(folder: Path) -> Path:
    """The folder of the only segment."""
    (segment,) = segments(folder)
    return segment


def rebuilt(folder: Path, shelf: Shelf) -> SearchIndex:
    """An index made anew."""
    index = SearchIndex(folder)
    for _ in index.update(shelf, whole=True):
        pass
    return index


def assert_answered(shelf: Shelf, index: SearchIndex, source: Source) -> None:
    """The answer is right, and comes from there."""
    results = ask(QUERY, shelf, index)
    assert results.source is source
    assert without_source(results) == without_source(ask(QUERY, shelf))
    assert results.total_hits == 2


def test_a_built_index_answers(tmp_path: Path, shelf: Shelf) -> None:
    """To whoever opens it."""
    assert_answered(shelf, built(tmp_path, shelf), Source.INDEX)
    assert_answered(shelf, SearchIndex(tmp_path), Source.INDEX)


def test_an_index_that_is_not_there_is_no_error(tmp_path: Path, shelf: Shelf) -> None:
    """The text answers, and nothing is made by asking."""
    assert_answered(shelf, SearchIndex(tmp_path / "index"), Source.SCAN)
    assert not (tmp_path / "index").exists()


def test_a_library_without_stories_has_an_index_too(tmp_path: Path) -> None:
    """And nothing is found in it."""
    assert ask(QUERY, Shelf(), built(tmp_path, Shelf())).total_stories == 0


def test_building_tells_how_far_it_is(tmp_path: Path) -> None:
    """One step a story, and the last says that it is ready."""
    steps = list(SearchIndex(tmp_path).update(a_shelf("one", "two")))
    assert [(step.done, step.total) for step in steps] == [(0, 2), (0, 2), (2, 2)]


def test_an_update_that_is_given_up_changes_nothing(tmp_path: Path, shelf: Shelf) -> None:
    """What was there stands until the new is whole."""
    index = built(tmp_path, shelf)
    update = SearchIndex(tmp_path).update(shelf, whole=True)
    next(update)
    update.close()
    assert_answered(shelf, index, Source.INDEX)
    assert_answered(shelf, SearchIndex(tmp_path), Source.INDEX)


def test_an_update_costs_what_changed(tmp_path: Path, shelf: Shelf) -> None:
    """The segments that are there stay as they are; only what is new is read."""
    built(tmp_path, shelf)
    before = generation(tmp_path)
    later = a_shelf(*TEXTS, "A porch more.")
    read = []
    texts = later.texts
    later.texts = lambda ids: (read.append(text.id) or text for text in texts(ids))  # type: ignore[method-assign,func-returns-value]
    index = built(tmp_path, later)
    assert read == ["s8"]
    assert before in segments(tmp_path)
    assert ask(QUERY, later, index).total_hits == 3


def test_what_is_not_indexed_yet_is_found_all_the_same(tmp_path: Path, shelf: Shelf) -> None:
    """And it is said how many stories that are."""
    index = built(tmp_path, shelf)
    results = ask(QUERY, a_shelf(*TEXTS, "A porch more."), index)
    assert (results.total_hits, results.unindexed, results.source) == (3, 1, Source.SCAN)


def test_a_story_that_changed_or_went_is_no_longer_found_as_it_was(tmp_path: Path, shelf: Shelf) -> None:
    """Whether or not the index has been told."""
    index = built(tmp_path, shelf)
    later = Shelf(a_text("A window.", ident="s0"), *shelf.stories[1:2])
    assert ask(QUERY, later, index).total_hits == 0
    assert ask(QUERY, later, built(tmp_path, later)).total_hits == 0
    assert ask("window", later, built(tmp_path, later)).source is Source.INDEX


def test_many_small_segments_become_one(tmp_path: Path) -> None:
    """Else every query would have to look into each."""
    texts: list[str] = []
    for number in range(20):
        texts.append(f"porch number{number}")
        built(tmp_path, a_shelf(*texts))
        assert len(segments(tmp_path)) <= 8
    assert ask(QUERY, a_shelf(*texts), SearchIndex(tmp_path)).total_hits == 20


def test_stories_that_come_one_by_one_do_not_pile_up_in_memory(tmp_path: Path) -> None:
    """A reader who imports all evening, and whose index cannot be written, searches as quickly as before."""
    index = SearchIndex(tmp_path)
    texts: list[str] = []
    for number in range(20):
        texts.append(f"porch number{number}")
        shelf = a_shelf(*texts)
        assert ask(QUERY, shelf, index).total_hits == number + 1
        assert len(index.view(shelf).segments) <= 8


def test_a_segment_of_which_little_is_alive_is_written_anew(tmp_path: Path) -> None:
    """What is gone takes no room for long."""
    built(tmp_path, a_shelf(*TEXTS))
    before = generation(tmp_path)
    built(tmp_path, a_shelf(*TEXTS[:3]))
    assert generation(tmp_path) != before


def test_stories_of_a_language_have_segments_of_their_own(tmp_path: Path) -> None:
    """With the forms of that language: Häuser is a form of Haus, and no English word."""
    shelf = Shelf(
        a_text("Die Häuser am Meer", ident="de", language="de"),
        a_text("The houses by the sea", ident="en", language="en"),
    )
    index = built(tmp_path, shelf)
    assert len(segments(tmp_path)) == 2
    assert found(ask("haus", shelf, index)) == {"de": ["Häuser"]}
    assert found(ask("house", shelf, index)) == {"en": ["houses"]}


def test_large_libraries_are_built_by_several_processes(tmp_path: Path) -> None:
    """The answer is the same as that from memory."""
    shelf = a_shelf(*(f"porch number{n} " + "rain on the roof " * 20_000 for n in range(24)))
    index = built(tmp_path, shelf)
    assert len(segments(tmp_path)) > 1
    assert without_source(ask("porch number7", shelf, index)) == without_source(ask("porch number7", shelf))


def test_the_same_stories_give_the_same_bytes(tmp_path: Path, shelf: Shelf) -> None:
    """No clock and no chance in it."""
    one, other = ({p.name: p.read_bytes() for p in generation(f).iterdir()} for f in _two(tmp_path, shelf))
    assert one == other


def _two(folder: Path, shelf: Shelf) -> Iterator[Path]:
    for name in ("one", "other"):
        built(folder / name, shelf)
        yield folder / name


def test_nobody_else_can_look_into_the_index(tmp_path: Path, shelf: Shelf) -> None:
    """It holds every word somebody has read, and is unpickled when it is opened."""
    folder = tmp_path / "index"
    folder.mkdir(mode=0o755)
    built(folder, shelf)
    for path in (folder, home(folder), generation(folder)):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_the_index_is_not_much_larger_than_the_text(tmp_path: Path) -> None:
    """It holds where every word stands, and no copy of the text."""
    shelf = a_shelf(*(" ".join(TEXTS) * 50 for _ in range(50)))
    built(tmp_path, shelf)
    text = sum(len(story.text) for story in shelf.stories)
    assert sum(path.stat().st_size for path in generation(tmp_path).iterdir()) < text


def test_a_rebuild_sweeps_up(tmp_path: Path, shelf: Shelf) -> None:
    """Older generations, what a crash left, and what an older version made."""
    built(tmp_path, shelf)
    (home(tmp_path) / "7.new").mkdir()
    (home(tmp_path) / "7.new" / "half").write_text("")
    (home(tmp_path) / "5").mkdir()
    (tmp_path / "v0").mkdir()
    rebuilt(tmp_path, shelf)
    assert [path.name for path in tmp_path.iterdir()] == [f"v{SCHEMA}"]
    assert sorted(path.name for path in home(tmp_path).iterdir()) == ["2", "current.json", "lock"]


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path, shelf: Shelf) -> None:
    """With the next step; searching goes on."""
    (tmp_path / "index").write_text("a file")
    with pytest.raises(IndexUnusable, match="Cannot write the search index"):
        built(tmp_path / "index", shelf)
    assert_answered(shelf, SearchIndex(tmp_path / "index"), Source.SCAN)


FULL = """
import resource, signal, sys
from pathlib import Path
from anthology.errors import IndexUnusable
from anthology.search import building
from tests.anthology.search.texts import a_shelf, built

if __name__ == "__main__":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    building._BATCH = int(sys.argv[2])
    try:
        built(Path(sys.argv[1]), a_shelf(*(" ".join(f"word{n}x{k}" for k in range(9_000)) for n in range(2))))
    except IndexUnusable as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit of size there")
@pytest.mark.parametrize("batch", [10, 10_000_000])
def test_a_full_disk_is_said_so_and_nothing_is_left_on_it(tmp_path: Path, shelf: Shelf, batch: int) -> None:
    """Whether a worker or the program itself writes; what was there before still answers."""
    index = built(tmp_path / "index", shelf)
    script = tmp_path / "full.py"
    script.write_text(FULL)
    before = sorted((tmp_path / "index").rglob("*"))
    run = [sys.executable, str(script), str(tmp_path / "index"), str(batch)]
    said = subprocess.run(run, capture_output=True, text=True, check=True, env=_with_path()).stdout
    assert said.startswith("Cannot write the search index")
    assert sorted((tmp_path / "index").rglob("*")) == before
    assert_answered(shelf, index, Source.INDEX)


def _with_path() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def _truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _empty(path: Path) -> None:
    os.truncate(path, 0)


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _foreign(path: Path) -> None:
    path.write_bytes(pickle.dumps({"a": 1}, protocol=5))


@pytest.mark.parametrize("damage", [_truncate, _empty, _flip, _foreign, os.remove])
@pytest.mark.parametrize("nth", range(7))
def test_a_damaged_file_is_noticed_and_healed(
    tmp_path: Path, shelf: Shelf, damage: Callable[[Path], None], nth: int
) -> None:
    """Whatever happened to any file of it: the scan answers, and a rebuild makes it good."""
    built(tmp_path, shelf)
    damage(sorted(generation(tmp_path).iterdir())[nth])
    index = SearchIndex(tmp_path)
    assert not index.is_current(shelf)
    assert_answered(shelf, index, Source.SCAN)
    built(tmp_path, shelf)
    assert_answered(shelf, index, Source.INDEX)


def test_every_file_of_the_index_is_among_those_damaged_above(tmp_path: Path, shelf: Shelf) -> None:
    """A new file is to be damaged too."""
    built(tmp_path, shelf)
    assert len(list(generation(tmp_path).iterdir())) == 7


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 100_000,
        '{"segments": 1}',
        '{"segments": {"1": []}}',
        '{"segments": {"1": {}}}',
        '{"segments": {"../1": {}}}',
        '{"segments": {"9": {"x": 1}}}',
        '{"segments": {"1": {"a\\u0000b": 1}}}',
        "\x00\x00",
    ],
)
def test_a_damaged_manifest_is_noticed_and_healed(tmp_path: Path, shelf: Shelf, content: str) -> None:
    """After a power loss it can be anything."""
    index = built(tmp_path, shelf)
    (home(tmp_path) / "current.json").write_text(content)
    assert_answered(shelf, SearchIndex(tmp_path), Source.SCAN)
    built(tmp_path, shelf)
    assert_answered(shelf, index, Source.INDEX)


def test_an_open_index_outlives_its_files(tmp_path: Path, shelf: Shelf) -> None:
    """They are read once; what happens to them later cannot harm an answer."""
    index = built(tmp_path, shelf)
    assert_answered(shelf, index, Source.INDEX)
    shutil.rmtree(generation(tmp_path))
    assert_answered(shelf, index, Source.INDEX)
    index.close()
    assert_answered(shelf, index, Source.SCAN)


def test_an_update_elsewhere_is_noticed(tmp_path: Path, shelf: Shelf) -> None:
    """Between any two steps of it, the other one answers."""
    index = built(tmp_path, shelf)
    for _ in SearchIndex(tmp_path).update(shelf, whole=True):
        assert_answered(shelf, index, Source.INDEX)
    later = a_shelf(*TEXTS, "A porch more.")
    built(tmp_path, later)
    assert ask(QUERY, later, index).source is Source.INDEX
    assert ask(QUERY, later, index).total_hits == 3


REBUILD = """
import sys
from pathlib import Path
from tests.anthology.search.texts import a_shelf
from anthology.search.index import SearchIndex
texts = [f"The porch light number{n} of the house{n % 97} was on. " * 20 + f"only{n}" for n in range(300)]
shelf = a_shelf(*texts)
for _ in range(int(sys.argv[2])):
    for step in SearchIndex(Path(sys.argv[1])).update(shelf, whole=True):
        print(step.done, step.what, flush=True)
"""


def rebuilding(folder: Path, times: int, out: int = subprocess.DEVNULL) -> "subprocess.Popen[str]":
    """A process that rebuilds the index of a larger shelf."""
    return subprocess.Popen([sys.executable, "-c", REBUILD, str(folder), str(times)], stdout=out, text=True)


def larger_shelf() -> Shelf:
    """The same shelf here."""
    texts = (f"The porch light number{n} of the house{n % 97} was on. " * 20 + f"only{n}" for n in range(300))
    return a_shelf(*texts)


def _at_step(number: int) -> Callable[["subprocess.Popen[str]", Path], None]:
    def wait(process: "subprocess.Popen[str]", _folder: Path) -> None:
        assert process.stdout is not None
        for _ in range(number):
            process.stdout.readline()

    return wait


def _when_there(pattern: str) -> Callable[["subprocess.Popen[str]", Path], None]:
    def wait(process: "subprocess.Popen[str]", folder: Path) -> None:
        while process.poll() is None and not _is_there(home(folder), pattern):
            pass

    return wait


def _is_there(folder: Path, pattern: str) -> bool:
    """Whether it is there, or was: a folder may be renamed between two looks into it."""
    try:
        return any(folder.glob(pattern))
    except FileNotFoundError:
        return True


@pytest.mark.parametrize("existing", [False, True])
@pytest.mark.parametrize(
    "wait",
    [
        _at_step(5),
        _at_step(300),
        _when_there("*.new"),
        _when_there("*.new/stories_0.trm"),
        _when_there("*.new/_*"),
        _when_there("2"),
        _when_there("current.json.new"),
    ],
)
def test_a_killed_rebuild_leaves_an_index_or_none(
    tmp_path: Path, wait: Callable[["subprocess.Popen[str]", Path], None], existing: bool
) -> None:
    """The answer is right at once, and the next rebuild leaves nothing of it behind."""
    shelf = larger_shelf()
    if existing:
        built(tmp_path, shelf)
    with rebuilding(tmp_path, 1, subprocess.PIPE) as process:
        wait(process, tmp_path)
        process.kill()
    results = ask("only7 porch", shelf, SearchIndex(tmp_path))
    assert results.total_stories == 1
    assert not existing or results.source is Source.INDEX
    rebuilt(tmp_path, shelf)
    assert len(list(home(tmp_path).iterdir())) == 3
    assert ask("only7", shelf, SearchIndex(tmp_path)).source is Source.INDEX


def test_one_reads_while_another_rebuilds(tmp_path: Path) -> None:
    """In another process, again and again: every answer is right, whatever gave it."""
    shelf = larger_shelf()
    kept = built(tmp_path, shelf)
    answers = 0
    with rebuilding(tmp_path, 6) as process:
        while process.poll() is None:
            for index in (kept, SearchIndex(tmp_path)):
                assert ask("only7 light", shelf, index, limit=3).total_hits == 21
                answers += 1
    assert process.returncode == 0
    assert answers > 2


def test_two_may_rebuild_at_once(tmp_path: Path) -> None:
    """The last one to finish stands; neither fails."""
    shelf = larger_shelf()
    with rebuilding(tmp_path, 3) as one, rebuilding(tmp_path, 3) as other:
        one.wait()
        other.wait()
    assert (one.returncode, other.returncode) == (0, 0)
    assert ask("only7", shelf, SearchIndex(tmp_path)).source is Source.INDEX
    assert len(list(home(tmp_path).iterdir())) == 3


class _Moving(Shelf):
    """A shelf that another program writes to, once, between the looking and the reading."""

    def __init__(self, before: Shelf, after: Shelf) -> None:
        super().__init__(*before.stories)
        self._after = after

    def texts(self, ids: Sequence[StoryId] | None) -> Iterator[StoryText]:
        self.stories = self._after.stories
        return super().texts(ids)


@pytest.mark.parametrize(
    "later", [("A roof.", "A window, a porch, a door."), ("A roof.",), ("porch", "A porch.")]
)
def test_a_story_that_is_changed_while_it_is_searched_is_looked_for_again(
    tmp_path: Path, later: tuple[str, ...]
) -> None:
    """No passage of the text that was is shown in the one that is; what went is no longer found."""
    before, after = a_shelf("A roof.", "A long, long way to the porch."), a_shelf(*later)
    index = built(tmp_path, before)
    assert without_source(ask(QUERY, _Moving(before, after), index)) == without_source(ask(QUERY, after))


def test_a_text_that_never_comes_is_said_so(tmp_path: Path, shelf: Shelf) -> None:
    """Whatever is wrong with the library, nothing is asked for ever."""
    index = built(tmp_path, shelf)
    shelf.texts = lambda _ids: iter(())  # type: ignore[method-assign,assignment]
    with pytest.raises(Outdated, match="Search again"):
        ask(QUERY, shelf, index)


def test_a_story_that_is_changed_while_hits_are_walked_through_is_passed_over(tmp_path: Path) -> None:
    """Its passages are those of a text that is no more."""
    before = a_shelf("The porch.", "A long, long way to the porch.")
    moving = _Moving(before, a_shelf("The porch.", "A roof."))
    walked = Searcher(built(tmp_path, before), moving).passages(Enquiry(QUERY))
    assert [each.printed.story.id for each in walked] == ["s0"]


LARGE = """
import sys
from pathlib import Path
from tests.anthology.search.texts import a_shelf
from anthology.search.index import SearchIndex
if __name__ == "__main__":
    shelf = a_shelf(*(f"porch number{n} " + "rain on the roof " * 20_000 for n in range(24)))
    for step in SearchIndex(Path(sys.argv[1])).update(shelf):
        print(step.what, flush=True)
"""


def test_workers_end_with_the_one_who_called_them(tmp_path: Path) -> None:
    """Killed, it cannot tell them that there is nothing to do any more."""
    script = tmp_path / "large.py"
    script.write_text(LARGE)
    command = [sys.executable, str(script), str(tmp_path / "index")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": "."}
    ) as process:
        assert process.stdout is not None
        while process.stdout.readline() != "Writing the index\n":
            pass
        workers = psutil.Process(process.pid).children(recursive=True)
        process.kill()
    assert workers
    assert psutil.wait_procs(workers, timeout=20)[1] == []
