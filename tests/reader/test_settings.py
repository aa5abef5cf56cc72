"""What the window remembers comes back, and rubbish never stops it."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.settings import (
    SIZES,
    Columns,
    Flow,
    Initial,
    LookupSettings,
    PageSettings,
    Settings,
    SpokenAs,
    WebSearch,
    read_settings,
    write_settings,
)

pages = st.builds(
    PageSettings,
    size=st.sampled_from(SIZES),
    leading=st.floats(1.2, 2.2),
    margin=st.floats(1.0, 8.0),
    columns=st.sampled_from(Columns),
    flow=st.sampled_from(Flow),
    initial=st.sampled_from(Initial),
    slide=st.booleans(),
)
anything = st.sampled_from([None, True, 0, -1, 10**30, 1.5, 19, "", "paged", "nonsense", [], ["a"], {}])
names = st.sampled_from(
    [
        "page",
        "lookup",
        "folders",
        "first",
        "web",
        "theme",
        "shelf_open",
        "story",
        "size",
        "leading",
        "flow",
        "columns",
        "recent",
        "shortcuts",
        "voices",
        "voice",
        "speed",
        "en",
    ]
)


lookups = st.builds(
    LookupSettings,
    web=st.sampled_from(WebSearch),
    address=st.text(),
    folders=st.lists(st.text(), max_size=3).map(tuple),
    first=st.lists(st.tuples(st.text(), st.text()), max_size=3).map(tuple),
)


words = st.lists(st.text(), max_size=3).map(tuple)


@given(
    st.builds(
        Settings,
        page=pages,
        lookup=lookups,
        theme=st.text(),
        shelf_open=st.booleans(),
        recent=words,
        shortcuts=st.dictionaries(st.text(), words, max_size=3),
        voices=st.dictionaries(st.text(), st.builds(SpokenAs, st.text(), st.integers(50, 200)), max_size=3),
    )
)
def test_settings_come_back_as_they_were(tmp_path_factory, settings: Settings) -> None:
    """Writing and reading are inverses."""
    path = tmp_path_factory.mktemp("settings") / "deep" / "settings.json"
    write_settings(path, settings)
    assert read_settings(path) == settings


@given(st.dictionaries(names, anything | st.dictionaries(names, anything)))
def test_whatever_the_file_holds_the_settings_are_usable(tmp_path_factory, found: object) -> None:
    """Values of the wrong type or out of range are as at the first start."""
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    settings = read_settings(path)
    assert settings.page.size in SIZES
    assert isinstance(settings.page.flow, Flow)
    assert isinstance(settings.shelf_open, bool)


def test_no_file_and_a_broken_file_are_a_first_start(tmp_path: Path) -> None:
    """Settings are never a reason not to open."""
    broken = tmp_path / "settings.json"
    broken.write_bytes(b"\xff{")
    assert read_settings(tmp_path / "none.json") == read_settings(broken) == Settings()
