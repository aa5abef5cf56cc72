"""Where a library lives on disk."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """`data` holds what must not be lost, `cache` what can be made again, `settings` a window's memory."""

    data: Path
    cache: Path
    settings: Path

    @classmethod
    def in_one(cls, folder: Path) -> "Folders":
        """Everything below one folder."""
        return cls(folder, folder / "cache", folder / "settings")

    @classmethod
    def usual(cls) -> "Folders":
        """The places the system has for such files."""
        import platformdirs

        name = "anthology"
        return cls(
            Path(platformdirs.user_data_dir(name, appauthor=False)),
            Path(platformdirs.user_cache_dir(name, appauthor=False)),
            Path(platformdirs.user_config_dir(name, appauthor=False)),
        )


def chosen_folders(library: str | None, environment: Mapping[str, str]) -> Folders:
    """What `--library` says, else `ANTHOLOGY_HOME`, else the usual places."""
    one = library or environment.get("ANTHOLOGY_HOME")
    return Folders.in_one(Path(one).expanduser().absolute()) if one else Folders.usual()
