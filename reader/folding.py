"""Text as people type it when they look for something."""

import unicodedata


def folded(text: str) -> str:
    """Without capitals and accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()
