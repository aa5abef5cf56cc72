"""The pace outlives the evening."""

from pathlib import Path

import pytest

from anthology.pace import Pace, Stretch
from reader.pace_file import read_pace, write_pace


def test_what_was_written_is_read(tmp_path: Path) -> None:
    """To the word, and to the tenth of a second."""
    pace = Pace().after(Stretch(300, 75.5)).after(Stretch(220, 60.0))
    write_pace(tmp_path / "pace.json", pace)
    assert read_pace(tmp_path / "pace.json") == pace
    assert [path.name for path in tmp_path.iterdir()] == ["pace.json"]


HUGE = f"[[1{'0' * 400}, 5]]"
ODD = ["", "{}", "[1]", '[["a", 1]]', "[[1, NaN]]", "[[300, 75, 1]]", HUGE, "[[", "7"]


@pytest.mark.parametrize("words", ODD)
def test_a_damaged_file_is_as_good_as_none(words: str, tmp_path: Path) -> None:
    """The reader is measured anew."""
    (tmp_path / "pace.json").write_text(words)
    assert read_pace(tmp_path / "pace.json") == Pace()
    assert read_pace(tmp_path / "none.json") == Pace()
