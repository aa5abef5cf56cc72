"""The layers of the house, checked on every run."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).resolve().parents[2]
NOUNS = ["story", "text", "runs", "markup", "sentences", "errors", "progress", "identity", "world", "folders"]
NOUNS += ["utterances", "sentence_ends", "living"]
STAGES = ["importing", "store", "search", "export"]
ABOVE_THE_STAGES = [
    "library",
    "arrival",
    "curation",
    "marking",
    "places",
    "publishing",
    "shelving",
    "concordance",
    "motifs",
    "documents",
    "cli",
]
FEATURES = ["shelf", "editing", "page", "search", "notes", "export", "importing", "lookup", "palette", "keys"]
FEATURES += ["motifs", "speech", "typography", "printing", "concordance"]
THREADS = ["threading", "concurrent*", "multiprocessing*", "asyncio*"]
HEAVY = ["socket", "whoosh", "ebooklib", "lxml", "PIL", "markdown_it", "pyphen", "rich", "click"]


def modules(*names: str) -> list[str]:
    return [f"anthology.{name}" for name in names]


def test_the_core_knows_nothing_of_qt_or_the_window() -> None:
    """`anthology` works where there is no Qt."""
    rule = archrule("the core is Qt-free").match("anthology*")
    rule.should_not_import("PySide6*", "shiboken6*", "reader*").check("anthology")


def test_the_nouns_stand_on_nothing_but_nouns() -> None:
    """A story does not know what is done with it."""
    others = [f"anthology.{stage}*" for stage in (*STAGES, "annotations", *ABOVE_THE_STAGES)]
    archrule("nouns").match(*modules(*NOUNS)).should_not_import(*others).check("anthology")


@pytest.mark.parametrize("stage", STAGES)
def test_stages_of_the_line_do_not_know_each_other(stage: str) -> None:
    """Each imports the nouns, what a search asks of a story among them, and never the next stage."""
    others = [f"anthology.{other}*" for other in STAGES if other != stage]
    rule = archrule(f"{stage} stands alone").match(f"anthology.{stage}*")
    rule = rule.may_import("anthology.search.expression")
    rule.should_not_import(*others, *modules(*ABOVE_THE_STAGES)).check("anthology")


def test_marks_are_nouns_too() -> None:
    """Highlights and bookmarks know stories and text, and no stage of the line."""
    rule = archrule("annotations").match("anthology.annotations*")
    rule.should_not_import(*(f"anthology.{stage}*" for stage in STAGES)).check("anthology")


def test_motifs_know_words_and_no_other_stage() -> None:
    """What recurs is counted from texts; only `asking` is handed the store they come from."""
    others = [f"anthology.{stage}*" for stage in STAGES if stage != "search"]
    rule = archrule("motifs").match("anthology.motifs*").exclude("anthology.motifs.asking")
    rule = rule.should_not_import(*others, "anthology.library", "anthology.search.index*")
    rule.check("anthology")


def test_dictionaries_know_no_stage_and_no_story() -> None:
    """A word is a word, wherever it stands."""
    others = [f"anthology.{other}*" for other in (*STAGES, "annotations", *ABOVE_THE_STAGES)]
    archrule("dictionaries").match("anthology.dictionaries*").should_not_import(*others).check("anthology")


def test_only_the_dictionaries_speak_over_a_socket() -> None:
    """To this machine alone: nothing else of the program ever does."""
    for package in ("anthology", "reader"):
        rule = archrule("sockets live in anthology.dictionaries.server").match(f"{package}*")
        rule = rule.exclude("anthology.dictionaries.server")
        rule.should_not_import("socket", "http*", "urllib.request").check(package, only_direct_imports=True)


@pytest.mark.parametrize(
    ("engine", "homes"),
    [
        ("whoosh*", ["anthology.search*"]),
        ("sqlite3", ["anthology.store*"]),
        ("ebooklib*", ["anthology.export*"]),
        ("PIL*", ["anthology.export*", "anthology.importing.pictures"]),
        ("markdown_it*", ["anthology.importing*"]),
        ("pyphen", ["reader.page*"]),
        ("click", ["anthology.cli*"]),
        ("PySide6.QtTextToSpeech", ["reader.speech.qt_voice"]),
    ],
)
@pytest.mark.parametrize("package", ["anthology", "reader"])
def test_each_engine_has_its_home(package: str, engine: str, homes: list[str]) -> None:
    """One place to change when an engine is changed."""
    rule = archrule(f"{engine} lives in {homes}").match(f"{package}*")
    for home in homes:
        rule = rule.exclude(home)
    rule.should_not_import(engine).check(package, only_direct_imports=True)


@pytest.mark.parametrize("package", ["anthology", "reader"])
def test_only_the_background_makes_threads(package: str) -> None:
    """Everything else is written as if there were one; the index is built by processes beside it."""
    rule = archrule("threads live in reader.background").match(f"{package}*").exclude("reader.background*")
    rule = rule.exclude("anthology.search.building")
    rule.should_not_import(*THREADS).check(package, only_direct_imports=True)


@pytest.mark.parametrize("feature", FEATURES)
def test_features_do_not_know_each_other(feature: str) -> None:
    """The window strings them together."""
    others = [f"reader.{other}*" for other in FEATURES if other != feature]
    above = ["reader.operations*", "reader.window*", "reader.background*", "reader.app", "anthology.library"]
    rule = archrule(f"{feature} stands alone").match(f"reader.{feature}*")
    rule.should_not_import(*others, *above).check("reader")


def test_the_library_is_reached_through_operations() -> None:
    """Widgets never hold it."""
    rule = archrule("operations and the app hold the library").match("reader*")
    rule = rule.exclude("reader.operations*").exclude("reader.app")
    rule.should_not_import("anthology.library").check("reader", only_direct_imports=True)


def loaded_by(statement: str) -> set[str]:
    """The top-level packages that a fresh interpreter has loaded after the statement."""
    code = f"{statement}\nimport sys; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("statement", "allowed"),
    [("import anthology.library", set()), ("import reader.app", set()), ("import anthology.cli", {"click"})],
)
def test_heavy_packages_wait_until_they_are_needed(statement: str, allowed: set[str]) -> None:
    """Starting pays for nothing that is not on the first page."""
    assert loaded_by(statement) & set(HEAVY) <= allowed


def test_the_command_line_never_loads_qt() -> None:
    """It works on a machine without a screen or a window system."""
    assert "PySide6" not in loaded_by("import anthology.cli")


def test_one_whoosh_and_no_other_is_asked_for() -> None:
    """Three distributions share the import name and overwrite each other; ours is pinned."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert [d for d in project["dependencies"] if "whoosh" in d.lower()] == ["Whoosh-Reloaded==2.7.5"]
