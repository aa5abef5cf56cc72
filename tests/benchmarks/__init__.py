"""What is measured, and beside whom: `python -m tests.benchmarks`."""
