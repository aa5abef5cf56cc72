"""Where typefaces are: the bundled ones in font packages, any of which may be missing; the system's own."""

import re
from importlib.util import find_spec
from pathlib import Path

BOOK, SECOND, SANS, CONTROLS = "Literata", "Source Serif 4", "Atkinson Hyperlegible", "Inter"
_PACKAGES = {
    BOOK: "fontpkg_literata",
    SECOND: "fontpkg_source_serif_4",
    SANS: "fontpkg_atkinson_hyperlegible",
    CONTROLS: "fontpkg_inter",
}
_SYSTEM = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
_WIDE = re.compile(
    r"(DejaVuSerif|NotoSerif\w*|FreeSerif|DejaVuSans|NotoSans\w*|Arial ?Unicode|ARIALUNI)"
    r"(-Regular)?\.(ttf|otf|ttc)"
)
"""Files of upright faces with the letters of many scripts."""


def font_files(family: str) -> list[Path]:
    """The font files of a bundled family; none if its package is missing."""
    spec = find_spec(_PACKAGES[family]) if family in _PACKAGES else None
    if spec is None or spec.origin is None:
        return []
    return sorted((Path(spec.origin).parent / "files").glob("*.ttf"))


def wide_faces() -> list[Path]:
    """Faces of this system for letters that the bundled ones lack, serifs first."""
    folders = (Path(folder).expanduser() for folder in _SYSTEM)
    found = (path for folder in folders for path in folder.rglob("*.*") if _WIDE.fullmatch(path.name))
    return sorted(found, key=_place)


def _place(path: Path) -> tuple[bool, str]:
    return "Serif" not in path.name, path.name
