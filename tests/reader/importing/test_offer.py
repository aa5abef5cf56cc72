"""What a drag holds is said before it is dropped, in the words that people have for files."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from anthology.importing.sources import ENDINGS
from reader.importing.kinds import KINDS
from reader.importing.offer import Offer, heading, offer_of, refusal, sentence


def an_offer(*paths: Path, text: str = "") -> Offer:
    mime = QMimeData()
    if paths:
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    elif text:
        mime.setText(text)
    return offer_of(mime)


def test_every_kind_that_is_read_has_a_name() -> None:
    """No more and no fewer."""
    assert set(KINDS) == set(ENDINGS)


def test_files_are_counted_by_kind(tmp_path: Path) -> None:
    """In the order they come; a folder is a kind of its own."""
    offer = an_offer(Path("/a/b.epub"), Path("/a/c.EPUB"), Path("/a/d.txt"), tmp_path)
    words = heading(offer).replace("\N{NO-BREAK SPACE}", " ")
    assert words == "Drop to add 2 EPUB books, 1 text file and 1 folder"


def test_what_would_stay_out_is_named() -> None:
    """The first two by name, the others by number."""
    offer = an_offer(*(Path(f"/a/{name}") for name in ("x.epub", "1.mp3", "2.mp3", "3.mp3", "4.mp3")))
    assert heading(offer) == "Drop to add “x.epub”"
    assert sentence(offer).startswith("“1.mp3”, “2.mp3” and 2 more would stay out. Text, Markdown")


def test_nothing_that_fits_is_no_offer_but_is_told_of() -> None:
    """One sentence says what would fit."""
    offer = an_offer(Path("/a/song.mp3"))
    assert not offer
    assert offer.is_anything
    assert heading(offer) == "This cannot be added"
    assert refusal(offer).startswith("“song.mp3” cannot be added. Text, Markdown, HTML, DOCX and EPUB")


def test_words_are_an_offer_and_blanks_are_none() -> None:
    """An address on the net is no file."""
    assert heading(an_offer(text="It rained.")) == "Drop to add these words as a story"
    assert not an_offer(text=" \n").is_anything
    net = QMimeData()
    net.setUrls([QUrl("https://example.org/a.epub")])
    assert not offer_of(net).is_anything


def test_a_clipboard_that_nobody_has_filled_is_no_offer() -> None:
    """Qt has nothing at all for it on some desktops."""
    assert not offer_of(None).is_anything
