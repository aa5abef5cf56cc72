"""What the window remembers between starts: one small JSON file, read once and written whole."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.theme.choice import ThemeChoice
from reader.theme.fonts import BookFace


class Flow(StrEnum):
    """How a story runs: in pages that turn, or in one column that scrolls."""

    PAGED = "paged"
    SCROLLED = "scrolled"


class Columns(StrEnum):
    """How many columns a page has; `AUTO` takes two where the window is wide enough."""

    AUTO = "auto"
    ONE = "one"
    TWO = "two"


class Initial(StrEnum):
    """How the first letter of a story stands out: not at all, on its line, or down into the next ones."""

    NONE = "none"
    RAISED = "raised"
    DROPPED = "dropped"


class StoryOrder(StrEnum):
    """What all stories are sorted by."""

    TITLE = "title"
    AUTHOR = "author"
    LENGTH = "length"
    ADDED = "added"
    LAST_READ = "last read"


class StoryView(StrEnum):
    """How everything there is is shown: the stories as rows, or the anthologies by their covers."""

    ROWS = "rows"
    COVERS = "covers"


class Paper(StrEnum):
    """What a story is printed on."""

    A4 = "A4"
    A5 = "A5"
    LETTER = "Letter"


class PrintedMarks(StrEnum):
    """Which of a reader's marks are printed; notes stand at the end of each story, called by letters."""

    NONE = "none"
    HIGHLIGHTS = "highlights"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """How stories are set for paper: `size` in points, `margin` in millimetres."""

    paper: Paper = Paper.A4
    size: int = 11
    margin: int = 22
    marks: PrintedMarks = PrintedMarks.NONE
    page_numbers: bool = True
    running_title: bool = True


PRINT_SIZES = range(8, 19)
PRINT_MARGINS = range(10, 41)


class WebSearch(StrEnum):
    """Where words are looked for in the web; `OWN` is an address the reader has given."""

    DUCKDUCKGO = "duckduckgo"
    WIKIPEDIA = "wikipedia"
    WIKTIONARY = "wiktionary"
    GOOGLE = "google"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class LookupSettings:
    """How words are looked up.

    `address` is the reader's own, with `{words}` in it; `folders` hold dictionaries beside the usual
    places; `first` has the name of the preferred dictionary by the language of a story (as in BCP 47).
    """

    web: WebSearch = WebSearch.DUCKDUCKGO
    address: str = ""
    folders: tuple[str, ...] = ()
    first: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SpokenAs:
    """How stories of a language are read aloud: the voice's name, and in per cent of its usual speed."""

    voice: str = ""
    speed: int = 100


class FootWords(StrEnum):
    """What the line under the page says of how far it is."""

    PAGES_AND_STORY = "pages and story"
    PAGES = "pages"
    STORY = "story"
    ANTHOLOGY = "anthology"


@dataclass(frozen=True, slots=True)
class PageSettings:
    """How the page is set: what the Aa panel changes.

    `size` is in pixels at 100 % text size, `leading` a multiple of the size, `margin` the space
    beside a column in multiples of the size. `slide` lets pages move when they turn.
    """

    face: str = BookFace.LITERATA.value
    size: int = 19
    leading: float = 1.55
    margin: float = 3.0
    columns: Columns = Columns.AUTO
    flow: Flow = Flow.PAGED
    justified: bool = True
    hyphenated: bool = True
    initial: Initial = Initial.NONE
    slide: bool = True


SIZES = range(12, 41)
LEADINGS = (1.2, 2.2)
MARGINS = (1.0, 8.0)


@dataclass(frozen=True, slots=True)
class Settings:
    """All that is remembered. `story` and `anthology` are ids; `geometry` is Qt's, in base64.

    `theme` may be that of the system, which `light_theme` or `dark_theme` then stands for.
    `language` is the tag of the window's own language, empty for the system's; `recent` are the
    last choices in the palette, the last first; `shortcuts` the keys of actions that somebody
    changed, by the action's name, as Qt's portable text. `guide_lines` is how many lines the line
    guide leaves clear, `scroll_speed` how fast the page moves by itself, in words a minute. `voices`
    are those that read stories of a language aloud, by its tag without a country.
    """

    page: PageSettings = field(default_factory=PageSettings)
    lookup: LookupSettings = field(default_factory=LookupSettings)
    printing: PrintSettings = field(default_factory=PrintSettings)
    language: str = ""
    theme: str = ThemeChoice().name
    light_theme: str = ThemeChoice().light
    dark_theme: str = ThemeChoice().dark
    anthology: str = ""
    story: str = ""
    shelf_open: bool = True
    panel: str = ""
    geometry: str = ""
    export_folder: str = ""
    import_folder: str = ""
    smart_quotes: bool = False
    search_strictly: bool = False
    story_order: StoryOrder = StoryOrder.TITLE
    story_order_turned: bool = False
    story_view: StoryView = StoryView.ROWS
    recent: tuple[str, ...] = ()
    shortcuts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    foot_words: FootWords = FootWords.PAGES_AND_STORY
    guide_lines: int = 3
    scroll_speed: int = 220
    voices: Mapping[str, SpokenAs] = field(default_factory=dict)


def read_settings(path: Path) -> Settings:
    """The settings in the file; anything missing or out of range there is as at the first start."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _settings(found) if isinstance(found, dict) else Settings()


def write_settings(path: Path, settings: Settings, *, anywhere: bool = True) -> None:
    """Write them whole: a crash leaves either the old file or the new one.

    Folders above the file's own are made only if `anywhere`.
    """
    path.parent.mkdir(parents=anywhere, exist_ok=True)
    aside = path.with_suffix(".new")
    aside.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
    aside.replace(path)


def _settings(found: dict[str, Any]) -> Settings:
    page, lookup, printing = (_group(found, name) for name in _GROUPS)
    known = _of_the_right_type(Settings, {k: v for k, v in found.items() if k not in _GROUPS})
    known["voices"] = _voices(_group(found, "voices"))
    return Settings(page=_page(page), lookup=_lookup(lookup), printing=_printing(printing), **known)


_GROUPS = ("page", "lookup", "printing")


def _group(found: dict[str, Any], name: str) -> dict[str, Any]:
    group = found.get(name)
    return group if isinstance(group, dict) else {}


def _lookup(found: dict[str, Any]) -> LookupSettings:
    made = LookupSettings(**_of_the_right_type(LookupSettings, found))
    folders, first = found.get("folders"), found.get("first")
    return replace(
        made,
        folders=tuple(each for each in folders if isinstance(each, str)) if isinstance(folders, list) else (),
        first=tuple((str(a), str(b)) for a, b in filter(_is_pair, first)) if isinstance(first, list) else (),
    )


def _printing(found: dict[str, Any]) -> PrintSettings:
    made = PrintSettings(**_of_the_right_type(PrintSettings, found))
    return made if made.size in PRINT_SIZES and made.margin in PRINT_MARGINS else PrintSettings()


def _voices(found: dict[str, Any]) -> dict[str, SpokenAs]:
    groups = {language: _group(found, language) for language in found}
    return {
        language: SpokenAs(**_of_the_right_type(SpokenAs, group))
        for language, group in groups.items()
        if group
    }


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2


def _page(found: dict[str, Any]) -> PageSettings:
    known = _of_the_right_type(PageSettings, found)
    made = PageSettings(**known)
    sound = (
        made.size in SIZES
        and LEADINGS[0] <= made.leading <= LEADINGS[1]
        and MARGINS[0] <= made.margin <= MARGINS[1]
    )
    return made if sound else PageSettings()


def _of_the_right_type(kind: type[Any], found: dict[str, Any]) -> dict[str, Any]:
    """The values that fit the fields they are for; enums by value."""
    fresh = kind()
    read = {f.name: _read(getattr(fresh, f.name), found.get(f.name)) for f in fields(kind)}
    return {name: value for name, value in read.items() if value is not None}


def _read(usual: object, value: object) -> object:
    """The value in the type of the usual one, or None if it is of another."""
    if isinstance(usual, StrEnum):
        kind = type(usual)
        return kind(value) if isinstance(value, str) and value in set(kind) else None
    if isinstance(usual, float) and type(value) is int:
        return float(value)
    if isinstance(usual, tuple):
        return _strings(value)
    if isinstance(usual, dict):
        sound = {str(key): _strings(each) for key, each in value.items()} if isinstance(value, dict) else {}
        return {key: each for key, each in sound.items() if each is not None}
    return value if type(value) is type(usual) else None


def _strings(value: object) -> tuple[str, ...] | None:
    """A list of strings; None for anything else."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    return None
