"""Files that are damaged, or mean harm, cost nothing but themselves."""

import gzip
import os
import struct
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.dictionaries.folders import dictionary_files
from anthology.dictionaries.stardict import StarDict
from anthology.errors import DamagedDictionary
from tests.anthology.dictionaries.stardicts import Variant, a_stardict

PACKED = Variant(packed_index=True, packed_words=True)


def test_an_entry_that_points_beyond_the_words_is_skipped(tmp_path: Path) -> None:
    """The others are found as before, and a sentence says that something is wrong."""
    path = a_stardict(tmp_path, [("good", "fine"), ("wrong", "x")])
    index = path.with_suffix(".idx")
    index.write_bytes(index.read_bytes()[:-8] + struct.pack(">II", 1 << 31, 1 << 30))
    dictionary = StarDict(path)
    assert dictionary.define("wrong") == ()
    assert dictionary.define("good")[0].paragraphs == ("fine",)
    assert dictionary.damage.startswith(
        "The dictionary “Small Dictionary” cannot be read: one of its entries"
    )


def test_a_synonym_that_leads_nowhere_is_skipped(tmp_path: Path) -> None:
    """There is no entry of that number."""
    dictionary = StarDict(a_stardict(tmp_path, [("a", "one")], synonyms=[("b", 7), ("c", 0xFFFFFFFF)]))
    assert dictionary.define("b") == dictionary.define("c") == ()
    assert "one of its synonyms leads nowhere" in dictionary.damage


def test_of_a_list_that_breaks_off_the_beginning_is_used(tmp_path: Path) -> None:
    """Half a download is half a dictionary."""
    words = [f"word{number:04}" for number in range(1000)]
    path = a_stardict(tmp_path, [(word, "x") for word in words])
    index = path.with_suffix(".idx")
    index.write_bytes(index.read_bytes()[: 17 * 500 + 5])
    dictionary = StarDict(path)
    assert dictionary.define("word0499")
    assert dictionary.define("word0600") == ()
    assert "breaks off" in dictionary.damage


@pytest.mark.parametrize("junk", [b"", b"\0" * 5000, b"x" * 3_000_000, os.urandom(100_000)])
def test_a_list_that_is_none_answers_nothing(tmp_path: Path, junk: bytes) -> None:
    """Nothing, zeros, one endless word, noise."""
    path = a_stardict(tmp_path, [("a", "one")])
    path.with_suffix(".idx").write_bytes(junk)
    dictionary = StarDict(path)
    assert dictionary.define("house") == ()
    assert isinstance(dictionary.nearest("house"), tuple)


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        (".idx.gz", b"no gzip"),
        (".idx.gz", gzip.compress(b"a\0" + b"\0" * 8)[:-6]),
        (".dict.dz", b"\x1f\x8b\x08"),
        (".dict.dz", b"\x1f\x8b\x08\x04" + b"\0" * 6 + b"\xff\xff"),
        (".dict.dz", b"\x1f\x8b\x08\x0c" + b"\0" * 6 + b"\x0a\0RA\x06\0\1\0\xff\xff\1\0" + b"x" * 9000),
        (".dict.dz", b"\x1f\x8b\x08\x04" + b"\0" * 6 + b"\x0c\0RA\x08\0\1\0\xff\xff\1\0\xff\xff"),
        (".ifo", b""),
        (".ifo", b"StarDict's treedict ifo file\n"),
        (".ifo", b"StarDict's dict ifo file\nidxoffsetbits=13\n"),
        (".ifo", b"StarDict's dict ifo file\n" + b"x" * 100_000),
    ],
)
def test_a_file_that_is_broken_is_told_of_in_a_sentence(tmp_path: Path, ending: str, content: bytes) -> None:
    """It names the dictionary and what is wrong with it."""
    path = a_stardict(tmp_path, [("a", "one")], variant=PACKED)
    path.with_name(path.name.removesuffix(".ifo") + ending).write_bytes(content)
    with pytest.raises(DamagedDictionary, match="The dictionary “"):
        StarDict(path).define("a")


@pytest.mark.parametrize("ending", [".idx.gz", ".dict.dz"])
def test_a_missing_file_is_told_of(tmp_path: Path, ending: str) -> None:
    """It says which."""
    path = a_stardict(tmp_path, [("a", "one")], variant=PACKED)
    path.with_name(path.name.removesuffix(".ifo") + ending).unlink()
    with pytest.raises(DamagedDictionary, match="file is missing"):
        StarDict(path).define("a")


def test_what_swells_beyond_reason_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few bytes that unpack to all there is."""
    monkeypatch.setattr("anthology.dictionaries.stretch.MOST_UNPACKED", 1 << 20)
    path = a_stardict(tmp_path, [("a", "one")], variant=PACKED)
    path.with_name("small.idx.gz").write_bytes(gzip.compress(b"\1" * (3 << 20)))
    with pytest.raises(DamagedDictionary, match="more than a dictionary can hold"):
        StarDict(path).define("a")


@given(st.data())
def test_no_byte_anywhere_can_do_harm(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Whatever is changed in any of the files: an answer, or a sentence."""
    path = a_stardict(
        tmp_path_factory.mktemp("dic"),
        [(f"word{n}", f"<p>meaning {n}</p>") for n in range(40)],
        variant=Variant(
            packed_words=data.draw(st.booleans()), types=data.draw(st.sampled_from(["h", "", "tX"]))
        ),
        synonyms=[("other", 3)],
    )
    victim = data.draw(st.sampled_from(sorted(path.parent.iterdir())))
    content = bytearray(victim.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    victim.write_bytes(bytes(content))
    dictionary = StarDict(path)
    for word in ("word7", "other", "none"):
        with suppress(DamagedDictionary):
            dictionary.define(word)
            dictionary.nearest(word)


def test_loops_of_links_and_files_that_are_none_are_no_matter(tmp_path: Path) -> None:
    """A folder that holds itself, a pipe called .ifo, a folder called .ifo."""
    path = a_stardict(tmp_path / "one" / "two", [("a", "one")])
    (tmp_path / "one" / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.ifo")
    (tmp_path / "folder.ifo").mkdir()
    found = dictionary_files((tmp_path, tmp_path / "absent"))
    assert path in found
    assert len({each.resolve() for each in found}) == 1
