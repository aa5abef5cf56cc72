"""The answer stays true whatever becomes of the library, and whatever the index knows of it."""

from pathlib import Path

from anthology.library import Library
from anthology.story import StoryEdit
from anthology.text import Passage
from tests.builders import a_story
from tests.search_truth.asking import Asker
from tests.search_truth.holding import differences, enquiries, the_oracle_of
from tests.search_truth.shelves import small


def test_the_answer_is_true_after_every_change(tmp_path: Path) -> None:
    """Stories come, go, return, are renamed; notes are written; the index has heard of it or has not."""
    with small(tmp_path) as library:
        cards = library.cards()
        _add(library, "made while nobody looked: the porch light of a zeugma", "later")
        assert not _untrue(library, 1)
        library.edit_story(cards[0].id, StoryEdit(title="Porches and lights", byline="Zoë Möller"))
        library.remove_stories([card.id for card in cards[1:4]])
        assert not _untrue(library, 2)
        _brought_up_to_date(library)
        assert not _untrue(library, 3)
        library.restore_stories([cards[1].id])
        change = library.add_highlight(cards[5].id, Passage(0, 20), note="the zeugma of a porch")
        assert not _untrue(library, 4)
        library.remove_mark(change.mark.id)
        _add(library, "and another one, the last: lights", "last")
        _brought_up_to_date(library)
        assert library.index_is_current()
        assert not _untrue(library, 5)


def test_the_answer_is_true_without_an_index(tmp_path: Path) -> None:
    """What no index knows is read."""
    with small(tmp_path) as library:
        pass
    for path in (tmp_path / "cache" / "index").rglob("*"):
        if path.is_file():
            path.unlink()
    with small(tmp_path, anew=False) as library:
        assert not library.index_is_current()
        assert not _untrue(library, 6)


def _add(library: Library, text: str, ident: str) -> None:
    store = library._store  # made stories come in by no file
    with store.transaction():
        store.stories.add(a_story(text, title=f"Told {ident}", ident=ident))


def _brought_up_to_date(library: Library) -> None:
    for _ in library.update_index():
        pass


def _untrue(library: Library, seed: int) -> list[str]:
    oracle = the_oracle_of(library)
    return list(map(str, differences(library, oracle, enquiries(Asker(oracle, seed).queries(35)))))
