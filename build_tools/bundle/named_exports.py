"""Pyodide's module without the names that nobody uses, and its script without the list of them.

Both are made so that a library can be added that was compiled apart. For it the module gives
thousands of functions by name, and the script takes every one of them, at each start. Pages add
no library: what the script itself names is enough.
"""

import re
from collections.abc import Iterable

from build_tools.bundle.commands import BundleError
from build_tools.bundle.runtime import Runtime, names_in
from build_tools.bundle.wasm_names import export_names, keep_exports

_LIST = re.compile(r"var ([\w$,]+);function assignWasmExports\(wasmExports\)\{([^{}]*)\}")
_ASSIGNMENT = re.compile(
    r'((?P<variable>[\w$]+)=)?Module\["[\w$]+"\]=wasmExports\["(?P<export>[^"]+)"\](\.value>>>0)?'
)


def cut_exports(stock: Runtime, others: Iterable[str]) -> Runtime:
    """A runtime that gives what its script and the other scripts name.

    The script runs the module as it was, too.
    Raises BundleError for a script of another make.
    """
    found = _LIST.search(stock.script)
    if not found:
        raise BundleError("Pyodide's script takes the exports of its module in an unknown way")
    before, after = stock.script[: found.start()], stock.script[found.end() :]
    named = names_in(before, after, *others)
    kept = frozenset(name for name in export_names(stock.module) if _is_named(name, named))
    listed = _cut_list(found[1].split(","), found[2].split(";"), kept)
    module = keep_exports(stock.module, kept.__contains__)
    return Runtime(before + listed + after, module)


def _is_named(export: str, named: frozenset[str]) -> bool:
    return export in named or f"_{export}" in named


def _cut_list(variables: list[str], assignments: list[str], kept: frozenset[str]) -> str:
    matches = [(text, _ASSIGNMENT.fullmatch(text)) for text in assignments]
    gone = {match["variable"] for _, match in matches if match and match["export"] not in kept}
    stay = [text for text, match in matches if not match or match["export"] in kept]
    declared = ",".join(name for name in variables if name not in gone)
    return f"var {declared};function assignWasmExports(wasmExports){{{';'.join(stay)}}}"
