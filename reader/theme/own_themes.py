"""Themes that people make themselves: TOML files that say only what is to differ from another theme."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from anthology.errors import AnthologyError
from reader.theme.theme import COLOURS, Theme
from reader.translation import tr

_MOST_BYTES = 65_536
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LINE = re.compile(r"line (\d+)")
_OWN = "own/"
_USUAL = {False: "paper", True: "night"}
"""What a theme that names no base is built on, by whether it is dark."""


class UnreadableTheme(AnthologyError):
    """A file in the folder of themes says nothing that could be used."""

    def __init__(self, path: Path, reason: str) -> None:
        """Name the file and the reason, a clause without its full stop."""
        words = tr("Cannot use the theme “{file}”: {reason}. Mend the file and start Anthology again.")
        super().__init__(words.format(file=path.name, reason=reason))


@dataclass(frozen=True, slots=True)
class OwnThemes:
    """The themes of a folder, and a sentence about each file that could not be used."""

    themes: tuple[Theme, ...] = ()
    complaints: tuple[str, ...] = ()


def read_own_themes(folder: Path, bundled: Sequence[Theme]) -> OwnThemes:
    """What the folder holds; nothing if it is not there. Files that set nothing are passed over."""
    themes, complaints = [], []
    for path in sorted(folder.glob("*.toml")):
        try:
            if values := _values(path):
                themes.append(own_theme(path, values, bundled))
        except UnreadableTheme as error:
            complaints.append(str(error))
    return OwnThemes(tuple(themes), tuple(complaints))


def own_theme(path: Path, values: dict[str, object], bundled: Sequence[Theme]) -> Theme:
    """The theme that those values of a file make; UnreadableTheme if they make none."""
    values = dict(values)
    base = _base(path, values, bundled)
    title = values.pop("title", path.stem)
    if not isinstance(title, str) or not title.strip():
        raise UnreadableTheme(path, tr("its title is not made of letters in quotation marks"))
    dark = _yes_or_no(path, "dark", values.pop("dark", base.dark))
    strong = _yes_or_no(path, "high_contrast", values.pop("high_contrast", base.high_contrast))
    colours = {name: _colour(path, name, value) for name, value in values.items()}
    named = replace(base, name=f"{_OWN}{path.stem}", title=title.strip(), dark=dark, high_contrast=strong)
    return replace(named, **colours)  # type: ignore[arg-type] # names of colours


def _values(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as file:
            found = file.read(_MOST_BYTES + 1)
        if len(found) > _MOST_BYTES:
            raise UnreadableTheme(path, tr("it is far too long for one"))
        return tomllib.loads(found.decode("utf-8-sig"))
    except OSError as error:
        raise UnreadableTheme(path, error.strerror or type(error).__name__) from error
    except UnicodeDecodeError as error:
        raise UnreadableTheme(path, tr("it is not text in UTF-8")) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UnreadableTheme(path, _where(error)) from error


def _where(error: Exception) -> str:
    if line := _LINE.search(str(error)):
        return tr('line {line} is not TOML, such as ink = "#2b2723"').format(line=line[1])
    return tr('it is not TOML, such as ink = "#2b2723"')


def _base(path: Path, values: dict[str, object], bundled: Sequence[Theme]) -> Theme:
    """The theme that is built on: the one named, else the usual light or dark one."""
    themes = {theme.name: theme for theme in bundled}
    name = values.pop("base", _USUAL[values.get("dark") is True])
    if isinstance(name, str) and name in themes:
        return themes[name]
    words = tr("it is built on “{name}”, and the base can only be one of {names}")
    raise UnreadableTheme(path, words.format(name=name, names=", ".join(themes)))


def _yes_or_no(path: Path, name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise UnreadableTheme(path, tr("“{name}” is neither true nor false").format(name=name))


def _colour(path: Path, name: str, value: object) -> str:
    if name not in COLOURS:
        words = tr("“{name}” is not one of the colours, which are {names}")
        raise UnreadableTheme(path, words.format(name=name, names=", ".join(COLOURS)))
    if isinstance(value, str) and _COLOUR.fullmatch(value):
        return value
    raise UnreadableTheme(path, tr('“{name}” is not a colour such as "#2b2723"').format(name=name))
