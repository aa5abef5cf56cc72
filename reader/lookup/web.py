"""Addresses of the web that look for words. Nothing is opened here, and nothing without a click."""

from urllib.parse import quote

from reader.settings import LookupSettings, WebSearch
from reader.translation import marked

NAMES = {
    WebSearch.DUCKDUCKGO: "DuckDuckGo",
    WebSearch.WIKIPEDIA: "Wikipedia",
    WebSearch.WIKTIONARY: "Wiktionary",
    WebSearch.GOOGLE: "Google",
    WebSearch.OWN: marked("Own address…"),
}
_ADDRESSES = {
    WebSearch.DUCKDUCKGO: "https://duckduckgo.com/?q={words}",
    WebSearch.WIKIPEDIA: "https://{language}.wikipedia.org/wiki/Special:Search?search={words}",
    WebSearch.WIKTIONARY: "https://{language}.wiktionary.org/wiki/Special:Search?search={words}",
    WebSearch.GOOGLE: "https://www.google.com/search?q={words}",
}
PLACE = "{words}"


def web_address(words: str, settings: LookupSettings, language: str) -> str:
    """The address to open; the encyclopædias are those in the language of the story."""
    base = language.partition("-")[0].lower()
    known = base if base.isascii() and base.isalpha() and 2 <= len(base) <= 3 else "en"
    own = settings.web is WebSearch.OWN and is_address(settings.address)
    usual = _ADDRESSES.get(settings.web, _ADDRESSES[WebSearch.DUCKDUCKGO])
    form = settings.address if own else usual.replace("{language}", known)
    return form.replace(PLACE, quote(" ".join(words.split()), safe=""))


def is_address(words: str) -> bool:
    """Whether it is an address of the web with a place for the words."""
    return words.startswith(("https://", "http://")) and PLACE in words and " " not in words
