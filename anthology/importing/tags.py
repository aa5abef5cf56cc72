"""What the tags of a page are: parts that are passed over, blocks, and the rest, which is within lines."""

SKIPPED = frozenset([
    "annotation", "annotation-xml", "applet", "audio", "base", "button", "canvas", "col", "colgroup",
    "datalist", "head", "iframe", "input", "link", "meta", "optgroup", "option", "rp",
    "script", "select", "style", "template", "textarea", "title", "video",
])  # fmt: skip
"""Not among them are `embed`, `source`, `track` and `wbr`: libxml2 takes what follows these for their
content (its HTML parser knows HTML 4), and they have none of their own."""

BLOCKS = frozenset([
    "address", "article", "aside", "body", "caption", "center", "details", "dialog", "div", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "html", "legend", "main", "nav", "noframes", "noscript", "p", "search", "section",
    "summary", "tbody", "tfoot", "thead",
])  # fmt: skip

HOLDERS = BLOCKS | {"li", "blockquote", "table", "tr", "dd"}
"""Tags at whose beginning a line ends."""
