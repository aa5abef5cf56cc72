"""The real program on a screen and a message bus of its own, with somebody who listens to it.

`python -m tests.accessibility.evening LIBRARY TITLE OUT LISTENING-PYTHON` inside `dbus-run-session`.
"""

import os
import subprocess
import sys
from pathlib import Path

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_LISTENER = Path(__file__).with_name("listener.py")
_LONGEST = 90


def main(library: str, title: str, out: str, python: str) -> int:
    """Start everything, listen, and end everything."""
    launcher = next(path for path in LAUNCHERS if Path(path).exists())
    world = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
    }
    reader = [sys.executable, "-m", "reader.app", "--library", library]
    running = [subprocess.Popen([launcher, "--launch-immediately"]), subprocess.Popen(reader, env=world)]
    bare = {name: value for name, value in world.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    try:
        listener = [python, str(_LISTENER), title, out]
        listening = subprocess.run(listener, env=bare, timeout=_LONGEST, check=False)
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait(timeout=10)
    return listening.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
