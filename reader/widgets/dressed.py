"""What every control of ours can do: take another look."""

from typing import Protocol

from reader.theme.look import Look


class Dressed(Protocol):
    """A part of the window that follows theme and scale."""

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
