"""What a screen reader gets over AT-SPI, asked from another process while the real program runs."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.accessibility.evening import LAUNCHERS
from tests.reader.page.shelf_of_stories import bundled

ROOT = Path(__file__).resolve().parents[2]
TITLE = "The Man She Kept"
LISTENING = ("/usr/bin/python3", "/usr/local/bin/python3")
HOW = "run “make accessibility”, or on Debian: sudo apt install {}"
PACKAGES = "xvfb dbus at-spi2-core python3-gi gir1.2-atspi-2.0"


def listening_python() -> str:
    """A Python that can listen, or an empty string."""
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    for python in LISTENING:
        if Path(python).exists():
            done = subprocess.run([python, "-c", ask], capture_output=True, env=bare, check=False)
            if not done.returncode:
                return python
    return ""


def missing() -> list[str]:
    found = [name for name in ("xvfb-run", "dbus-run-session") if not shutil.which(name)]
    found += [] if any(Path(path).exists() for path in LAUNCHERS) else ["at-spi-bus-launcher"]
    return found + ([] if listening_python() else ["a Python with gi and Atspi"])


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    if lacks := missing():
        pytest.skip(f"NOT TESTED over AT-SPI: no {', '.join(lacks)}; {HOW.format(PACKAGES)}")
    folder = tmp_path_factory.mktemp("evening")
    folder.chmod(0o700)
    out = folder / "heard.json"
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", "dbus-run-session", "--"]
    evening = [sys.executable, "-m", "tests.accessibility.evening"]
    done = subprocess.run(
        [*screen, *evening, str(folder / "library"), TITLE, str(out), listening_python()],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(out.read_text(encoding="utf-8"))


def test_the_page_is_a_document_with_the_words_of_the_story(heard: dict[str, Any]) -> None:
    """Every word, in order, and nothing that only the layout needs."""
    story = next(story for story in bundled() if story.title == TITLE)
    assert heard["text"] == story.text
    assert "\u00ad" not in heard["text"]
    assert "document frame" in {each["role"] for each in heard["page"] if each["name"] == TITLE}


def test_caret_and_sentences_are_where_the_page_is(heard: dict[str, Any]) -> None:
    """Reading on from the caret reads what is shown; to set it takes the page along."""
    assert heard["caret"] == 0
    assert heard["text"].startswith(heard["sentence"].strip())
    assert heard["point"] == 5
    assert heard["last_caret"] > len(heard["text"]) / 2
    assert heard["caret_set"] == 10


def test_story_pages_headings_and_the_end_are_announced(heard: dict[str, Any]) -> None:
    """In the order in which they come."""
    told = heard["announced"]
    assert told[0].startswith(f"{TITLE}, by ")
    spoken = " ".join(told)
    story = next(story for story in bundled() if story.title == TITLE)
    headings = [block for block in story.blocks if block.kind.value == "heading"]
    assert headings
    for block in headings:
        assert f"Heading level {block.level}: {block.text.rstrip('.')}." in spoken
    assert "Page" in told[1]
    assert "End of the story." in spoken
    assert told[-1].startswith("Page")


def test_everything_that_takes_the_keyboard_has_a_name(heard: dict[str, Any]) -> None:
    """On the contents, on the page, in the search."""
    for scene in ("contents", "page", "search"):
        nameless = [each for each in heard[scene] if each["focusable"] and not each["name"].strip()]
        assert nameless == []


def test_the_window_is_told_by_what_it_shows(heard: dict[str, Any]) -> None:
    """Its title, its buttons, and rows with all that stands in them."""
    names = [each["name"] for each in heard["contents"]]
    assert any(name.endswith("— Anthology") for name in names)
    assert {"Search every story", "Bookmark this place", "Marks", "Type and paper"} <= set(names)
    row = next(name for name in names if name.startswith(TITLE))
    assert " min" in row
    assert row.endswith("new")


def test_a_page_that_is_not_shown_is_not_told(heard: dict[str, Any]) -> None:
    """On the contents there is no document."""
    assert not [each for each in heard["contents"] if each["role"] == "document frame"]
