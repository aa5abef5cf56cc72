"""Which links a book keeps: the web and mail, written so that every reader can parse them."""

import re
from ipaddress import IPv4Address
from urllib.parse import quote, urlsplit

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_MAIL = re.compile(r"mailto:[A-Za-z0-9._%+~-]+@([A-Za-z0-9.-]+)(\?[A-Za-z0-9=&%.,+_~-]*)?", re.IGNORECASE)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def safe_address(address: str) -> str:
    """The address with odd characters percent-encoded, or nothing if it leads nowhere from a book."""
    if mail := _MAIL.fullmatch(address):
        host = _host(mail.group(1))
        return address if host and not _STRAY_PERCENT.search(address) else ""
    try:
        parts = urlsplit(address)
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return ""
    rest = parts.path + (f"?{parts.query}" if parts.query else "")
    fragment = f"#{_encoded(parts.fragment)}" if parts.fragment else ""
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{_encoded(rest)}{fragment}"


def _encoded(part: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", part), safe="%/:=&?~+!$,;'@()*")


def _host(name: str) -> str:
    """The name in ASCII, or nothing if no machine can have it."""
    try:
        ascii_name = name.encode("idna").decode("ascii").lower().rstrip(".")
        ascii_name.encode("ascii").decode("idna")
    except UnicodeError:
        return ""
    labels = ascii_name.split(".")
    if not all(_LABEL.fullmatch(label) for label in labels):
        return ""
    return ascii_name if not labels[-1][0].isdigit() or _is_number(ascii_name) else ""


def _is_number(name: str) -> bool:
    try:
        IPv4Address(name)
    except ValueError:
        return False
    return True
