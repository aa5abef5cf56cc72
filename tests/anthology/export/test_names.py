"""File names, anchors, languages and addresses: safe for every reader, and the same for life."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.export.addresses import safe_address
from anthology.export.language import direction, well_formed
from anthology.export.names import anchor, story_file, story_name
from anthology.story import StoryId


@given(st.text(min_size=1))
def test_a_file_name_is_plain_ascii(ident: str) -> None:
    """Letters, digits and hyphens need no escaping anywhere."""
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", story_name(StoryId(ident)))


@given(st.lists(st.text(min_size=1), min_size=2, unique=True))
def test_two_stories_never_share_a_file(idents: list[str]) -> None:
    """Not even on a disk that takes capitals for small letters."""
    assert len({story_file(StoryId(ident)) for ident in idents}) == len(idents)


def test_a_plain_id_is_the_name() -> None:
    """A name that can be read is worth more than one that is like all others."""
    assert story_file(StoryId("01-two-hours")) == "stories/01-two-hours.xhtml"


@given(st.text())
def test_an_anchor_is_an_xml_name_and_stays_itself(ident: str) -> None:
    """Making an anchor of an anchor changes nothing."""
    assert anchor(anchor(ident)) == anchor(ident)
    assert not ident or re.fullmatch(r"[A-Za-z][A-Za-z0-9._-]*", anchor(ident))


@pytest.mark.parametrize(
    "tag", ["en", "en-US", "zh-Hant-TW", "es-419", "ca-valencia", "de-1901", "sr-Latn-x-a"]
)
def test_a_language_tag_stays(tag: str) -> None:
    """Well-formed tags are left alone."""
    assert well_formed(tag, "en") == tag


@pytest.mark.parametrize("tag", ["", "x", "english language", "en--US", 'en"', "é"])
def test_what_is_no_language_tag_gives_way(tag: str) -> None:
    """A book with a wrong tag is refused by Kindle."""
    assert well_formed(tag, "fr") == "fr"


def test_an_underscore_is_a_hyphen() -> None:
    """Some programs write tags as POSIX does."""
    assert well_formed("pt_BR", "en") == "pt-BR"


@pytest.mark.parametrize(
    ("tag", "way"),
    [
        ("he", "rtl"),
        ("ar-EG", "rtl"),
        ("az-Arab", "rtl"),
        ("ks-Latn", "ltr"),
        ("ar-Latn", "ltr"),
        ("en", "ltr"),
    ],
)
def test_the_script_decides_the_direction(tag: str, way: str) -> None:
    """Then the language does."""
    assert direction(tag) == way


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org", "https://example.org"),
        ("HTTPS://Example.org/A%20b?q=1&r=2#x", "https://example.org/A%20b?q=1&r=2#x"),
        ("http://example.org/a b/ä?100%", "http://example.org/a%20b/%C3%A4?100%25"),
        ("http://bücher.example:8080/[x]", "http://xn--bcher-kva.example:8080/%5Bx%5D"),
        ("http://127.0.0.1/", "http://127.0.0.1/"),
        ("mailto:ann@example.org?subject=Hello%20you", "mailto:ann@example.org?subject=Hello%20you"),
    ],
)
def test_an_address_is_written_so_that_every_reader_can_parse_it(address: str, safe: str) -> None:
    """Odd characters are percent-encoded, names of machines put in ASCII."""
    assert safe_address(address) == safe


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "http:///path",
        "https://exa mple.org",
        "http://[::1",
        "http://a..b/",
        "http://x:99999/",
        "http://256.1.1.1/",
        "http://user:secret@example.org/",
        "mailto:nobody",
        "ftp://example.org/",
        "//example.org/",
        "x",
        "",
    ],
)
def test_an_address_that_no_machine_can_have_is_dropped(address: str) -> None:
    """So is a scheme that a book should not follow, and a password."""
    assert safe_address(address) == ""


@given(st.text() | st.text().map("http://{}".format) | st.text().map("https://example.org/{}".format))
def test_a_safe_address_is_ascii_and_stays_itself(address: str) -> None:
    """Whatever comes in, what goes out needs no further care."""
    safe = safe_address(address)
    assert safe.isascii()
    assert safe_address(safe) == safe
