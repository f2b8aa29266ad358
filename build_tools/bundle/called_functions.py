"""Which functions of Pyodide's module the checker calls; recorded, and kept in a file."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
    """Numbers of functions, and the SHA-256 of the module in which they are these."""

    module: str
    numbers: frozenset[int]


def read_called_functions(module: bytes) -> CalledFunctions:
    """What is on record for a module. Raises BundleError if it was recorded with another one."""
    recorded = json.loads(RECORD.read_text(encoding="utf-8"))
    called = CalledFunctions(recorded["module"], frozenset(_numbers(recorded["functions"])))
    if called.module != _digest(module):
        raise BundleError(
            f"{RECORD.name} was recorded with another version of Pyodide; run 'make functions'"
        )
    return called


def record_calls(
    project: Path, folder: Path, rules: str, requests: Sequence[dict[str, Any]]
) -> CalledFunctions:
    """Have the requests checked by a page's Python, and put on record what it calls.

    The folder holds a page's Python as `make_python` leaves it. Raises BundleError.
    """
    module = package_file(project, f"pyodide/{_WASM}").read_bytes()
    (folder / _WASM).write_bytes(note_calls(module, _PLACE))
    (folder / "rules.json").write_text(rules, encoding="utf-8")
    (folder / "requests.json").write_text(json.dumps(requests), encoding="utf-8")
    run(project, ["node", str(_SCRIPT), str(folder), str(_PLACE), str(count_functions(module))])
    numbers = json.loads((folder / "calls.json").read_text(encoding="utf-8"))
    called = CalledFunctions(_digest(module), frozenset(numbers))
    content = {"module": called.module, "functions": list(_ranges(sorted(called.numbers)))}
    RECORD.write_text(_lines(content), encoding="utf-8")
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


def _lines(content: dict[str, Any]) -> str:
    """JSON with a line for each range, so that differences can be read."""
    ranges = ",\n    ".join(json.dumps(row) for row in content["functions"])
    module = json.dumps(content["module"])
    return f'{{\n  "module": {module},\n  "functions": [\n    {ranges}\n  ]\n}}\n'
