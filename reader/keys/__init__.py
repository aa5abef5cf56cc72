"""Keyboard shortcuts: all of them in a list that can be searched, and changed."""
