"""Markdown to blocks: CommonMark with front matter, footnotes and tables, by way of markdown-it's tokens.

HTML inside the Markdown is shown as it was typed: nothing is dropped in silence, nothing runs.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from anthology.errors import UnreadableSource
from anthology.importing.decoding import decoded, is_binary
from anthology.importing.front_matter import parse_front_matter
from anthology.importing.language_guess import guessed_language
from anthology.importing.manuscript import Manuscript, Volume
from anthology.importing.titles import title_of
from anthology.runs import canonical_lines, canonical_runs, row_runs
from anthology.sentences import sentence
from anthology.story import Block, BlockId, BlockKind, Run, Style, StyleKind
from anthology.text import canonical

DEEPEST = 6
"""Quotes and lists nested deeper than this are shown at this depth."""

_STYLE_OF = {"em": StyleKind.EMPHASIS, "strong": StyleKind.STRONG}


def read_markdown(path: Path) -> Manuscript:
    """The story in a Markdown file in UTF-8; `UnreadableSource` says why there is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableSource(path, error.strerror or sentence("it cannot be opened")) from error
    except UnicodeDecodeError as error:
        raise UnreadableSource(path, sentence("it is not text in UTF-8")) from error
    return markdown_story(text, path.stem)


def read_markdown_file(path: Path) -> Volume:
    """The story in a Markdown file of any encoding, with the pictures beside it.

    A picture that is not there, or not below the file's folder, stays as its description.
    """
    from anthology.importing.beside import PicturesBeside  # a story without pictures needs no decoder

    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(path, error.strerror or sentence("it cannot be opened")) from error
    if is_binary(content):
        raise UnreadableSource(path, sentence("it is not text"))
    story = _without_title_again(markdown_story(decoded(content).text, title_of(path.stem)))
    pictures = PicturesBeside(path)
    blocks = tuple(_pictured(block, pictures.found) for block in story.blocks)
    if not any(block.text or block.kind is BlockKind.IMAGE for block in blocks):
        raise UnreadableSource(path, sentence("there are no words in it"))
    missing = [old.source for old, new in zip(story.blocks, blocks, strict=True) if old is new and old.source]
    warnings = tuple(
        sentence("The picture “{source}” was not found beside it.", source=source)
        for source in dict.fromkeys(missing)
    )
    language = story.language or guessed_language("\n".join(block.text for block in blocks))
    story = replace(story, blocks=blocks, language=language)
    return Volume((story,), pictures=pictures.taken(), warnings=warnings)


def _without_title_again(story: Manuscript) -> Manuscript:
    """The title stands above the story; front matter and heading often both say it."""
    first = story.blocks[0] if story.blocks else None
    said_twice = first and first.kind is BlockKind.HEADING and first.text == story.title
    return replace(story, blocks=story.blocks[1:]) if said_twice else story


def _pictured(block: Block, found: Callable[[str], str]) -> Block:
    picture = found(block.source) if block.kind is BlockKind.IMAGE else ""
    return replace(block, source=picture) if picture else block


def markdown_story(text: str, name: str) -> Manuscript:
    """The story in a Markdown text; `name` is its title if neither front matter nor heading has one."""
    tokens = _parser().parse(text)
    matter = parse_front_matter(tokens.pop(0).content) if _has_matter(tokens) else {}
    blocks = markdown_blocks(tokens)
    title = canonical(" ".join(matter.get("title", ())))
    if not title and blocks and blocks[0].kind is BlockKind.HEADING and blocks[0].level == 1:
        title, blocks = blocks[0].text.replace("\n", " "), blocks[1:]
    return Manuscript(
        title=title or canonical(name),
        blocks=blocks,
        byline=canonical(", ".join(_first(matter, "author", "authors", "byline"))),
        language=canonical("".join(_first(matter, "language", "lang")[:1])),
        summary=canonical(" ".join(_first(matter, "description", "summary"))),
        keywords=tuple(canonical(keyword) for keyword in _first(matter, "keywords", "tags")),
    )


def _first(matter: dict[str, tuple[str, ...]], *keys: str) -> tuple[str, ...]:
    """The values of the first of these keys that the front matter has."""
    return next((matter[key] for key in keys if key in matter), ())


def markdown_introduction(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text that is not a story of its own."""
    tokens = _parser().parse(text)
    return markdown_blocks(tokens[1:] if _has_matter(tokens) else tokens)


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").use(front_matter_plugin).use(footnote_plugin)


def _has_matter(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].type == "front_matter"


def markdown_blocks(tokens: Iterable[Token]) -> tuple[Block, ...]:
    """Blocks of markdown-it's tokens, empty ones left out."""
    walk = _Walk()
    for token in tokens:
        walk.take(token)
    return tuple(block for block in walk.blocks if block.text.strip() or block.kind in _MAY_BE_EMPTY)


_MAY_BE_EMPTY = {BlockKind.SCENE_BREAK, BlockKind.IMAGE}


@dataclass(slots=True)
class _Walk:
    """Where the walk over the tokens stands: inside how many quotes, which lists, which note."""

    blocks: list[Block] = field(default_factory=list)
    quotes: int = 0
    numbers: list[int | None] = field(default_factory=list)
    heading: int = 0
    note: str = ""
    continues: bool = False
    cells: list[list[Run]] = field(default_factory=list)
    in_row: bool = False
    is_head: bool = False

    def take(self, token: Token) -> None:
        match token.type:
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "bullet_list_open":
                self.numbers.append(None)
            case "ordered_list_open":
                self.numbers.append(int(token.attrs.get("start", 1)) - 1)
            case "bullet_list_close" | "ordered_list_close":
                self.numbers.pop()
                self.continues = bool(self.numbers)
            case "list_item_open":
                self.continues = False
                if self.numbers[-1] is not None:
                    self.numbers[-1] += 1
            case "heading_open":
                self.heading = int(token.tag[1])
            case "heading_close":
                self.heading = 0
            case "footnote_open":
                self.note, self.continues = note_id(token.meta["id"]), False
            case "footnote_close":
                self.note = ""
            case "thead_open" | "thead_close":
                self.is_head = token.nesting > 0
            case "tr_open":
                self.cells, self.in_row = [], True
            case "tr_close":
                self.in_row = False
                self.blocks.append(Block(BlockKind.TABLE_ROW, row_runs(self.cells), int(self.is_head)))
            case "hr":
                self.blocks.append(Block(BlockKind.SCENE_BREAK))
            case "fence" | "code_block":
                self.blocks.append(_preformatted(token.content))
            case "html_block":
                self._paragraph([Run(token.content)])
            case "inline":
                self._inline(token.children or [])

    def _inline(self, children: Sequence[Token]) -> None:
        if self.in_row:
            self.cells.append(list(_runs(children)))
            return
        text = [child for child in children if child.type == "image" or child.content.strip()]
        if len(text) == 1 and text[0].type == "image":
            self.blocks.append(_image(text[0]))
        else:
            self._paragraph(list(_runs(children)))

    def _paragraph(self, runs: list[Run]) -> None:
        """A paragraph of a list item or a note after its first one continues it on a new line."""
        inside = self.numbers or self.note
        if inside and self.continues and self.blocks:
            last = self.blocks[-1]
            self.blocks[-1] = replace(last, runs=canonical_runs((*last.runs, Run("\n"), *runs)))
            return
        self.continues = bool(inside)
        self.blocks.append(replace(self._block(), runs=canonical_runs(runs)))

    def _block(self) -> Block:
        if self.note:
            return Block(BlockKind.NOTE, id=BlockId(self.note))
        if self.heading:
            return Block(BlockKind.HEADING, level=self.heading)
        if self.numbers:
            return Block(BlockKind.LIST_ITEM, level=min(len(self.numbers), DEEPEST), number=self.numbers[-1])
        if self.quotes:
            return Block(BlockKind.QUOTE, level=min(self.quotes, DEEPEST))
        return Block(BlockKind.PARAGRAPH)


def note_id(number: int) -> str:
    """The block id of the note with that number, from 0."""
    return f"note-{number + 1}"


def _preformatted(text: str) -> Block:
    return Block(BlockKind.PREFORMATTED, canonical_lines([Run(text)]))


def _image(token: Token) -> Block:
    return Block(BlockKind.IMAGE, canonical_runs([Run(_description(token))]), source=str(token.attrs["src"]))


def _description(token: Token) -> str:
    return "".join(child.content or " " for child in token.children or [])


def _runs(children: Iterable[Token]) -> Iterator[Run]:
    styles: list[Style] = []
    for token in children:
        name, _, edge = token.type.rpartition("_")
        if edge == "close":
            styles.pop()
        elif edge == "open":
            styles.append(_opened(name, token))
        else:
            yield _run(token, tuple(styles))


def _opened(name: str, token: Token) -> Style:
    """The style that begins; a link without an address is emphasis to the eye, so it is that."""
    if name == "link" and (address := str(token.attrs.get("href", ""))):
        return Style(StyleKind.LINK, address)
    return Style(_STYLE_OF.get(name, StyleKind.EMPHASIS))


def _run(token: Token, styles: tuple[Style, ...]) -> Run:
    match token.type:
        case "softbreak":
            return Run(" ", styles)
        case "hardbreak":
            return Run("\n", styles)
        case "code_inline":
            return Run(token.content, (*styles, Style(StyleKind.CODE)))
        case "image":
            return Run(_description(token), styles)
        case "footnote_ref":
            reference = Style(StyleKind.NOTE_REFERENCE, note_id(token.meta["id"]))
            return Run(str(token.meta["id"] + 1), (*styles, reference, Style(StyleKind.SUPERSCRIPT)))
        case "footnote_anchor":
            return Run("")
        case _:
            return Run(token.content, styles)
