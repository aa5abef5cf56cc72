"""The details of an anthology as JSON, and back."""

import json
from dataclasses import asdict

from anthology.story import NO_DETAILS, Contributor, Details


def write_details(details: Details) -> str:
    """A JSON object; an empty one where nothing is known."""
    return "{}" if details == NO_DETAILS else json.dumps(asdict(details), ensure_ascii=False)


def read_details(written: str) -> Details:
    """The details of what `write_details` wrote; anything else is a `ValueError`."""
    if written == "{}":
        return NO_DETAILS
    try:
        values = json.loads(written)
        keywords = tuple(values.pop("keywords"))
        contributors = tuple(Contributor(**each) for each in values.pop("contributors"))
        return Details(**values, keywords=keywords, contributors=contributors)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not details of ours: {error}") from error
