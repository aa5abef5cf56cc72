"""What dictionaries mark up is read as plain paragraphs, whichever way they do it."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.dictionaries.entry_fields import read_entry
from anthology.dictionaries.plain_words import HTML, PANGO, XDXF, reduced


@pytest.mark.parametrize(
    ("kind", "source", "expected"),
    [
        ("m", "one\n\n  two  words\n", ("one", "two words")),
        ("l", "one\ntwo", ("one", "two")),
        ("g", "<b>word</b> <i>n.</i>\nA &lt;sign&gt;.", ("word n.", "A <sign>.")),
        ("h", "<b>word</b><br>A\n<i>sign</i>.<ul><li>One<li>Two</ul>", ("word", "A sign.", "• One", "• Two")),
        ("h", "<style>p { color: red }</style><p>Red<script>alert(1)</script>.", ("Red.",)),
        ("h", "a<!-- <p>hidden</p> -->b &amp; c &#x1F600;", ("ab & c 😀",)),
        ("h", "1 < 2 and <never closed", ("1 < 2 and <never closed",)),
        ("x", "<k>word</k><def><dtrn>A sign.</dtrn><ex>In a word.</ex></def>", ("A sign.", "In a word.")),
        ("k", "<词典><释义><![CDATA[A sign.]]></释义><例>In a word.</例></词典>", ("A sign.", "In a word.")),
        ("w", "'''word''' is a [[sign|mark]] of [[speech]]", ("word is a mark of speech",)),
        ("W", b"RIFF\0\1", ()),
        ("r", "img:picture.jpg", ()),
    ],
)
def test_every_type_of_field_is_read(kind: str, source: str | bytes, expected: tuple[str, ...]) -> None:
    """Sounds and pictures are nothing to read."""
    content = source if isinstance(source, bytes) else source.encode()
    assert read_entry(content, kind).paragraphs == expected
    size = len(content).to_bytes(4, "big")
    named = kind.encode() + (size + content if kind.isupper() else content + b"\0")
    assert read_entry(named, "").paragraphs == expected


def test_fields_of_several_types_follow_one_another() -> None:
    """The pronunciation apart, whichever way the dictionary says which is which."""
    sound = "wɜːd".encode()
    together = read_entry(sound + b"\0A sign.", "tm")
    apart = read_entry(b"t" + sound + b"\0W\0\0\0\3abcmA sign.\0", "")
    assert together == apart
    assert (together.pronunciation, together.paragraphs) == ("wɜːd", ("A sign.",))


def test_a_pronunciation_may_stand_in_the_markup_or_on_the_first_line() -> None:
    """XDXF has a tag for it; plain text has a custom."""
    assert read_entry("<k>word</k><tr>wɜːd</tr><def>A sign.</def>".encode(), "x").pronunciation == "wɜːd"
    assert read_entry("*[wɜːd]\nA sign.".encode(), "m").pronunciation == "wɜːd"
    assert read_entry("/wɜːd/\nA sign.".encode(), "m").paragraphs == ("A sign.",)
    assert read_entry(b"[sic]", "m").paragraphs == ("[sic]",)


@given(st.text(max_size=300))
def test_plain_words_stay_what_they_are(text: str) -> None:
    """Whatever can be escaped comes back as it was, white space aside."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert "".join("".join(reduced(escaped, PANGO).paragraphs).split()) == "".join(
        text.replace("\0", "").split()
    )


@given(st.text("<>/!-abk pli\n&;\"'[]", max_size=200), st.sampled_from([HTML, PANGO, XDXF]))
def test_any_markup_is_reduced(source: str, dialect: object) -> None:
    """However broken."""
    assert all(line.strip() for line in reduced(source, dialect).paragraphs)  # type: ignore[arg-type]


@pytest.mark.parametrize("piece", ["<", "<!--", "<a", "<div>", "&amp;", "<![CDATA[", "</", "&", "<li>", "\n"])
def test_the_cost_grows_with_the_length_only(piece: str) -> None:
    """A quarter of a million letters of mischief take no longer than of prose."""
    source = piece * (262_144 // len(piece))
    began = perf_counter()
    reduced(source, HTML)
    assert perf_counter() - began < 3
