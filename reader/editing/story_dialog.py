"""What is told of a story: its title, its author, its language, what it is about."""

import re

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from anthology.story import Story, StoryEdit
from reader.editing.frame import Frame
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.labels import Label, quiet_font
from reader.widgets.opening_size import open_at

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""The shape of a language tag that people write (BCP 47, without private use)."""


class StoryDialog(Frame):
    """Wishes to save what differs; answered by `accept` or `show_failure`."""

    save_wished = Signal(StoryEdit)

    def __init__(self, story: Story, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr("About this story"), tr("Save"), look, parent)
        self._story = story
        self.title = self._line(story.title)
        self.title.setFont(look.book(16, 500))
        self.byline = self._line(story.byline)
        self.language = self._line(story.language)
        self._named = Label("", quiet_font, look, tone="soft")
        self.summary = QPlainTextEdit(story.summary)
        self.summary.setFont(look.ui(14))
        self.summary.setTabChangesFocus(True)
        self.summary.setMinimumHeight(look.px(72))
        self.keywords = self._line(", ".join(story.keywords))
        self.put(tr("Title"), self.title)
        self.put(tr("Author"), self.byline)
        self.put(tr("Language"), self.language, below=self._named)
        self.put(tr("Summary"), self.summary, 1)
        self.put(tr("Keywords, parted by commas"), self.keywords)
        self.language.textChanged.connect(self._name_language)
        self.main.clicked.connect(self._save)
        self._name_language(story.language)
        self.title.setFocus()
        self.title.selectAll()
        open_at(self, look, 520, 560)

    def edit(self) -> StoryEdit:
        """What differs from the story as it was."""
        story, keywords = self._story, tuple(filter(None, map(_tidy, self.keywords.text().split(","))))
        title, byline = _tidy(self.title.text()), _tidy(self.byline.text())
        language, summary = _tidy(self.language.text()), _tidy(self.summary.toPlainText())
        return StoryEdit(
            None if title == story.title else title,
            None if byline == story.byline else byline,
            None if language == story.language else language,
            None if summary == _tidy(story.summary) else summary,
            None if keywords == story.keywords else keywords,
        )

    def fault(self) -> str:
        """What has to be put right before it can be saved, in a sentence; empty if nothing."""
        if not _tidy(self.title.text()):
            return tr("Give the story a title.")
        tag = _tidy(self.language.text())
        if tag and not _TAG.fullmatch(tag):
            words = tr("“{tag}” is no language. Write it as a tag, such as “en”, “en-GB” or “fr”.")
            return words.format(tag=tag)
        return ""

    def _line(self, text: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setFont(self._look.ui(14))
        return line

    @Slot(str)
    def _name_language(self, tag: str) -> None:
        """Say which language a tag means, so that a slip is seen."""
        language = QLocale(_tidy(tag).replace("-", "_")).language()
        known = language not in (QLocale.Language.C, QLocale.Language.AnyLanguage)
        self._named.setText(QLocale.languageToString(language) if known else "")
        self._named.setVisible(known)

    @Slot()
    def _save(self) -> None:
        if fault := self.fault():
            self.show_failure(fault)
        elif self.edit() == StoryEdit():
            self.accept()
        else:
            self.bar.clear()
            self.save_wished.emit(self.edit())


def _tidy(text: str) -> str:
    return " ".join(text.split())
