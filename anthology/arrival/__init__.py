"""Stories coming into the library, out of the bundle and out of files."""

from anthology.arrival.bundled import welcome

__all__ = ["welcome"]
