"""The few words a book says for itself, in the book's language where we speak it."""

from dataclasses import dataclass

from anthology.language import primary


@dataclass(frozen=True, slots=True)
class Wording:
    """`edited_by` and `by_the_reader` hold places in braces for what they speak of."""

    language: str = "en"
    cover: str = "Cover"
    title_page: str = "Title page"
    contents: str = "Contents"
    introduction: str = "Introduction"
    start: str = "Start of the stories"
    landmarks: str = "Landmarks"
    colophon: str = "Colophon"
    notes: str = "Notes"
    untitled: str = "Untitled"
    edited_by: str = "Edited by {editor}"
    made_with: str = "Made with Anthology"
    by_the_reader: str = "With a reader’s own highlights and notes"


_SPOKEN = {
    "en": Wording(),
    "de": Wording(
        "de",
        cover="Umschlag",
        title_page="Titelseite",
        contents="Inhalt",
        introduction="Einleitung",
        start="Beginn der Geschichten",
        landmarks="Wegmarken",
        colophon="Impressum",
        notes="Anmerkungen",
        untitled="Ohne Titel",
        edited_by="Herausgegeben von {editor}",
        made_with="Hergestellt mit Anthology",
        by_the_reader="Mit eigenen Markierungen und Notizen des Lesenden",
    ),
    "fr": Wording(
        "fr",
        cover="Couverture",
        title_page="Page de titre",
        contents="Table des matières",
        introduction="Introduction",
        start="Début des nouvelles",
        landmarks="Repères",
        colophon="Colophon",
        notes="Notes",
        untitled="Sans titre",
        edited_by="Textes réunis par {editor}",
        made_with="Réalisé avec Anthology",
        by_the_reader="Avec les surlignages et les notes de lecture",
    ),
}


def wording(language: str) -> Wording:
    """The words for a book in that language; English where we do not speak it."""
    return _SPOKEN.get(primary(language), _SPOKEN["en"])
