"""Libraries to ask: a small one full of oddities, and the one of real books."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from anthology.folders import Folders
from anthology.library import Library
from anthology.runs import canonical_runs
from anthology.story import Block, BlockId, BlockKind, Run, Story, StoryId, Style, StyleKind
from anthology.text import Passage
from anthology.world import real_world
from tests.builders import a_paragraph, a_story
from tests.worlds import a_library

ODDITIES = """the The THE of and a to be or not old man porch porches porch’s porch's light lights lighted
love loved lovely lover’s mother mother-in-law mothers’ don’t dont do o’clock clock running
runs ran run happy dying dies die lying lie café cafe CAFE\u0301 naïve nai\u0308ve Straße
STRASSE strasse œuvre oeuvre ﬁne fine oﬃce office ﬂight x\u0302 ½ ¼ 1 1,000 ١ _under_ Ærø
Þing łódź ｆｕｌｌ full 我喜欢 我 喜欢 かが ガム カ\u3099ム hyphen\u00adated hyphenated
हिंदी हिन्दी हद किताब ไทย М’ Он ОН он 😀 ❤️ 👩‍👩‍👧 🎉 a😀b re-enter e-mail ㎏ № ™ ① Ⅻ – —
… . , ! ? “so” ‘so’ «so» rock’n’roll well-known Mädchen Maedchen Häuser Haus laufen läuft
Kindern Kinder über happiness wonder wonderful world would wild weld recieve receive""".split()  # noqa: SIM905 - a text
"""Words that are hard to tell apart, or to tell at all."""

_NOTED = (*ODDITIES, "noteworthy", "zeugma", "zeugmas")
_GERMAN = (
    "Kind",
    "Kinder",
    "Kindern",
    "Haus",
    "Häuser",
    "Hauses",
    "laufen",
    "läuft",
    "schön",
    "schöne",
    "die",
)


@contextmanager
def small(folder: Path, *, anew: bool = True) -> Iterator[Library]:
    """The bundled stories, and made ones with every oddity, notes and highlights among them."""
    library = a_library(folder)
    if anew:
        _fill(library)
    yield library
    library.close()


def _fill(library: Library) -> None:
    store = library._store  # made stories come in by no file
    with store.transaction():
        for story in _made():
            store.stories.add(story)
    _mark(library, 3)
    for _ in library.rebuild_index():
        pass


def _made() -> Iterator[Story]:
    random = Random(5)  # noqa: S311 - the same every time
    for number in range(40):
        lines = (
            " ".join(random.choices(ODDITIES, k=random.randint(1, 120))) for _ in range(random.randint(1, 9))
        )
        title = " ".join(random.choices(ODDITIES, k=random.randint(1, 6)))
        byline = " ".join(random.choices(("Ann", "Author", "Łukasz", "O’Brien", "de", "la", "Mare"), k=2))
        yield a_story("\n".join(lines), title=title, byline=byline, ident=f"made-{number}")
    for number in range(8):
        words = " ".join(random.choices(_GERMAN, k=200))
        yield a_story(
            words, title="Die Straße", byline="Änne Autor", ident=f"german-{number}", language="de-AT"
        )
    yield a_story("हिंदी किताबें किताब हिन्दी में किताबों की बात", title="किताब", ident="hindi", language="hi")
    yield a_story("我喜欢读书。他也喜欢。喜欢，不喜欢", title="喜欢", ident="chinese", language="zh")
    yield a_story("la la la l’amour des amours aimer aimait", title="L’amour", ident="french", language="fr")
    yield a_story("nobody knows the language of this one running runs", ident="unknown", language="tlh")
    yield a_story("", title="Nothing at all", ident="empty")
    yield a_story("the the the the the old the old the old man " * 20, title="The the the", ident="the")
    yield in_pieces()


def in_pieces() -> Story:
    """Words across inline markup, and beside signs that count as two for Qt."""
    em, strong = (Style(StyleKind.EMPHASIS),), (Style(StyleKind.STRONG),)
    runs = [
        Run("un"), Run("believ", em), Run("able"), Run(" 😀😀 "), Run("w", strong), Run("onder"),
        Run("ful", em),
        Run(" cafe\u0301 "), Run("ﬁ", em), Run("ne"), Run(" 👩‍👩‍👧 family"),
    ]  # fmt: skip
    block = Block(BlockKind.PARAGRAPH, canonical_runs(runs), id=BlockId("p1"))
    return Story(
        StoryId("pieces"), "Pi\u0301eces 😀 of words", "Ann 😀 Author", "en", (a_paragraph("😀"), block)
    )


def _mark(library: Library, every: int) -> None:
    """Highlights and notes in some of the stories, a few of them in the middle of a word."""
    random = Random(7)  # noqa: S311 - the same every time
    for number, card in enumerate(library.cards()):
        text = library.story(card.id).text
        if number % every or len(text) < 50:
            continue
        for _ in range(3):
            start = random.randrange(len(text) - 40)
            note = " ".join(random.choices(_NOTED, k=random.randint(0, 12)))
            library.add_highlight(card.id, Passage(start, start + random.randint(1, 40)), note=note)
        library.add_bookmark(card.id, random.randrange(len(text)), "where the zeugma stands")


@contextmanager
def real(folder: Path, books: list[Path]) -> Iterator[Library]:
    """Real books, with notes and highlights in some of their stories."""
    library = Library.open(Folders.in_one(folder), real_world())
    for _ in library.import_files(books):
        pass
    _mark(library, 10)
    for _ in library.rebuild_index():
        pass
    yield library
    library.close()
