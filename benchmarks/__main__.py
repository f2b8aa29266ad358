"""`python -m benchmarks NAME`: run one benchmark."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from benchmarks.error import BenchmarkError

NAMES = ("engine", "pages", "search", "start")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a benchmark; 0 when it ran, 1 when it could not, 2 for an unknown name."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("name", choices=NAMES, metavar="NAME", help=", ".join(NAMES))
    name = parser.parse_args(arguments).name
    # Imported here, because each benchmark needs packages that only it installs.
    run = import_module(f"benchmarks.{name}.run").run
    try:
        print(run())
    except BenchmarkError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
