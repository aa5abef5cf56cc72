"""Stories are kept with their words, listed without them, and found by id, title and origin."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anthology.errors import AmbiguousStory, LibraryDamaged, UnknownAnthology, UnknownStory
from anthology.store.store import Store
from anthology.store.stories import KnownSource
from anthology.store.story_rows import draft_of
from anthology.story import (
    AnthologyId,
    Block,
    ReadingPosition,
    ReadingState,
    Story,
    StoryEdit,
    StoryId,
    StoryText,
)
from tests.builders import a_story, an_anthology, blocks


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(blocks, max_size=4), st.lists(st.text(st.characters(codec="utf-8"))))
def test_a_story_comes_back_as_it_was_put(store: Store, some: list[Block], keywords: list[str]) -> None:
    """With every block, run and keyword."""
    written = list(_without_empty_starts(some))
    story = replace(a_story(), blocks=tuple(written), keywords=tuple(keywords), summary="Short.")
    if store.stories.count():
        store.stories.replace(story)
    else:
        store.stories.add(story)
    assert store.stories.get(story.id) == story
    assert store.check() == ()


def _without_empty_starts(some: list[Block]) -> Iterator[Block]:
    """Lists and quotes that start deep are written with the levels above them, which is another story."""
    return (replace(block, level=1) if block.level > 1 else block for block in some)


def test_an_unknown_story_is_named(store: Store) -> None:
    """As it was asked for."""
    for ask in (store.stories.get, store.stories.by_name, store.stories.remove, store.stories.restore):
        with pytest.raises(UnknownStory, match="“nowhere”"):
            ask(StoryId("nowhere"))
    with pytest.raises(UnknownStory):
        store.stories.replace(a_story())


def test_a_story_is_added_once(store: Store) -> None:
    """A second time is a mistake of ours."""
    store.stories.add(a_story())
    with pytest.raises(ValueError, match="already"):
        store.stories.add(a_story())


@pytest.mark.parametrize(
    "name", ["The “Porch” Light’s End", 'the "porch" light\'s end', "  THE „PORCH“  LIGHT'S END"]
)
def test_a_title_is_found_however_it_is_typed(store: Store, name: str) -> None:
    """Capitals, quotation marks and spaces do not count."""
    story = a_story(title="The “Porch” Light’s End")
    store.stories.add(story)
    assert store.stories.by_name(name) == story
    assert store.stories.by_name(story.id) == story


def test_a_title_that_two_stories_share_is_ambiguous(store: Store) -> None:
    """Both ids are told; an id never is ambiguous, even when it is also a title."""
    store.stories.add(a_story(ident="one", title="Night"))
    store.stories.add(a_story(ident="two", title="night"))
    store.stories.add(a_story(ident="three", title="one"))
    with pytest.raises(AmbiguousStory) as caught:
        store.stories.by_name("NIGHT")
    assert caught.value.ids == ("one", "two")
    assert store.stories.by_name("one").id == "one"


def test_a_removed_story_is_gone_and_can_come_back(store: Store) -> None:
    """To its place in the anthology, with its marks and position."""
    one, two = a_story(ident="one"), a_story(ident="two")
    store.stories.add(one)
    store.stories.add(two)
    store.anthologies.add(an_anthology(one, two))
    store.positions.put(ReadingPosition(one.id, 5))
    store.stories.remove(one.id)
    assert [card.id for card in store.stories.cards()] == ["two"]
    assert store.anthologies.all()[0].stories == (two.id,)
    assert [text.id for text in store.stories.texts()] == ["two"]
    assert store.positions.latest() is None
    assert not store.stories.is_living(one.id)
    store.stories.restore(one.id)
    assert store.anthologies.all()[0].stories == (one.id, two.id)
    assert store.positions.latest() == ReadingPosition(one.id, 5)


def test_a_source_is_recognised_after_its_story_was_removed(store: Store) -> None:
    """So that an upgrade does not bring back what the reader took away."""
    store.stories.add(a_story(), "bundle#1", "digest 1")
    assert store.stories.at_origin("bundle#1") == KnownSource(a_story().id, "digest 1", removed=False)
    store.stories.replace(a_story(paragraphs=1), "digest 2")
    store.stories.remove(a_story().id)
    assert store.stories.at_origin("bundle#1") == KnownSource(a_story().id, "digest 2", removed=True)
    assert store.stories.at_origin("bundle#2") is None
    store.stories.add(a_story(ident="own"))
    assert store.stories.at_origin("") is None


def test_cards_come_in_the_order_of_the_shelf_and_once_each(store: Store) -> None:
    """Stories of no anthology last."""
    stories = [a_story(ident=name) for name in ("loose", "b", "a", "shared")]
    for story in stories:
        store.stories.add(story)
    _, b, a, shared = stories
    first = replace(an_anthology(shared, a), id=AnthologyId("first"))
    second = replace(an_anthology(b, shared), id=AnthologyId("second"), title="Second")
    store.anthologies.add(first)
    store.anthologies.add(second)
    assert [card.id for card in store.stories.cards(None)] == ["shared", "a", "b", "loose"]
    assert [card.id for card in store.stories.cards(second.id)] == ["b", "shared"]
    assert [(text.id, text.anthology) for text in store.stories.texts()] == [
        ("shared", "Small Hours"),
        ("a", "Small Hours"),
        ("b", "Second"),
        ("loose", ""),
    ]
    with pytest.raises(UnknownAnthology):
        store.stories.cards(AnthologyId("third"))


def test_a_card_knows_how_far_the_reader_has_come(store: Store) -> None:
    """A story that was only opened is still new."""
    story = a_story(paragraphs=40)
    store.stories.add(story)

    def state() -> tuple[ReadingState, float]:
        (card,) = store.stories.cards()
        return card.state, card.progress

    assert state() == (ReadingState.NEW, 0.0)
    store.positions.put(ReadingPosition(story.id, 0))
    assert state() == (ReadingState.NEW, 0.0)
    store.positions.put(ReadingPosition(story.id, 40, progress=0.25))
    assert state() == (ReadingState.READING, 0.25)
    store.positions.put(ReadingPosition(story.id, 0, progress=1.0, finished=True))
    assert state() == (ReadingState.READ, 1.0)
    (card,) = store.stories.cards()
    assert (card.title, card.byline, card.language) == (story.title, story.byline, "en")
    assert (card.words, card.minutes) == (460, 2)


def test_texts_are_handed_out_a_few_at_a_time(store: Store) -> None:
    """The library may be written to meanwhile; what leaves it before its turn is passed over."""
    with store.transaction():
        for n in range(150):
            store.stories.add(a_story(ident=f"{n}"))
    texts = store.stories.texts()
    first = next(texts)
    story = a_story(ident="0")
    assert first == StoryText(story.id, story.title, story.byline, "", "en", story.text)
    store.stories.add(a_story(ident="another"))
    assert len(list(texts)) == 149
    wanted = [StoryId(name) for name in ("7", "3", "nowhere")]
    assert [text.id for text in store.stories.texts(wanted)] == ["3", "7"]
    assert list(store.stories.texts([])) == []


def test_the_newest_of_some_stories_dates_a_book(store: Store) -> None:
    """An exported book says when its text was last changed."""
    store.stories.add(a_story(ident="one"))
    store.stories.add(a_story(ident="two"))
    before = store.newest_change(None, [StoryId("one"), StoryId("two")])
    assert before == store.newest_change(None, [StoryId("two")]) > store.newest_change(None, [StoryId("one")])
    store.stories.replace(a_story(ident="one", paragraphs=1))
    assert store.newest_change(None, [StoryId("one"), StoryId("two")]) > before
    assert store.newest_change(None, []) == ""


def test_markup_that_cannot_be_read_is_damage(store: Store) -> None:
    """And `check` names the story."""
    store.stories.add(a_story())
    store._database.run("UPDATE bodies SET markup = '<p>no end'")
    with pytest.raises(LibraryDamaged, match="“The Porch Light” cannot be read"):
        store.stories.get(a_story().id)
    assert store.check() == ("The text of “The Porch Light” is not that of its pages.",)


def test_replacing_a_story_replaces_all_of_it(store: Store) -> None:
    """Its id stays."""
    store.stories.add(a_story(), "origin", "1")
    new = Story(a_story().id, "New", "Other", "fr", a_story(paragraphs=1).blocks, "Sum", ("k",))
    store.stories.replace(new, "2")
    assert store.stories.get(new.id) == new
    assert store.stories.by_name("new") == new
    assert [text.text for text in store.stories.texts()] == [new.text]


def test_matter_is_kept_and_not_counted(store: Store) -> None:
    """It can be read, marked and left at a place; where all stories are meant, it is none."""
    imprint = replace(a_story(ident="imprint", title="Imprint"), is_matter=True)
    store.stories.add(imprint)
    store.stories.add(a_story())
    shelf = replace(an_anthology(a_story()), matter=(imprint.id,))
    store.anthologies.add(shelf)
    assert store.anthologies.all() == (shelf,)
    assert store.stories.get(imprint.id) == store.stories.by_name("imprint") == imprint
    assert store.stories.count() == 1
    assert [card.id for card in store.stories.cards()] == [a_story().id]
    assert [card.id for card in store.stories.cards(shelf.id)] == [a_story().id]
    assert [card.id for card in store.stories.matter(shelf.id)] == [imprint.id]
    assert [text.id for text in store.stories.texts()] == [a_story().id]
    assert list(store.stories.texts([imprint.id])) == []
    assert store.stories.text(imprint.id) == ("Imprint", imprint.text)
    store.positions.put(ReadingPosition(imprint.id, 3))
    assert store.positions.latest() == ReadingPosition(imprint.id, 3)
    with pytest.raises(UnknownAnthology):
        store.stories.matter(AnthologyId("nowhere"))


def test_a_story_may_turn_out_to_be_matter(store: Store) -> None:
    """A later version tells better; its place in the anthology follows."""
    store.stories.add(a_story())
    store.anthologies.add(an_anthology(a_story()))
    before = store.stamp()
    store.stories.replace(replace(a_story(), is_matter=True))
    (anthology,) = store.anthologies.all()
    assert (anthology.stories, anthology.matter) == ((), (a_story().id,))
    assert store.stamp() != before


def test_a_title_means_a_story_before_it_means_matter(store: Store) -> None:
    """Many a book has a page called “Contents”, and some a story."""
    store.stories.add(replace(a_story(ident="page", title="Contents"), is_matter=True))
    store.stories.add(replace(a_story(ident="page 2", title="Contents"), is_matter=True))
    with pytest.raises(AmbiguousStory):
        store.stories.by_name("contents")
    store.stories.add(a_story(ident="story", title="Contents"))
    assert store.stories.by_name("contents").id == "story"
    assert store.stories.by_name("page").id == "page"


def test_what_a_person_edited_outlives_a_later_version(store: Store) -> None:
    """Field by field: the rest is as the later version has it."""
    store.stories.add(a_story(), "origin")
    edited = store.stories.edit(a_story().id, StoryEdit(title="The “Lamp”", keywords=("night",)))
    assert edited == replace(a_story(), title="The “Lamp”", keywords=("night",))
    store.stories.edit(a_story().id, StoryEdit(byline="Ann Other", language="en"))
    later = Story(a_story().id, "New", "New", "fr", a_story(paragraphs=1).blocks, "New", ("new",))
    store.stories.replace(later)
    kept = replace(later, title="The “Lamp”", byline="Ann Other", keywords=("night",))
    assert store.stories.get(later.id) == store.stories.by_name('the "lamp"') == kept
    with pytest.raises(UnknownStory):
        store.stories.by_name("New")
    store.stories.remove(later.id)
    store.stories.add(later)
    assert store.stories.get(later.id) == later


def test_an_edit_that_changes_nothing_is_none(store: Store) -> None:
    """Not even the stamp or the date of a book changes, and a later version is free."""
    store.stories.add(a_story())
    stamp, date = store.stamp(), store.newest_change(None, [a_story().id])
    store.stories.edit(a_story().id, StoryEdit(title=a_story().title, keywords=()))
    store.stories.edit(a_story().id, StoryEdit())
    assert (store.stamp(), store.newest_change(None, [a_story().id])) == (stamp, date)
    store.stories.edit(a_story().id, StoryEdit(summary="A lamp."))
    assert store.stamp() == stamp
    store.stories.replace(replace(a_story(), title="New"))
    assert store.stories.get(a_story().id).title == "New"
    with pytest.raises(UnknownStory):
        store.stories.edit(StoryId("nowhere"), StoryEdit(title="New"))


def test_several_stories_leave_and_return_together(store: Store) -> None:
    """All or none; the last removed is listed first."""
    ids = [StoryId(name) for name in "abc"]
    for ident in ids:
        store.stories.add(a_story(ident=ident))
    cards = store.stories.cards()
    assert store.stories.remove(ids[1]) == (cards[1],)
    with pytest.raises(UnknownStory):
        store.stories.remove(ids[0], ids[1])
    assert store.stories.is_living(ids[0])
    store.stories.remove(ids[2], ids[0])
    assert [card.id for card in store.stories.removed()] == ["a", "c", "b"]
    with pytest.raises(UnknownStory):
        store.stories.restore(ids[0], StoryId("nowhere"))
    assert store.stories.cards() == ()
    assert store.stories.restore(*ids) == cards
    assert store.stories.removed() == ()


def test_a_card_tells_when_a_story_came_and_was_read_last(store: Store) -> None:
    """A later version does not make it new; one that is new was never read."""
    store.stories.add(a_story())
    (before,) = store.stories.cards()
    assert before.added.startswith("2026-01-02T08:0")
    assert before.last_read == ""
    store.positions.put(ReadingPosition(a_story().id, 0, modified="2026-02-01"))
    store.stories.replace(a_story(paragraphs=1))
    (opened,) = store.stories.cards()
    assert (opened.added, opened.last_read) == (before.added, "")
    store.positions.put(ReadingPosition(a_story().id, 4, modified="2026-02-02", aside=True))
    (aside,) = store.stories.cards()
    assert (aside.state, aside.last_read) == (ReadingState.ASIDE, "2026-02-02")


def test_a_draft_is_written_as_it_is(store: Store) -> None:
    """Nothing is parsed and nothing counted; a story made of it is the same as any."""
    draft = replace(draft_of(a_story()), words=7)
    store.stories.add_draft(a_story().id, draft, "origin", "1")
    assert store.stories.get(a_story().id) == a_story()
    assert store.stories.cards()[0].words == 7
    assert store.stories.at_origin("origin") == KnownSource(a_story().id, "1", removed=False)
    with pytest.raises(ValueError, match="already"):
        store.stories.add_draft(a_story().id, draft)
    store.stories.replace_draft(a_story().id, draft_of(a_story(paragraphs=1)), "2")
    assert store.stories.get(a_story().id) == a_story(paragraphs=1)
    with pytest.raises(UnknownStory):
        store.stories.replace_draft(StoryId("nowhere"), draft)
