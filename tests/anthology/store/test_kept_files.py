"""Pictures and originals lie beside the database: whole, private, once, and found by their names alone."""

import os
import stat
import subprocess
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import pytest

from anthology.errors import LibraryUnavailable, UnknownOriginal, UnknownPicture, UnreadableSource
from anthology.store.store import Store
from anthology.story import Block, BlockKind, PictureId, Run
from tests.anthology.store.conftest import TickingClock
from tests.builders import a_story, an_anthology


@dataclass(frozen=True)
class Drawing:
    """Some bytes under their own name; the store does not look into them."""

    content: bytes = b"a drawing"

    @property
    def id(self) -> PictureId:
        return PictureId(f"{sha256(self.content).hexdigest()}.png")


DRAWING = Drawing()


def place_of(store: Store, name: str, folder: str = "pictures") -> Path:
    return store.path.parent / folder / name[:2] / name


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def files(store: Store, folder: str) -> list[Path]:
    return [path for path in (store.path.parent / folder).rglob("*") if path.is_file()]


def test_a_picture_comes_back_as_it_was_put(store: Store) -> None:
    """For nobody else's eyes, and with nothing left beside it."""
    store.pictures.put(DRAWING)
    assert store.pictures.get(DRAWING.id) == DRAWING.content
    place = place_of(store, DRAWING.id)
    assert files(store, "pictures") == [place]
    assert (mode(place), mode(place.parent), mode(place.parent.parent)) == (0o600, 0o700, 0o700)


def test_the_same_picture_is_written_once(store: Store) -> None:
    """However often it is put."""
    store.pictures.put(DRAWING, DRAWING)
    before = place_of(store, DRAWING.id).stat()
    store.pictures.put(DRAWING)
    after = place_of(store, DRAWING.id).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


@pytest.mark.parametrize(
    "name",
    ["", "cover.png", "../library.sqlite3", "/etc/passwd", "a" * 64, f"{'a' * 64}.png/..", f"{'a' * 64}.png"],
)
def test_what_is_no_picture_of_the_library_is_unknown(store: Store, name: str) -> None:
    """Whether it cannot be the name of one, or only is not there."""
    with pytest.raises(UnknownPicture, match="is not in this library"):
        store.pictures.get(PictureId(name))


def test_a_picture_is_put_under_its_own_name(store: Store) -> None:
    """Another one is a mistake of ours."""

    @dataclass(frozen=True)
    class Misnamed:
        id: PictureId
        content: bytes

    for name in (f"{'0' * 64}.png", DRAWING.id.replace(".png", ".gif"), "../x.png"):
        with pytest.raises(ValueError, match="is not the name"):
            store.pictures.put(Misnamed(PictureId(name), DRAWING.content))
    assert files(store, "pictures") == []


def test_an_original_is_kept_as_it_came(store: Store, tmp_path: Path) -> None:
    """Under the name of its bytes and the ending that it had, where that is a plain one."""
    book = tmp_path / "Boule de Suif.EPUB"
    book.write_bytes(b"PK...")
    digest = sha256(b"PK...").hexdigest()
    assert store.originals.put(book, digest) == f"{digest}.epub"
    assert store.originals.path(f"{digest}.epub").read_bytes() == b"PK..."
    strange = book.rename(tmp_path / "book.é pub")
    assert store.originals.put(strange, digest) == digest
    assert {mode(path) for path in files(store, "originals")} == {0o600}


def test_an_original_that_changes_while_it_is_read_is_refused(store: Store, tmp_path: Path) -> None:
    """Nothing of it is kept."""
    book = tmp_path / "book.txt"
    book.write_bytes(b"later words")
    with pytest.raises(UnreadableSource, match="it changed while it was read"):
        store.originals.put(book, sha256(b"earlier words").hexdigest())
    with pytest.raises(UnreadableSource, match="no such file"):
        store.originals.put(tmp_path / "gone.txt", "0" * 64)
    assert files(store, "originals") == []


@pytest.mark.parametrize("name", ["0" * 64, "../library.sqlite3", ""])
def test_an_original_that_is_not_there_is_unknown(store: Store, name: str) -> None:
    """And its name leads nowhere else."""
    with pytest.raises(UnknownOriginal):
        store.originals.path(name)


def test_check_names_what_a_missing_picture_belongs_to(store: Store) -> None:
    """A cover, or a story; a picture that was left at its address elsewhere is none of ours."""
    shown = Block(BlockKind.IMAGE, (Run("A lamp"),), source=DRAWING.id)
    elsewhere = replace(shown, source="https://example.org/lamp.png")
    story = replace(a_story(), blocks=(shown, elsewhere))
    store.pictures.put(DRAWING)
    store.stories.add(story)
    store.anthologies.add(replace(an_anthology(story), cover=DRAWING.id))
    assert store.check() == ()
    place_of(store, DRAWING.id).write_bytes(b"something else")
    assert store.check() == (
        f"A picture of “Small Hours” is missing or damaged ({DRAWING.id}).",
        f"A picture of “The Porch Light” is missing or damaged ({DRAWING.id}).",
    )
    place_of(store, DRAWING.id).unlink()
    assert len(store.check()) == 2


def test_a_folder_in_the_way_is_told(store: Store) -> None:
    """In a sentence that names it."""
    (store.path.parent / "pictures").write_text("a file in the way")
    with pytest.raises(LibraryUnavailable, match="pictures”: "):
        store.pictures.put(DRAWING)


def test_a_full_disk_is_told_and_leaves_nothing_behind(clock: TickingClock, tmp_path: Path) -> None:
    """The picture is not there, and neither is a part of it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        store = Store.open(disk / "library", clock)
        large = Drawing(os.urandom(2_000_000))
        with pytest.raises(LibraryUnavailable, match=r"the disk is full\. Make room and try again"):
            store.pictures.put(large)
        assert files(store, "pictures") == []
        with pytest.raises(UnknownPicture):
            store.pictures.get(large.id)
        store.close()
    finally:
        subprocess.run(["umount", "-l", disk], check=True)
