"""The query language told in a page of lines, for the end of `anthology search --help`."""

LINES = (
    ("porch light", "both words, in any form, anywhere in the story"),
    ('"porch light"', "exactly these words, side by side"),
    ('="Café Noir"', "printed exactly so: capitals, accents and signs count"),
    ("porch OR lamp", "one of them, also porch|lamp; AND binds closer"),
    ("(porch OR lamp) light", "brackets hold together what belongs together"),
    ("light -night", "without a word, “phrase”, (group) or filter; also NOT"),
    ("porc* *light w?re", "any letters; one letter inside a word"),
    ("recieve~ recieve~2", "one letter otherwise, or two"),
    ("light near/8 door", "at most so many words apart, in any order"),
    ("title:night author:henry", "in the title, the byline"),
    ("light in:notes", "in your notes; also in:text, in:highlights, in:text|notes"),
    ('anthology:"small hours"', "stories of this anthology"),
    ("language:de", "in this language; also language:German, language:Deutsch"),
    ("state:unread", "also state:new, state:reading, state:read, state:aside"),
    ("length:<15min", "also length:>5, length:5-15min, length:<2000words"),
)
"""What can be typed, and what it finds."""

REST = (
    "Filters alone list stories. Accents, capitals, ligatures and kinds of quotes make no difference"
    ' but in ="…". Any text is a query: what is no sign is a word, and what is not looked for is said.'
)


def manual() -> str:
    """All of it, in two columns; click leaves the lines behind its mark `\\b` as they are."""
    width = max(len(typed) for typed, _ in LINES)
    table = "\n".join(f"  {typed:<{width}}  {meaning}" for typed, meaning in LINES)
    return f"\b\nWhat a QUERY may say:\n{table}\n\n{REST}"
