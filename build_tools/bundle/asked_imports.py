"""Pyodide's script without what its module never asks for.

The script can draw, play sounds and talk to servers, for libraries compiled apart that want to. It
keeps two lists of all that it can do: one for modules, and one for other scripts. Pages add no
library; what the lists name in vain is unused, and Rollup knows what else is unused then.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.bundle.commands import BundleError, package_file, run
from build_tools.bundle.runtime import Runtime, names_in
from build_tools.bundle.wasm_names import import_names, rename_imports

_FOR_MODULES = re.compile(r"(?<=var wasmImports=\{)[^{}]*(?=\})")
_FOR_SCRIPTS = re.compile(r'Module\["([\w$]+)"\]=\1;')
_PROPERTY = re.compile(r"""\.([\w$]+)|["']([\w$]+)["']""")
# What the module takes of the script as a number: all but six are functions that draw, which it
# would hand to a library that does.
_ADDRESSES = "GOT.func"
_DRAWING = "emscripten_gl"
_ONE_OF_THEM = "emscripten_glGetError"


def cut_imports(project: Path, stock: Runtime, others: Iterable[str]) -> Runtime:
    """A runtime whose script does what its module asks for, and what the scripts name.

    All that draws has one address. Raises BundleError, also for a script of another make.
    """
    if len(_FOR_MODULES.findall(stock.script)) != 1 or not _FOR_SCRIPTS.search(stock.script):
        raise BundleError("Pyodide's script lists what it can do in an unknown way")
    module = rename_imports(stock.module, _with_one_address)
    asked = import_names(module)
    named = _properties(_FOR_SCRIPTS.sub("", stock.script)) | names_in(*others)
    script = _FOR_MODULES.sub(lambda found: _only(found[0].split(","), asked), stock.script)
    script = _FOR_SCRIPTS.sub(lambda found: found[0] if found[1] in named else "", script)
    return Runtime(_without_unused(project, script), module)


def _with_one_address(owner: str, name: str) -> str:
    """Each address of its own costs a small module at every start."""
    return _ONE_OF_THEM if owner == _ADDRESSES and name.startswith(_DRAWING) else name


def _properties(script: str) -> set[str]:
    return {dotted or quoted for dotted, quoted in _PROPERTY.findall(script)}


def _only(entries: list[str], names: frozenset[str]) -> str:
    return ",".join(entry for entry in entries if entry.partition(":")[0] in names)


def _without_unused(project: Path, script: str) -> str:
    rollup = str(package_file(project, ".bin/rollup"))
    with TemporaryDirectory() as folder:
        given, made = Path(folder) / "given.mjs", Path(folder) / "made.mjs"
        given.write_text(script, encoding="utf-8")
        run(project, [rollup, str(given), "--file", str(made), "--format=es", "--silent"])
        return made.read_text(encoding="utf-8")
