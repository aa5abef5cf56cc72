"""A plain text becomes what a person sees in it, and no word of it is lost."""

import re
from itertools import chain
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.errors import UnreadableSource
from anthology.importing.manuscript import Manuscript
from anthology.importing.plain_text import read_text, text_volume
from anthology.story import BlockKind
from anthology.text import without_invisibles
from tests.anthology.importing.golden import cases, confirm

LETTERS = re.compile(r"[^\W_]")
CASES = cases("text")
lines = st.sampled_from(
    [
        "",
        "",
        "The Lamp in the Window",
        "by Ann Author",
        "It was late when the ferry came in, and nobody had thought to ask",
        "the ferryman what he wanted. He *waited*, and _waited_.",
        "“Why?”",
        "* * *",
        "#",
        "    and nobody there could tell",
        "- bread",
        "1. The key.",
        "2. The lamp.",
        "> Come alone.",
        "CHAPTER TWO",
        "----",
        "Title: Nine Days",
        "well-",
        "snake_case and 2*3*4",
    ]
)


def read(text: str) -> Manuscript:
    (manuscript,) = text_volume(text, "a file").manuscripts
    return manuscript


def letters(text: str) -> str:
    return "".join(LETTERS.findall(text))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_golden_texts(case: Path) -> None:
    """Files as people have them."""
    (source,) = case.glob("*.txt")
    confirm(case, source, read_text)


@given(st.lists(lines, max_size=40).map("\n".join) | st.text(max_size=300))
def test_every_letter_is_kept_once_and_in_order(text: str) -> None:
    """Whatever is taken for a title or a sign, the words stay; a title that is told by a name adds none."""
    story = read(text)
    body = "".join(block.text for block in story.blocks)
    numbers = "".join(str(block.number) for block in story.blocks if block.number is not None)
    told = letters(without_invisibles(text))
    kept = letters(body)
    taken = [letters(part) for part in (story.title, story.byline)]
    for number in numbers:
        told = told.replace(number, "", 1)
    assert told.endswith(kept) or letters(body) == told.replace("by", "", 1) or _is_cut(told, kept, taken)


def _is_cut(told: str, kept: str, taken: list[str]) -> bool:
    """Whether only list numbers lie between what the file told and what was kept."""
    rest = iter(told)
    return all(letter in rest for letter in kept) and len(told) - len(kept) <= sum(map(len, taken)) + 40


@given(st.binary(max_size=400))
def test_any_bytes_are_a_story_or_a_refusal(content: bytes) -> None:
    """Nothing else is ever raised."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, "any.txt")
        path.write_bytes(content)
        try:
            volume = read_text(path, smart_quotes=True)
        except UnreadableSource:
            return
        assert any(block.text for block in chain.from_iterable(each.blocks for each in volume.manuscripts))


@pytest.mark.parametrize(
    "content",
    [b"", b" \n\n\t", b"***\n\n---\n", b"\x00\x01\x02\x7fELF"],
    ids=["empty", "blank", "signs", "binary"],
)
def test_a_file_without_words_is_refused(tmp_path: Path, content: bytes) -> None:
    """The sentence names the file and says what is wrong."""
    path = tmp_path / "nothing.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableSource, match=r"“nothing\.txt”: (there are no words in it|it is not text)"):
        read_text(path)


@pytest.mark.parametrize("text", ["a ", "*a ", "*a* ", "_a b\n", "> ", '" ', "-\n\n", "a\n\n"])
def test_reading_takes_time_in_step_with_length(text: str) -> None:
    """A text of half a megabyte is read in seconds, whatever signs it is full of."""
    began = perf_counter()
    text_volume(text * (500_000 // len(text)), "x", smart_quotes=True)
    assert perf_counter() - began < 8


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("03_the-old_man", "The Old Man"),
        ("The Gift", "The Gift"),
        ("the-man-of-letters", "The Man of Letters"),
        ("12. Well-known", "Well known"),
        ("1984", "1984"),
    ],
)
def test_a_name_is_made_readable(name: str, title: str) -> None:
    """Numbers and signs that put files in order are no part of a title."""
    (story,) = text_volume(
        "it rained, and it rained, and nobody came, and that was all there was.", name
    ).manuscripts
    assert story.title == title


def test_a_long_first_line_is_no_title() -> None:
    """It is the beginning of the story."""
    story = read("It was late when the ferry came in.\n\nNobody came.")
    assert (story.title, len(story.blocks)) == ("A File", 2)


def test_talk_is_not_verse() -> None:
    """Short lines that begin as speech does are paragraphs."""
    story = read("Talk\n\n“Why?”\n“Because.”\n“Oh.”\n")
    assert [block.kind for block in story.blocks] == [BlockKind.PARAGRAPH] * 3


@pytest.mark.parametrize("line", ["xxx", "Ooo", "000", "~ a ~"])
def test_letters_and_figures_alone_on_a_line_are_words(line: str) -> None:
    """Kisses below a letter, a cry or a number are no ornament: they would be lost."""
    blocks = text_volume(f"Dear Ann,\n\nCome home.\n\n{line}\n\nGoodbye.", "letter").manuscripts[0].blocks
    assert line in [block.text for block in blocks]


def test_a_number_is_no_title() -> None:
    """It stays the heading of the first part."""
    story = read("I\n\nIt was late.\n\nII\n\nIt was later.")
    assert (story.title, story.blocks[0].text) == ("A File", "I")


def test_a_break_among_lines_parts_them() -> None:
    """Also where no blank line stands around it."""
    story = read("Two Songs\n\nthe boats go out\nthe boats come in\n* * *\nand I have you\nand you have me\n")
    kinds = [block.kind for block in story.blocks]
    assert kinds == [BlockKind.VERSE, BlockKind.SCENE_BREAK, BlockKind.VERSE]
