"""The concordance: every hit in a line of its own, the words to its left and right beside it."""
