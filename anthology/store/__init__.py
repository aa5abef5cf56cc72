"""The truth on disk: the only home of sqlite3."""
