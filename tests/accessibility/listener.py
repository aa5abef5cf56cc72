"""What a screen reader gets of the running program over AT-SPI, as one JSON document.

Runs under a Python that has GObject's Atspi, which need not be the one of the program: the
standard library is all that it uses beside. `listener.py TITLE OUT` opens the story of that
title, turns its pages to the end, and writes to the file OUT.
"""

import json
import sys
import time
from contextlib import suppress
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version has to be asked for first

_RETURN, _DOWN, _PAGE_DOWN = 0xFF0D, 0xFF54, 0xFF56
_PATIENCE, _MOST_PAGES = 20.0, 40
HEARD: list[tuple[str, str, int]] = []


def hear(event: Atspi.Event) -> None:
    """Announcements with their words, carets with their offsets."""
    words = event.any_data if isinstance(event.any_data, str) else ""
    HEARD.append((event.type, words, event.detail1))


def listen(milliseconds: int) -> None:
    """Let events come for so long."""
    loop = GLib.MainLoop()
    GLib.timeout_add(milliseconds, loop.quit)
    loop.run()


def until(holds, what: str):
    """Let events come until something holds, and answer it; things come and go meanwhile."""
    ends = time.monotonic() + _PATIENCE
    while time.monotonic() < ends:
        with suppress(GLib.Error):  # what was asked has just gone
            if found := holds():
                return found
        listen(20)
    raise SystemExit(f"waited in vain for {what}")


def below(thing: Atspi.Accessible, depth: int = 0):
    """Everything that can be seen, with its depth."""
    if thing is None or not thing.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield thing, depth
    for index in range(thing.get_child_count()):
        yield from below(thing.get_child_at_index(index), depth + 1)


def program():
    """The one program that is running."""
    desktop = Atspi.get_desktop(0)
    return desktop.get_child_at_index(0) if desktop.get_child_count() else None


def found(role: str, name: str = ""):
    """The first thing of a role whose name begins so."""
    things = (each for each, _ in below(program()))
    return next((e for e in things if e.get_role_name() == role and e.get_name().startswith(name)), None)


def tree() -> list[dict[str, object]]:
    """What is to be seen now."""
    return [
        {
            "depth": depth,
            "role": each.get_role_name(),
            "name": each.get_name(),
            "description": each.get_description(),
            "focusable": each.get_state_set().contains(Atspi.StateType.FOCUSABLE),
        }
        for each, depth in below(program())
    ]


def announcements() -> list[str]:
    """What was announced so far."""
    return [words for kind, words, _ in HEARD if kind.startswith("object:announcement")]


def press(key: int) -> None:
    """Press and let go a key, given as an X keysym."""
    Atspi.generate_keyboard_event(key, None, Atspi.KeySynthType.SYM)


def stood_on(title: str) -> bool:
    """Whether the keyboard is on the row of that title; keys are lost until the window is on the screen."""
    rows = (each for each, _ in below(program()) if each.get_role_name() == "list item")
    on = next((row for row in rows if row.get_state_set().contains(Atspi.StateType.FOCUSED)), None)
    if on and title in on.get_name():
        return True
    press(_DOWN)
    listen(200)
    return False


def main(title: str, out: str) -> None:
    """Listen to an evening, and write down what was heard."""
    listener = Atspi.EventListener.new(hear)
    for kind in ("object:announcement", "object:text-caret-moved"):
        listener.register(kind)
    until(program, "the program")
    until(lambda: found("list item", title), "the story's row")
    told: dict[str, object] = {"contents": until(tree, "the window")}
    until(lambda: stood_on(title), "the row in the contents")
    press(_RETURN)
    document = until(lambda: found("document frame", title), "the page")
    until(lambda: [words for words in announcements() if words.startswith(title)], "the title")
    text = Atspi.Text.get_text(document, 0, Atspi.Text.get_character_count(document))
    told |= {"page": until(tree, "the window"), "text": text, "caret": Atspi.Text.get_caret_offset(document)}
    told["sentence"] = Atspi.Text.get_string_at_offset(document, 20, Atspi.TextGranularity.SENTENCE).content
    box = Atspi.Text.get_character_extents(document, 5, Atspi.CoordType.SCREEN)
    told["point"] = Atspi.Text.get_offset_at_point(document, box.x + 2, box.y + 2, Atspi.CoordType.SCREEN)
    for _ in range(_MOST_PAGES):
        before = len(announcements())
        press(_PAGE_DOWN)
        until(lambda before=before: len(announcements()) > before, "a page")
        if "End of the story." in announcements()[-1]:
            break
    told["last_caret"] = Atspi.Text.get_caret_offset(document)
    before = len(announcements())
    Atspi.Text.set_caret_offset(document, 10)
    until(lambda: len(announcements()) > before, "the first page")
    told["caret_set"] = Atspi.Text.get_caret_offset(document)
    button = found("check box", "Search every story") or found("toggle button", "Search every story")
    button.do_action(0)
    until(lambda: [e for e, _ in below(program()) if e.get_role_name() in ("text", "entry")], "the field")
    told |= {"search": until(tree, "the window"), "announced": announcements()}
    Path(out).write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
