"""Long work seen through to its end."""

from collections.abc import Generator
from typing import TypeVar

from anthology.progress import Progress

T = TypeVar("T")


def seen(work: Generator[Progress, None, T]) -> T:
    """Its answer; on the way it never goes beyond its total."""
    while True:
        try:
            step = next(work)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return] # StopIteration knows no types
        assert step.done <= step.total
