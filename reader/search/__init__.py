"""The search box and its hits, grouped by story."""
