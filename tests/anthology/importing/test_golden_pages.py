"""Whole pages as people save them, each with what it must become."""

from pathlib import Path

import pytest

from anthology.importing.web_page import read_web_page
from tests.anthology.importing.golden import cases, confirm

CASES = cases("html")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_golden_pages(case: Path) -> None:
    """Navigation, old markup, looks from style sheets, tables, ruby, notes."""
    confirm(case, case / "page.html", read_web_page)
