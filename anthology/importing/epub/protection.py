"""Books locked by DRM are named as such; fonts made unreadable to copyists hinder nobody."""

from anthology.errors import UnreadableSource
from anthology.importing.archive import Archive
from anthology.importing.epub.parsing import descendants, parsed, value
from anthology.sentences import sentence

_FONTS_ONLY = frozenset(("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"))
_LICENCES = {
    "meta-inf/license.lcpl": "Readium LCP",
    "meta-inf/sinf.xml": "Apple FairPlay",
    "meta-inf/rights.xml": "Adobe ADEPT",
}
_ENCRYPTION = "meta-inf/encryption.xml"


def check_unprotected(archive: Archive) -> None:
    """Raise `UnreadableSource` that names the DRM, if there is any."""
    names = {name.lower(): name for name in archive.names}
    scheme = next((scheme for name, scheme in _LICENCES.items() if name in names), "")
    if not scheme and _ENCRYPTION in names and _is_locked(archive.read(names[_ENCRYPTION])):
        scheme = sentence("of a kind not known here")
    if scheme:
        reason = sentence(
            "it is protected by DRM ({scheme}), and only the programs of its shop may open it", scheme=scheme
        )
        raise UnreadableSource(archive.path, reason)


def _is_locked(encryption: bytes) -> bool:
    """Whether more than fonts is encrypted."""
    root = parsed(encryption)
    if root is None:
        return False
    methods = descendants(root, "EncryptionMethod")
    keys = {method.getparent() for data in descendants(root, "EncryptedKey") for method in data}
    algorithms = (value(method, "Algorithm") for method in methods if method.getparent() not in keys)
    return any(algorithm not in _FONTS_ONLY for algorithm in algorithms)
