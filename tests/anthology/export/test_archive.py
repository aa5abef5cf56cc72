"""A book is there whole or not at all, and a failure says what to do, on real full and closed disks."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from anthology.errors import ExportFailed
from anthology.export.archive import write_whole, zipped
from tests.anthology.export.bookmaking import a_book, made

LIMITED = """
import resource, sys
from pathlib import Path
from anthology.errors import ExportFailed
from anthology.export.archive import write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    write_whole(Path(sys.argv[1]), bytes(100_000))
except ExportFailed as failure:
    print(failure)
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, where the system lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("NOT TESTED on a full disk: only root may mount one")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_the_old_book(small_disk: Path) -> None:
    """And nothing half-written beside it."""
    target = small_disk / "book.epub"
    target.write_bytes(b"old")
    with pytest.raises(ExportFailed, match=r"the disk is full\. Free some space or choose another folder\."):
        made(a_book(), target)
    assert target.read_bytes() == b"old"
    assert list(small_disk.iterdir()) == [target]


def test_a_disk_that_can_only_be_read_is_said_to_be_one(small_disk: Path) -> None:
    """A card with its lock on, for example."""
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(ExportFailed, match=r"the disk can only be read\. Choose another folder\."):
        made(a_book(), small_disk / "book.epub")


def test_a_limit_on_files_leaves_the_old_book(tmp_path: Path) -> None:
    """The write breaks off in the middle of the file."""
    target = tmp_path / "book.epub"
    target.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(target)], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Cannot write “book.epub”: the file is larger than allowed there.")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_a_file_is_said_to_be_one(tmp_path: Path) -> None:
    """Nothing can be put below it."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportFailed, match=r"“.*/file” is not a folder\. Choose another folder\."):
        made(a_book(), tmp_path / "file" / "book.epub")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """It is not made: the reader may have mistyped."""
    with pytest.raises(ExportFailed, match=r"the folder “.*/nowhere” does not exist"):
        made(a_book(), tmp_path / "nowhere" / "book.epub")


def test_a_folder_in_the_place_of_the_book_stays(tmp_path: Path) -> None:
    """The reader is asked for another name."""
    target = tmp_path / "book.epub"
    target.mkdir()
    with pytest.raises(ExportFailed, match=r"there is a folder of that name\. Choose another name\."):
        made(a_book(), target)
    assert target.is_dir()


def test_a_name_may_be_too_long(tmp_path: Path) -> None:
    """Titles make long names."""
    with pytest.raises(ExportFailed, match="the name is too long"):
        made(a_book(), tmp_path / f"{'x' * 300}.epub")


def test_the_longest_possible_name_is_not_too_long(tmp_path: Path) -> None:
    """The file beside it has a short name of its own."""
    target = tmp_path / f"{'x' * 250}.epub"
    write_whole(target, b"book")
    assert target.read_bytes() == b"book"


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    """The book goes where the link points."""
    (tmp_path / "shelf").mkdir()
    link = tmp_path / "book.epub"
    link.symlink_to(tmp_path / "shelf" / "book.epub")
    write_whole(link, b"book")
    assert link.is_symlink()
    assert (tmp_path / "shelf" / "book.epub").read_bytes() == b"book"


def test_a_zip_holds_the_files_in_order_with_fixed_dates() -> None:
    """The first file is stored as it is, and so is a picture, which is compressed already."""
    files = {"first": b"x" * 100, "page": b"y" * 100, "a.jpg": b"z" * 100}
    with zipfile.ZipFile(io.BytesIO(zipped(files))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert [member.compress_type for member in archive.infolist()] == [0, 8, 0]
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
