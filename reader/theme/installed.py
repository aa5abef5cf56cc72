"""The typefaces of this system that stories can be read in. Asked for only where a person chooses one."""

from PySide6.QtGui import QFontDatabase

from anthology.font_files import font_files
from reader.theme.fonts import BookFace

_ALIASES = frozenset({"Sans Serif", "Sans", "Serif", "Monospace"})
"""Names that fontconfig gives to other faces."""
_DYSLEXIC = "opendyslexic"


def is_there(family: str) -> bool:
    """Whether words can be set in that face: its package or the system has it."""
    return bool(font_files(family)) or QFontDatabase.hasFamily(family)


def offered_faces() -> tuple[str, ...]:
    """The faces that are offered first: the bundled ones, and OpenDyslexic if the system has it."""
    bundled = (face.value for face in BookFace)
    return (*filter(is_there, bundled), *sorted(filter(_is_dyslexic, QFontDatabase.families()))[:1])


def installed_faces() -> tuple[str, ...]:
    """Every face that words can be set in, by name. No symbols, no bitmaps, none that is private."""
    names = {face.value for face in BookFace if is_there(face)}
    names.update(_family(family) for family in QFontDatabase.families() if _is_for_words(family))
    return tuple(sorted(names, key=str.casefold))


def writes_latin(family: str) -> bool:
    """Whether the face has the letters its own name is written in."""
    return family in set(BookFace) or QFontDatabase.WritingSystem.Latin in QFontDatabase.writingSystems(
        family
    )


def _family(name: str) -> str:
    """The name without that of its foundry: “Nimbus Sans [urw]” is “Nimbus Sans”, whoever cast it."""
    return name.partition(" [")[0]


def _is_dyslexic(family: str) -> bool:
    return family.casefold().replace(" ", "").startswith(_DYSLEXIC)


def _is_for_words(family: str) -> bool:
    systems = set(QFontDatabase.writingSystems(family)) - {QFontDatabase.WritingSystem.Symbol}
    return (
        bool(systems)
        and family not in _ALIASES
        and not QFontDatabase.isPrivateFamily(family)
        and QFontDatabase.isSmoothlyScalable(family)
    )
