"""The rest of the window, built when the first page is on the screen: all that can be done beside reading.

`furnish` goes step by step, so that whoever runs it may let events through between two steps; each
step loads what it needs, which is most of its work. What it builds becomes the session's own, and
hears once more of what was opened meanwhile.
"""

from collections.abc import Iterator

from reader.window.session import Session
from reader.window.wardrobe import Wardrobe


def furnish(session: Session, worn: Wardrobe) -> Iterator[None]:
    """Build the strings one after another; yields between them."""
    beside_reading = (_finding, _marking, _dressing, _bringing, _collecting, _living)
    for build in (*beside_reading, _concording, _comparing, _going, _looking_up, _making):
        build(session, worn)
        yield
    _command(session)
    yield
    _restore(session)


def _finding(session: Session, _worn: Wardrobe) -> None:
    from reader.operations.recalling import Recalling
    from reader.operations.searching import Searching
    from reader.window.finding import Finding
    from reader.window.indexing import Indexing

    desk, window, page, browsing = session.desk, session.window, session.page, session.browsing
    session.searching = Searching(desk, session)
    session.finding = Finding(
        window,
        page,
        browsing,
        session.searching,
        Recalling(desk, session),
        session.index,
        strict=session.settings.search_strictly,
    )
    session.finding.strict_changed.connect(session.memory.take_strict)
    session.indexing = Indexing(window, session.index)


def _marking(session: Session, _worn: Wardrobe) -> None:
    from reader.drafts import Drafts
    from reader.operations.marking import Marking
    from reader.window.flowing import Flowing
    from reader.window.noting import Noting

    page, browsing, marking = session.page, session.browsing, Marking(session.desk, session)
    session.marking = marking
    marking.told.connect(session.finding.take_marks)
    drafts = Drafts(session.start.settings_file.with_name("drafts.json"))
    session.noting = Noting(session.window, page, browsing, marking, drafts)
    reading, shelving = session.reading, session.shelving
    session.flowing = Flowing(page, session.shelf, browsing, session.finding, reading, shelving, marking)


def _dressing(session: Session, worn: Wardrobe) -> None:
    from reader.window.dressing import Dressing

    memory = session.memory
    example = session.start.resources / "themes" / "own" / "example.toml"
    session.dressing = Dressing(session.window, session.page, worn, example)
    session.dressing.settings_changed.connect(memory.take_page)
    session.dressing.choice_changed.connect(memory.take_theme)


def _bringing(session: Session, _worn: Wardrobe) -> None:
    from reader.operations.importing import Importing
    from reader.window.importing import Bringing

    settings, memory, importing = session.settings, session.memory, Importing(session.desk, session)
    session.bringing = Bringing(
        session.window,
        session.browsing,
        importing,
        session.shelving,
        settings.import_folder,
        smart_quotes=settings.smart_quotes,
    )
    session.dressing.look_changed.connect(session.bringing.set_look)
    session.dressing.look_changed.connect(session.indexing.set_look)
    session.empty.other_wished.connect(session.bringing.choose_files)
    session.bringing.folder_chosen.connect(memory.take_import_folder)
    session.bringing.quotes_chosen.connect(memory.take_quotes)


def _collecting(session: Session, _worn: Wardrobe) -> None:
    from reader.operations.collecting import Collecting
    from reader.operations.editing import Editing
    from reader.shelf.wishes import Arrangement
    from reader.window.actions import Hint
    from reader.window.arranging import Arranging
    from reader.window.choosing import Choosing
    from reader.window.collecting import CollectingStrings

    settings, memory, desk = session.settings, session.memory, session.desk
    window, browsing = session.window, session.browsing
    arrangement = Arrangement(settings.story_order, settings.story_order_turned, settings.story_view)
    editing, collecting = Editing(desk, session), Collecting(desk, session)
    session.collecting = CollectingStrings(window, session.shelf, browsing, collecting, editing, arrangement)
    session.arranging = Arranging(window, browsing, editing)
    session.choosing = Choosing(window, browsing, session.finding, collecting, settings.recent)
    session.collecting.arranged.connect(memory.take_arrangement)
    session.shelving.told.connect(session.collecting.look_again)
    session.reading.shelf_told.connect(session.collecting.look_again)
    session.choosing.remembered.connect(memory.take_choices)
    session.dressing.look_changed.connect(session.choosing.set_look)
    Hint(session.shelf.every, window.commands["collection"])


def _living(session: Session, _worn: Wardrobe) -> None:
    from reader.operations.living import Living
    from reader.window.living import LivingStrings

    window, browsing, collecting = session.window, session.browsing, session.collecting
    operation = Living(session.desk, session)
    session.living = living = LivingStrings(
        window, session.shelf, browsing, collecting, session.finding, operation
    )
    stories = collecting.collecting
    for change in (stories.removed, stories.restored, stories.added, stories.taken_out, stories.marked):
        change.connect(living.refill)
    collecting.editing.story_saved.connect(living.refill)
    session.marking.told.connect(living.refill)
    session.bringing.told.connect(living.refill)
    session.index.made.connect(living.refill)
    session.choosing.shelf_wished.connect(living.show_shelf)
    window.commands["new_shelf"].triggered.connect(living.new)


def _concording(session: Session, _worn: Wardrobe) -> None:
    from reader.operations.concording import Concording
    from reader.window.concordance import ConcordanceStrings

    window, page, browsing = session.window, session.page, session.browsing
    operation = Concording(session.desk, session)
    session.concordance = ConcordanceStrings(window, page, browsing, session.finding, operation)
    session.finding.concordance_wished.connect(session.concordance.show_wished)
    window.commands["concordance"].triggered.connect(session.concordance.open)


def _comparing(session: Session, _worn: Wardrobe) -> None:
    from reader.operations.comparing import Comparing
    from reader.window.comparing import ComparingStrings

    window, page, browsing, collecting = session.window, session.page, session.browsing, session.collecting
    operation = Comparing(session.desk, session)
    session.comparing = ComparingStrings(window, page, browsing, collecting, session.finding, operation)


def _going(session: Session, _worn: Wardrobe) -> None:
    from reader.window.aiding import Aiding
    from reader.window.remembered import Aids
    from reader.window.ways import Ways

    window, page, browsing, settings = session.window, session.page, session.browsing, session.settings
    collecting, reading, memory = session.collecting, session.reading, session.memory
    living, concordance = session.living, session.concordance
    session.ways = Ways(
        window, page, browsing, collecting, living, concordance, reading, memory, session.pace_file
    )
    session.aiding = Aiding(window, page, browsing, Aids(settings.guide_lines, settings.scroll_speed))
    session.aiding.remembered.connect(memory.take_aids)
    session.dressing.look_changed.connect(session.aiding.set_look)


def _looking_up(session: Session, _worn: Wardrobe) -> None:
    from reader.operations.consulting import Consulting
    from reader.window.looking_up import LookingUp
    from reader.window.voicing import Voicing

    session.consulting = Consulting(session.desk.beside, session)
    session.looking_up = LookingUp(
        session.window, session.page, session.finding, session.consulting, session.settings.lookup
    )
    session.looking_up.chosen.connect(session.memory.take_lookup)
    session.dressing.look_changed.connect(session.looking_up.set_look)
    session.voicing = Voicing(session.window, session.page, session.browsing, session.settings.voices)
    session.voicing.chosen.connect(session.memory.take_voice)


def _making(session: Session, _worn: Wardrobe) -> None:
    from reader.operations.printing import Printing
    from reader.operations.publishing import Publishing
    from reader.window.bookmaking import Bookmaking
    from reader.window.printing import PrintingStrings

    desk, window, browsing, settings = session.desk, session.window, session.browsing, session.settings
    folder = settings.export_folder
    session.publishing = Publishing(desk, session.start.resources / "styles" / "book.css", session)
    session.bookmaking = Bookmaking(window, session.shelf, browsing, session.publishing, folder)
    session.printing = PrintingStrings(
        window, session.page, browsing, session.dressing, Printing(desk, session), settings.printing, folder
    )
    session.printing.chosen.connect(session.memory.take_printing)
    session.bookmaking.folder_chosen.connect(session.memory.take_export_folder)
    session.collecting.export_wished.connect(session.bookmaking.export)
    session.living.book_wished.connect(session.bookmaking.make_book_of)


def _command(session: Session) -> None:
    from reader.window.commanding import Commanding
    from reader.window.shortcuts import Shortcuts
    from reader.window.speaking import Speaking

    session.speaking = Speaking(session.window, session.memory, session.start.resources / "translations")
    session.shortcuts = Shortcuts(session.window, session.settings.shortcuts)
    session.shortcuts.changed.connect(session.memory.take_shortcuts)
    session.commanding = Commanding(
        session.window,
        session.browsing,
        session.finding,
        session.noting,
        session.dressing,
        session.bookmaking,
        session.bringing,
        session.collecting,
        session.arranging,
        session.looking_up,
        session.voicing,
        session.printing,
        session.comparing,
    )
    do = session.window.commands
    do["shortcuts"].triggered.connect(session.shortcuts.show_list)
    do["palette"].triggered.connect(session.choosing.open)
    do["language"].triggered.connect(session.speaking.open)


def _restore(session: Session) -> None:
    """The panel that was open; and what has been shown meanwhile is said to those who came after."""
    from reader.window import dressing, finding, noting

    session.window.commands["quotes"].setChecked(session.settings.smart_quotes)
    if session.settings.panel in (finding.PANEL, noting.PANEL, dressing.PANEL):
        session.window.show_panel(session.settings.panel)
    session.commanding.show_state()
    session.dressing.tell()
    session.page.view.forget_neighbours()
