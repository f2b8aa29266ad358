"""Prepares the checker and Python's library for pages; runs in Pyodide's own Python.

Bytecode belongs to one version of Python, and the version of pages is Pyodide's.
"""

from collections.abc import Collection
from pathlib import Path
from zipfile import ZipFile

from pyodide_build.cli.py_compile import main as py_compile
from pyodide_lock import PyodideLockSpec
from pyodide_lock.utils import add_wheels_to_spec

_STOCK = Path("/pyodide")
_LIBRARY = "python_stdlib.zip"
_LOCK = "pyodide-lock.json"


def prepare(wheel: str, imported: Collection[str]) -> None:
    """Put bytecode in place of the wheel's sources, and the library and the lock beside it.

    Of the library only those modules are taken that were `imported`. The archives are not
    compressed: what compresses the whole file makes it smaller, and Python reads it faster.
    """
    checker = Path(wheel)
    folder = checker.parent
    _write_library(folder / _LIBRARY, imported)
    _write_lock(folder / _LOCK, checker)
    # It takes the new name of the wheel into the lock.
    options = ["--silent", "--no-keep", "--compression-level", "0"]
    py_compile([str(folder), *options], standalone_mode=False)


def _write_library(target: Path, imported: Collection[str]) -> None:
    modules = set(imported)
    with ZipFile(_STOCK / _LIBRARY) as stock, ZipFile(target, "w") as library:
        for name in stock.namelist():
            if _module(name) in modules:
                library.writestr(name, stock.read(name))


def _module(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _write_lock(target: Path, checker: Path) -> None:
    stock = PyodideLockSpec.from_json(_STOCK / _LOCK)
    none = PyodideLockSpec(info=stock.info, packages={})
    add_wheels_to_spec(none, [checker]).to_json(target)
