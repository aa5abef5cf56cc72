"""A `dict` server of one thread on a free port of this machine, for as long as a test needs it."""

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Thread


@contextmanager
def a_dict_server(entries: Mapping[str, str], banner: bytes = b"220 hello <a.b> <1@x>\r\n") -> Iterator[int]:
    """Serves these entries; the port it listens on."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = Thread(target=_serve, args=(door, entries, banner), daemon=True)
        thread.start()
        try:
            yield door.getsockname()[1]
        finally:
            with socket.create_connection(door.getsockname()) as last:
                last.sendall(b"STOP\r\n")
            thread.join(5)


def _serve(door: socket.socket, entries: Mapping[str, str], banner: bytes) -> None:
    while True:
        link, _ = door.accept()
        with link, link.makefile("rwb") as talk:
            try:
                talk.write(banner)
                talk.flush()
                for line in talk:
                    if line == b"STOP\r\n":
                        return
                    talk.write(_answer(line.decode().strip(), entries).encode())
                    talk.flush()
            except OSError:
                continue


def _answer(command: str, entries: Mapping[str, str]) -> str:
    word = command.partition(' "')[2].removesuffix('"').replace('\\"', '"').replace("\\\\", "\\")
    if command.startswith("DEFINE"):
        if word not in entries:
            return "552 no match\r\n"
        lines = "".join(
            ("." if each.startswith(".") else "") + each + "\r\n" for each in entries[word].split("\n")
        )
        return f'150 1 definitions retrieved\r\n151 "{word}" web "Small Web"\r\n{lines}.\r\n250 ok\r\n'
    found = [each for each in entries if each[:3] == word[:3]]
    if not found:
        return "552 no match\r\n"
    lines = "".join(f'web "{each}"\r\n' for each in found)
    return f"152 {len(found)} matches found\r\n{lines}.\r\n250 ok\r\n"
