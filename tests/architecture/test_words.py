"""No sentence that a person sees is written past the catalogues: `tr`, `marked` or the like is around it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "reader").rglob("*.py"))
SETTERS = {
    *("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle"),
    *("setPlaceholderText", "setStatusTip", "setTitle", "addAction", "addMenu", "addItem", "addItems"),
    *("show_sentence", "show_notice", "show_failure", "offer", "say"),
}
MAKERS = {
    *("QAction", "QPushButton", "QToolButton", "QLabel", "QCheckBox", "QRadioButton", "QMenu"),
    *("Label", "ElidedLabel", "IconButton", "LetterButton", "HeadingButton", "Field", "RowList", "Tick"),
    *("Switch", "SliderRow", "Segment", "SegmentedChoice", "MenuChoice", "OneOf", "MessagePage"),
    *("Failure", "Question", "Frame", "getSaveFileName", "getOpenFileName", "getExistingDirectory"),
}
TRANSLATED = {"tr", "marked", "translated", "said", "within", "sentence", "packed"}
CORE = sorted((ROOT / "anthology").rglob("*.py"))
REFUSALS = {
    *("UnreadableSource", "Refused", "LibraryUnavailable", "LibraryDamaged", "ExportFailed", "PrintFailed"),
    *("HopelessQuery", "DamagedDictionary", "DictServerSilent", "MarkChange"),
}
THE_SAME_IN_EVERY_LANGUAGE = {"Aa", "A", "Anthology", "https://", "{:g} pt", "{:g} mm"}
NO_WORDS = re.compile(r"[a-z0-9_.*#:-]*|\W*")
"""Names of icons, tones, styles and files; signs between words."""


def called(call: ast.Call) -> str:
    """The last part of what is called."""
    made = call.func
    return made.attr if isinstance(made, ast.Attribute) else made.id if isinstance(made, ast.Name) else ""


def bare_words(node: ast.AST) -> Iterator[str]:
    """The strings in an expression that no catalogue translates."""
    if isinstance(node, ast.Call) and called(node) in TRANSLATED | {"join", "setProperty", "format"}:
        inner = node.func.value if isinstance(node.func, ast.Attribute) else None
        yield from bare_words(inner) if inner is not None else ()
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
    elif not isinstance(node, ast.Subscript | ast.Compare | ast.Lambda):
        for child in ast.iter_child_nodes(node):
            yield from bare_words(child)


def shown(call: ast.Call) -> Iterator[str]:
    """The words that a call shows and that nobody can translate."""
    for argument in (*call.args, *(each.value for each in call.keywords)):
        for words in bare_words(argument):
            if not NO_WORDS.fullmatch(words) and words not in THE_SAME_IN_EVERY_LANGUAGE:
                yield words


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])
def test_what_is_shown_can_be_translated(path: Path) -> None:
    """Labels, tooltips, names for screen readers, dialogs, menus and notices."""
    calls = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
    found = [words for call in calls if called(call) in SETTERS | MAKERS for words in shown(call)]
    assert found == []


@pytest.mark.parametrize("path", CORE, ids=[str(path.relative_to(ROOT)) for path in CORE])
def test_what_goes_wrong_can_be_translated(path: Path) -> None:
    """The core speaks English, in sentences that the window finds in its catalogues."""
    calls = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
    found = [words for call in calls if called(call) in REFUSALS for words in shown(call)]
    assert found == []


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])
def test_sentences_stand_whole_where_the_catalogues_look_for_them(path: Path) -> None:
    """Linguist's tools do not look into f-strings, and see only what is written out."""
    tree = ast.parse(path.read_text())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    inside = [
        called(node)
        for joined in ast.walk(tree)
        if isinstance(joined, ast.JoinedStr)
        for node in ast.walk(joined)
        if isinstance(node, ast.Call) and called(node) == "tr" and isinstance(node.args[0], ast.Constant)
    ]
    made = [call for call in calls if called(call) in {"tr", "marked"} and call.args]
    assert inside == []
    assert [call.lineno for call in made if isinstance(call.args[0], ast.JoinedStr)] == []


def test_the_walk_sees_what_it_looks_for() -> None:
    """A test of the test: these are found, those are not."""
    seen = 'x.setText("Hello"); Label(f"{n} of {m}", font, look); QAction("Open" if a else tr("Close"))'
    unseen = 'x.setText(tr("Hello")); IconButton("close", tr("Clear"), look); x.setText(f"{a} · {b}")'
    calls = [node for node in ast.walk(ast.parse(seen)) if isinstance(node, ast.Call)]
    assert [w for call in calls if called(call) in SETTERS | MAKERS for w in shown(call)] == [
        "Hello",
        " of ",
        "Open",
    ]
    calls = [node for node in ast.walk(ast.parse(unseen)) if isinstance(node, ast.Call)]
    assert [w for call in calls if called(call) in SETTERS | MAKERS for w in shown(call)] == []
