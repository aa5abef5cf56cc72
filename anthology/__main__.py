"""`python -m anthology` is the command line."""

from anthology.cli import main

main()
