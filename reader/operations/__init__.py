"""Wishes of the window turned into calls of the library, off the GUI thread."""
