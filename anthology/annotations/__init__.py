"""Highlights and bookmarks: what they are, how they find their words again, how they are written out."""
