"""Which part of the report is shown: everything, or the files with one outcome."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from reader.importing.report_rows import ALIKE, EVERYTHING
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.counting import grouped
from reader.widgets.flow import Flow
from reader.widgets.one_of import OneOf
from reader.widgets.segments import Segment

_WORDS = {
    EVERYTHING: marked("All"),
    "refused": marked("Not added"),
    ALIKE: marked("Alike"),
    "updated": marked("Updated"),
    "imported": marked("Added"),
    "unchanged": marked("Unchanged"),
}


class KindChoice(OneOf):
    """A word with its number for each kind there is; more lines where room is short."""

    def __init__(self, kinds: Mapping[str, int], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr("Which files are listed"), parent)
        flow = Flow(self)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(look.px(2))
        for kind, count in kinds.items():
            segment = Segment(f"{tr(_WORDS[kind])} {grouped(count)}", look, self)
            flow.addWidget(segment)
            self.add(kind, segment)
        self.show_value(EVERYTHING)
