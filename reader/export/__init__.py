"""Choosing stories for a book and watching it being made."""
