"""Finding passages: the query, the index that proposes stories, and the exact hits in their text."""
