"""The main window: strings the features together."""
