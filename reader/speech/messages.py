"""What a window and a voice in another process say to each other: one JSON document a line."""

import json
from typing import Any

from reader.speech.voice import NoVoice, Said, Voice, VoiceName, Voices, Why

Message = dict[str, Any]


def line(message: Message) -> bytes:
    """The message as a line."""
    return json.dumps(message).encode() + b"\n"


def obey(voice: Voice, wish: Message) -> None:
    """Do what was wished of a voice."""
    match wish:
        case {"say": str(words)}:
            voice.say(words)
        case {"name": name, "speed": int(speed)}:
            voice.speak_as(VoiceName(*name) if name else None, speed)
        case _:
            voice.stop()


def told(fact: Voices | Said | NoVoice | None) -> Message:
    """A fact as a message; None is that all was said."""
    match fact:
        case Voices(names):
            return {"ready": [(each.name, each.language) for each in names]}
        case Said(start, end):
            return {"said": (start, end)}
        case NoVoice():
            return {"failed": (fact.why, fact.reason)}
        case _:
            return {"finished": True}


def pass_on(voice: Voice, fact: Message) -> None:
    """Let a voice say what the one in the other process has said."""
    match fact:
        case {"ready": names}:
            voice.ready.emit(Voices(tuple(VoiceName(*each) for each in names)))
        case {"said": (start, end)}:
            voice.word_said.emit(Said(start, end))
        case {"failed": (why, reason)}:
            voice.failed.emit(NoVoice(Why(why), reason))
        case {"finished": True}:
            voice.finished.emit()
