"""Saying anew what stories are called, and which anthology they go into."""
