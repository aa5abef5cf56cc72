"""The page: a story laid out, turned, selected and marked."""
