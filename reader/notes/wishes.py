"""What a reader may wish for in the marks panel."""

from dataclasses import dataclass

from anthology.annotations.mark import Mark


@dataclass(frozen=True, slots=True)
class NoteWish:
    """Let the highlight have this note; for a bookmark it is the name."""

    mark: Mark
    note: str


@dataclass(frozen=True, slots=True)
class CopyWish:
    """Copy these marks as Markdown."""

    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class SaveWish:
    """Save these marks as a file; the format is asked for."""

    marks: tuple[Mark, ...]
