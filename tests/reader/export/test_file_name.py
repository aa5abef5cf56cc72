"""Every title makes a file name that every file system takes."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.export.file_name import file_name, with_suffix


@given(st.text(max_size=400))
def test_any_title_makes_a_name_that_can_be_written(tmp_path_factory, title: str) -> None:
    """It is one name, neither hidden nor too long, and ends in .epub."""
    name = file_name(title)
    assert Path(name).name == name
    assert not name.startswith((".", " "))
    assert name.endswith(".epub")
    assert len(name.encode()) <= 255
    path = tmp_path_factory.getbasetemp() / name
    path.touch()
    path.unlink()


def test_a_title_stays_as_it_reads() -> None:
    """Only what cannot stand in a name gives way."""
    assert file_name("The Doorway") == "The Doorway.epub"
    assert file_name("Who? Me: a story / two") == "Who Me a story two.epub"
    assert file_name("Café au lait…") == "Café au lait….epub"
    assert file_name(" ... ") == "Untitled.epub"
    assert file_name("CON") == "_CON.epub"


def test_a_path_gets_the_suffix_once() -> None:
    """“Vol. 2” is a name, not a kind of file."""
    assert with_suffix(Path("/b/Vol. 2")) == Path("/b/Vol. 2.epub")
    assert with_suffix(Path("/b/Vol.EPUB")) == Path("/b/Vol.EPUB")
