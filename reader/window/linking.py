"""Links that lead out of a story: nothing leaves the window unasked."""

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from reader.page.page import PagePane
from reader.page.wishes import LinkWish
from reader.translation import tr
from reader.window.main_window import MainWindow

_OUTSIDE = ("http://", "https://", "mailto:")


class Linking(QObject):
    """Shows where a link leads, in full, and opens it for whoever agrees."""

    def __init__(self, window: MainWindow, page: PagePane) -> None:
        super().__init__(window)
        self._window, self._address = window, ""
        page.link_wished.connect(self._link_wished)

    @Slot(LinkWish)
    def _link_wished(self, wish: LinkWish) -> None:
        """Only the web and letters are offered: no page opens a file or a program of this machine."""
        self._address = wish.address
        if not wish.address.lower().startswith(_OUTSIDE):
            nowhere = tr("This leads to no place here: {address}")
            self._window.bar.show_notice(nowhere.format(address=wish.address))
            return
        sentence = tr("This leads out of the story, to {address}").format(address=wish.address)
        self._window.offer(sentence, tr("Open it"), self._open)

    @Slot()
    def _open(self) -> None:
        if not QDesktopServices.openUrl(QUrl(self._address)):
            sentence = tr("No browser answers here. The address is {address}")
            self._window.bar.show_sentence(sentence.format(address=self._address))
