"""Elements become blocks, and no word of theirs is lost, doubled or glued to another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from anthology import markup
from anthology.identity import identified
from anthology.importing.cascade import Cascade
from anthology.importing.elements import Surroundings, walk
from anthology.story import Alignment, Block, BlockKind, StyleKind

INLINE = ("b", "i", "em", "span", "small", "sup", "code", "q", "abbr")
BLOCKS = ("p", "div", "section", "blockquote", "h2", "li", "ul", "ol", "td", "tr", "table", "pre", "figure")
words = st.text("abc äß-'", min_size=1, max_size=8)


def surroundings(sheet: str = "", targets: frozenset[str] = frozenset()) -> Surroundings:
    return Surroundings(Cascade([sheet]), "en", lambda _: "", lambda link: link, lambda _: "", targets)


def blocks_of(inner: str, sheet: str = "") -> tuple[Block, ...]:
    body = etree.fromstring(f'<body xmlns:epub="http://www.idpf.org/2007/ops">{inner}</body>')
    return walk(body, surroundings(sheet))


def shape(inner: str, sheet: str = "") -> list[tuple[BlockKind, int, str]]:
    return [(block.kind, block.level, block.text) for block in blocks_of(inner, sheet)]


@st.composite
def trees(draw: st.DrawFn) -> etree._Element:
    body = etree.Element("body")
    inside = [body]
    for name in draw(st.lists(st.sampled_from(INLINE + BLOCKS), max_size=25)):
        element = etree.SubElement(draw(st.sampled_from(inside)), name)
        element.text, element.tail = draw(words), draw(words)
        inside.append(element)
    return body


def spelled(element: etree._Element) -> str:
    return "".join("".join(str(text) for text in element.itertext()).split())


@given(trees())
def test_every_letter_comes_over_once_and_in_its_order(body: etree._Element) -> None:
    """Whatever tags stand in each other, the letters are those of the page."""
    blocks = walk(body, surroundings())
    ornaments_gone = {"-": ""}
    found = "".join("".join(block.text.split()) for block in blocks)
    assert found.translate(str.maketrans(ornaments_gone)) == spelled(body).replace("-", "")


@given(trees())
def test_the_blocks_are_canonical(body: etree._Element) -> None:
    """The store can keep them and give them back."""
    blocks = identified(walk(body, surroundings()))
    assert markup.read(markup.write(blocks)) == blocks


@given(st.sampled_from(BLOCKS), st.sampled_from(BLOCKS))
def test_words_of_two_blocks_never_glue(one: str, other: str) -> None:
    """Nor do those of two cells."""
    text = "\n".join(block.text for block in blocks_of(f"<{one}>left</{one}><{other}>right</{other}>"))
    assert text.split() == ["left", "right"]


def test_a_drop_capital_stays_in_its_word() -> None:
    """`<b>T</b><i>his</i>` is “This”."""
    assert shape("<p><b>T</b><i>his</i> day</p>") == [(BlockKind.PARAGRAPH, 0, "This day")]


def test_depth_is_no_danger() -> None:
    """Twenty thousand elements in each other are walked like twenty; lxml itself is slow with more."""
    body = inner = etree.Element("body")
    for _ in range(20_000):
        inner = etree.SubElement(inner, "div")
    inner.text = "deep"
    assert [block.text for block in walk(body, surroundings())] == ["deep"]


def test_lists_keep_their_numbers_and_their_paragraphs() -> None:
    """A second paragraph of an item continues it on a new line."""
    found = blocks_of("<ol start='3'><li>a<p>b</p><ul><li>x</li></ul></li><li value='9'>c</li></ol>")
    assert [(b.level, b.number, b.text) for b in found] == [(1, 3, "a\nb"), (2, None, "x"), (1, 9, "c")]


def test_a_table_is_rows_and_a_layout_is_not() -> None:
    """Cells are parted; a table in a cell says that the outer one only puts things side by side."""
    table = "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2<p>3</p></td></tr></table>"
    rows = [(BlockKind.TABLE_ROW, 1, "a\tb"), (BlockKind.TABLE_ROW, 0, "1\t2\n3")]
    assert shape(table) == rows
    outer = f"<table><tr><td><p>One</p></td><td>{table}</td></tr></table>"
    assert shape(outer) == [(BlockKind.PARAGRAPH, 0, "One"), *rows]


@pytest.mark.parametrize(
    "written",
    [
        '<div class="poem"><p>a<br/>b</p></div>',
        '<blockquote epub:type="z3998:verse"><p><span>a</span><br/><span>b</span></p></blockquote>',
        "<p><span>a</span><br/><span>b</span></p>",
        '<div class="stanza"><p class="line">a</p><p class="line">b</p></div>',
    ],
)
def test_verse_is_a_block_a_stanza(written: str) -> None:
    """However its lines are marked."""
    assert shape(written) == [(BlockKind.VERSE, 0, "a\nb")]


def test_ornaments_and_rules_part_scenes() -> None:
    """A paragraph of stars is no words."""
    assert {kind for kind, _, _ in shape("<hr/><p>* * *</p><p>⁂</p>")} == {BlockKind.SCENE_BREAK}


def test_ruby_sets_a_reading_over_its_words() -> None:
    """The reading is not among the words."""
    runs = blocks_of("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>x</p>")[0].runs
    assert [(run.text, run.value(StyleKind.RUBY)) for run in runs] == [("漢", "kan"), ("字", "ji"), ("x", "")]


def test_a_reading_of_nothing_is_words() -> None:
    """A second reading over the same words is not lost."""
    assert shape("<p><ruby>漢<rt>kan</rt><rt>Han</rt></ruby>x</p>") == [(BlockKind.PARAGRAPH, 0, "漢 Han x")]


def test_a_picture_stands_alone_and_a_letter_in_its_word() -> None:
    """What a picture of three characters or fewer says is part of the word it stands in."""
    assert shape('<p><img src="a.png" alt="A house"/></p>') == [(BlockKind.IMAGE, 0, "A house")]
    assert shape('<p><img src="o.png" alt="O"/>nce</p>') == [(BlockKind.PARAGRAPH, 0, "Once")]


def test_a_caption_stands_under_the_middle_of_its_picture() -> None:
    """Unless a style sheet says where."""
    figure = '<figure><img src="a.png" alt="A house"/><figcaption>Ours</figcaption></figure>'
    assert blocks_of(figure)[-1].alignment is Alignment.CENTRE
    assert blocks_of(figure, "figcaption { text-align: right }")[-1].alignment is Alignment.END


def test_style_sheets_carry_emphasis_capitals_alignment_and_hiding() -> None:
    """Class names alone say how words are set."""
    sheet = """.x { text-align: center; font-style: italic }
    .x .sc { font-variant: small-caps; font-style: normal }
    .h { display: none } em em { font-style: normal } p + p { text-align: right }"""
    first, second = blocks_of(
        '<div><h1>t</h1><p class="x">a <span class="sc">B</span></p><p><i class="h">no</i>yes</p></div>',
        sheet,
    )[1:]
    assert (first.alignment, second.alignment, second.text) == (Alignment.CENTRE, Alignment.END, "yes")
    assert [[style.kind for style in run.styles] for run in first.runs] == [
        [StyleKind.EMPHASIS],
        [StyleKind.SMALL_CAPS],
    ]


def test_a_target_gives_its_block_its_id() -> None:
    """Two targets in one block share the id of the first."""
    body = etree.fromstring('<body><p>a <a href="#two">b</a></p><p><a id="one"/>c<a id="two"/></p></body>')
    first, second = walk(body, surroundings(targets=frozenset(["one", "two"])))
    assert second.id == "one"
    assert first.runs[1].value(StyleKind.LINK) == "#one"


def test_hostile_sheets_are_bounded() -> None:
    """They are given up, and the cascade says so."""
    cascade = Cascade(["* * * * { font-style: italic }\n" * 20_000])
    body = inner = etree.Element("body")
    for _ in range(300):
        inner = etree.SubElement(inner, "div")
    inner.text = "words"
    assert [block.text for block in walk(body, Surroundings(cascade, "en", str, str, str))] == ["words"]
    assert cascade.warning


def test_a_hidden_element_that_is_asked_for_gives_its_words() -> None:
    """Notes are often hidden until they are called."""
    body = etree.fromstring('<aside hidden="hidden"><p>See below.</p></aside>')
    assert [block.text for block in walk(body, surroundings())] == ["See below."]


def test_a_selector_that_asks_for_a_place_means_elements_in_that_place() -> None:
    """Its outline on the ancestors only spares tests that must fail."""
    sheet = ".verse header + p { font-style: italic } ol > li:first-child b { font-weight: normal }"
    inner = "<p>a</p><div class='verse'><header>b</header><p>c</p><p>d</p></div><header>e</header><p>f</p>"
    emphatic = [b.text for b in blocks_of(inner, sheet) if b.runs[0].has(StyleKind.EMPHASIS)]
    assert emphatic == ["c"]
    items = blocks_of("<ol><li><b>g</b></li><li><b>h</b></li></ol><b>i</b>", sheet)
    assert [b.text for b in items if b.runs[0].has(StyleKind.STRONG)] == ["h", "i"]
