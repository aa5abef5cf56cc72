"""What stands before and after the stories of a book, told by types, titles and file names."""

import re
from posixpath import basename

_STORY_TYPES = frozenset(("bodymatter", "chapter", "se:short-story", "prologue", "epilogue", "part", "text"))
_MATTER_TYPES = frozenset(
    [
        "cover",
        "titlepage",
        "title-page",
        "halftitlepage",
        "halftitle",
        "copyright-page",
        "copyright",
        "imprint",
        "imprimatur",
        "toc",
        "landmarks",
        "loi",
        "lot",
        "loa",
        "lov",
        "index",
        "colophon",
        "dedication",
        "acknowledgments",
        "acknowledgements",
        "contributors",
        "other-credits",
        "errata",
        "bibliography",
        "glossary",
        "seriespage",
        "endnotes",
        "footnotes",
        "rearnotes",
        "notes",
        "foreword",
        "introduction",
        "preface",
        "afterword",
        "appendix",
        "epigraph",
        "frontmatter",
        "backmatter",
    ]
)
_SURE_MATTER = _MATTER_TYPES - {"frontmatter", "backmatter"}
_SURE_STORIES = frozenset(("chapter", "se:short-story"))
_TITLES = re.compile(
    "(?:table of )?contents|(?:half[- ]?)?title[- ]?page|half[- ]?title|(?:front |back )?cover(?: page)?|"
    "copyright(?: (?:page|notice|information))?|uncopyright|imprint|colophon|dedication|"
    "(?:author.s )?(?:foreword|preface|introduction|afterword)|acknowledge?ments?|index|glossary|"
    "bibliography|"
    "(?:end|foot)?notes|appendix|list of illustrations|illustrations|"
    "about (?:the (?:authors?|editors?|publisher)|this (?:e?book|edition))|"
    "transcriber.s notes?|publisher.s note|permissions|credits|"
    "(?:the full )?project gutenberg.{0,30}license|"
    "inhalt(?:sverzeichnis)?|impressum|titel(?:seite|blatt)|umschlag|vorwort|nachwort|widmung|anmerkungen|"
    "einleitung|table des matières|sommaire|couverture|page de titre|préface|avant-propos|postface|"
    "remerciements|mentions légales|"
    "índice|portada|créditos|prefacio|indice|copertina|prefazione|postfazione"
)
_FILE_NAMES = re.compile(
    "(?:cover|title|titlepage|halftitle|halftitlepage|copyright|imprint|colophon|dedication|toc|nav|contents)"
    r"(?:[-_ ]?page)?[-_ ]?\d*"
)
_PART = re.compile(r"(?:part|book|volume|section|teil|buch|partie|livre)\b.{0,60}", re.IGNORECASE)
_NUMERAL = re.compile(
    r"(?:(?:part|chapter|section|teil|kapitel|chapitre|partie)\s+)?(?:\d{1,3}|[ivxlc]{1,7}|"
    r"one|two|three|four|five|six|seven|eight|nine|ten)\.?",
    re.IGNORECASE,
)


def is_matter(types: frozenset[str], title: str, path: str, *, listed: bool) -> bool:
    """Whether a page is matter: by what it says of itself, then its title, then its file name."""
    bare = title.strip().rstrip(".:").casefold()
    if types & _SURE_MATTER and not types & _SURE_STORIES:
        return True
    if types & _STORY_TYPES:
        return False
    if types & _MATTER_TYPES or _TITLES.fullmatch(bare):
        return True
    stem = basename(path).rpartition(".")[0].casefold()
    return not listed and bool(_FILE_NAMES.fullmatch(stem))


def is_part(title: str) -> bool:
    """Whether a title is that of a part of a book, which holds stories and is none."""
    return bool(_PART.fullmatch(title))


def is_numeral(title: str) -> bool:
    """Whether a title only counts."""
    return bool(_NUMERAL.fullmatch(title.strip()))
