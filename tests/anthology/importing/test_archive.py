"""An archive is opened on guard; whatever is wrong with it is said in words."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.errors import UnreadableSource
from anthology.importing import archive
from anthology.importing.archive import Archive
from tests.anthology.importing.zips import CENTRAL, END, LOCAL, a_zip, bent, locked, packed, packed_twice

SOUND = packed({"mimetype": "application/epub+zip", "text/a.xhtml": "<p>Rain.</p>" * 40})


def reason(path: Path) -> str:
    """Why the archive is refused, at opening or at reading any of its members."""
    with pytest.raises(UnreadableSource) as refused:
        read_all(path)
    return refused.value.reason


def read_all(path: Path) -> list[bytes]:
    """The contents of all members."""
    with Archive.open(path) as opened:
        return [opened.read(name) for name in opened.names]


def reason_of(folder: Path, content: bytes) -> str:
    path = folder / "book.epub"
    path.write_bytes(content)
    return reason(path)


def test_files_are_named_and_read_without_the_folders(tmp_path: Path) -> None:
    """A backslash, as some packers write it, parts folders too."""
    path = a_zip(tmp_path, {"mimetype": "x", "text/": "", "text\\a.txt": "Rain.", "b.txt": b"\x00"})
    with Archive.open(path) as opened:
        assert opened.names == ("mimetype", "text/a.txt", "b.txt")
        assert "text/a.txt" in opened
        assert "text/" not in opened
        assert opened.read("text/a.txt") == b"Rain."


def test_what_is_no_archive_is_called_so(tmp_path: Path) -> None:
    """An empty file, text, a folder, nothing at all, half an archive."""
    assert reason_of(tmp_path, b"") == "the file is empty"
    assert reason_of(tmp_path, b"It rained.") == "it is not an archive at all"
    assert reason_of(tmp_path, SOUND[: len(SOUND) // 2]) == "the archive is damaged or cut short"
    assert reason(tmp_path) == "it is not a file"
    assert reason(tmp_path / "none.epub") == "No such file or directory"
    assert reason_of(tmp_path, packed({"a/": ""})) == "the archive holds no files"


@pytest.mark.parametrize("name", ["/etc/passwd", "../../etc/passwd", "a\\..\\..\\b", "C:\\b"])
def test_a_file_may_not_lie_outside(tmp_path: Path, name: str) -> None:
    """Nothing is unpacked to disk; an archive that tries is not to be trusted all the same."""
    assert "is to lie outside of it" in reason(a_zip(tmp_path, {"mimetype": "", name: "root"}))


def test_an_encrypted_member_is_a_password(tmp_path: Path) -> None:
    """The flag is enough; no password is asked for."""
    assert "locked with a password" in reason_of(tmp_path, locked(SOUND))


def test_two_files_of_one_name_are_refused_if_they_differ(tmp_path: Path) -> None:
    """Which of them is meant nobody can say; the same file twice is the same file."""
    path = tmp_path / "book.epub"
    for contents, differ in ((("a", "b"), True), (("a", "a"), False)):
        with pytest.warns(UserWarning, match="Duplicate"):
            path.write_bytes(packed_twice("a.txt", contents))
        if differ:
            assert reason(path) == "two different files in it are both named “a.txt”"
        else:
            with Archive.open(path) as opened:
                assert opened.names == ("a.txt",)


def test_a_bomb_is_seen_before_it_is_unpacked(tmp_path: Path) -> None:
    """By its ratio, by the sum of the sizes, by the number of members."""
    assert "zip bomb" in reason(a_zip(tmp_path, {"mimetype": "", "a": b"\0" * 11_000_000}))
    huge = bent(SOUND, CENTRAL, 24, (archive.LARGEST_ARCHIVE).to_bytes(4, "little"))
    assert "zip bomb" in reason_of(tmp_path, huge)
    many = {str(n): "" for n in range(archive.MOST_MEMBERS + 1)}
    assert reason(a_zip(tmp_path, many)) == "it holds more than 10,000 files"


def test_a_directory_without_end_is_not_read(tmp_path: Path) -> None:
    """It would cost memory before anything in it could be counted."""
    endless = {f"{n:0250}": "" for n in range(15_000)}
    assert reason(a_zip(tmp_path, endless)) == "the archive is damaged or cut short"


def test_a_member_larger_than_asked_for_is_refused(tmp_path: Path) -> None:
    """The limit is what the reader can bear."""
    path = a_zip(tmp_path, {"mimetype": "", "a.txt": bytes(range(256)) * 8000})
    with Archive.open(path) as opened, pytest.raises(UnreadableSource, match="larger than 2 MB"):
        opened.read("a.txt", limit=2_000_000)


def test_a_size_that_lies_is_damage(tmp_path: Path) -> None:
    """Neither more nor less comes out than the directory says."""
    assert "is damaged" in reason_of(tmp_path, bent(SOUND, CENTRAL, 24, (100).to_bytes(4, "little")))
    assert "is damaged" in reason_of(tmp_path, bent(SOUND, CENTRAL, 24, (9000).to_bytes(4, "little")))


def test_an_unknown_packing_is_named(tmp_path: Path) -> None:
    """Books are stored or deflated; nothing else is unpacked."""
    odd = bent(bent(SOUND, LOCAL, 8, b"\x0e\x00"), CENTRAL, 10, b"\x0e\x00")
    assert "packed in a way that is not known" in reason_of(tmp_path, odd)


def test_no_more_than_so_much_is_unpacked_in_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading one member again and again counts as often."""
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 1_000)
    with Archive.open(a_zip(tmp_path, {"mimetype": "", "a": "x" * 400})) as opened:
        opened.read("a")
        opened.read("a")
        with pytest.raises(UnreadableSource, match="zip bomb"):
            opened.read("a")


@given(st.data())
def test_flipped_bytes_give_the_old_content_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Never an exception of another kind, and never other content."""
    bytes_ = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 4))):
        bytes_[data.draw(st.integers(0, len(bytes_) - 1))] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.getbasetemp() / "flipped.epub"
    path.write_bytes(bytes_)
    try:
        contents = read_all(path)
    except UnreadableSource:
        return
    assert set(contents) <= {b"application/epub+zip", b"<p>Rain.</p>" * 40}


@given(st.binary(max_size=400))
def test_any_bytes_are_an_archive_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    """Also such as end like an archive."""
    path = tmp_path_factory.getbasetemp() / "any.epub"
    path.write_bytes(content + END + content[:18].ljust(18, b"\0"))
    with suppress(UnreadableSource):
        read_all(path)
