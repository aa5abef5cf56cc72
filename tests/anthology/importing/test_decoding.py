"""Text is read in the encoding it was saved in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.importing.decoding import decoded, is_binary

SAMPLES = {
    "english": "“You’ll want the other key,” he said—“the one that doesn’t fit.” It was late. ",
    "french": "Le garçon, déjà âgé, n'était pas prêt à répondre; l'été avait été très long, où l'on était. ",
    "polish": "Późną nocą żołnierz szedł przez las. Nie było słychać niczego, prócz jego własnych kroków. ",
    "russian": "Поздно ночью солдат шёл через лес. Не было слышно ничего, кроме его собственных шагов. ",
    "greek": "Αργά τη νύχτα ο στρατιώτης περπατούσε μέσα στο δάσος. Δεν ακουγόταν τίποτα. ",
    "japanese": "夜遅く、兵士は森の中を歩いていた。彼自身の足音のほかは何も聞こえなかった。",
}


@pytest.mark.parametrize(
    ("sample", "encoding"),
    [
        ("english", "cp1252"),
        ("english", "mac_roman"),
        ("english", "utf-8-sig"),
        ("english", "utf-16"),
        ("english", "utf-16-le"),
        ("english", "utf-16-be"),
        ("russian", "utf-16-le"),
        ("greek", "utf-16-be"),
        ("french", "cp1252"),
        ("french", "latin-1"),
        ("french", "mac_roman"),
        ("polish", "cp1250"),
        ("russian", "cp1251"),
        ("russian", "koi8_r"),
        ("russian", "utf-32"),
        ("greek", "cp1253"),
        ("japanese", "shift_jis"),
        ("japanese", "euc_jp"),
    ],
)
def test_the_encoding_is_found(sample: str, encoding: str) -> None:
    """Nobody has to be asked."""
    text = SAMPLES[sample] * 6
    assert decoded(text.encode(encoding)).text == text


@given(
    st.text(st.characters(codec="utf-8", min_codepoint=1)), st.sampled_from(["utf-8-sig", "utf-16", "utf-32"])
)
def test_a_mark_at_the_beginning_is_believed(text: str, encoding: str) -> None:
    """Whatever the text is."""
    assert decoded(text.encode(encoding)).text == text


@given(st.text())
def test_strict_utf_8_is_utf_8(text: str) -> None:
    """And needs no mark, unless every other byte is nothing."""
    content = text.encode()
    if b"\0" not in content and not content.startswith((b"\xef\xbb\xbf",)):
        assert decoded(content, "cp1252").text == text


@given(st.binary(), st.text(max_size=10))
def test_nothing_is_refused(content: bytes, declared: str) -> None:
    """At worst a letter is strange."""
    decoded(content, declared)
    is_binary(content)


def test_what_a_page_declares_is_believed_before_any_guess() -> None:
    """Latin-1 means Windows' own, as browsers have it."""
    assert decoded("Ú – ž".encode("cp1250"), "windows-1250").text == "Ú – ž"
    assert decoded(b"\x93so\x94", "ISO-8859-1").text == "“so”"
    assert decoded("Łódź".encode("cp1250"), "no such thing").text
