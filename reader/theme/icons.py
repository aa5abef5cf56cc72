"""Line icons on a 20-pixel grid with strokes of 1.5: SVG path data, drawn in any colour.

The paths are kept here rather than in SVG files so that starting needs neither QtSvg nor a
dozen small files. Only the commands M, L, C and Z are understood.
"""

import re
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

GRID = 20.0
_STROKE = 1.5
_PATHS = {
    "shelf": "M4.5 3 L15.5 3 C17.2 3 18.5 4.3 18.5 6 L18.5 14 C18.5 15.7 17.2 17 15.5 17 L4.5 17 "
    "C2.8 17 1.5 15.7 1.5 14 L1.5 6 C1.5 4.3 2.8 3 4.5 3 Z M7.5 3 L7.5 17",
    "search": "M14 8.5 C14 11.5 11.5 14 8.5 14 C5.5 14 3 11.5 3 8.5 "
    "C3 5.5 5.5 3 8.5 3 C11.5 3 14 5.5 14 8.5 Z M12.6 12.6 L17 17",
    "bookmark": "M5 2.5 L5 17.5 L10 13.5 L15 17.5 L15 2.5 Z",
    "marks": "M4 16 L5 12.5 L13.5 4 L16 6.5 L7.5 15 Z M11.8 5.7 L14.3 8.2",
    "export": "M6 7 L10 3 L14 7 M10 3 L10 12 M4 10 L4 17 L16 17 L16 10",
    "bring": "M6 8.5 L10 12.5 L14 8.5 M10 12.5 L10 3 M4 11 L4 17 L16 17 L16 11",
    "close": "M5 5 L15 15 M15 5 L5 15",
    "note": "M4 3.5 L16 3.5 L16 13 L9.5 13 L6 16.5 L6 13 L4 13 Z M7 7 L13 7 M7 9.8 L11 9.8",
    "lines": "M8 3.5 L12 3.5 L12 16.5 L8 16.5 Z M2 6 L5.5 6 M3.5 10 L5.5 10 M2 14 L5.5 14 "
    "M14.5 6 L18 6 M14.5 10 L17 10 M14.5 14 L18 14",
    "copy": "M7 6 L16 6 L16 17 L7 17 Z M13 6 L13 3 L4 3 L4 14 L7 14",
    "trash": "M3.5 5.5 L16.5 5.5 M8 5.5 L8 3.5 L12 3.5 L12 5.5 M5.5 5.5 L6.3 17 L13.7 17 L14.5 5.5 "
    "M8.5 8.5 L8.7 14 M11.5 8.5 L11.3 14",
    "dictionary": "M10 5 C8.5 3.7 6 3 2.5 3 L2.5 15 C6 15 8.5 15.7 10 17 C11.5 15.7 14 15 17.5 15 "
    "L17.5 3 C14 3 11.5 3.7 10 5 Z M10 5 L10 17",
    "like": "M13 10 C13 12.8 10.8 15 8 15 C5.2 15 3 12.8 3 10 C3 7.2 5.2 5 8 5 C10.8 5 13 7.2 13 10 Z "
    "M12 5 C14.8 5 17 7.2 17 10 C17 12.8 14.8 15 12 15 C9.2 15 7 12.8 7 10 C7 7.2 9.2 5 12 5 Z",
    "larger": "M11.5 3.5 L16.5 3.5 L16.5 8.5 M16.5 3.5 L11 9 M8.5 16.5 L3.5 16.5 L3.5 11.5 M3.5 16.5 L9 11",
    "smaller": "M11.5 3.5 L11.5 8.5 L16.5 8.5 M11.5 8.5 L17 3 M3.5 11.5 L8.5 11.5 L8.5 16.5 M8.5 11.5 L3 17",
    "play": "M6.5 3.5 L16 10 L6.5 16.5 Z",
    "pause": "M7 4 L7 16 M13 4 L13 16",
    "sentence-back": "M15.5 4.5 L8 10 L15.5 15.5 Z M4.5 4.5 L4.5 15.5",
    "sentence-on": "M4.5 4.5 L12 10 L4.5 15.5 Z M15.5 4.5 L15.5 15.5",
    "tune": "M3 6 L5.5 6 M9.5 6 L17 6 M5.5 6 C5.5 3.4 9.5 3.4 9.5 6 C9.5 8.6 5.5 8.6 5.5 6 Z "
    "M3 14 L10.5 14 M14.5 14 L17 14 M10.5 14 C10.5 11.4 14.5 11.4 14.5 14 C14.5 16.6 10.5 16.6 10.5 14 Z",
    "more": "M5 10 L5 10.1 M10 10 L10 10.1 M15 10 L15 10.1",
    "check": "M4 10.5 L8 14.5 L16 5.5",
    "up": "M5 12.5 L10 7.5 L15 12.5",
    "down": "M5 7.5 L10 12.5 L15 7.5",
    "left": "M12.5 5 L7.5 10 L12.5 15",
    "right": "M7.5 5 L12.5 10 L7.5 15",
    "back": "M16.5 10 L4 10 M9 5 L4 10 L9 15",
    "forward": "M3.5 10 L16 10 M11 5 L16 10 L11 15",
    "drag": "M7 5 L7 5.1 M13 5 L13 5.1 M7 10 L7 10.1 M13 10 L13 10.1 M7 15 L7 15.1 M13 15 L13 15.1",
    "contents": "M3.5 5 L4 5 M7 5 L16.5 5 M3.5 10 L4 10 M7 10 L16.5 10 M3.5 15 L4 15 M7 15 L16.5 15",
}


@cache
def path(name: str) -> QPainterPath:
    """The outline of an icon on its 20-pixel grid; an unknown name is a KeyError."""
    made = QPainterPath()
    for command, numbers in re.findall(r"([MLCZ])([^MLCZ]*)", _PATHS[name]):
        values = [float(number) for number in numbers.split()]
        points = [QPointF(x, y) for x, y in zip(values[::2], values[1::2], strict=True)]
        if command == "M":
            made.moveTo(points[0])
        elif command == "L":
            made.lineTo(points[0])
        elif command == "C":
            made.cubicTo(*points)
        else:
            made.closeSubpath()
    return made


def draw(painter: QPainter, name: str, box: QRectF, colour: QColor, *, filled: bool = False) -> None:
    """Draw an icon to fill the square `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    pen = QPen(colour, _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(path(name))
    painter.restore()
