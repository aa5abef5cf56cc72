"""Dates in few letters, months named in the reader's own language."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from reader.translation import tr


def short_date(moment: str) -> str:
    """The local day of a UTC moment in ISO 8601; nothing for one that cannot be read."""
    try:
        day = datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError):
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMM yyyy"))
