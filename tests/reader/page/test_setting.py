"""How each kind of block is set."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat

from anthology.story import Alignment, BlockKind, Story, StoryId, StyleKind
from reader.page.document import TypesetStory, typeset
from reader.page.lines import align, rows_of
from reader.page.offsets import SOFT_HYPHEN
from reader.page.parts import PartKind
from reader.settings import PageSettings
from reader.theme.look import Look
from tests.reader.page.shelf_of_stories import HARD, HEBREW, a_hard_story, block, styled

pytestmark = pytest.mark.usefixtures("qapp")


def _typeset(look: Look, *blocks_: object, language: str = "en", **settings: object) -> TypesetStory:
    story = Story(StoryId("s"), "Title", "", language, tuple(blocks_))  # type: ignore[arg-type]
    return typeset(story, PageSettings(**settings), look)  # type: ignore[arg-type]


def _format_at(made: TypesetStory, words: str) -> QTextCharFormat:
    cursor = made.document.find(words)
    return cursor.charFormat()


def test_the_document_is_the_story_with_a_title_before_it(look: Look) -> None:
    """Every character has its place."""
    story = a_hard_story()
    made = typeset(story, PageSettings(), look)
    plain = made.document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
    assert plain.startswith(f"{story.title}\n{story.byline}\n")
    assert plain.replace(SOFT_HYPHEN, "").endswith(f"\n{story.byline}\n{story.text}")
    assert SOFT_HYPHEN in plain


def test_every_offset_leads_to_its_character(look: Look) -> None:
    """The map and the document agree over a whole story."""
    story = a_hard_story()
    made = typeset(story, PageSettings(), look)
    for offset, character in enumerate(story.text):
        found = made.document.characterAt(made.offsets.position(offset))
        first = character.encode("utf-16-le")[:2].decode("utf-16-le", "surrogatepass")
        assert ("\n" if found in "\u2028\u2029" else found) == first
        assert made.offsets.offset(made.offsets.position(offset)) == offset


def test_headings_verse_and_preformatted_text_are_not_hyphenated(look: Look) -> None:
    """Their lines are the author's."""
    long = "Extraordinary circumstances"
    kinds = (BlockKind.HEADING, BlockKind.VERSE, BlockKind.PREFORMATTED)
    blocks_ = [block(kind, long, level=1 if kind is BlockKind.HEADING else 0) for kind in kinds]
    assert SOFT_HYPHEN not in _typeset(look, *blocks_).document.toRawText()
    assert SOFT_HYPHEN in _typeset(look, block(BlockKind.PARAGRAPH, long)).document.toRawText()
    plain = _typeset(look, block(BlockKind.PARAGRAPH, long), hyphenated=False)
    assert SOFT_HYPHEN not in plain.document.toRawText()


def test_words_of_another_language_follow_its_rules(look: Look) -> None:
    """German breaks in a story without patterns of its own."""
    run = styled("Donaudampfschifffahrt", StyleKind.LANGUAGE, "de")
    made = _typeset(look, block(BlockKind.PARAGRAPH, "Extraordinary ", run), language="tlh")
    words = made.document.toRawText().splitlines()[-1]
    assert words.startswith("Extraordinary ")
    assert SOFT_HYPHEN in words


def test_strong_words_have_a_real_weight(look: Look) -> None:
    """The axis of the variable face, not a smear."""
    made = _typeset(look, block(BlockKind.PARAGRAPH, "one ", styled("two", StyleKind.STRONG)))
    font = _format_at(made, "two").font()
    assert font.variableAxisValue(QFont.Tag("wght")) == 700
    assert _format_at(made, "one").font().variableAxisValue(QFont.Tag("wght")) == 400


def test_emphasis_in_a_quote_is_upright(look: Look) -> None:
    """Because the quote is slanted."""
    made = _typeset(look, block(BlockKind.QUOTE, "one ", styled("two", StyleKind.EMPHASIS), level=1))
    assert _format_at(made, "one").font().italic()
    assert not _format_at(made, "two").font().italic()


def test_small_caps_and_shifted_letters_are_set_so(look: Look) -> None:
    """Each style has its format."""
    runs = (
        styled("caps", StyleKind.SMALL_CAPS),
        styled("low", StyleKind.SUBSCRIPT),
        styled("high", StyleKind.SUPERSCRIPT),
    )
    made = _typeset(look, block(BlockKind.PARAGRAPH, *runs))
    aligned = QTextCharFormat.VerticalAlignment
    assert _format_at(made, "caps").font().featureValue(QFont.Tag("smcp")) == 1
    assert _format_at(made, "low").verticalAlignment() == aligned.AlignSubScript
    assert _format_at(made, "high").verticalAlignment() == aligned.AlignSuperScript


def test_paragraphs_are_indented_unless_something_new_begins(look: Look) -> None:
    """Flush after title, heading and break."""
    p = BlockKind.PARAGRAPH
    made = _typeset(
        look,
        block(p, "a"),
        block(p, "b"),
        block(BlockKind.SCENE_BREAK),
        block(p, "c"),
        block(BlockKind.HEADING, "H", level=2),
        block(p, "d"),
        block(p, "e"),
    )
    texts = [part.indent > 0 for part in made.parts if part.kind is PartKind.TEXT]
    assert texts == [False, True, False, False, True]


def test_a_turned_over_line_of_verse_is_indented(look: Look) -> None:
    """The first part of every line hangs out, also of the second line of a stanza."""
    made = _typeset(look, block(BlockKind.VERSE, f"{HARD[0]}\n{HARD[2]}"))
    made.document.setTextWidth(300)
    align(made, 300, justified=True)
    rows = [row for row in rows_of(made) if row.part.kind is PartKind.VERSE]
    lefts = {(row.index > 0): set() for row in rows}  # type: dict[bool, set[int]]
    for row in rows:
        lefts[row.index > 0].add(round(row.block.layout().lineAt(row.index).naturalTextRect().left()))
    assert len(lefts[False]) == 1
    assert len(lefts[True]) == 1
    assert min(lefts[True]) > max(lefts[False])


def test_lists_have_markers_and_depth(look: Look) -> None:
    """Numbers as they are given, bullets by depth."""
    item = BlockKind.LIST_ITEM
    made = _typeset(
        look,
        block(item, "a", level=1, number=9),
        block(item, "b", level=1, number=10),
        block(item, "c", level=2),
    )
    parts = made.parts[1:]
    assert [part.marker for part in parts] == ["9.", "10.", "–"]
    assert parts[2].start > parts[0].start > 0


def test_a_note_carries_the_number_of_its_reference(look: Look) -> None:
    """And is smaller, under a line."""
    made = typeset(a_hard_story(), PageSettings(), look)
    note = made.parts[-1]
    assert (note.marker, note.ruled) == ("1", True)
    assert note.size < made.type_size.size


def test_right_to_left_paragraphs_begin_at_the_right(look: Look) -> None:
    """By their own words, not by the language of the story."""
    made = _typeset(look, block(BlockKind.PARAGRAPH, HEBREW), block(BlockKind.PARAGRAPH, "left"))
    made.document.setTextWidth(600)
    align(made, 600, justified=False)
    rows = rows_of(made)
    hebrew = next(row for row in rows if row.part.right_to_left)
    assert hebrew.block.textDirection() == Qt.LayoutDirection.RightToLeft
    assert hebrew.block.layout().lineAt(0).naturalTextRect().right() == pytest.approx(600, abs=1)
    assert not rows[-1].part.right_to_left


def test_a_narrow_column_is_ragged(look: Look) -> None:
    """Justified lines of a few words are full of holes."""
    made = _typeset(look, block(BlockKind.PARAGRAPH, HARD[2]))
    align(made, 200, justified=True)
    assert made.document.defaultTextOption().alignment() == Qt.AlignmentFlag.AlignLeft
    align(made, 600, justified=True)
    assert made.document.defaultTextOption().alignment() == Qt.AlignmentFlag.AlignJustify


def test_nothing_in_a_story_can_end_a_block(look: Look) -> None:
    """Characters that a document would take for its own marks are one space each."""
    made = _typeset(
        look, block(BlockKind.PARAGRAPH, "a\u2029b\rc\ufdd0d\ufffce"), block(BlockKind.PARAGRAPH, "f")
    )
    assert made.document.blockCount() == 3
    assert made.document.characterAt(made.offsets.position(10)) == "f"
    assert made.document.documentLayout().anchorAt(QPointF(0, 0)) == ""


@pytest.mark.parametrize(
    ("alignment", "language", "words", "left", "right"),
    [
        (Alignment.CENTRE, "en", "Yours", True, True),
        (Alignment.END, "en", "Yours", True, False),
        (Alignment.END, "he", "שלום", False, True),
        (Alignment.START, "he", "שלום", True, False),
    ],
)
def test_lines_stand_where_the_block_says(
    look: Look, alignment: Alignment, language: str, words: str, left: bool, right: bool
) -> None:
    """In the middle, or at the end: the left where words run to the left. `left`: room is left there."""
    made = _typeset(look, replace(block(BlockKind.PARAGRAPH, words), alignment=alignment), language=language)
    made.document.setTextWidth(600)
    align(made, 600, justified=True)
    line = rows_of(made)[-1]
    found = line.block.layout().lineAt(line.index).naturalTextRect()
    assert ((found.left() > 50), (found.right() < 550)) == (left, right)


def test_the_headings_of_a_table_are_strong(look: Look) -> None:
    """And every character of a row has its place."""
    made = _typeset(
        look, block(BlockKind.TABLE_ROW, "Day\tTrains", level=1), block(BlockKind.TABLE_ROW, "Monday\tsix")
    )
    weights = [
        _format_at(made, words).font().variableAxisValue(QFont.Tag("wght")) for words in ("Trains", "six")
    ]
    assert weights == [700, 400]
    assert made.document.characterAt(made.offsets.position(made.story.text.index("six"))) == "s"
