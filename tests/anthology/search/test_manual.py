"""What the manual says can be typed is understood, all of it."""

import pytest

from anthology.search.manual import LINES, manual
from anthology.search.parsing import parse


@pytest.mark.parametrize("typed", [typed for typed, _ in LINES])
def test_what_the_manual_shows_can_be_typed(typed: str) -> None:
    """Nothing of it is cut."""
    query = parse(typed)
    assert query.root is not None
    assert query.cut == ()


def test_the_manual_fits_a_terminal() -> None:
    """Its lines are not wrapped."""
    assert all(len(line) <= 90 for line in manual().partition("\n\n")[0].splitlines())
