"""What differs from one e-reader to the next.

Most of what devices need costs the others nothing and is in every book: an NCX beside the nav
(Kobo shows no contents without it), one file a story with contents that point at files (Kobo
hides highlights behind fragments), a guide with a start of text (Kindle), a style sheet of CSS
2.1 (one unknown function makes Adobe's engine drop the sheet), no soft hyphens. Here is the rest.

Left undone: Kobo's own format opens a note in place only if the reference is of the type
`endnote`, which EPUB has deprecated and EPUBCheck reports.
"""

from dataclasses import dataclass

from anthology.export.book import Device


@dataclass(frozen=True, slots=True)
class Needs:
    """What one device asks of the book.

    `drawn_cover`: the cover page fits its picture by an SVG view box, since Adobe's engine cannot
    fit an `img` to the height of the page. `plain_language`: the book's language without its
    region, the only form Kindle's conversion accepts for sure.
    """

    drawn_cover: bool = False
    plain_language: bool = False


NEEDS = {
    Device.GENERIC: Needs(),
    Device.KOBO: Needs(drawn_cover=True),
    Device.KINDLE: Needs(plain_language=True),
    Device.POCKETBOOK: Needs(drawn_cover=True),
}
