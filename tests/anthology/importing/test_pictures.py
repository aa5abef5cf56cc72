"""Pictures from outside come in sound or not at all."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from anthology.importing.pictures import LONGEST_SIDE, picture_of


def drawn(kind: str, mode: str = "RGB", size: tuple[int, int] = (20, 10)) -> bytes:
    written = BytesIO()
    Image.new(mode, size).save(written, kind)
    return written.getvalue()


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", ".jpg"), ("PNG", ".png")])
def test_a_sound_picture_passes_unchanged(kind: str, ending: str) -> None:
    """Its name is that of its bytes."""
    picture = picture_of(drawn(kind))
    assert picture is not None
    assert picture.content == drawn(kind)
    assert picture.id.endswith(ending)


@pytest.mark.parametrize(
    ("kind", "mode"), [("GIF", "P"), ("WEBP", "RGB"), ("BMP", "RGB"), ("TIFF", "RGB"), ("JPEG", "CMYK")]
)
def test_other_pictures_become_such(kind: str, mode: str) -> None:
    """A page shows JPEG and PNG only."""
    picture = picture_of(drawn(kind, mode))
    assert picture is not None
    with Image.open(BytesIO(picture.content)) as image:
        assert (image.format, image.size) in [("JPEG", (20, 10)), ("PNG", (20, 10))]


def test_a_large_picture_is_made_smaller() -> None:
    """No side is longer than a page needs."""
    picture = picture_of(drawn("PNG", size=(LONGEST_SIDE * 2, 10)))
    assert picture is not None
    with Image.open(BytesIO(picture.content)) as image:
        assert max(image.size) == LONGEST_SIDE


def test_bombs_and_damage_are_none() -> None:
    """Nothing is shown rather than half of a picture."""
    assert picture_of(drawn("PNG", "1", (40_000, 40_000))) is None
    assert picture_of(drawn("PNG", size=(200, 200))[:-40]) is None


@given(
    st.binary(max_size=200), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff", b"RIFF"])
)
def test_any_bytes_are_a_picture_or_none(content: bytes, head: bytes) -> None:
    """Never an exception."""
    picture_of(head + content)
