"""How a story is written down: one row of what is told of it, one of its words."""

import json
from dataclasses import fields, replace
from typing import Any

from anthology import markup
from anthology.store.database import Database, Row
from anthology.story import Story, StoryDraft, StoryEdit, StoryId
from anthology.text import canonical, count_words

_QUOTES = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")
_EDITABLE = tuple(field.name for field in fields(StoryEdit))
_ADD = """
    INSERT INTO stories (number, id, title, folded, byline, language, summary, keywords, words,
                         is_matter, digest, modified, added, origin)
    VALUES ((SELECT coalesce(max(number), 0) + 1 FROM stories),
            ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, ?12)
    ON CONFLICT (id) DO UPDATE SET
        number = excluded.number, title = excluded.title, folded = excluded.folded,
        byline = excluded.byline, language = excluded.language, summary = excluded.summary,
        keywords = excluded.keywords, words = excluded.words, is_matter = excluded.is_matter,
        digest = excluded.digest, modified = excluded.modified, added = excluded.added,
        origin = excluded.origin, edited = '[]', removed = NULL
"""
_REPLACE = """
    UPDATE stories
    SET title = ?2, folded = ?3, byline = ?4, language = ?5, summary = ?6, keywords = ?7, words = ?8,
        is_matter = ?9, digest = ?10, modified = ?11
    WHERE id = ?1
"""
_PUT_BODY = """
    INSERT INTO bodies VALUES (?, ?, ?)
    ON CONFLICT (story) DO UPDATE SET markup = excluded.markup, text = excluded.text
"""
_WRITTEN_ANEW = "SELECT edited, title, byline, language, summary, keywords FROM stories WHERE id = ?"
_EDIT = """
    UPDATE stories SET {columns}, modified = :modified,
        edited = (SELECT json_group_array(value) FROM (
            SELECT value FROM json_each(edited) UNION SELECT value FROM json_each(:edited)))
    WHERE id = :id
"""


def folded(title: str) -> str:
    """A title as it is looked up: capitals and the shape of quotation marks do not count."""
    return canonical(title).translate(_QUOTES).casefold()


def draft_of(story: Story) -> StoryDraft:
    """The story made ready, without a fingerprint."""
    return StoryDraft(
        story.title,
        story.byline,
        story.language,
        story.summary,
        story.keywords,
        story.is_matter,
        markup.write(story.blocks),
        story.text,
        count_words(story.text),
    )


def write_new(
    database: Database, ident: StoryId, draft: StoryDraft, source: tuple[str, str], at: str
) -> None:
    """Write a story that is not in the library; `source` is its origin and its digest."""
    origin, digest = source
    database.run(_ADD, (*_values(ident, draft), digest, at, origin))
    database.run(_PUT_BODY, [ident, draft.markup, draft.text])


def write_again(database: Database, ident: StoryId, draft: StoryDraft, digest: str, at: str) -> None:
    """Write the new version of a story; what a person wrote about it stays."""
    draft = _with_what_was_edited(database, ident, draft)
    database.run(_REPLACE, (*_values(ident, draft), digest, at))
    database.run(_PUT_BODY, [ident, draft.markup, draft.text])


def write_edit(database: Database, before: Story, edit: StoryEdit, at: str) -> None:
    """Write what differs from the story as it is, and remember that a person did."""
    wished = {name: getattr(edit, name) for name in _EDITABLE}
    changed = {k: v for k, v in wished.items() if v is not None and v != getattr(before, k)}
    if not changed:
        return
    values: dict[str, Any] = {**changed, "id": before.id, "modified": at, "edited": json.dumps(list(changed))}
    columns = list(changed)
    if "title" in changed:
        columns.append("folded")
        values["folded"] = folded(changed["title"])
    if "keywords" in changed:
        values["keywords"] = _json(changed["keywords"])
    database.run_named(_EDIT.format(columns=", ".join(f"{name} = :{name}" for name in columns)), values)


def _with_what_was_edited(database: Database, ident: StoryId, draft: StoryDraft) -> StoryDraft:
    row = database.row(_WRITTEN_ANEW, [ident])
    if row is None or row[0] == "[]":
        return draft
    stands = dict(zip(_EDITABLE, (*row[1:-1], tuple(json.loads(row[-1]))), strict=True))
    return replace(draft, **{name: stands[name] for name in json.loads(row[0])})


def _values(ident: StoryId, draft: StoryDraft) -> Row:
    return (
        ident,
        draft.title,
        folded(draft.title),
        draft.byline,
        draft.language,
        draft.summary,
        _json(draft.keywords),
        draft.words,
        draft.is_matter,
    )


def _json(keywords: tuple[str, ...]) -> str:
    return json.dumps(keywords, ensure_ascii=False)
