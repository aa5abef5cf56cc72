"""Where the bundled typefaces are: in font packages, any of which may be missing."""

from importlib.util import find_spec
from pathlib import Path

BOOK, SANS, CONTROLS = "Literata", "Atkinson Hyperlegible", "Inter"
_PACKAGES = {
    BOOK: "fontpkg_literata",
    SANS: "fontpkg_atkinson_hyperlegible",
    CONTROLS: "fontpkg_inter",
}


def font_files(family: str) -> list[Path]:
    """The font files of a bundled family; none if its package is missing."""
    spec = find_spec(_PACKAGES[family]) if family in _PACKAGES else None
    if spec is None or spec.origin is None:
        return []
    return sorted((Path(spec.origin).parent / "files").glob("*.ttf"))
