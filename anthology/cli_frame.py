"""What every command stands in: the library it opens, the options it has, and how it prints."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from anthology.folders import chosen_folders
from anthology.library import Library
from anthology.resource_files import resource_folder
from anthology.terminal import say, say_document
from anthology.text import without_invisibles
from anthology.world import real_world

Command = Callable[..., None]


@contextmanager
def opened_library(folder: str | None) -> Iterator[Library]:
    """The library of that folder, else of the usual one, with the bundled anthology in it."""
    library = Library.open(chosen_folders(folder, os.environ), real_world())
    try:
        library.welcome(resource_folder() / "stories")
        yield library
    finally:
        library.close()


def options(command: Command) -> Command:
    """The two options that every command has."""
    as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
    folder = click.option(
        "--library", "folder", metavar="DIR", help="Use the library in this folder (else ANTHOLOGY_HOME)."
    )
    return folder(as_json(command))


def put_out(document: dict[str, Any], words: str, *, as_json: bool) -> None:
    """Print what came of a command: the document, or the words for people."""
    if as_json:
        say_document(document)
    else:
        say(words)


def text(typed: str) -> str:
    """Words as they were typed, without what cannot be text: bytes in no encoding, invisible characters.

    Its name is what `--help` calls such a value.
    """
    return without_invisibles(typed)
