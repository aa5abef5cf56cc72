"""Looking a word up: a card at the word, with what the dictionaries of this machine have on it."""
