"""Asks hundreds of made-up queries of real books, and prints every difference to the oracle.

python -m tests.search_truth [QUERIES] [SEED]
"""
# ruff: noqa: T201 - it prints

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.bringing_in import corpus, five_books
from tests.search_truth.asking import Asker
from tests.search_truth.holding import differences, enquiries, the_oracle_of
from tests.search_truth.shelves import real


def main(number: int = 600, seed: int = 1) -> int:
    """How many differences there are."""
    folder = corpus()
    if folder is None:
        print("skipped: the corpus of real books is not beside this checkout")
        return 0
    began = time.perf_counter()
    with (
        TemporaryDirectory() as made,
        TemporaryDirectory() as home,
        real(Path(home), five_books(folder, Path(made))) as library,
    ):
        oracle = the_oracle_of(library)
        words = sum(oracle.frequencies.values())
        print(
            f"{len(oracle.stories)} stories, {words:,} words, {time.perf_counter() - began:.0f} s", flush=True
        )
        found = 0
        asked = enquiries(Asker(oracle, seed).queries(number))
        for difference in differences(library, oracle, asked, seed):
            found += 1
            print(difference, flush=True)
    print(f"{number} queries, seed {seed}: {found} differences in {time.perf_counter() - began:.0f} s")
    return found


if __name__ == "__main__":
    sys.exit(min(1, main(*map(int, sys.argv[1:]))))
