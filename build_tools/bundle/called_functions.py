"""Which functions of Pyodide's module the checker calls; recorded, and kept in a file."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from build_tools.bundle.commands import BundleError, package_file, run
from build_tools.bundle.wasm_functions import count_functions, note_calls

RECORD = Path(__file__).with_name("called_functions.json")
_WASM = "pyodide.asm.wasm"
_SCRIPT = Path(__file__).parent / "in_pyodide" / "record_calls.mjs"
# Far above what Python uses of its memory.
_PLACE = 128 * 1024 * 1024


@dataclass(frozen=True)
class CalledFunctions:
    """Numbers of functions; the SHA-256 of the module in which they are these; how many it has."""

    module: str
    in_all: int
    numbers: frozenset[int]


def recorded_functions() -> CalledFunctions:
    """What is on record, for whichever module."""
    recorded = json.loads(RECORD.read_text(encoding="utf-8"))
    numbers = frozenset(_numbers(recorded["functions"]))
    return CalledFunctions(recorded["module"], recorded["in_all"], numbers)


def read_called_functions(module: bytes) -> CalledFunctions:
    """What is on record for a module. Raises BundleError if it was recorded with another one."""
    called = recorded_functions()
    if called.module != _digest(module):
        raise BundleError(
            f"{RECORD.name} was recorded with another version of Pyodide; run 'make functions'"
        )
    return called


def note_calls_of(
    project: Path, folder: Path, requests: Sequence[dict[str, Any]]
) -> CalledFunctions:
    """Have the requests checked by a page's Python, and note what it calls.

    The folder holds a page's Python as `make_python` leaves it, and `rules.json`. Raises
    BundleError.
    """
    module = folder / _WASM
    module.write_bytes(note_calls(module.read_bytes(), _PLACE))
    stock = package_file(project, f"pyodide/{_WASM}").read_bytes()
    (folder / "requests.json").write_text(json.dumps(requests), encoding="utf-8")
    in_all = count_functions(stock)
    run(project, ["node", str(_SCRIPT), str(folder), str(_PLACE), str(in_all)])
    numbers = json.loads((folder / "calls.json").read_text(encoding="utf-8"))
    return CalledFunctions(_digest(stock), in_all, frozenset(numbers))


def put_on_record(*found: CalledFunctions) -> CalledFunctions:
    """Put on record all that was called in several runs of one module."""
    numbers = frozenset().union(*(called.numbers for called in found))
    called = replace(found[0], numbers=numbers)
    RECORD.write_text(_lines(called), encoding="utf-8")
    return called


def _digest(module: bytes) -> str:
    return hashlib.sha256(module).hexdigest()


def _ranges(numbers: Iterable[int]) -> Iterator[list[int]]:
    """First and last number of each row without a gap."""
    for _, row in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in row]
        yield [members[0], members[-1]]


def _numbers(ranges: Iterable[Sequence[int]]) -> Iterator[int]:
    for first, last in ranges:
        yield from range(first, last + 1)


def _lines(called: CalledFunctions) -> str:
    """JSON with a line for each range, so that differences can be read."""
    ranges = ",\n    ".join(json.dumps(row) for row in _ranges(sorted(called.numbers)))
    module = json.dumps(called.module)
    return (
        f'{{\n  "module": {module},\n  "in_all": {called.in_all},\n'
        f'  "functions": [\n    {ranges}\n  ]\n}}\n'
    )
