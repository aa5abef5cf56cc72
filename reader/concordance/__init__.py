"""The concordance: every hit in a line, the words found one below the other."""
