"""What the search finds, held against a slow reading of the same texts that is obviously right."""
