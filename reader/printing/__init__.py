"""The dialog in which a story, some of it or a whole anthology is set for paper."""
