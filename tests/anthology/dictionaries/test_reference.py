"""A word is looked up in every dictionary there is, in the form that each of them has."""

from pathlib import Path
from time import perf_counter

from anthology.dictionaries.folders import usual_folders
from anthology.dictionaries.reference import ReferenceShelf
from anthology.dictionaries.server import DictServer
from anthology.search.stemming import stem_in
from tests.anthology.dictionaries.dict_servers import a_dict_server
from tests.anthology.dictionaries.stardicts import a_stardict

NOBODY = 9
"""The port of a service that nobody runs any more."""


def a_shelf(port: int = NOBODY) -> ReferenceShelf:
    return ReferenceShelf(DictServer(port, perf_counter), stem_in)


def test_every_dictionary_answers_with_the_form_that_it_has(tmp_path: Path) -> None:
    """The headword says which one that is; the preferred dictionary comes first."""
    a_stardict(tmp_path / "one", [("run", "to move")], name="One")
    a_stardict(tmp_path / "two", [("running", "a sport")], name="Two")
    answer = a_shelf().look_up("“Running,”", "en", (tmp_path,))
    assert answer.asked == "Running"
    assert [(d.dictionary, d.headword) for d in answer.definitions] == [("One", "run"), ("Two", "running")]
    turned = a_shelf().look_up("“Running,”", "en", (tmp_path,), first="Two")
    assert [d.dictionary for d in turned.definitions] == ["Two", "One"]


def test_a_headword_of_the_same_stem_answers_where_no_form_does(tmp_path: Path) -> None:
    """In languages that have no rules here, too."""
    a_stardict(
        tmp_path, [("happy", "glad"), ("happen", "to occur"), ("haus", "ein Gebäude"), ("hausen", "x")]
    )
    shelf = a_shelf()
    assert [d.headword for d in shelf.look_up("happiness", "en", (tmp_path,)).definitions] == ["happy"]
    assert shelf.look_up("hauses", "de-AT", (tmp_path,)).definitions[0].headword == "haus"


def test_where_no_dictionary_has_the_word_the_nearest_are_offered(tmp_path: Path) -> None:
    """From all of them."""
    a_stardict(tmp_path, [("receive", "to get"), ("banana", "a fruit")])
    answer = a_shelf().look_up("recieve", "en", (tmp_path,))
    assert answer.definitions == ()
    assert answer.nearest == ("receive",)


def test_a_damaged_dictionary_is_told_of_and_the_others_answer(tmp_path: Path) -> None:
    """In one sentence."""
    a_stardict(tmp_path / "good", [("word", "a sign")], name="Good")
    a_stardict(tmp_path / "bad", [("word", "a sign")], name="Bad").with_suffix(".dict").unlink()
    answer = a_shelf().look_up("word", "en", (tmp_path,))
    assert [d.dictionary for d in answer.definitions] == ["Good"]
    assert [each.sentence for each in answer.troubles] == [
        "The dictionary “Bad” cannot be read: its .dict file is missing. Install it anew."
    ]


def test_a_server_answers_beside_the_files(tmp_path: Path) -> None:
    """Its databases under their own names."""
    a_stardict(tmp_path, [("word", "a sign")], name="Files")
    with a_dict_server({"word": "a promise"}) as port:
        answer = a_shelf(port).look_up("Words", "en", (tmp_path,))
    assert [d.dictionary for d in answer.definitions] == ["Files", "Small Web"]


def test_a_dictionary_that_was_just_installed_answers(tmp_path: Path) -> None:
    """Nobody has to start the window again."""
    shelf = a_shelf()
    empty = shelf.look_up("word", "en", (tmp_path,))
    assert (empty.dictionaries, empty.definitions) == ((), ())
    a_stardict(tmp_path / "new", [("word", "a sign")])
    assert shelf.look_up("word", "en", (tmp_path,)).definitions


def test_a_passage_is_not_looked_up(tmp_path: Path) -> None:
    """There is nothing to ask."""
    a_stardict(tmp_path, [("word", "a sign")])
    answer = a_shelf().look_up("word " * 50, "en", (tmp_path,))
    assert (answer.asked, answer.definitions, answer.nearest) == ("", (), ())
    assert answer.dictionaries


def test_dictionaries_are_looked_for_where_stardict_does(tmp_path: Path) -> None:
    """The environment's folder, the reader's own, the system's."""
    folders = usual_folders(tmp_path, {"STARDICT_DATA_DIR": "/opt/words"})
    assert folders == (
        Path("/opt/words/dic"),
        Path("/opt/words"),
        tmp_path / ".stardict/dic",
        tmp_path / ".local/share/stardict/dic",
        Path("/usr/share/stardict/dic"),
    )
    assert len(usual_folders(tmp_path, {})) == 3
