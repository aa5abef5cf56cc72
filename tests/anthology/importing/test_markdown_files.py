"""Markdown files as people have them, with the pictures beside them."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.errors import UnreadableSource
from anthology.importing.markdown import read_markdown_file
from tests.anthology.importing.golden import cases, confirm

CASES = cases("markdown")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_golden_markdown(case: Path) -> None:
    """Front matter, notes, tables, pictures."""
    (source,) = case.glob("*.md")
    confirm(case, source, read_markdown_file)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_story_or_a_refusal(content: bytes) -> None:
    """Nothing else is ever raised."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "any.md")
        path.write_bytes(content)
        try:
            assert read_markdown_file(path).manuscripts
        except UnreadableSource:
            return


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """A picture is read only at or below the folder of the text."""
    inside = tmp_path / "texts"
    inside.mkdir()
    outside = tmp_path / "outside.png"
    outside.write_bytes((CASES[0].parent / "pictures" / "pictures" / "lamp.png").read_bytes())
    (inside / "here.png").symlink_to(outside)
    path = inside / "a.md"
    path.write_text("Words.\n\n![a](here.png)\n\n![b](../outside.png)\n")
    assert read_markdown_file(path).pictures == ()
