"""The command line for tests: run within this process, or in one of its own."""

import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from anthology.cli import main


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str

    def document(self) -> Any:
        """The one JSON document on standard output; anything beside it is a failure."""
        assert (self.status, self.err) == (0, "")
        return json.loads(self.out)

    def sentence(self) -> str:
        """The one line that says what failed; there is no answer and no traceback."""
        assert (self.status, self.out) == (1, "")
        (line,) = self.err.splitlines()
        assert line.endswith(".")
        return line


def run(library: Path, *arguments: object) -> Outcome:
    """Run a command on the library in that folder."""
    out, err, status = StringIO(), StringIO(), 0
    typed = ["anthology", *map(str, arguments), "--library", str(library)]
    with patch.object(sys, "argv", typed), redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as end:
            status = int(end.code or 0)
    return Outcome(status, out.getvalue(), err.getvalue())


def command(library: Path, *arguments: object) -> list[str]:
    """The same as a command for a process of its own."""
    return [sys.executable, "-m", "anthology", *map(str, arguments), "--library", str(library)]


def run_apart(library: Path, *arguments: object) -> Outcome:
    """Run a command in a process of its own, to its end."""
    done = subprocess.run(command(library, *arguments), capture_output=True, check=False, timeout=60)
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
