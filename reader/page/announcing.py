"""What somebody who only hears the page is told when it becomes another: page, headings, story, end."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleTextCursorEvent

from anthology.story import BlockKind, Story
from anthology.text import Passage
from reader.page.page_view import PageView
from reader.page.wishes import PlaceChange
from reader.translation import tr

Pages = tuple[int, int, int] | None
_MOST_LETTERS = 160


@dataclass(frozen=True, slots=True)
class Announced:
    """These words were given to the screen reader, to be said when it has finished what it says."""

    words: str


@dataclass(frozen=True, slots=True)
class _Title:
    """A heading, its level, and where it stands."""

    words: str
    level: int
    offset: int


class Announcing(QObject):
    """Says only what has changed. Who merely passes, dragging the progress line, is told nothing."""

    announced = Signal(Announced)

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._story: Story | None = None
        self._titles: tuple[_Title, ...] = ()
        self._pages: Pages = None
        self._seen, self._at_end = Passage(0, 0), False
        view.laid_out.connect(self._laid_out)
        view.selection_settled.connect(self._selected)
        self._selection: Passage | None = None

    @Slot()
    def _laid_out(self) -> None:
        """Another layout is another count of pages, and nobody went anywhere."""
        self._pages = self._view.page_numbers()

    @Slot(PlaceChange)
    def tell(self, change: PlaceChange) -> None:
        """Say what is other than before."""
        story = self._view.story
        if story is None or change.passing:
            return
        self._announce(" ".join(self._changed(story, change)))
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self._view, change.place.offset))

    @Slot()
    def _selected(self) -> None:
        """What is selected by now, or its ends where it is long."""
        before, self._selection = self._selection, self._view.selected_range()
        if self._view.story and self._selection and self._selection != before:
            words = " ".join(self._selection.of(self._view.story.text).split())
            self._announce(tr("Selected: {words}").format(words=_shortened(words)))

    def _announce(self, words: str) -> None:
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))
            self.announced.emit(Announced(words))

    def _changed(self, story: Story, change: PlaceChange) -> list[str]:
        """Whole sentences, each about one thing."""
        is_new = self._story is None or self._story.id != story.id
        if self._story is not story:
            self._story, self._titles = story, _titles(story)
        pages, seen = self._view.page_numbers(), self._view.seen()
        before = Passage(0, 0) if is_new else self._seen
        said = [_introduced(story)] if is_new else []
        if pages and (is_new or pages != self._pages):
            said.append(_told_pages(pages))
        said += [_told(title) for title in self._titles if _comes_in(title, seen, before)]
        if change.at_end and (is_new or not self._at_end):
            said.append(tr("End of the story."))
        self._pages, self._seen, self._at_end = pages, seen, change.at_end
        return said


def _shortened(words: str) -> str:
    if len(words) <= _MOST_LETTERS:
        return words
    half = _MOST_LETTERS // 2
    return f"{words[:half].rstrip()} … {words[-half:].lstrip()}"


def _comes_in(title: _Title, seen: Passage, before: Passage) -> bool:
    """Whether a heading can be seen that could not be seen before."""
    return seen.start <= title.offset < seen.end and not before.start <= title.offset < before.end


def _titles(story: Story) -> tuple[_Title, ...]:
    starts = zip(story.blocks, story.block_starts(), strict=True)
    return tuple(
        _Title(" ".join(block.text.split()), block.level, at)
        for block, at in starts
        if block.kind is BlockKind.HEADING and block.text.strip()
    )


def _introduced(story: Story) -> str:
    if story.byline:
        return tr("{title}, by {author}.").format(title=story.title, author=story.byline)
    return tr("{title}.").format(title=story.title)


def _told_pages(pages: tuple[int, int, int]) -> str:
    first, last, count = pages
    if first == last:
        return tr("Page {number} of {count}.").format(number=first, count=count)
    return tr("Pages {first} and {last} of {count}.").format(first=first, last=last, count=count)


def _told(title: _Title) -> str:
    return tr("Heading level {level}: {words}.").format(level=title.level, words=title.words.rstrip("."))
