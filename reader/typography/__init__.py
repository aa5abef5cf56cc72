"""The Aa panel: how the page is set, and in which colours."""
