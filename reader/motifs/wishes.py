"""What a reader may wish for among stories that are alike and words that recur."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecurringWish:
    """Show the places that this query finds."""

    query: str
