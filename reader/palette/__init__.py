"""The command palette: every action, story and anthology behind one field."""
