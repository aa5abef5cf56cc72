"""What one can type into the search: shown while the field is empty, each to be tried by a click."""

from dataclasses import dataclass

from reader.translation import marked


@dataclass(frozen=True, slots=True)
class HintGroup:
    """Examples under one heading, each with what it finds."""

    title: str
    hints: tuple[tuple[str, str], ...]


GROUPS = (
    HintGroup(
        marked("WHAT YOU CAN TYPE"),
        (
            (marked("porch light"), marked("stories with both words, in any form")),
            (marked("“porch light”"), marked("exactly these words, side by side")),
            (marked("=“Tuesday”"), marked("printed exactly so, capitals and accents too")),
            (marked("porc*"), marked("words that begin like this")),
            (marked("w?re"), marked("one letter left open")),
            (marked("costline~"), marked("words spelled nearly like this")),
        ),
    ),
    HintGroup(
        marked("TOGETHER"),
        (
            (marked("porch OR lamp"), marked("either of them")),
            (marked("stood -night"), marked("without a word")),
            (marked("(porch OR lamp) light"), marked("brackets hold together")),
            (marked("light near/8 door"), marked("at most eight words apart")),
        ),
    ),
    HintGroup(
        marked("WHERE"),
        (
            (marked("title:landing"), marked("words in the title")),
            (marked("author:anonymous"), marked("words in the byline")),
            (marked("light anthology:doorway"), marked("in an anthology")),
            (marked("light in:notes"), marked("in your notes; also in:highlights, in:text")),
            (marked("light language:en"), marked("in a language")),
            (marked("light state:unread"), marked("not read yet; also state:reading, state:read")),
            (marked("light length:<15min"), marked("read in less than a quarter of an hour")),
        ),
    ),
)
