"""The pace is the reader's own, and no pause or skim changes it."""

from hypothesis import given
from hypothesis import strategies as st

from anthology.pace import PACES, Meter, Pace, Stretch
from anthology.text import WORDS_PER_MINUTE

TEXT = "one two three four five six seven eight nine ten " * 400
TEN = len("one two three four five six seven eight nine ten ")

stretches = st.builds(Stretch, st.integers(0, 2_000), st.floats(0, 100_000))


class Clock:
    """Tells what it was set to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def a_pace(*paces: float, words: int = 300) -> Pace:
    """The pace of somebody who read a stretch of so many words at each of those."""
    pace = Pace()
    for each in paces:
        pace = pace.after(Stretch(words, 60 * words / each))
    return pace


def test_at_first_everybody_reads_at_the_usual_pace() -> None:
    """Until some pages were read."""
    assert Pace().words_a_minute == WORDS_PER_MINUTE
    assert a_pace(100, 100, 100).words_a_minute == WORDS_PER_MINUTE
    assert a_pace(100, 100, 100, 100, 100).words_a_minute == 100
    assert not a_pace(100).is_own


def test_the_pace_is_the_median_and_not_the_mean() -> None:
    """One page over which the telephone rang, one that was only looked at."""
    assert a_pace(200, 210, 190, 205, 195, 60, 800).words_a_minute == 200


def test_pauses_and_skims_are_no_reading() -> None:
    """They are not even kept."""
    pace = a_pace(200, 200, 200, 200, 200)
    assert pace.after(Stretch(300, 3_600)) == pace
    assert pace.after(Stretch(300, 2)) == pace
    assert pace.after(Stretch(300, 0)) == pace
    assert pace.after(Stretch(0, 30)) == pace


def test_a_reader_who_grows_faster_is_believed_in_time() -> None:
    """Only the last stretches count."""
    assert a_pace(*[150] * 60, *[300] * 40).words_a_minute == 300


def test_long_stretches_weigh_more_than_short_ones() -> None:
    """A page of dialogue that flew by is not as much as a chapter."""
    pace = Pace()
    for stretch in (*[Stretch(100, 15)] * 5, Stretch(2_000, 600)):
        pace = pace.after(stretch)
    assert pace.words_a_minute == 200


@given(st.lists(stretches, max_size=100))
def test_any_pace_can_be_believed(some: list[Stretch]) -> None:
    """Whatever was measured, within limits and without trouble."""
    pace = Pace()
    for stretch in some:
        pace = pace.after(stretch)
    assert pace.words_a_minute in PACES
    assert pace.minutes(0) == 0
    assert pace.minutes(1) == 1


@given(st.integers(1, 10**6), st.lists(st.floats(60, 800), min_size=5, max_size=60))
def test_minutes_are_those_of_the_pace(words: int, paces: list[float]) -> None:
    """Rounded up; more words never take less time."""
    pace = a_pace(*paces)
    minutes = pace.minutes(words)
    assert (minutes - 1) * pace.words_a_minute < words <= minutes * pace.words_a_minute
    assert pace.minutes(words + 1) >= minutes


def test_a_turned_page_is_a_stretch() -> None:
    """Its words by the time between two turns."""
    clock = Clock()
    meter = Meter(clock)
    meter.jump(TEXT, 0)
    clock.now = 60.0
    assert meter.read_on(TEXT, 25 * TEN) == Stretch(250, 60.0)
    clock.now = 90.0
    assert meter.read_on(TEXT, 40 * TEN) == Stretch(150, 30.0)


def test_small_steps_of_scrolling_are_measured_together() -> None:
    """A line is too short to tell anything."""
    clock = Clock()
    meter = Meter(clock)
    meter.jump(TEXT, 0)
    found = []
    for step in range(1, 21):
        clock.now += 3.0
        found.append(meter.read_on(TEXT, step * TEN))
    assert [stretch for stretch in found if stretch] == [Stretch(100, 30.0), Stretch(100, 30.0)]


def test_who_turns_back_or_jumps_begins_anew() -> None:
    """What lies between was not read."""
    clock = Clock()
    meter = Meter(clock)
    meter.jump(TEXT, 100 * TEN)
    clock.now = 50.0
    assert meter.read_on(TEXT, 80 * TEN) is None
    clock.now = 100.0
    assert meter.read_on(TEXT, 100 * TEN) == Stretch(200, 50.0)
    meter.jump(TEXT, 300 * TEN)
    clock.now = 130.0
    assert meter.read_on(TEXT, 310 * TEN) == Stretch(100, 30.0)


def test_another_text_is_no_stretch() -> None:
    """A story that is opened is not read yet."""
    clock = Clock()
    meter = Meter(clock)
    meter.jump(TEXT, 0)
    clock.now = 60.0
    assert meter.read_on(TEXT + "more", 25 * TEN) is None
