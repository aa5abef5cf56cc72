"""Whole Word documents, each with what it must become."""

from pathlib import Path

import pytest

from anthology.importing.docx import read_docx
from tests.anthology.importing.golden import GOLDEN, confirm
from tests.anthology.importing.word_documents import CASES, saved


@pytest.mark.parametrize("name", CASES)
def test_golden_documents(name: str, tmp_path: Path) -> None:
    """A collection parted at its headings, looks, notes, a picture."""
    confirm(GOLDEN / "docx" / name, saved(name, tmp_path), read_docx)
