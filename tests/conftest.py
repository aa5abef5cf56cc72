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
def garbage(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program: where there are objects of Qt, only the main thread collects garbage."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(params=["paper", "sepia", "dusk", "night", "contrast-light", "contrast-dark"])
def any_look(request: pytest.FixtureRequest) -> Look:
    """Each theme in turn."""
    return Look(read_theme(resource_folder() / "themes" / f"{request.param}.toml"))


@pytest.fixture
def look() -> Look:
    """Paper at 100 %."""
    return Look(read_theme(resource_folder() / "themes" / "paper.toml"))
