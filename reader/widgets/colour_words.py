"""What the colours of highlights are called, in whole phrases: a colour may bend with its noun."""

from collections.abc import Mapping

from anthology.annotations.mark import Colour
from reader.translation import marked, tr

_NAMES: Mapping[Colour, str] = {
    Colour.YELLOW: marked("Yellow"),
    Colour.GREEN: marked("Green"),
    Colour.BLUE: marked("Blue"),
    Colour.PINK: marked("Pink"),
    Colour.PURPLE: marked("Purple"),
}
_MARKING: Mapping[Colour, str] = {
    Colour.YELLOW: marked("Highlight in yellow"),
    Colour.GREEN: marked("Highlight in green"),
    Colour.BLUE: marked("Highlight in blue"),
    Colour.PINK: marked("Highlight in pink"),
    Colour.PURPLE: marked("Highlight in purple"),
}
_SHOWING: Mapping[Colour, str] = {
    Colour.YELLOW: marked("Show yellow highlights"),
    Colour.GREEN: marked("Show green highlights"),
    Colour.BLUE: marked("Show blue highlights"),
    Colour.PINK: marked("Show pink highlights"),
    Colour.PURPLE: marked("Show purple highlights"),
}
_QUOTING: Mapping[Colour, str] = {
    Colour.YELLOW: marked("Yellow highlight: {quote}"),
    Colour.GREEN: marked("Green highlight: {quote}"),
    Colour.BLUE: marked("Blue highlight: {quote}"),
    Colour.PINK: marked("Pink highlight: {quote}"),
    Colour.PURPLE: marked("Purple highlight: {quote}"),
}


def name_of(colour: Colour) -> str:
    """“Yellow”."""
    return tr(_NAMES[colour])


def highlight_in(colour: Colour) -> str:
    """“Highlight in yellow”."""
    return tr(_MARKING[colour])


def show_highlights(colour: Colour) -> str:
    """“Show yellow highlights”."""
    return tr(_SHOWING[colour])


def quoted(colour: Colour, quote: str) -> str:
    """“Yellow highlight: ” and the words."""
    return tr(_QUOTING[colour]).format(quote=quote)
