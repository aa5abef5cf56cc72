"""The contract of the command line: documents, sentences and exit statuses that scripts may rely on."""

import json
import os
import re
import subprocess
import sys
import zipfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from anthology import markup
from anthology.importing.markdown import markdown_story
from tests.anthology.command_line import command, run, run_apart
from tests.worlds import BUNDLED, a_library

NIGHT, DAY_NINE = "Two Hours by Night", "Day Nine: My Biggest Failure"
TITLES = [NIGHT, "The Man She Kept", "The Woman on the Landing", "Gone Home to Sleep", DAY_NINE]
CARD = {
    "id": str,
    "title": str,
    "byline": str,
    "language": str,
    "words": int,
    "minutes": int,
    "state": str,
}
BLOCK = {"kind": str, "level": int, "text": str, "start": int}
HIT = {"kind": str, "start": int, "end": int, "before": str, "match": str, "after": str}
MARK = {
    **dict.fromkeys(("id", "kind", "story"), str),
    **dict.fromkeys(("start", "end"), int),
    **dict.fromkeys(("quote", "prefix", "suffix"), str),
    "colour": (str, type(None)),
    "note": str,
    "tags": [str],
    **dict.fromkeys(("created", "modified", "status"), str),
}
SHELF = {"id": str, "name": str, "query": str, "story_count": int}
SHAPES: dict[str, tuple[tuple[object, ...], object]] = {
    "list": (("list",), {"anthologies": [{"id": str, "title": str, "stories": [CARD]}]}),
    "show": (
        ("show", NIGHT),
        {
            **dict.fromkeys(("id", "title", "byline", "language"), str),
            "words": int,
            "text": str,
            "blocks": [BLOCK],
        },
    ),
    "search": (
        ("search", "porch light"),
        {
            "query": str,
            "understood_as": str,
            "total_stories": int,
            "total_hits": int,
            "took_ms": float,
            "step": str,
            "instead": str,
            "corrections": [str],
            "stories": [
                {
                    **dict.fromkeys(("id", "title", "byline", "anthology"), str),
                    "score": float,
                    "hit_count": int,
                    "hits": [HIT],
                }
            ],
        },
    ),
    "concordance": (
        ("concordance", "porch light", "--sort", "before"),
        {
            **dict.fromkeys(("query", "understood_as"), str),
            **dict.fromkeys(("total_stories", "total_hits"), int),
            "lines": [
                {
                    **dict.fromkeys(("story", "title", "byline"), str),
                    **dict.fromkeys(("start", "end"), int),
                    **dict.fromkeys(("before", "match", "after"), str),
                }
            ],
        },
    ),
    "highlight": (("highlight", NIGHT, 0, 9, "--note", "n"), MARK),
    "bookmark": (("bookmark", NIGHT, 12), MARK),
    "marks": (("marks",), {"marks": [MARK]}),
    "index": (("index", "rebuild"), {"index": str, "stories": int}),
    "shelf list": (("shelf", "list"), {"shelves": [SHELF]}),
    "shelf add": (("shelf", "add", "Rain", "rain"), SHELF),
    "shelf remove": (("shelf", "remove", "Dark"), SHELF),
    "shelf show": (("shelf", "show", "Dark"), {**SHELF, "stories": [CARD]}),
    "check": (("check",), {"stories": int, "marks": int, "findings": [str], "index": str}),
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a library that does not exist yet."""
    return tmp_path / "library"


def fits(value: object, shape: Any) -> bool:
    """Whether a document has these keys, in this order, with values of these types."""
    if isinstance(shape, dict):
        return (
            isinstance(value, dict)
            and list(value) == list(shape)
            and all(fits(value[key], part) for key, part in shape.items())
        )
    if isinstance(shape, list):
        return isinstance(value, list) and all(fits(each, shape[0]) for each in value)
    return type(value) in (shape if isinstance(shape, tuple) else (shape,))


# ------------------------------------------------------------------ documents


@pytest.mark.parametrize("name", SHAPES)
def test_json_is_one_document_of_the_shape_that_was_promised(name: str, home: Path) -> None:
    """Keys in their order and types as written in the design; nothing else on either stream."""
    arguments, shape = SHAPES[name]
    run(home, "highlight", NIGHT, 3, 8)
    run(home, "bookmark", NIGHT, 3)
    run(home, "shelf", "add", "Dark", "night")
    assert fits(run(home, *arguments, "--json").document(), shape)


def test_list_shows_every_story_in_order(home: Path) -> None:
    """With its state; the words for people name the same ids."""
    (anthology,) = run(home, "list", "--json").document()["anthologies"]
    assert (anthology["id"], anthology["title"]) == (BUNDLED, "The Doorway")
    assert [story["title"] for story in anthology["stories"]] == TITLES
    assert {story["state"] for story in anthology["stories"]} == {"new"}
    words = run(home, "list").out
    assert all(story["id"] in words for story in anthology["stories"])


def test_a_block_starts_where_it_says(home: Path) -> None:
    """`start` counts code points of `text`."""
    document = run(home, "show", NIGHT, "--json").document()
    for block in document["blocks"]:
        assert document["text"][block["start"] :].startswith(block["text"])
    assert "\n".join(block["text"] for block in document["blocks"]) == document["text"]


def test_a_hit_stands_where_it_says(home: Path) -> None:
    """`start` and `end` count code points of the story's text; the best story comes first."""
    document = run(home, "search", "night", "--json").document()
    assert document["total_stories"] == len(document["stories"])
    assert document["total_hits"] == sum(story["hit_count"] for story in document["stories"])
    scores = [story["score"] for story in document["stories"]]
    assert scores == sorted(scores, reverse=True)
    for story in document["stories"]:
        text = run(home, "show", story["id"], "--json").document()["text"]
        for hit in (hit for hit in story["hits"] if hit["kind"] == "text"):
            assert text[hit["start"] : hit["end"]] == hit["match"]


def test_a_limit_cuts_the_stories_and_not_the_totals(home: Path) -> None:
    """The totals count everything; words for people say one story as one."""
    all_of_them = run(home, "search", "night", "--json").document()
    one = run(home, "search", "night", "--limit", 1, "--json").document()
    assert len(one["stories"]) == 1 < len(all_of_them["stories"])
    assert (one["total_stories"], one["total_hits"]) == (
        all_of_them["total_stories"],
        all_of_them["total_hits"],
    )
    assert run(home, "search", '"porch light"').out.startswith("1 story, 1 hit · ")


def test_nothing_found_is_an_answer(home: Path) -> None:
    """Not a failure."""
    document = run(home, "search", "zzyzzx", "--json").document()
    assert (document["stories"], document["total_stories"], document["total_hits"]) == ([], 0, 0)


# ------------------------------------------------------------------ stories


def test_a_story_is_found_by_id_and_by_title_in_any_case(home: Path) -> None:
    """Where the title is that of one story only."""
    by_title = run(home, "show", "two hours BY night", "--json").document()
    assert run(home, "show", by_title["id"], "--json").document() == by_title


def test_show_prints_the_text_or_markdown_or_xhtml(home: Path) -> None:
    """Each is the whole story: the text is the canonical one, the others read back as its blocks."""
    with closing(a_library(home)) as library:
        story = library.story_named(NIGHT)
    assert run(home, "show", NIGHT).out == story.text + "\n"
    assert markup.read(run(home, "show", NIGHT, "--format", "xhtml").out) == story.blocks
    written = markdown_story(run(home, "show", NIGHT, "--format", "markdown").out, "a file")
    assert (written.title, written.byline) == (story.title, story.byline)
    assert [(b.kind, b.runs) for b in written.blocks] == [(b.kind, b.runs) for b in story.blocks]


def test_an_ambiguous_title_is_refused_with_the_ids(home: Path, tmp_path: Path) -> None:
    """Either id then works."""
    folder = tmp_path / "second"
    folder.mkdir()
    (folder / "a.md").write_text(f"---\ntitle: {NIGHT}\n---\n\nOnce.\n", "utf-8")
    (folder / "anthology.toml").write_text(
        'identifier = "urn:x"\ntitle = "Two"\nstories = ["a.md"]\n', "utf-8"
    )
    with closing(a_library(home)) as library:
        library.welcome(folder)
        ids = [card.id for card in library.cards() if card.title == NIGHT]
    sentence = run(home, "show", NIGHT).sentence()
    assert len(ids) == 2
    assert all(ident in sentence for ident in ids)
    assert run(home, "show", ids[1]).out == "Once.\n"


# ------------------------------------------------------------------ marks


def test_a_highlight_and_a_bookmark_are_printed_and_kept(home: Path) -> None:
    """The mark printed is the mark that `marks` lists; its words are those of the passage."""
    text = run(home, "show", NIGHT, "--json").document()["text"]
    at = text.index("porch light")
    made = run(
        home, "highlight", NIGHT, at, at + 11, "--colour", "green", "--note", "Leave it on.", "--json"
    ).document()
    placed = run(home, "bookmark", NIGHT, at, "--name", "the lamp", "--json").document()
    assert (made["quote"], made["colour"], made["note"]) == ("porch light", "green", "Leave it on.")
    assert (placed["kind"], placed["start"], placed["end"]) == ("bookmark", at, at)
    listed = run(home, "marks", "--json").document()["marks"]
    assert sorted(listed, key=str) == sorted([made, placed], key=str)
    assert run(home, "marks", "--format", "json").document()["marks"] == listed
    assert run(home, "marks", "--story", DAY_NINE, "--json").document() == {"marks": []}
    assert "> porch light" in run(home, "marks", "--story", NIGHT).out


# ------------------------------------------------------------------ living shelves


def test_a_living_shelf_is_made_shown_and_taken_away(home: Path) -> None:
    """By its name or its id; the words for people say the same."""
    assert "no living shelf yet" in run(home, "shelf", "list").out
    made = run(home, "shelf", "add", "Dark hours", "night", "--json").document()
    found = [story["id"] for story in run(home, "search", "night", "--json").document()["stories"]]
    assert (made["name"], made["query"], made["story_count"]) == ("Dark hours", "night", len(found))
    assert run(home, "shelf", "list", "--json").document() == {"shelves": [made]}
    shown = run(home, "shelf", "show", "dark HOURS", "--json").document()
    assert [story["id"] for story in shown["stories"]] == found
    assert all(ident in run(home, "shelf", "show", made["id"]).out for ident in found)
    assert made["id"] in run(home, "shelf", "list").out
    assert run(home, "shelf", "remove", "Dark hours", "--json").document() == made
    assert run(home, "shelf", "list", "--json").document() == {"shelves": []}


def test_a_living_shelf_becomes_a_book_under_its_name(home: Path, tmp_path: Path) -> None:
    """What stands on it when the book is made."""
    book = tmp_path / "book.epub"
    run(home, "shelf", "add", "Dark hours", "night")
    found = [story["title"] for story in run(home, "search", "night", "--json").document()["stories"]]
    run(home, "export", book, "--shelf", "Dark hours", "--json").document()
    assert titles_in(book) == found
    assert ">Dark hours</dc:title>" in written_in(book, ".opf")
    run(home, "export", book, "--story", DAY_NINE, "--shelf", "Dark hours", "--title", "Mine")
    assert titles_in(book)[0] == DAY_NINE
    assert ">Mine</dc:title>" in written_in(book, ".opf")


# ------------------------------------------------------------------ books


def test_a_book_is_made_and_told_of(home: Path, tmp_path: Path) -> None:
    """Its size and checksum are those of the file; the same library gives the same bytes."""
    one, two = tmp_path / "one.epub", tmp_path / "two.epub"
    report = run(home, "export", one, "--json").document()
    assert fits(report, {"path": str, "stories": int, "bytes": int, "sha256": str, "warnings": [str]})
    assert (report["path"], report["stories"]) == (str(one), 5)
    assert report["bytes"] == one.stat().st_size
    assert report["sha256"] == sha256(one.read_bytes()).hexdigest()
    again = run_apart(home, "export", two, "--anthology", BUNDLED, "--json").document()
    assert again["sha256"] == report["sha256"]


def test_stories_stand_in_the_book_as_they_were_named(home: Path, tmp_path: Path) -> None:
    """In that order, each once."""
    book = tmp_path / "book.epub"
    named = ("--story", DAY_NINE, "--story", NIGHT, "--story", DAY_NINE.upper())
    report = run(home, "export", book, *named, "--title", "Two of Them", "--json").document()
    assert report["stories"] == 2
    assert titles_in(book) == [DAY_NINE, NIGHT]
    assert ">Two of Them</dc:title>" in written_in(book, ".opf")


def test_a_query_chooses_the_stories_that_answer_it(home: Path, tmp_path: Path) -> None:
    """Best first, after those that were named."""
    book = tmp_path / "book.epub"
    found = [story["title"] for story in run(home, "search", "night", "--json").document()["stories"]]
    run(home, "export", book, "--query", "night", "--json").document()
    assert titles_in(book) == found
    assert ">Stories with “night”</dc:title>" in written_in(book, ".opf")
    run(home, "export", book, "--story", DAY_NINE, "--query", '"porch light"', "--json").document()
    assert titles_in(book) == [DAY_NINE, NIGHT]


@pytest.mark.parametrize("device", ["generic", "kobo", "kindle", "pocketbook"])
def test_every_device_has_its_book(device: str, home: Path, tmp_path: Path) -> None:
    """Of all five stories."""
    report = run(home, "export", tmp_path / "book.epub", "--device", device, "--json").document()
    assert report["stories"] == 5


def test_highlights_are_in_the_book_only_where_they_are_wished_for(home: Path, tmp_path: Path) -> None:
    """With the note."""
    run(home, "highlight", NIGHT, 0, 16, "--note", "Here it begins.")
    book = tmp_path / "book.epub"
    run(home, "export", book)
    assert not any("Here it begins." in page for page in pages_of(book))
    run(home, "export", book, "--with-highlights")
    assert any("Here it begins." in page for page in pages_of(book))


def pages_of(book: Path) -> list[str]:
    with zipfile.ZipFile(book) as archive:
        return [archive.read(name).decode() for name in archive.namelist() if name.endswith(".xhtml")]


def written_in(book: Path, ending: str) -> str:
    with zipfile.ZipFile(book) as archive:
        return archive.read(next(name for name in archive.namelist() if name.endswith(ending))).decode()


def titles_in(book: Path) -> list[str]:
    """The titles of the stories in the contents list."""
    links = re.findall(r"<a [^>]*>([^<]+)</a>", written_in(book, "nav.xhtml").partition("</nav>")[0])
    return [words for words in links if words in TITLES]


# ------------------------------------------------------------------ care


def test_the_index_is_rebuilt_by_hand_or_by_the_first_search(home: Path) -> None:
    """And `check` sees to it too."""
    assert run(home, "check", "--json").document()["index"] == "rebuilt"
    assert run(home, "check", "--json").document() == {
        "stories": 5,
        "marks": 0,
        "findings": [],
        "index": "current",
    }
    assert run(home, "index", "rebuild", "--json").document() == {"index": "rebuilt", "stories": 5}
    assert run(home, "check").out == "5 stories, 0 marks.\nAll is well.\n"


# ------------------------------------------------------------------ failures


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "No Such Story"), "no story “No Such Story”"),
        (("show", ""), "no story"),
        (("show", "\udcff"), "no story"),
        (("search", ""), "Type a word"),
        (("search", " -night"), "leave out"),
        (("highlight", NIGHT, 9, 3), "9–3"),
        (("highlight", NIGHT, 3, 3), "offset 3"),
        (("highlight", NIGHT, 0, 10**30), "runs from 0 to"),
        (("bookmark", NIGHT, 10**9), "runs from 0 to"),
        (("marks", "--story", "nobody"), "nobody"),
        (("export", "book.epub", "--anthology", "nobody"), "nobody"),
        (("export", "book.epub", "--story", "nobody"), "nobody"),
        (("export", "book.epub", "--query", "zzyzzx"), "no story is chosen"),
        (("export", "book.epub", "--shelf", "nothing"), "no living shelf “nothing”"),
        (("shelf", "show", "nothing"), "no living shelf “nothing”"),
        (("shelf", "remove", "nothing"), "no living shelf “nothing”"),
        (("shelf", "add", "Night", " -night"), "leave out"),
        (("shelf", "add", " ", "night"), "Give it one"),
        (("export", "/no/such/folder/book.epub"), "“/no/such/folder” does not exist"),
    ],
)
def test_a_failure_is_one_sentence_and_changes_nothing(
    arguments: tuple[object, ...], words: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What, why, what next; exit status 1, also with --json; no traceback and no answer."""
    monkeypatch.chdir(tmp_path)
    before = run(home, "marks").out
    assert words in run(home, *arguments).sentence()
    assert words in run(home, *arguments, "--json").sentence()
    assert run(home, "marks").out == before
    assert list(tmp_path.iterdir()) == [home]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("frobnicate",),
        ("list", "--frobnicate"),
        ("show",),
        ("show", NIGHT, "--format", "pdf"),
        ("search", "night", "--limit", "0"),
        ("highlight", NIGHT, "3"),
        ("highlight", NIGHT, "3", "x"),
        ("highlight", NIGHT, "3", "8", "--colour", "beige"),
        ("export",),
        ("export", "a.epub", "--device", "stone"),
        ("index",),
        ("index", "frobnicate"),
        ("shelf",),
        ("shelf", "add", "Night"),
    ],
)
def test_wrong_usage_is_status_2(arguments: tuple[str, ...], home: Path) -> None:
    """Told on standard error; no library is made for it."""
    outcome = run(home, *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert "Usage:" in outcome.err
    assert not home.exists()


def test_help_and_version_are_no_failure(home: Path) -> None:
    """They need no library."""
    for arguments in (["--help"], ["export", "--help"], ["--version"]):
        done = subprocess.run(
            [sys.executable, "-m", "anthology", *arguments], capture_output=True, check=True, timeout=60
        )
        assert done.stdout
    assert not home.exists()


# ------------------------------------------------------------------ the library's place


def test_the_library_is_the_option_else_the_environment(home: Path, tmp_path: Path) -> None:
    """Everything of it lies in that one folder."""
    other = tmp_path / "other"
    environment = {**os.environ, "ANTHOLOGY_HOME": str(other)}
    plain = [sys.executable, "-m", "anthology", "list", "--json"]
    done = subprocess.run(plain, env=environment, capture_output=True, check=True, timeout=60)
    assert json.loads(done.stdout)["anthologies"]
    assert (other / "library.sqlite3").exists()
    assert not home.exists()
    subprocess.run(command(home, "list"), env=environment, capture_output=True, check=True, timeout=60)
    assert (home / "library.sqlite3").exists()


# ------------------------------------------------------------------ processes


def test_one_process_writes_while_others_read(home: Path) -> None:
    """Neither waits for the other's end, nothing is lost, and every reader sees whole marks."""
    run(home, "list")
    writers = [
        subprocess.Popen(command(home, "bookmark", NIGHT, n), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for n in range(4)
    ]
    readings = [run(home, "marks", "--json").document()["marks"] for _ in range(3)]
    told = [(*writer.communicate(timeout=60), writer.returncode) for writer in writers]
    assert [(err, status) for _, err, status in told] == [(b"", 0)] * 4
    assert all(fits(mark, MARK) for marks in readings for mark in marks)
    assert [mark["start"] for mark in run(home, "marks", "--json").document()["marks"]] == [0, 1, 2, 3]


def test_whoever_stops_reading_has_had_enough(home: Path) -> None:
    """A closed pipe is no failure, and nothing is said about it."""
    run(home, "list")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            command(home, "show", NIGHT, "--json"), stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_answer_that_cannot_be_printed_is_a_failure(home: Path) -> None:
    """A full disk behind standard output is told in a sentence."""
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command(home, "list"), stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "Cannot print the answer: no space left on device. Print it to another place.\n"
    )


def test_a_poor_terminal_gets_what_it_can_show(home: Path) -> None:
    """JSON stays JSON; other letters become question marks."""
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    documents = [
        subprocess.run(command(home, *each), env=environment, capture_output=True, check=True, timeout=60)
        for each in (("show", NIGHT), ("show", NIGHT, "--json"))
    ]
    assert b"wasn?t" in documents[0].stdout
    assert "wasn’t" in json.loads(documents[1].stdout)["text"]


def test_words_that_are_no_text_are_left_out(home: Path) -> None:
    """A note typed in an encoding that is none is kept without those bytes."""
    made = run(home, "highlight", NIGHT, 0, 2, "--note", "a\udcffb", "--json").document()
    assert made["note"] == "ab"


def test_import_says_of_each_file_what_became_of_it(tmp_path: Path) -> None:
    """A refused file among good ones is no failure of the command; nothing but refused ones is."""
    good, bad = tmp_path / "night.md", tmp_path / "bad.pdf"
    good.write_text("# Night\n\nNobody came.\n", encoding="utf-8")
    bad.write_bytes(b"%PDF-1.7")
    first = run(tmp_path / "library", "import", good, bad, "--json").document()["files"]
    assert [(file["path"], file["status"], len(file["stories"])) for file in first] == [
        (str(good), "imported", 1),
        (str(bad), "refused", 0),
    ]
    assert first[0]["reason"] == ""
    assert first[1]["reason"].startswith("Cannot read “bad.pdf”: it is a PDF")
    again = run(tmp_path / "library", "import", good)
    assert (again.status, again.out.split()[0]) == (0, "unchanged")
    assert run(tmp_path / "library", "import", bad).status == 1


def test_import_of_a_folder_says_how_many_files_were_no_stories(tmp_path: Path) -> None:
    """They are passed over, and that is said; nothing is left out in silence."""
    folder = tmp_path / "Winter"
    folder.mkdir()
    (folder / "night.txt").write_text("Nobody came.\n", encoding="utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    out = run(tmp_path / "library", "import", folder).out
    assert out.splitlines()[-1] == "1 other file is of no kind that is read here."
