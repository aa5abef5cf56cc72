"""What the list of shortcuts tells."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyChange:
    """The keys of every command whose keys are not the usual ones, by its name, as Qt's portable text."""

    changed: Mapping[str, tuple[str, ...]]
