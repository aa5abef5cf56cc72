"""Every headword that was written is found again, with its exact text, in every variant of the format."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.dictionaries.stardict import StarDict
from tests.anthology.dictionaries.stardicts import Variant, a_stardict, dictzip

VARIANTS = [
    Variant(bits, packed_index, packed_words)
    for bits in (32, 64)
    for packed_index in (False, True)
    for packed_words in (False, True)
]
headwords = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12)
texts = st.text("abc défg😀 ", min_size=1, max_size=40).map(str.strip).filter(bool)


@given(st.dictionaries(headwords, texts, min_size=1, max_size=700), st.sampled_from(VARIANTS))
def test_every_headword_is_found_with_its_exact_text(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[str, str], variant: Variant
) -> None:
    """Capitals, accents and whatever else can be typed make no difference to that."""
    path = a_stardict(tmp_path_factory.mktemp("dic"), entries.items(), variant=variant)
    dictionary = StarDict(path)
    for word, text in entries.items():
        first = dictionary.define(word)[0]
        assert (first.headword, first.paragraphs) == (word, (" ".join(text.split()),))
    assert not dictionary.damage


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_large_dictionary_is_found_through_from_first_to_last(tmp_path: Path, variant: Variant) -> None:
    """Across all landmarks; what is not in it is not found."""
    words = [f"word {number:05}" for number in range(3000)]
    path = a_stardict(tmp_path, [(word, f"meaning of {word}") for word in words], variant=variant)
    dictionary = StarDict(path)
    for word in words[::7] + words[-3:]:
        assert [d.paragraphs for d in dictionary.define(word)] == [(f"meaning of {word}",)]
    for word in ("word 3000", "a", "zebra", "word 0001", ""):
        assert dictionary.define(word) == ()


def test_the_same_capitals_come_first(tmp_path: Path) -> None:
    """March is a month, march is a walk, and whoever selects either sees both."""
    path = a_stardict(tmp_path, [("march", "a walk"), ("March", "a month"), ("marches", "borders")])
    dictionary = StarDict(path)
    assert [d.paragraphs[0] for d in dictionary.define("march")] == ["a walk", "a month"]
    assert [d.paragraphs[0] for d in dictionary.define("March")] == ["a month", "a walk"]


def test_many_entries_may_share_a_headword(tmp_path: Path) -> None:
    """Also where they stand on both sides of a landmark."""
    entries = [(f"a{n:03}", "x") for n in range(250)] + [("set", f"meaning {n}") for n in range(12)]
    dictionary = StarDict(a_stardict(tmp_path, entries))
    assert {d.paragraphs[0] for d in dictionary.define("set")} == {f"meaning {n}" for n in range(12)}


def test_a_synonym_leads_to_its_headword(tmp_path: Path) -> None:
    """By the number of the entry, also beyond the first landmark."""
    entries = [(f"word{number:04}", f"meaning {number}") for number in range(600)]
    path = a_stardict(tmp_path, entries, synonyms=[("other", 3), ("another", 599)])
    dictionary = StarDict(path)
    assert [(d.headword, d.paragraphs) for d in dictionary.define("another")] == [
        ("word0599", ("meaning 599",))
    ]
    assert [d.headword for d in dictionary.define("Other")] == ["word0003"]


def test_a_dict_dz_without_chunks_is_read_too(tmp_path: Path) -> None:
    """Somebody packed it with gzip."""
    path = a_stardict(
        tmp_path, [("a", "one"), ("b", "two")], variant=Variant(packed_words=True, plain_gzip=True)
    )
    assert StarDict(path).define("b")[0].paragraphs == ("two",)


@pytest.mark.parametrize("packed", [".dz", ".gz"])
@pytest.mark.parametrize("suffix", [".idx", ".dict", ".syn"])
def test_each_of_the_files_may_be_packed(tmp_path: Path, suffix: str, packed: str) -> None:
    """Converters pack any of them, with dictzip or with gzip."""
    entries = [(f"word{number:04}", f"meaning {number}") for number in range(600)]
    path = a_stardict(tmp_path, entries, synonyms=[("other", 599)])
    plain = path.with_suffix(suffix)
    content = plain.read_bytes()
    plain.unlink()
    pack = dictzip if packed == ".dz" else gzip.compress
    plain.with_name(plain.name + packed).write_bytes(pack(content))
    assert StarDict(path).define("other")[0].paragraphs == ("meaning 599",)


@pytest.mark.parametrize("backwards", [False, True])
def test_a_dictionary_that_is_sorted_otherwise_is_found_through_too(tmp_path: Path, backwards: bool) -> None:
    """Many converters sort by code points, capitals first, or from Z to A."""
    words = [f"{'Zebra' if n % 2 else 'apple'}{n:04}" for n in range(2000)]
    entries = [(word, f"meaning of {word}") for word in words]
    path = a_stardict(tmp_path, entries)
    listed = path.with_suffix(".idx").read_bytes()
    parts = [listed[at : at + 18] for at in range(0, len(listed), 18)]
    path.with_suffix(".idx").write_bytes(b"".join(sorted(parts, reverse=backwards)))
    for word in (words[0], words[999], words[-1]):
        assert StarDict(path).define(word)[0].paragraphs == (f"meaning of {word}",)


def test_headwords_that_look_alike_are_offered(tmp_path: Path) -> None:
    """The likest first, whatever stands between them in the list."""
    words = ["receive", "received", "reception", "recede", "recipe", "banana"]
    dictionary = StarDict(a_stardict(tmp_path, [(word, "x") for word in words]))
    assert dictionary.nearest("recieve")[0] == "receive"
    assert "banana" not in dictionary.nearest("recieve")


def test_a_dictionary_that_was_replaced_is_opened_anew(tmp_path: Path) -> None:
    """Without a restart."""
    dictionary = StarDict(a_stardict(tmp_path, [("a", "old")]))
    assert dictionary.define("a")[0].paragraphs == ("old",)
    a_stardict(tmp_path, [("a", "new and longer")], name="Another")
    assert dictionary.define("a")[0].paragraphs == ("new and longer",)
    assert dictionary.name == "Another"
