"""The `key: value` lines between two `---` at the head of a Markdown file.

The part of YAML that people write there: plain and quoted values, `[a, b]` and `- item` lists,
comments on lines of their own. What is not understood is left out; it never stops a story.
"""

import re

_ENTRY = re.compile(r"([A-Za-z][\w-]*)\s*:\s*(.*)")
_ITEM = re.compile(r"\s*-\s+(.*)")
_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?\Z""")


def parse_front_matter(text: str) -> dict[str, tuple[str, ...]]:
    """Keys in lower case, each with its values: one for a plain value, several for a list."""
    found: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            continue
        if entry := _ENTRY.fullmatch(line.rstrip()):
            key = entry.group(1).lower()
            found[key] = _values(entry.group(2))
        elif key and (item := _ITEM.fullmatch(line.rstrip())):
            found[key] = (*found[key], _value(item.group(1)))
    return found


def _values(written: str) -> tuple[str, ...]:
    if written.startswith("[") and written.endswith("]"):
        parts = re.findall(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+)""", written[1:-1])
        return tuple(value for part in parts if (value := _value(part)))
    value = _value(written)
    return (value,) if value else ()


def _value(written: str) -> str:
    written = written.strip()
    if not (quoted := _QUOTED.fullmatch(written)):
        return re.sub(r"\s+#.*\Z", "", written)
    inner = quoted.group(1)[1:-1]
    if written[0] == "'":
        return inner.replace("''", "'")
    return re.sub(r"\\(.)", r"\1", inner)
