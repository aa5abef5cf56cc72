"""The window: what shows the library and lets people use it. No rules of its own."""
