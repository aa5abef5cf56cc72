"""The marks: highlights, notes and bookmarks in a list."""
