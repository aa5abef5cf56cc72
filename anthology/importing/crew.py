"""One worker process as its employer sees it: asked, listened to, and killed when it falls silent."""

import json
import os
import subprocess
import sys
from typing import Any

Line = dict[str, Any]
_CHUNK = 1 << 16


class Worker:
    """Started with its first request, and used for many."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._rest = b""

    def ask(self, request: Line) -> None:
        """Give it a file; `hear` tells what it says to that."""
        line = json.dumps(request).encode() + b"\n"
        try:
            _write(self._living(), line)
        except BrokenPipeError:  # it was killed between two files
            self.kill()
            _write(self._living(), line)

    def fileno(self) -> int:
        """What to wait on until there is something to hear."""
        return _pipe(self._living())

    def hear(self) -> tuple[Line, ...] | None:
        """The lines that are there now, without waiting; None when it has died or talks nonsense."""
        heard = os.read(self.fileno(), _CHUNK)
        if not heard:
            return None
        *lines, self._rest = (self._rest + heard).split(b"\n")
        try:
            return tuple(json.loads(line) for line in lines)
        except ValueError:
            return None

    def kill(self) -> None:
        """End it, whatever it is doing."""
        if self._process is None:
            return
        self._process.kill()
        self._process.communicate()
        self._process, self._rest = None, b""

    def _living(self) -> "subprocess.Popen[bytes]":
        if self._process is None:
            # -P: never import from the folder that the program happened to be started in.
            command = [sys.executable, "-P", "-m", "anthology.importing.worker"]
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._process


def _write(process: "subprocess.Popen[bytes]", line: bytes) -> None:
    if process.stdin is None:
        raise AssertionError("a worker without a pipe")
    process.stdin.write(line)
    process.stdin.flush()


def _pipe(process: "subprocess.Popen[bytes]") -> int:
    if process.stdout is None:
        raise AssertionError("a worker without a pipe")
    return process.stdout.fileno()
