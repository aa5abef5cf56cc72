"""What recurs across stories: words that make two of them alike, names, phrases and rare words."""
