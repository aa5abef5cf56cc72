"""What can be called by its name."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What choosing an entry does: an action is done, something opened, words looked for."""

    ACTION = "action"
    STORY = "story"
    ANTHOLOGY = "anthology"
    SHELF = "living shelf"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something with a name. `ident` is the action's name, an id, or for a search the words.

    `detail` says quietly what kind of thing it is; `keys` are those of an action as people read
    them. What is not `able` cannot be done now.
    """

    kind: Kind
    ident: str
    title: str
    detail: str = ""
    keys: str = ""
    able: bool = True
