"""Names for life: a story's file and a paragraph's anchor come from their ids and nothing else."""

import re
from hashlib import sha256

from anthology.story import StoryId

_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,63}")
_OTHER = re.compile(r"[^a-z0-9]+")


def story_name(story: StoryId) -> str:
    """ASCII letters, digits and hyphens, different for every story."""
    if _FILE_NAME.fullmatch(story):
        return story
    words = _OTHER.sub("-", story.lower()).strip("-")[:40]
    return f"{words}-{_digest(story)}".lstrip("-")


def story_file(story: StoryId) -> str:
    """Where the story stands in the book."""
    return f"stories/{story_name(story)}.xhtml"


def anchor(ident: str) -> str:
    """The id as XML allows it. What we add ourselves begins with an underscore and never clashes."""
    return ident if not ident or _ANCHOR.fullmatch(ident) else f"id-{_digest(ident)}"


def _digest(ident: str) -> str:
    return sha256(ident.encode("utf-8", "surrogatepass")).hexdigest()[:16]
