"""Words looked up in dictionaries of this machine: StarDict files, and a `dict` server on localhost."""
