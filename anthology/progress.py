"""How far long work has come. Long work is a generator of these; cancelling is not asking for the next."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` steps, and what is being worked on now, in words for the reader."""

    done: int
    total: int
    what: str
