"""Where the stories of a book begin: the contents list first, the spine for what it does not name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from anthology.importing.epub.contents import Entry
from anthology.importing.epub.matter import is_matter, is_numeral, is_part
from anthology.importing.epub.names import Target
from anthology.importing.epub.pages import Page, cut, words_in
from anthology.importing.epub.parsing import Element, descendants, local, words

_FEW_WORDS = 80
_NOVELLA = 40_000
_UNLISTED_STORY = 300


@dataclass(slots=True)
class Section:
    """A story or a piece of matter: its title, where it begins, and the bodies that it is made of."""

    title: str
    target: Target
    byline: str
    is_matter: bool
    pieces: list[tuple[Page, Element]] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Its name within the book for life."""
        return f"{self.target.path}#{self.target.fragment}" if self.target.fragment else self.target.path


@dataclass(frozen=True, slots=True)
class _Start:
    entry: Entry
    part: bool = False


def sections(pages: Sequence[Page], contents: Sequence[Entry]) -> list[Section]:
    """All of the book in its order, parted; the bodies of pages are cut where stories meet."""
    by_path = {page.path: page for page in pages}
    starts = list(_starts(_sole_root_opened(contents), by_path))
    if sum(not _is_matter(start, by_path) for start in starts) < 2:
        by_headings = [_Start(entry) for entry in _headings(pages)]
        if len(by_headings) > max(1, len(starts)):
            starts = by_headings
    return list(_parted(pages, starts))


def _sole_root_opened(contents: Sequence[Entry]) -> Sequence[Entry]:
    """Where the book's own title is the root of all, the stories stand below it."""
    stories = [e for e in contents if e.children and not is_matter(frozenset(), e.title, "", listed=True)]
    others = [e for e in contents if not e.children and e.target.path]
    if len(stories) != 1 or any(not is_matter(frozenset(), e.title, "", listed=True) for e in others):
        return contents
    root = stories[0]
    if is_numeral(root.title) or len(root.children) < 2 or all(is_numeral(e.title) for e in root.children):
        return contents
    opened: list[Entry] = []
    for entry in contents:
        opened += [Entry(entry.title, entry.target), *entry.children] if entry is root else [entry]
    return opened


def _starts(entries: Iterable[Entry], pages: Mapping[str, Page]) -> Iterator[_Start]:
    for entry in entries:
        below = list(entry.below())
        path = entry.target.path
        if path not in pages:
            yield from _starts(entry.children, pages)
        elif (
            all(other.target.path == path for other in below)
            and not (below and is_part(entry.title) and not all(is_numeral(e.title) for e in below))
        ) or _counts_on(below, pages):
            yield _Start(entry)
        else:
            first = below[0].target
            if first != entry.target:
                few = first.path == path or words_in(pages[path].body) <= _FEW_WORDS or is_part(entry.title)
                yield _Start(entry, part=few)
            yield from _starts(entry.children, pages)


def _counts_on(below: Sequence[Entry], pages: Mapping[str, Page]) -> bool:
    """Whether the entries below only number the files of one story."""
    if not all(is_numeral(entry.title) for entry in below):
        return False
    paths = {entry.target.path for entry in below if entry.target.path in pages}
    return sum(words_in(pages[path].body) for path in paths) < _NOVELLA


def _headings(pages: Sequence[Page]) -> Iterator[Entry]:
    """Entries made of the headings of the highest rank that there are two of."""
    for rank in ("h1", "h2", "h3"):
        found = [(page, h) for page in pages for h in descendants(page.body, rank) if words(h)]
        if len(found) > 1:
            break
    for number, (page, heading) in enumerate(found, 1):
        ident = heading.get("id") or f"_heading-{number}"
        heading.set("id", ident)
        yield Entry(words(heading), Target(page.path, "" if _is_first(heading) else ident))


def _is_first(heading: Element) -> bool:
    """Whether no words stand before it on its page."""
    node = heading
    while local(node) != "body" and node.getparent() is not None:
        parent = node.getparent()
        if (parent.text or "").strip():
            return False
        for before in node.itersiblings(preceding=True):
            if words(before) or (before.tail or "").strip() or local(before) == "img":
                return False
        node = parent
    return True


def _is_matter(start: _Start, pages: Mapping[str, Page]) -> bool:
    page = pages[start.entry.target.path]
    types = frozenset() if start.entry.target.fragment else page.types
    return start.part or is_matter(types, start.entry.title, page.path, listed=True)


def _parted(pages: Sequence[Page], starts: Sequence[_Start]) -> Iterator[Section]:
    by_path = {page.path: page for page in pages}
    by_page: dict[str, dict[str, _Start]] = {}
    for start in starts:
        target = start.entry.target
        fragment = target.fragment if target.fragment in by_path[target.path].ids() else ""
        by_page.setdefault(target.path, {}).setdefault(fragment, start)
    current: Section | None = None
    for page in pages:
        here = by_page.get(page.path, {})
        body = page.body
        if "" not in here:
            whole = _unlisted(page, current, has_starts=bool(here))
            if whole is current and current is not None:
                current.pieces.append((page, body))
            else:
                if current:
                    yield current
                current = whole
        order = (
            {id(element): n for n, element in enumerate(body.iter())}
            if len(here) > 1 or "" not in here
            else {}
        )
        ids = page.ids() if any(here) else {}
        for fragment in sorted(here, key=lambda f: order.get(id(ids[f]), 0) if f else -1):
            if current:
                yield current
            start = here[fragment]
            if fragment:
                body = cut(ids[fragment])
            target = Target(page.path, fragment)
            title = start.entry.title or page.heading() or page.name()
            current = Section(title, target, start.entry.byline, _is_matter(start, by_path), [(page, body)])
    if current:
        yield current


def _unlisted(page: Page, current: Section | None, *, has_starts: bool) -> Section:
    """What a page without a start belongs to: the story before it, or itself."""
    matter = is_matter(page.types, page.heading(), page.path, listed=False)
    goes_on = current and (has_starts or not current.is_matter or words_in(page.body) < _UNLISTED_STORY)
    if current and page.is_linear and not matter and goes_on:
        return current
    title = page.heading() or page.name()
    is_story = not matter and page.is_linear and not has_starts and words_in(page.body) >= _UNLISTED_STORY
    return Section(title, Target(page.path), "", not is_story, [(page, page.body)])
