"""Bringing stories in: what is dropped or pasted, how far it has come, and what became of it."""
