"""What the commands print of it: JSON documents, and lines for people."""

from collections.abc import Sequence
from typing import Any

from anthology.motifs.nouns import Likeness, Motifs, Recurring, StoryLike
from anthology.text import Passage

Document = dict[str, Any]


def likeness_document(found: Likeness, limit: int) -> Document:
    """The telling words and the best stories; passages are offsets into their texts."""
    return {
        "story": found.story,
        "title": found.title,
        "words": list(found.words),
        "total_stories": found.total,
        "stories": [_story(each) for each in found.stories[:limit]],
    }


def _story(found: StoryLike) -> Document:
    return {
        "id": found.story,
        "title": found.title,
        "byline": found.byline,
        "anthology": found.anthology,
        "score": round(found.score, 4),
        "shares": list(found.shared),
        "passages": [_passage(each) for each in found.passages],
    }


def _passage(passage: Passage) -> Document:
    return {"start": passage.start, "end": passage.end}


def likeness_listing(found: Likeness, limit: int) -> str:
    """The best stories, each with what it shares."""
    if not found.stories:
        return f"No other story shares enough of the words that set “{found.title}” apart."
    lines = []
    for each in found.stories[:limit]:
        by = f", {each.byline}" if each.byline else ""
        lines += [f"{each.title}{by} ({each.story})", f"  shares: {', '.join(each.shared)}"]
    return "\n".join(lines)


def motifs_document(found: Motifs, limit: int) -> Document:
    """The most telling names, phrases and rare words."""
    return {
        "stories": found.stories,
        "guessed": found.guessed,
        "names": _recurring(found.names[:limit]),
        "phrases": _recurring(found.phrases[:limit]),
        "rare_words": _recurring(found.rare_words[:limit]),
    }


def _recurring(found: Sequence[Recurring]) -> list[Document]:
    return [
        {"words": each.words, "stories": each.stories, "places": each.places, "query": each.query}
        for each in found
    ]


def motifs_listing(found: Motifs, limit: int) -> str:
    """A line each, in three parts."""
    parts = (("Names", found.names), ("Phrases", found.phrases), ("Rare words", found.rare_words))
    lines = []
    for title, recurring in parts:
        if recurring:
            lines += ["", title, *map(_line, recurring[:limit])]
    if found.guessed and found.names:
        lines += ["", "German gives every noun a capital: names found there are guesses."]
    return "\n".join(lines[1:]) or "Nothing comes back in two stories yet."


def _line(each: Recurring) -> str:
    return f"  {each.words}  in {each.stories} stories, {each.places} times"
