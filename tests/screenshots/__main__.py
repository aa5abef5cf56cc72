"""Take every picture, or those of some scenes: `python -m tests.screenshots FOLDER [SCENE…]`.

Each is taken at 1280 × 800, at 900 × 600 (`-small`), and with text at 200 % (`-200`). The same
pictures come out on every machine with the same fonts; with `LC_ALL=de_DE.UTF-8` they speak German.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.screenshots import (
    bringing,
    concordance,
    dressing,
    keyboard,
    lookup,
    motifs,
    motion,
    page,
    printing,
    searching,
    shelf,
    speech,
    typography,
    ways,
)
from tests.screenshots.evening import Scene, evening

ROOMS = (
    page,
    motifs,
    motion,
    shelf,
    speech,
    bringing,
    concordance,
    lookup,
    printing,
    keyboard,
    typography,
    dressing,
    ways,
    searching,
)
SCENES: dict[str, Scene] = {name: scene for room in ROOMS for name, scene in room.SCENES.items()}
SIZES = (("", (1280, 800), 1.0), ("-small", (900, 600), 1.0), ("-200", (1280, 800), 2.0))


def main(folder: Path, names: tuple[str, ...]) -> None:
    """Write the pictures of those scenes, of all if none is named."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    for name in names or tuple(SCENES):
        for suffix, size, scale in SIZES:
            with evening(size, scale) as session:
                shown = SCENES[name](session)
                for _ in range(8):
                    application.processEvents()
                shown.grab().save(str(folder / f"{name}{suffix}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]))
