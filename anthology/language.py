"""Which way a language is written, by its BCP 47 tag."""

_RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "syr", "ug", "ur", "yi")
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(("arab", "hebr", "syrc", "thaa", "nkoo", "adlm"))


def primary(tag: str) -> str:
    """The language without script, region or variant."""
    return tag.split("-")[0].lower()


def is_right_to_left(tag: str) -> bool:
    """A script in the tag outweighs the language."""
    script = next((part.lower() for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha()), "")
    return script in _RIGHT_TO_LEFT_SCRIPTS if script else primary(tag) in _RIGHT_TO_LEFT
