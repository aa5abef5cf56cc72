"""Getting stories in: one module per kind of source, each giving blocks."""
