"""Python for the pages: Pyodide as it is, its library and the checker as bytecode."""

import hashlib
import json
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.bundle.addresses import named_by_content
from build_tools.bundle.commands import BundleError, package_file, run

_WASM = "pyodide.asm.wasm"
_LIBRARY = "python_stdlib.zip"
_WHOLE = "whole_library.zip"
_WHEEL = "checker.whl"
_SCRIPT = Path(__file__).parent / "in_pyodide" / "start.mjs"


@dataclass(frozen=True)
class PythonFile:
    """A file that a page's worker fetches, under the name that holds its content's digest."""

    path: Path
    size: int
    sha256: str


@dataclass(frozen=True)
class PythonFiles:
    """The files by the names that the worker knows, and the lock that names the checker's wheel."""

    files: dict[str, PythonFile]
    lock: dict[str, Any]


def make_python_files(project: Path, target: Path) -> PythonFiles:
    """Make the files in a folder. Raises BundleError."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _build_wheel(project, folder)
        run(project, ["node", str(_SCRIPT), str(folder), str(_packages())])
        (wheel,) = folder.glob("*.whl")
        files = {
            _WASM: _publish(package_file(project, f"pyodide/{_WASM}"), target / _WASM),
            _LIBRARY: _publish(folder / _LIBRARY, target / _LIBRARY),
            # As Pyodide ships it: what was left out is found there.
            _WHOLE: _publish(package_file(project, f"pyodide/{_LIBRARY}"), target / _WHOLE),
            _WHEEL: _publish(wheel, target / wheel.name),
        }
        lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    _rename_wheels(lock["packages"].values(), files[_WHEEL].path.name)
    return PythonFiles(files, lock)


def _build_wheel(project: Path, target: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
    run(project, [*build, "--outdir", str(target)])


def _packages() -> Path:
    """Where `make` puts what requirements/pyodide.txt names."""
    packages = Path(sys.prefix) / "pyodide"
    if not packages.is_dir():
        raise BundleError("the packages of requirements/pyodide.txt are missing; run 'make build'")
    return packages


def _publish(file: Path, target: Path) -> PythonFile:
    # The content alone: one of Pyodide's files is marked as executable.
    path = named_by_content(Path(shutil.copyfile(file, target)))
    content = path.read_bytes()
    return PythonFile(path, len(content), hashlib.sha256(content).hexdigest())


def _rename_wheels(packages: Iterable[dict[str, Any]], name: str) -> None:
    for package in packages:
        package["file_name"] = name
