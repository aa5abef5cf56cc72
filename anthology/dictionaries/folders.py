"""Where dictionaries lie on this machine: StarDict's own places, and folders a reader has added."""

from collections.abc import Iterator, Mapping
from pathlib import Path

_DEPTH = 3
_MOST_FOLDERS, _MOST_DICTIONARIES = 2000, 200


def usual_folders(home: Path, environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Where StarDict and programs like it look, the reader's own before the system's."""
    chosen = environment.get("STARDICT_DATA_DIR", "")
    data = (Path(chosen) / "dic", Path(chosen)) if chosen else ()
    own = (home / ".stardict" / "dic", home / ".local" / "share" / "stardict" / "dic")
    return (*data, *own, Path("/usr/share/stardict/dic"))


def dictionary_files(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """The `.ifo` files in these folders and a few levels below; a folder that is not there has none."""
    found: dict[Path, None] = {}
    for folder in folders:
        for path in _below(folder):
            if len(found) < _MOST_DICTIONARIES:
                found.setdefault(path)
    return tuple(found)


def _below(folder: Path) -> Iterator[Path]:
    """Level by level, links followed; so deep and so many that a loop of links comes to an end."""
    level, seen = [folder], 0
    for _ in range(_DEPTH + 1):
        following: list[Path] = []
        for each in level:
            seen += 1
            if seen > _MOST_FOLDERS:
                return
            files, folders = _listed(each)
            yield from files
            following += folders
        level = following


def _listed(folder: Path) -> tuple[list[Path], list[Path]]:
    try:
        inside = sorted(folder.iterdir())
        return [e for e in inside if e.suffix == ".ifo" and e.is_file()], [e for e in inside if e.is_dir()]
    except OSError:
        return [], []
