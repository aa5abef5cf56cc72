"""What a library asks of the world around it: the moment and fresh ids. Tests bring their own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class World:
    """`clock` gives the moment in UTC, `new_id` a UUID, `timer` seconds since any fixed time."""

    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    timer: Callable[[], float]

    def now(self) -> str:
        """The moment in ISO 8601, UTC, to the second."""
        return self.clock().astimezone(UTC).isoformat(timespec="seconds")


def real_world() -> World:
    """The machine's clock and random ids."""
    from time import perf_counter
    from uuid import uuid4

    return World(lambda: datetime.now(UTC), lambda: str(uuid4()), perf_counter)
