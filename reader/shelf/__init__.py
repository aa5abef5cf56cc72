"""The stories, how long they are and how far somebody has come."""
