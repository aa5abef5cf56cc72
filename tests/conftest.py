"""What every test may ask for: the looks, and a window system that needs no screen."""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the language of the tests, whatever the desktop's is

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

from anthology.resource_files import resource_folder
from reader.theme.look import Look
from reader.theme.theme import read_theme
from reader.translation import ENGLISH, speak

# As in the program: only the main thread collects garbage, for some of it is Qt's.
gc.disable()

# A busy machine is slow, not wrong.
settings.register_profile("anthology", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("anthology")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """It speaks English: plurals come from a catalogue there too. What was copied dies before Python."""
    speak(ENGLISH, resource_folder() / "translations")
    yield qapp
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def no_garbage() -> Iterator[None]:
    """What a test leaves behind goes after it, on the main thread."""
    yield
    gc.collect(1)


@pytest.fixture(autouse=True, scope="module")
def no_old_garbage() -> Iterator[None]:
    """And what was left of many tests."""
    yield
    gc.collect()


@pytest.fixture(params=["paper", "sepia", "dusk", "night", "contrast-light", "contrast-dark"])
def any_look(request: pytest.FixtureRequest) -> Look:
    """Each theme in turn."""
    return Look(read_theme(resource_folder() / "themes" / f"{request.param}.toml"))


@pytest.fixture
def look() -> Look:
    """Paper at 100 %."""
    return Look(read_theme(resource_folder() / "themes" / "paper.toml"))
