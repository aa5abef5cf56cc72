"""The stylesheet of the controls: `resources/styles/window.qss` with a look filled in."""

import re
from dataclasses import asdict
from string import Template

from PySide6.QtGui import QPalette

from reader.theme.look import Look


def stylesheet(template: str, look: Look) -> str:
    """Colours by name; `${n8}` is 8 pixels at the scale of the look, `${ring}` a focus ring."""
    lengths = {f"n{n}": str(look.px(int(n))) for n in set(re.findall(r"\$\{n(\d+)\}", template))}
    colours = {name: str(value) for name, value in asdict(look.theme).items()}
    return Template(template).substitute(colours | lengths | {"ring": str(look.ring)})


def palette(look: Look) -> QPalette:
    """The same colours for what Qt draws without a stylesheet."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, name in (
        (roles.Window, "panel"),
        (roles.Base, "field"),
        (roles.AlternateBase, "hover"),
        (roles.Button, "panel"),
        (roles.WindowText, "ink"),
        (roles.Text, "ink"),
        (roles.ButtonText, "ink"),
        (roles.PlaceholderText, "faint"),
        (roles.Highlight, "pick"),
        (roles.HighlightedText, "ink"),
        (roles.ToolTipBase, "field"),
        (roles.ToolTipText, "ink"),
        (roles.Link, "accent"),
    ):
        made.setColor(role, look.colour(name))
    return made
