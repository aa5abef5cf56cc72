"""What is asked for is what is shown, whatever is asked, and in the order that is wanted."""

from hypothesis import given
from hypothesis import strategies as st

from anthology.story import ReadingState
from reader.settings import StoryOrder
from reader.shelf.choice import Choice, Holdings, Length, chosen, in_order, sorting_title
from tests.reader.shelf.cards import a_card, the_doorway

some = st.lists(
    st.builds(
        a_card,
        st.integers(0, 9),
        byline=st.sampled_from(["", "O. Henry", "Jack London", "Émile Zola"]),
        minutes=st.integers(0, 60),
        words=st.integers(0, 9000),
        state=st.sampled_from(ReadingState),
        added=st.sampled_from(["2026-01-02", "2026-03-04"]),
        last_read=st.sampled_from(["", "2026-02-01", "2026-05-01"]),
    ),
    max_size=12,
    unique_by=lambda card: card.id,
)
choices = st.builds(
    Choice,
    words=st.sampled_from(["", "night", "emile", "nobody"]),
    state=st.none() | st.sampled_from(ReadingState),
    length=st.sampled_from(Length),
    order=st.sampled_from(StoryOrder),
    turned=st.booleans(),
)


@given(some, choices)
def test_a_choice_leaves_some_of_the_stories_each_once(cards, choice) -> None:
    """Nothing is made up, nothing is shown twice; one that asks for nothing leaves all."""
    left = chosen(cards, choice, Holdings())
    assert len(set(left)) == len(left)
    assert set(left) <= set(cards)
    assert choice.narrows() or set(left) == set(cards)
    assert all(choice.state in (None, card.state) for card in left)


@given(some)
def test_every_story_has_one_length(cards) -> None:
    """The four lengths part the stories without gap or overlap."""
    lengths = [length for length in Length if length]
    assert all(sum(length.holds(card.minutes) for length in lengths) == 1 for card in cards)


@given(some, st.booleans())
def test_what_was_never_read_comes_last_either_way(cards, turned: bool) -> None:
    """The newest reading first, or the oldest where the order is turned round."""
    days = [card.last_read for card in in_order(cards, StoryOrder.LAST_READ, turned=turned)]
    read = [day for day in days if day]
    assert read == sorted(read, reverse=not turned)
    assert days == read + [""] * (len(days) - len(read))


def test_accents_and_articles_are_no_hindrance() -> None:
    """As people type and as shelves are ordered."""
    card = a_card(0, byline="Émile Zola")
    assert chosen([card], Choice("emile"), Holdings()) == (card,)
    assert sorting_title("“The Doorway”") == sorting_title("doorway”")


def test_an_anthology_leaves_its_own_stories() -> None:
    """Others are left out, and an anthology that is gone leaves none."""
    cards = [a_card(number) for number in range(8)]
    one = the_doorway(5)
    assert len(chosen(cards, Choice(anthology=one.id), Holdings([one]))) == 5
    assert chosen(cards, Choice(anthology=one.id), Holdings()) == ()
