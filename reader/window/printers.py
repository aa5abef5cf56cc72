"""The printers of this computer, and the system's own dialog for them."""

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from reader.page.sheet import paper_layout
from reader.settings import PrintSettings


def any_printer() -> bool:
    """Whether there is one to choose."""
    return bool(QPrinterInfo.availablePrinterNames())


def chosen_printer(parent: QWidget, settings: PrintSettings, title: str) -> QPrinter | None:
    """The printer somebody chooses, set up for the paper; None if they think better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    prepared(printer, settings, title)
    return printer


def prepared(printer: QPrinter, settings: PrintSettings, title: str) -> None:
    """Let the printer take our pages as they are."""
    printer.setDocName(title)
    printer.setFullPage(True)  # the margins are ours
    printer.setPageSize(paper_layout(settings).pageSize())
