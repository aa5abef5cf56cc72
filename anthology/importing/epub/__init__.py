"""EPUB in: an archive becomes stories as a reader would part them, by its contents list and its spine."""
