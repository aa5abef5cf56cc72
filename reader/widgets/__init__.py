"""Small controls that several features use."""
