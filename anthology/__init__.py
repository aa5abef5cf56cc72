"""The core of Anthology: stories, the library that keeps them, search and export. No Qt in here."""
