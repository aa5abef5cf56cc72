"""Golden sources: what each of them must become, to the letter.

A case is a folder `tests/golden/import/FORMAT/CASE` with a source and `expected.xhtml`: a head of
what the volume says of itself and of each story, and the markup of its blocks. After a change
that is meant, `RENEW_GOLDEN=1 make test` writes them anew, to be looked at and committed.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from anthology import markup
from anthology.importing.manuscript import Manuscript, Volume

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "import"


def cases(form: str) -> list[Path]:
    """The folders of that format."""
    return sorted(path for path in (GOLDEN / form).iterdir() if path.is_dir())


def confirm(case: Path, source: Path, read: Callable[[Path], Volume]) -> None:
    """Read the source and compare it with what is expected."""
    expected, told = case / "expected.xhtml", "\n".join((*_volume(read(source)), ""))
    if os.environ.get("RENEW_GOLDEN"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")


def _volume(volume: Volume) -> Iterator[str]:
    facts = {
        "title": volume.title,
        "subtitle": volume.subtitle,
        "editor": volume.editor,
        "language": volume.language,
        "identifier": volume.identifier,
        "rights": volume.rights,
        "cover": volume.cover,
        "description": volume.details.description,
        "keywords": "; ".join(volume.details.keywords),
        "series": f"{volume.details.series} {volume.details.series_number}".strip(),
        "people": "; ".join(f"{each.name} ({each.role})" for each in volume.details.contributors),
        "pictures": " ".join(picture.id for picture in volume.pictures),
    }
    yield from (f"<!-- volume {key}: {value} -->" for key, value in facts.items() if value)
    yield from (f"<!-- warning: {warning} -->" for warning in volume.warnings)
    for manuscript in volume.manuscripts:
        yield from _manuscript(manuscript)


def _manuscript(manuscript: Manuscript) -> Iterator[str]:
    facts = {
        "title": manuscript.title,
        "byline": manuscript.byline,
        "language": manuscript.language,
        "summary": manuscript.summary,
        "keywords": "; ".join(manuscript.keywords),
        "key": manuscript.key,
        "matter": "yes" if manuscript.is_matter else "",
    }
    yield from (f"<!-- {key}: {value} -->" for key, value in facts.items() if value)
    yield markup.write(manuscript.blocks)
