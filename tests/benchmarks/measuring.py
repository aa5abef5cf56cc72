"""How often a deed is done, and the line that says how long it took."""
# ruff: noqa: T201 - it prints

import os
import platform
import time
from collections.abc import Callable
from statistics import median

RUNS = 7


def machine() -> str:
    """What it is measured on."""
    system = f"{platform.system()} {platform.release()}, load {os.getloadavg()[0]:.1f}"
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {system}"


def times(deed: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Milliseconds of every run, rising."""
    return sorted(took(deed) for _ in range(runs))


def took(deed: Callable[[], object]) -> float:
    """Milliseconds of one run."""
    began = time.perf_counter()
    deed()
    return (time.perf_counter() - began) * 1000


def row(what: str, values: list[float], unit: str, note: str = "") -> None:
    """The median, and from the least to the most."""
    print(f"{what:52} {median(values):8.1f} {unit:3} ({min(values):.1f}–{max(values):.1f}) {note}")


def measure(what: str, deed: Callable[[], object], goal: float) -> None:
    """A row of how long a deed takes, with its goal if there is one."""
    row(what, times(deed), "ms", f"goal {goal:g}" if goal else "")
