"""The address that a browser is given holds the words and nothing that they could turn it into."""

import pytest

from reader.lookup.web import is_address, web_address
from reader.settings import LookupSettings, WebSearch


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        (LookupSettings(), "https://duckduckgo.com/?q=piece%20of%20cake%26x"),
        (
            LookupSettings(WebSearch.WIKIPEDIA),
            "https://de.wikipedia.org/wiki/Special:Search?search=piece%20of%20cake%26x",
        ),
        (
            LookupSettings(WebSearch.OWN, "https://x.example/{words}/"),
            "https://x.example/piece%20of%20cake%26x/",
        ),
        (LookupSettings(WebSearch.OWN, "nonsense"), "https://duckduckgo.com/?q=piece%20of%20cake%26x"),
    ],
)
def test_the_words_are_quoted(settings: LookupSettings, address: str) -> None:
    """Also in an address of the reader's own; one that is none is as good as none."""
    assert web_address(" piece\nof cake&x", settings, "de-AT") == address


@pytest.mark.parametrize("language", ["", "x.evil/", "e", "klingon", "ß"])
def test_a_language_that_is_none_is_english(language: str) -> None:
    """A story cannot choose the host."""
    address = web_address("a", LookupSettings(WebSearch.WIKTIONARY), language)
    assert address.startswith("https://en.wiktionary.org/")


def test_only_the_web_is_an_address() -> None:
    """With a place for the words."""
    assert is_address("http://x.example/{words}")
    assert not any(map(is_address, ("ftp://x/{words}", "https://x/", "https://x/ {words}", "")))
