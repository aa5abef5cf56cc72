"""The one place that makes threads and processes."""
