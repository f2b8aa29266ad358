"""Python for the pages: what the checker needs of it, and the whole for what was not foreseen."""

import hashlib
import json
import shutil
import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.bundle.addresses import named_by_content
from build_tools.bundle.asked_imports import cut_imports
from build_tools.bundle.called_functions import read_called_functions
from build_tools.bundle.commands import BundleError, package_file, run
from build_tools.bundle.named_exports import cut_exports
from build_tools.bundle.runtime import Runtime
from build_tools.bundle.steps import STEPS, Steps
from build_tools.bundle.wasm_functions import keep_functions
from build_tools.digest import digest_of

_WASM = "pyodide.asm.wasm"
_SCRIPT = "pyodide.asm.mjs"
_LIBRARY = "python_stdlib.zip"
_MEMORY = "memory.bin"
_WHEEL = "checker.whl"
# The folder of what pages fetch only when the other files were not enough.
WHOLE = "whole"
_SCRIPTS = Path(__file__).parent / "in_pyodide"


@dataclass(frozen=True)
class PythonFile:
    """A file that a page's worker fetches, under the name that holds its content's digest."""

    path: Path
    size: int
    sha256: str


@dataclass(frozen=True)
class PythonFiles:
    """The files of both ways to start, each by the name that Pyodide or the worker knows it by.

    `scripts` run the module of each way, and are still to be bundled; `lock` names the checker's
    wheel; `snapshot_head` is the length of what comes before the memory in Pyodide's snapshot, in
    bytes, or 0 if pages start without one; `kept` is the digest of the rules of which the memory
    holds a session, and empty if it holds none.
    """

    used: dict[str, PythonFile]
    whole: dict[str, PythonFile]
    scripts: dict[str, Path]
    lock: dict[str, Any]
    snapshot_head: int
    kept: str


def make_python_files(
    project: Path, scratch: Path, target: Path, rules: str | None, steps: Steps = STEPS
) -> PythonFiles:
    """Make the files in a folder, with the help of an empty one. Raises BundleError."""
    kept = rules if steps.snapshot and steps.kept_session else None
    wheel = make_python(project, scratch, kept, steps)
    stock = package_file(project, f"pyodide/{_WASM}")
    module = scratch / _WASM
    if steps.snapshot and steps.called_functions:
        called = read_called_functions(stock.read_bytes()).numbers
        module.write_bytes(keep_functions(module.read_bytes(), called))
    if steps.snapshot:
        used = {_WASM: module, _MEMORY: scratch / _MEMORY}
    else:
        used = {_WASM: module, _LIBRARY: scratch / _LIBRARY, _WHEEL: wheel}
    whole = {
        _WASM: stock,
        _LIBRARY: package_file(project, f"pyodide/{_LIBRARY}"),
        _WHEEL: wheel,
    }
    published = _publish_all(used.values(), whole.values(), target)
    lock = json.loads((scratch / "pyodide-lock.json").read_text(encoding="utf-8"))
    head = json.loads((scratch / "memory.json").read_text(encoding="utf-8"))["head"]
    for package in lock["packages"].values():
        package["file_name"] = published[wheel].path.relative_to(target).as_posix()
    return PythonFiles(
        used={name: published[file] for name, file in used.items()},
        whole={name: published[file] for name, file in whole.items()},
        scripts={"used": scratch / _SCRIPT, "whole": package_file(project, f"pyodide/{_SCRIPT}")},
        lock=lock,
        snapshot_head=head if steps.snapshot else 0,
        kept="" if kept is None else digest_of(kept.encode()),
    )


def _publish_all(
    used: Collection[Path], whole: Collection[Path], target: Path
) -> dict[Path, PythonFile]:
    spare = target / WHOLE
    spare.mkdir()
    return {file: _publish(file, target if file in used else spare) for file in (*used, *whole)}


def make_python(project: Path, folder: Path, rules: str | None, steps: Steps = STEPS) -> Path:
    """Put into a folder the checker's wheel, which is returned, and what a page starts it with.

    That is Pyodide's script and module, the library as far as it is imported, the lock, and the
    memory of a started Python, with the length of the head in `memory.json`. The memory holds a
    session of these compiled rules, if there are any. Raises BundleError.
    """
    stock = Runtime(
        package_file(project, f"pyodide/{_SCRIPT}").read_text(encoding="utf-8"),
        package_file(project, f"pyodide/{_WASM}").read_bytes(),
    )
    users = [package_file(project, "pyodide/pyodide.mjs"), *_SCRIPTS.glob("*.mjs")]
    others = [script.read_text(encoding="utf-8") for script in users]
    runtime = stock
    if steps.asked_imports:
        runtime = cut_imports(project, runtime, others)
    if steps.named_exports:
        runtime = cut_exports(runtime, others)
    (folder / _SCRIPT).write_text(runtime.script, encoding="utf-8")
    (folder / _WASM).write_bytes(runtime.module)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
    run(project, [*build, "--outdir", str(folder)])
    run(project, ["node", str(_SCRIPTS / "start.mjs"), str(folder), str(_packages())])
    if rules is not None:
        (folder / "rules.json").write_text(rules, encoding="utf-8")
    run(project, ["node", str(_SCRIPTS / "snapshot.mjs"), str(folder)])
    (wheel,) = folder.glob("*.whl")
    return wheel


def _packages() -> Path:
    """Where `make` puts what requirements/pyodide.txt names."""
    packages = Path(sys.prefix) / "pyodide"
    if not packages.is_dir():
        raise BundleError("the packages of requirements/pyodide.txt are missing; run 'make build'")
    return packages


def _publish(file: Path, folder: Path) -> PythonFile:
    # The content alone: one of Pyodide's files is marked as executable.
    path = named_by_content(Path(shutil.copyfile(file, folder / file.name)))
    content = path.read_bytes()
    return PythonFile(path, len(content), hashlib.sha256(content).hexdigest())
