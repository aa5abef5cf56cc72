"""A book on its way through the press: what is worked out once, its parts, what went differently."""

from collections.abc import Iterator

from anthology.export import pages
from anthology.export.body import printed
from anthology.export.book import COVER_SIZE, Book, CoverFonts
from anthology.export.cover import CoverWords, drawn, size_of, thumbnail
from anthology.export.devices import Needs
from anthology.export.highlighting import Annotated, annotated
from anthology.export.language import direction, well_formed
from anthology.export.metadata import Sights, author, languages_of, metadata
from anthology.export.names import story_file, story_name
from anthology.export.parts import Cover, Part, Publication, Signpost
from anthology.export.plates import Plates
from anthology.export.wording import wording
from anthology.language import primary
from anthology.sentences import sentence
from anthology.story import BlockKind, Story
from anthology.text import canonical


class Edition:
    """The parts of one book for one device. `warnings` grows as stories are set."""

    def __init__(self, book: Book, needs: Needs) -> None:
        self.book, self.needs = book, needs
        language = well_formed(book.language, "en")
        self.language = primary(language) if needs.plain_language else language
        self.words = wording(self.language)
        self.title = canonical(book.title) or self.title_of(book.stories[0])
        self.warnings: list[str] = []
        self._plates = Plates(book.picture)
        self._stories: list[Part] = []
        self._annotated = False

    def title_of(self, story: Story) -> str:
        """The story's title as printed."""
        return canonical(story.title) or self.words.untitled

    @property
    def _on_cover(self) -> CoverWords:
        """Title, subtitle, who it is by, and the titles of the stories unless there is but the one."""
        authors = {author(story) for story in self.book.stories}
        by = canonical(self.book.editor) or (authors.pop() if len(authors) == 1 else "")
        titles = tuple(self.title_of(story) for story in self.book.stories)
        stories = titles if titles != (self.title,) else ()
        return CoverWords(self.title, canonical(self.book.subtitle), by, stories)

    def cover(self, fonts: CoverFonts) -> Cover:
        """The picture on the cover: the anthology's own, else one that is drawn."""
        if content := self._own_cover():
            ending = self.book.cover.rpartition(".")[2]
            media_type = "image/png" if ending == "png" else "image/jpeg"
            return Cover(_cover_part(content, ending, media_type), size_of(content))
        drawing = drawn(self._on_cover, fonts)
        self.warnings += drawing.warnings
        return Cover(_cover_part(drawing.jpeg, "jpg", "image/jpeg"), COVER_SIZE)

    def preview(self, fonts: CoverFonts, size: tuple[int, int]) -> bytes:
        """The cover as a JPEG of that size at most."""
        own = self._own_cover()
        return thumbnail(own, size) if own else drawn(self._on_cover, fonts, size).jpeg

    def _own_cover(self) -> bytes | None:
        content = self.book.picture(self.book.cover) if self.book.cover else None
        if self.book.cover and not content:
            self.warnings.append(sentence("The cover picture is missing; a drawn one stands in its place."))
        return content

    def set_story(self, story: Story) -> None:
        """Set a story's page; it follows those that were set before."""
        marked = annotated(story, self.book.highlights.get(story.id, ()))
        body = printed(marked.blocks, marked.notes, self._plates.address)
        title, path = self.title_of(story), story_file(story.id)
        self._annotated |= marked.placed > 0
        self.warnings += _warnings(story, title, marked, self._missing(story))
        page = pages.story(path, title, story.byline, body, self.words, self._language_of(story))
        self._stories.append(Part(_uid(story), path, page))

    def _missing(self, story: Story) -> int:
        """How many pictures of the story the book does not show."""
        pictures = (block for block in story.blocks if block.kind is BlockKind.IMAGE)
        return sum(not self._plates.address(block.source) for block in pictures)

    def publication(self, cover: Cover, stylesheet: str) -> Publication:
        """Everything together, in reading order."""
        read = (*self._front(cover), *self._stories, self._colophon())
        style = Part("stylesheet", pages.STYLESHEET, stylesheet.encode(), "text/css")
        return Publication(
            identifier=self.book.identifier,
            title=self.title,
            language=self.language,
            direction=direction(self.language),
            modified=self.book.modified,
            metadata=metadata(self.book, self.title, languages_of(self.book, self.language), self._sights()),
            parts=(*read, style, *self._plates.parts),
            cover=cover.part,
            spine=tuple(part.uid for part in read),
            contents=tuple(self._contents()),
            guide=self._guide(),
        )

    def _language_of(self, story: Story) -> str:
        return well_formed(story.language, self.language)

    def _sights(self) -> Sights:
        """What there is to see besides words."""
        blocks = [*self.book.introduction, *(block for story in self.book.stories for block in story.blocks)]
        shown = [b for b in blocks if b.kind is BlockKind.IMAGE and self._plates.address(b.source)]
        return Sights(bool(shown), all(block.text.strip() for block in shown))

    def _front(self, cover: Cover) -> Iterator[Part]:
        """What stands before the first story."""
        svg = self.needs.drawn_cover
        page = pages.cover(cover, self.title, self.words, self.language, drawn=svg)
        yield Part("cover", pages.COVER, page, properties=("svg",) if svg else ())
        title_page = pages.title_page(self.book, self.title, self.words, self.language)
        yield Part("titlepage", pages.TITLE_PAGE, title_page)
        nav = pages.nav(tuple(self._contents()), self._landmarks(), self.words, self.language)
        yield Part("nav", pages.NAV, nav, properties=("nav",))
        if self._introduced:
            body = printed(self.book.introduction, picture=self._plates.address)
            yield Part(
                "introduction", pages.INTRODUCTION, pages.introduction(body, self.words, self.language)
            )

    def _colophon(self) -> Part:
        page = pages.colophon(self.book, self.title, self.words, self.language, marked=self._annotated)
        return Part("colophon", pages.COLOPHON, page)

    @property
    def _introduced(self) -> bool:
        return any(block.text for block in self.book.introduction)

    def _contents(self) -> Iterator[Signpost]:
        """A line for every page worth going to; bylines only where they tell stories apart."""
        yield Signpost(self.words.title_page, pages.TITLE_PAGE)
        if self._introduced:
            yield Signpost(self.words.introduction, pages.INTRODUCTION)
        several = len({author(story) for story in self.book.stories}) > 1
        for story in self.book.stories:
            language = self._language_of(story)
            yield Signpost(
                self.title_of(story),
                story_file(story.id),
                language if language != self.language else "",
                byline=author(story) if several else "",
            )
        yield Signpost(self.words.colophon, pages.COLOPHON)

    def _landmarks(self) -> tuple[Signpost, ...]:
        return (
            Signpost(self.words.cover, pages.COVER, kind="cover"),
            Signpost(self.words.contents, f"{pages.NAV}#toc", kind="toc"),  # Kindle wants this fragment
            Signpost(self.words.start, story_file(self.book.stories[0].id), kind="bodymatter"),
        )

    def _guide(self) -> tuple[Signpost, ...]:
        """The landmarks as EPUB 2 had them: old Kindles open a book at `text`."""
        return (
            Signpost(self.words.cover, pages.COVER, kind="cover"),
            Signpost(self.words.contents, pages.NAV, kind="toc"),
            Signpost(self.words.start, story_file(self.book.stories[0].id), kind="text"),
        )


def _cover_part(content: bytes, ending: str, media_type: str) -> Part:
    return Part("cover-image", f"{pages.COVER_PICTURE}.{ending}", content, media_type)


def _uid(story: Story) -> str:
    return f"story-{story_name(story.id)}"


def _warnings(story: Story, title: str, marked: Annotated, missing: int) -> Iterator[str]:
    """What a reader of the book would miss."""
    if not canonical(story.title):
        yield sentence("A story without a title is called “{title}”.", title=title)
    if not story.text.strip():
        yield sentence("“{title}” has no words.", title=title)
    if missing == 1:
        yield sentence("“{title}” is without 1 picture; a description stands in its place.", title=title)
    elif missing:
        yield sentence(
            "“{title}” is without {number} pictures; descriptions stand in their place.",
            title=title,
            number=missing,
        )
    if marked.lost == 1:
        yield sentence("1 highlight in “{title}” could not be placed and is left out.", title=title)
    elif marked.lost:
        yield sentence(
            "{number} highlights in “{title}” could not be placed and are left out.",
            title=title,
            number=marked.lost,
        )
