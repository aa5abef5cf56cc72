"""The floor: a Qt window with one line of words and nothing else, told of as `start` tells."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel


def _tell() -> None:
    print(time.monotonic(), flush=True)  # noqa: T201 - this is the answer
    QTimer.singleShot(1500, QApplication.quit)


if __name__ == "__main__":
    application = QApplication([])
    label = QLabel("Once upon a time.")
    label.show()
    QTimer.singleShot(0, _tell)
    application.exec()
