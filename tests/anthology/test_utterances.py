"""A story is taken apart into sentences as a person reading aloud would do it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.sentence_ends import sentence_spans
from anthology.story import Block, BlockId, BlockKind, Run, Story, StoryId, Style, StyleKind
from anthology.text import Passage
from anthology.utterances import Utterance, Utterances
from tests.builders import a_story, blocks


def parted(words: str, language: str = "en") -> list[str]:
    return [span.of(words) for span in sentence_spans(words, language)]


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "She came home.|The porch light was on.|Why?|Nobody knew!"),
        ("en", "Mr. and Mrs. Dalloway met Dr. Holmes at St. Mary’s.|He bowed."),
        ("en", "J. R. R. Tolkien and E. M. Forster never met.|It was I.|Then they left."),
        ("en", "He served in the U.S. Army until 5 p.m.|She waited, e.g. Tuesdays, i.e. always."),
        ("en", "“No. 7,” she said.|“No.|I won’t.”|See vol. 3, p. 12."),
        ("en", "“Come here!” he said.|“Where to?” she asked."),
        ("en", "“I know.”|“You don’t.”|(They laughed.)|[Aside.]|He left."),
        (
            "en",
            "Well… maybe not.|She paused...|Then she spoke.|He waited . . . and waited . . .|Nobody came.",
        ),
        ("en", "It cost 3.50, or 4.25 at example.com.|He paid."),
        ("en", "—Come, he said.|—No.|—Why not?"),
        ("en", "What?!|Again?|… Yes."),
        ("en-GB", "He said ‘Stop.’|Then he left."),
        ("de", "Das gilt z. B. für Äpfel, d. h. Obst.|Dr. Müller kam am 3. Mai.|„Komm!“, rief er.|Er ging."),
        ("de", "»Komm her!« sagte er.|»Nein.«|Sie war 1989 hier und starb 1999.|Er blieb."),
        ("de-AT", "Der 2. Weltkrieg war vorbei.|Hr. Nr. 5 schwieg."),
        ("fr", "M. Dupont et Mme Dupont entrent.|« Oui ? » dit-il.|« Non ! »|Elle sort."),
        ("fr", "« Viens ici. »|Il partit.|— Jamais !|— Si."),
        ("es", "—¿Vienes? —preguntó la Sra. López.|—No.|¡Qué pena!|Ud. no sabe."),
        ("ru", "— Да! — сказал он.|А. П. Чехов вышел.|Кто там?"),
        ("ja", "彼は来た。|「行こう。」と言った。|本当？|はい！"),
        ("zh", "他来了。|“走吧！”|我们走。"),
        ("he", "לאן הלכת?|הביתה.|טוב!"),
        ("ar", "إلى أين تذهب؟|إلى البيت.|حسنا!"),
        ("hi", "वह आया।|फिर चला गया।"),
        ("el", "Τι είναι;|Τίποτα.|Πάμε!"),
        ("", "One.|Two."),
    ],
)
def test_sentences_end_where_people_end_them(language: str, marked: str) -> None:
    """Full stops of short forms, of initials and in numbers end nothing."""
    joint = "" if language in ("ja", "zh") else " "
    assert parted(marked.replace("|", joint), language) == marked.split("|")


def test_what_says_nothing_goes_with_its_neighbour() -> None:
    """Nobody waits in front of three dots; a row of stars is no sentence."""
    assert parted("Yes. “…” No. …") == ["Yes.", "“…” No. …"]
    assert parted("* * *") == []


def story_of(*some: Block, language: str = "en") -> Story:
    return Story(StoryId("s"), "Title", "", language, some)


def block(kind: BlockKind, *runs: Run | str) -> Block:
    return Block(kind, tuple(Run(run) if isinstance(run, str) else run for run in runs), id=BlockId("b"))


def said(story: Story) -> list[str]:
    return [each.words for each in Utterances(story)]


def test_headings_lines_of_verse_and_cells_stand_alone() -> None:
    """A heading is said in one; a table cell by cell; a paragraph may break its line."""
    story = story_of(
        block(BlockKind.HEADING, "Part 1. The Ferry"),
        block(BlockKind.VERSE, "The rain falls\nOn the river. On us"),
        block(BlockKind.SCENE_BREAK),
        block(BlockKind.TABLE_ROW, "Name\tAge\t"),
        block(BlockKind.PARAGRAPH, "Dear Ann,\nI am well."),
        block(BlockKind.IMAGE, "A ferry. It rains."),
    )
    assert said(story) == [
        "Part 1. The Ferry",
        "The rain falls",
        "On the river.",
        "On us",
        "Name",
        "Age",
        "Dear Ann,\nI am well.",
        "A ferry.",
        "It rains.",
    ]


def test_the_number_of_a_note_is_not_said_and_its_words_keep_their_places() -> None:
    """It stands in the passage, not among the words."""
    call = Run("12", (Style(StyleKind.NOTE_REFERENCE, "n1"),))
    story = story_of(block(BlockKind.PARAGRAPH, "He sailed", call, " home.", call, " She slept."))
    first, second = Utterances(story)
    assert (first.words, second.words) == ("He sailed home.", "She slept.")
    assert first.passage.of(story.text) == "He sailed12 home."
    at = first.words.index("home")
    assert first.passage_of(at, at + 4).of(story.text) == "home"
    assert first.passage_of(3, 9).of(story.text) == "sailed"


def test_a_sentence_is_found_at_any_place() -> None:
    """Between two of them it is the next; behind the last there is none."""
    story = a_story("One. Two.\nThree.")
    all_of_them = list(Utterances(story))
    found = Utterances(story)
    assert found.at(0) == all_of_them[0]
    assert found.at(4) == all_of_them[1]
    assert found.at(len(story.text)) is None
    assert found.after(all_of_them[1]) == all_of_them[2]
    assert found.before(all_of_them[2]) == all_of_them[1]
    assert found.before(all_of_them[0]) is None


def speakable(story: Story) -> set[int]:
    """The offsets of all characters that are said: no space, no number of a note, no row of stars."""
    found: set[int] = set()
    for start, each in zip(story.block_starts(), story.blocks, strict=True):
        at, heard = start, set()
        for run in each.runs:
            if not run.has(StyleKind.NOTE_REFERENCE):
                heard |= {at + n for n, letter in enumerate(run.text) if not letter.isspace()}
            at += len(run.text)
        if each.kind not in (BlockKind.VERSE, BlockKind.PREFORMATTED, BlockKind.TABLE_ROW):
            found |= heard if any(story.text[n].isalnum() for n in heard) else set()
        else:
            found |= {n for n in heard if story.text[n].isalnum()}
    return found


languages = st.sampled_from(["", "en", "de", "fr", "el", "ja", "he", "tlh"])
dotted = st.text(st.sampled_from("ab A.?!…。” “»«’(—)1\u00a0I"), max_size=60)


@given(st.lists(blocks, max_size=6), languages)
def test_every_word_is_said_once_in_order(some: list[Block], language: str) -> None:
    """Passages are in order, do not overlap, and leave out nothing that can be said."""
    story = story_of(*some, language=language)
    found: list[Utterance] = list(Utterances(story))
    assert all(a.passage.end <= b.passage.start for a, b in pairwise(found))
    assert all("".join(part.of(story.text) for part in each.parts) == each.words for each in found)
    covered = {n for each in found for part in each.parts for n in range(part.start, part.end)}
    assert speakable(story) <= covered


@given(dotted, languages)
def test_spans_cover_all_but_space(words: str, language: str) -> None:
    """Whatever stops there are; each says something, and has no space around it."""
    spans = list(sentence_spans(words, language))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(words) == span.of(words).strip() for span in spans)
    assert all(any(letter.isalnum() for letter in span.of(words)) for span in spans)
    left = "".join(words[a:b] for a, b in _gaps(spans, len(words)))
    assert not left.strip() or not spans


def _gaps(spans: list[Passage], length: int) -> list[tuple[int, int]]:
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), length]
    return list(zip(edges[::2], edges[1::2], strict=True))


@given(st.lists(blocks, max_size=4), st.data())
def test_neighbours_are_found_from_anywhere(some: list[Block], data: st.DataObject) -> None:
    """`at`, `after` and `before` tell the same as walking from the beginning."""
    story = story_of(*some)
    found, all_of_them = Utterances(story), list(Utterances(story))
    offset = data.draw(st.integers(0, len(story.text) + 1))
    assert found.at(offset) == next((each for each in all_of_them if each.passage.end > offset), None)
    for before, after in pairwise(all_of_them):
        assert found.after(before) == after
        assert found.before(after) == before
