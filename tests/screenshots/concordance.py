"""The concordance: its lines in an order, a word that nothing has, lines that run from right to left."""

from PySide6.QtWidgets import QWidget

from anthology.concordance.sorting import Order
from anthology.library import Library
from reader.window.session import Session
from tests.screenshots.evening import Scene, in_theme, nothing


def _in_order(session: Session, query: str, order: Order) -> QWidget:
    session.concordance.show_query(query)
    head = session.concordance.page.head
    head.order.show_value(order.value)
    head.order.changed.emit()
    page = session.concordance.page
    page.list.setCurrentIndex(page.model.index(min(3, len(page.model.rows) - 1), 0))
    return session.window


def _concordance(session: Session) -> QWidget:
    return _in_order(session, "night", Order.AFTER)


def _at_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _in_order(session, "the", Order.BEFORE)


def _new(session: Session) -> QWidget:
    session.concordance.open()
    return session.window


def _some_of_it(session: Session) -> QWidget:
    return _in_order(session, '"zeppelin over the weir"', Order.LIBRARY)


def _nothing(session: Session) -> QWidget:
    session.concordance.show_query("zeppelin")
    page = session.concordance.page
    page.look_for("zeppelin", strict=True)
    return session.window


def _looking(session: Session) -> QWidget:
    from anthology.progress import Progress

    session.concordance.open()
    page = session.concordance.page
    page.head.field.setText("night")
    page._show_waiting()
    page.show_progress(Progress(620, 1055, page.waiting._what.text()))
    return session.window


def _right_to_left(session: Session) -> QWidget:
    session.desk.ask(_hebrew, nothing)
    return _in_order(session, "אור OR light", Order.LIBRARY)


def _hebrew(library: Library) -> None:
    words = "היא הלכה לאורך הרחוב וראתה אור קטן בחלון. בלילה ההוא היה אור רך מעל המים, והספינה עמדה."
    library.import_text(words, "אור בחלון")


SCENES: dict[str, Scene] = {
    "concordance": _concordance,
    "concordance-night": _at_night,
    "concordance-new": _new,
    "concordance-some": _some_of_it,
    "concordance-nothing": _nothing,
    "concordance-looking": _looking,
    "concordance-right-to-left": _right_to_left,
}
