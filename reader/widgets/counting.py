"""Numbers as people say them."""

_SMALL = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def counted(number: int, one: str, many: str) -> str:
    """“1 hit”, “1,055 hits”."""
    return f"{number:,} {one if number == 1 else many}"


def told(number: int, one: str, many: str) -> str:
    """The same at the beginning of a line: “Five stories”, with a word up to twelve."""
    words = _SMALL[number].capitalize() if number < len(_SMALL) else f"{number:,}"
    return f"{words} {one if number == 1 else many}"


def duration(minutes: int) -> str:
    """“26 min”, from two hours on “46 h”."""
    return f"{minutes} min" if minutes < 120 else f"{round(minutes / 60):,} h"
