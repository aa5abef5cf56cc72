"""Pictures of the real window in the middle of its work."""
