"""A `dict` server on this machine is asked in its own protocol, and never waited for long."""

import socket
from time import perf_counter

import pytest

from anthology.dictionaries.server import DictServer, joined
from anthology.errors import DictServerSilent
from tests.anthology.dictionaries.dict_servers import a_dict_server

ENTRIES = {
    "word": "Word \\Word\\, n.\n   1. A sign,\n      as it were.\n.. of speech\n\n   2. A promise.",
    'odd "one"\\': "It is quoted.",
    "wordy": "Of many words.",
}


def test_definitions_are_read_as_paragraphs() -> None:
    """Lines that a terminal broke go on; numbers begin anew; a doubled full stop is one."""
    with a_dict_server(ENTRIES) as port:
        (found,) = DictServer(port, perf_counter).define("word")
    assert (found.dictionary, found.headword) == ("Small Web", "word")
    assert found.paragraphs == (
        "Word \\Word\\, n.",
        "1. A sign, as it were.",
        ".. of speech",
        "2. A promise.",
    )


def test_a_word_can_hold_quotes_and_lines() -> None:
    """They are no commands."""
    with a_dict_server(ENTRIES) as port:
        server = DictServer(port, perf_counter)
        assert server.define('odd "one"\\')[0].paragraphs == ("It is quoted.",)
        assert server.define("word\r\nSTOP") == ()
        assert server.define("word")


def test_words_that_look_alike_are_offered() -> None:
    """As the server knows them."""
    with a_dict_server(ENTRIES) as port:
        server = DictServer(port, perf_counter)
        assert set(server.nearest("wordd")) == {"word", "wordy"}
        assert list(server.beginning("wor")) == ["word", "wordy"]
        assert server.nearest("zzz") == ()


def test_where_nothing_listens_nothing_answers() -> None:
    """And nobody waits."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    server = DictServer(port, perf_counter)
    assert not server.answers()
    with pytest.raises(DictServerSilent, match="does not answer any more"):
        server.define("word")


@pytest.mark.parametrize(
    ("banner", "reason"),
    [(b"530 access denied\r\n", "does not let anybody in"), (b"x" * 200_000, "talks for too long")],
)
def test_a_server_that_misbehaves_is_told_of(banner: bytes, reason: str) -> None:
    """It refuses, or babbles."""
    with a_dict_server({}, banner) as port, pytest.raises(DictServerSilent, match=reason):
        DictServer(port, perf_counter).define("word")


def test_a_silent_server_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """It accepts, and says nothing."""
    monkeypatch.setattr("anthology.dictionaries.server._TALKING", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as door:
        server = DictServer(door.getsockname()[1], perf_counter)
        with pytest.raises(DictServerSilent, match="silent for too long"):
            server.define("word")


def test_remarks_stand_alone_and_letters_in_brackets_do_not() -> None:
    """As in GCIDE."""
    lines = ("Word, n. [OE., fr.", "   [thorn]rescan, to thresh.]", "   1. A plank.", "      [1913 Webster]")
    assert joined(lines) == ("Word, n. [OE., fr. [thorn]rescan, to thresh.]", "1. A plank.", "[1913 Webster]")


def test_an_entry_without_indents_keeps_its_lines() -> None:
    """They may be verse."""
    assert joined(("one", "two", "", "three")) == ("one", "two", "three")
